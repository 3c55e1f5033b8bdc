import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ClientContact, ContactPage, HistoryEntry } from '@praxis/practice'
import { sayContactRoles } from '@praxis/practice'
import { Link } from 'wouter'
import { Failure } from '#src/frame/Failure.tsx'
import { RowBars } from '#src/frame/RowBars.tsx'
import { ShowDialog } from '#src/frame/ShowDialog.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useAct } from '#src/frame/use-act.ts'
import { useSay } from '#src/frame/use-say.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { clientPath } from '../../client-place.ts'

const useStyles = makeStyles({
  title: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  row: { gridTemplateColumns: 'minmax(0, 1fr) auto', padding: '6px 0', height: 'auto' },
  lines: { display: 'flex', flexDirection: 'column', rowGap: '2px', minWidth: 0 },
})

const Served = ({ clients, close }: { clients: ContactPage['clients']; close: () => void }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  return (
    <ul className={shared.list} aria-label="Clients">
      {clients.map(({ key, name, code, roles, until }) => (
        <li key={key} className={mergeClasses(shared.row, styles.row)}>
          <span className={styles.lines}>
            <Link href={clientPath(key)} className={shared.link} onClick={close}>
              {name}
            </Link>
            <span className={shared.caption}>{until ? `until ${say.date(until)}` : sayContactRoles(roles)}</span>
          </span>
          <span className={shared.aside}>{code}</span>
        </li>
      ))}
    </ul>
  )
}

const Done = ({ entry }: { entry: HistoryEntry }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const act = useAct()
  const say = useSay()
  return (
    <li className={mergeClasses(shared.row, styles.row)}>
      <span className={styles.lines}>
        <span>{say.sentence(entry.sentence)}</span>
        <span className={shared.caption}>
          {entry.actorName} · {say.moment(entry.at)}
        </span>
      </span>
      {entry.undoable && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={`Undo: ${entry.sentence}`}
          onClick={() => void act('undo', { commit: entry.commit })}
        >
          Undo
        </Button>
      )}
    </li>
  )
}

const Asked = ({ contact, close }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const { data, error, refetch } = useAsk('contact', { key: contact.key })
  if (!data && error)
    return <Failure what="The contact could not be loaded." error={error} retry={() => void refetch()} />
  if (!data) return <RowBars rows={4} columns="1fr 64px" />
  return (
    <>
      <Served clients={data.clients} close={close} />
      <h3 className={styles.title}>History</h3>
      <ul className={shared.list} aria-label="History">
        {data.history.map(entry => (
          <Done key={entry.commit} entry={entry} />
        ))}
      </ul>
    </>
  )
}

type Props = { contact: ClientContact; close: () => void }

/** Which clients a contact serves, and what was done to the contact, by whom. */
export const ContactShown = (props: Props) => (
  <ShowDialog title={props.contact.name} close={props.close}>
    <Asked {...props} />
  </ShowDialog>
)
