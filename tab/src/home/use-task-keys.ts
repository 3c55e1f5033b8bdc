import { useKeys } from '#src/frame/keyboard.ts'
import { useAct } from '#src/frame/use-act.ts'
import type { RowMoves } from '#src/frame/use-row-keys.ts'
import { useTimer } from '#src/time/use-timer.ts'
import type { HomeState } from './use-home.ts'

/** Finishing and timing the task whose row has the focus. */
export const useTaskKeys = ({ tasks }: HomeState, { current }: RowMoves) => {
  const act = useAct()
  const { toggle, running, stop } = useTimer()
  const selected = () => {
    const { job, task } = current()?.dataset ?? {}
    return tasks?.find(row => row.job === job && row.task === task)
  }
  const finish = () => {
    const row = selected()
    if (row) void act('finish-task', { job: row.job, task: row.task })
  }
  const time = () => {
    const row = selected()
    if (row)
      toggle({ job: row.job, task: row.task, clientName: row.clientName, jobName: row.jobName, taskTitle: row.title })
    else if (running) void stop()
  }
  useKeys('The task in focus', [
    { keys: 'Ctrl+Enter', words: 'Finish, or send for sign-off (Space does it too)', run: finish },
    { keys: 't', words: 'Start or stop the timer', run: time },
  ])
}
