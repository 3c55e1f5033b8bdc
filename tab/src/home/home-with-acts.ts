import type { Home, TaskRow } from '@praxis/practice'
import type { AnySent } from '#src/service/acts.ts'

/** A task as Home lists it; `leaving` while it is being finished. */
export type HomeTask = TaskRow & { leaving: boolean }

/** Home's tasks with the acts that are on their way. */
export const tasksWithActs = (tasks: TaskRow[], going: AnySent[]): HomeTask[] =>
  tasks.map(row => ({
    ...row,
    leaving: going.some(
      ({ command, input }) =>
        command === 'finish-task' && 'task' in input && input.job === row.job && input.task === row.task,
    ),
  }))

/** My acts with those that are being undone no longer undoable. */
export const actsWithUndo = (acts: Home['acts'], going: AnySent[]): Home['acts'] =>
  acts.map(act => {
    const isGoing = going.some(
      ({ command, input }) => command === 'undo' && 'commit' in input && input.commit === act.commit,
    )
    return isGoing ? { ...act, undoable: false } : act
  })
