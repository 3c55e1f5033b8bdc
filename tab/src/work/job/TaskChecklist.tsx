import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { TaskView } from '@praxis/practice'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useNarrow } from '#src/frame/use-width.ts'
import type { TaskActs } from './use-task-acts.ts'

const useStyles = makeStyles({
  list: { marginLeft: '-8px', display: 'flex', flexDirection: 'column' },
  // Done is the faded one, whatever Fluent thinks.
  open: { '& label': { color: tokens.colorNeutralForeground1 } },
  ticked: { '& label': { color: tokens.colorNeutralForeground3 } },
  tall: { minHeight: '44px', display: 'flex', alignItems: 'center' },
})

/** A task's checklist, ticked as one goes. */
export const TaskChecklist = ({ task, acts }: { task: TaskView; acts: TaskActs }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const narrow = useNarrow()
  return (
    <ul className={mergeClasses(shared.list, styles.list)} aria-label="Checklist">
      {task.checklist.map(({ id, text, ticked }) => (
        <li key={id} className={narrow ? styles.tall : ''}>
          <Checkbox
            className={ticked ? styles.ticked : styles.open}
            label={text}
            checked={ticked}
            disabled={!acts.may('tick')}
            onChange={(_, { checked }) => void acts.tick(id, checked === true)}
          />
        </li>
      ))}
    </ul>
  )
}
