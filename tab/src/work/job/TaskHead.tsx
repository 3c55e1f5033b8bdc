import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  Tooltip,
} from '@fluentui/react-components'
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left'
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss'
import { Link20Regular } from '@fluentui/react-icons/svg/link'
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal'
import type { JobPage, TaskView } from '@praxis/practice'
import { useState } from 'react'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useNarrow } from '#src/frame/use-width.ts'
import { useService } from '#src/service/service.ts'
import { ReasonDialog } from './ReasonDialog.tsx'
import type { TaskActs } from './use-task-acts.ts'

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', minHeight: '44px', padding: '2px 12px 0 24px', flexShrink: 0 },
  headNarrow: { padding: '2px 8px' },
  acts: { marginLeft: 'auto', display: 'flex' },
  touch: { minWidth: '44px', minHeight: '44px' },
})

const More = ({ task, acts }: { task: TaskView; acts: TaskActs }) => {
  const styles = useStyles()
  const narrow = useNarrow()
  const [skipping, setSkipping] = useState(false)
  if (!acts.may('start') && !acts.may('skip')) return null
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            size="small"
            className={narrow ? styles.touch : ''}
            icon={<MoreHorizontal20Regular />}
            aria-label="More for this task"
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {acts.may('start') && <MenuItem onClick={() => void acts.start()}>Mark as in progress</MenuItem>}
            {acts.may('skip') && <MenuItem onClick={() => setSkipping(true)}>Skip…</MenuItem>}
          </MenuList>
        </MenuPopover>
      </Menu>
      {skipping && (
        <ReasonDialog
          title={`Skip “${task.title}”`}
          label="Why it is left out"
          hint="What waits for it goes on."
          words="Skip it"
          reachesOn={acts.mayReachOn}
          give={(reason, future) => void acts.skip(reason, future)}
          close={() => setSkipping(false)}
        />
      )}
    </>
  )
}

type Props = { job: JobPage; task: TaskView; close: () => void; acts: TaskActs }

/** Where the task stands in its job; what is rarely done with it; the way out. */
export const TaskHead = ({ job, task, close, acts }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const narrow = useNarrow()
  const { host } = useService()
  const at = job.tasks.findIndex(({ id }) => id === task.id) + 1
  const section = job.sections.find(({ id }) => id === task.section)?.title
  return (
    <div className={mergeClasses(styles.head, narrow && styles.headNarrow)}>
      {narrow && (
        <Button
          appearance="subtle"
          className={styles.touch}
          icon={<ArrowLeft20Regular />}
          aria-label="Back to the job"
          onClick={close}
        />
      )}
      <span className={shared.caption}>
        Task {at} of {job.tasks.length} · {section}
      </span>
      <span className={styles.acts}>
        <More task={task} acts={acts} />
        {host.share && (
          <Tooltip content="Link to this task" relationship="label">
            <Button
              appearance="subtle"
              size="small"
              className={narrow ? styles.touch : ''}
              icon={<Link20Regular />}
              onClick={() => host.share?.(`job/${job.key}/task/${task.id}`, `${task.title}, ${job.client.name}`)}
            />
          </Tooltip>
        )}
        {!narrow && (
          <Tooltip content="Close" relationship="label">
            <Button appearance="subtle" size="small" icon={<Dismiss20Regular />} onClick={close} />
          </Tooltip>
        )}
      </span>
    </div>
  )
}
