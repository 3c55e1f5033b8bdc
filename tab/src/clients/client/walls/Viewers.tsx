import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ClientPage, ClientViewers, PersonKey } from '@praxis/practice'
import { Failure } from '#src/frame/Failure.tsx'
import { RowBars } from '#src/frame/RowBars.tsx'
import { ShowDialog } from '#src/frame/ShowDialog.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { PersonAvatar } from '#src/people/PersonAvatar.tsx'
import { useMay } from '#src/people/use-me.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { whyWords } from './viewer-words.ts'

const useStyles = makeStyles({
  list: { maxHeight: '50vh', overflowY: 'auto' },
  person: { gridTemplateColumns: '24px minmax(0, 1fr)', padding: '6px 0', height: 'auto', minHeight: '44px' },
  why: { display: 'block', whiteSpace: 'normal' },
  group: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
})

const Person = ({ person, name, why }: { person: PersonKey; name: string; why: string }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  return (
    <li className={mergeClasses(shared.row, styles.person)}>
      <PersonAvatar person={person} />
      <span>
        {name}
        <span className={mergeClasses(shared.caption, styles.why)}>{why}</span>
      </span>
    </li>
  )
}

const Answer = ({ viewers, outside, wall }: ClientViewers) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  return (
    // A list that scrolls is reached by the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached
    <section className={styles.list} aria-label="Who can see this client" tabIndex={0}>
      <ul className={shared.list} aria-label="They see it">
        {viewers.map(viewer => (
          <Person key={viewer.person} person={viewer.person} name={viewer.name} why={whyWords(viewer, wall)} />
        ))}
      </ul>
      {outside.length > 0 && (
        <>
          <h3 className={styles.group}>Outside the wall</h3>
          <ul className={shared.list} aria-label="Outside the wall">
            {outside.map(({ person, name }) => (
              <Person key={person} person={person} name={name} why="Sees nothing of this client" />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const Asked = ({ client }: Pick<Props, 'client'>) => {
  const { data, error, refetch } = useAsk('client-viewers', { key: client.key })
  if (data) return <Answer {...data} />
  if (!error) return <RowBars rows={5} columns="24px 1fr" />
  return <Failure what="Who sees it could not be loaded." error={error} retry={() => void refetch()} />
}

type Props = { client: ClientPage; setWall: () => void; close: () => void }

/** Who can see this client, and why. */
export const Viewers = ({ client, setWall, close }: Props) => {
  const mayWall = useMay('set-wall')
  return (
    <ShowDialog
      title={`Who can see ${client.name}?`}
      close={close}
      others={mayWall && <Button onClick={setWall}>{client.wall ? 'Change the wall…' : 'Set a wall…'}</Button>}
    >
      <Asked client={client} />
    </ShowDialog>
  )
}
