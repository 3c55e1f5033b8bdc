import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { OwnWay, ServiceView } from '@praxis/practice'
import { sayOffset } from '@praxis/practice'
import { Empty } from '#src/frame/Empty.tsx'
import { ShowDialog } from '#src/frame/ShowDialog.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useAct } from '#src/frame/use-act.ts'
import type { Saying } from '#src/frame/use-say.ts'
import { useSay } from '#src/frame/use-say.ts'
import { from } from '#src/frame/use-width.ts'

const useStyles = makeStyles({
  about: { margin: 0, color: tokens.colorNeutralForeground2 },
  line: { gridTemplateColumns: 'minmax(0, 1fr) auto', padding: '4px 0', height: 'auto' },
  back: { minHeight: '44px', [from.middle]: { minHeight: '24px' } },
  words: { display: 'flex', flexDirection: 'column', rowGap: '2px', minWidth: 0, overflowWrap: 'anywhere' },
})

/** `Added, due 2 working days before the job is due, by Ben Clarke`. */
const wayWords = ({ way, due, person }: OwnWay, say: Pick<Saying, 'person'>): string => {
  if (way === 'left-out') return 'Left out'
  const parts = [
    way === 'added' && 'added',
    due && `due ${due.count === 0 ? 'with the job' : sayOffset(due, step => step)}`,
    person && `by ${say.person(person)}`,
  ].filter(part => part !== false && part !== undefined)
  const words = parts.join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const back = ({ way }: OwnWay): string => (way === 'added' ? 'Take away' : 'As in the template')

/** What a client's jobs of a service have otherwise than the template, and the way back, step by step. */
export const OwnWaysDialog = ({ service, close }: { service: ServiceView; close: () => void }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const act = useAct()
  const say = useSay()
  return (
    <ShowDialog title={`${service.name}: what differs from the template`} close={close}>
      <p className={styles.about}>
        Kept from edits “also in the jobs to come”. Taking one back leaves the jobs that stand as they are.
      </p>
      {service.ownWays.length === 0 && <Empty>The jobs to come are as the template has them.</Empty>}
      <ul className={shared.list} aria-label="What differs">
        {service.ownWays.map(own => (
          <li key={own.step} className={mergeClasses(shared.row, styles.line)}>
            <span className={styles.words}>
              <span className={shared.subject}>{own.title}</span>
              <span className={shared.caption}>{wayWords(own, say)}</span>
            </span>
            <Button
              size="small"
              className={styles.back}
              aria-label={`${back(own)}: ${own.title}`}
              onClick={() =>
                void act('carry-forward', { service: service.key, edit: { of: 'as-template', step: own.step } })
              }
            >
              {back(own)}
            </Button>
          </li>
        ))}
      </ul>
    </ShowDialog>
  )
}
