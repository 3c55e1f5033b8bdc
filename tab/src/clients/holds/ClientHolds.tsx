import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ClientPage } from '@praxis/practice'
import { sayReason } from '@praxis/practice'
import { SectionHead } from '#src/frame/SectionHead.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useSay } from '#src/frame/use-say.ts'
import { SetHold } from './SetHold.tsx'

const useStyles = makeStyles({
  row: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '2px', padding: '6px 8px', alignContent: 'center' },
  words: { whiteSpace: 'normal' },
})

/** How many holds stand on a client, which were lifted lately and by whom, and the way to a new one. */
export const ClientHolds = ({ client }: { client: ClientPage }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  const { holds, lifted, mayHold } = client
  if (!mayHold && lifted.length === 0) return null
  return (
    <section aria-labelledby="client-holds">
      <SectionHead id="client-holds" title="Holds" count={holds.length === 0 ? 'none' : `${holds.length}, shown above`}>
        {mayHold && <SetHold on={client.key} name={client.name} looks="small" />}
      </SectionHead>
      {lifted.length > 0 && (
        <ul className={shared.list} aria-label="Lifted holds">
          {lifted.map(hold => (
            <li key={hold.id} className={mergeClasses(shared.row, styles.row)}>
              <span>{sayReason(hold)}</span>
              <span className={mergeClasses(shared.caption, styles.words)}>
                Set by {hold.byName} {say.moment(hold.at)}, lifted by {hold.liftedByName} {say.moment(hold.lifted.at)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
