import { Button, makeStyles } from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons/svg/add'
import type { JobPage } from '@praxis/practice'
import { lazy, Suspense, useState } from 'react'
import { useKeys } from '#src/frame/keyboard.ts'
import { from } from '#src/frame/use-width.ts'

const AddTaskDialog = lazy(() =>
  import('./AddTaskDialog.tsx').then(({ AddTaskDialog: dialog }) => ({ default: dialog })),
)

const useStyles = makeStyles({
  foot: { padding: '12px 16px', [from.middle]: { padding: '12px 0' } },
  button: { minHeight: '44px', [from.middle]: { minHeight: '32px' } },
})

/** The way to one more task, below those that the job has. */
export const AddTask = ({ job }: { job: JobPage }) => {
  const styles = useStyles()
  const [adding, setAdding] = useState(false)
  useKeys('This job', [{ keys: 'n', words: 'Add a task', run: () => setAdding(true) }])
  return (
    <div className={styles.foot}>
      <Button appearance="subtle" className={styles.button} icon={<Add20Regular />} onClick={() => setAdding(true)}>
        Add a task
      </Button>
      {adding && (
        <Suspense>
          <AddTaskDialog job={job} close={() => setAdding(false)} />
        </Suspense>
      )}
    </div>
  )
}
