import type { SQLInputValue } from 'node:sqlite'
import type { OpenTasks, PersonKey } from '@praxis/practice'
import type { Ask, Asked } from '#src/ask.ts'
import type { Task } from './task-rows.ts'
import { taskColumns, taskRow, taskTables } from './task-rows.ts'

const usualMost = 20

const order = 'order by t.due, t.job, t.place'

type Input = Omit<Parameters<Ask<'tasks'>>[1], 'assignees'>

const conditions = ({ assignee, late }: Input, today: string): { sql: string; values: SQLInputValue[] } => ({
  sql: ['t.live = 1', ...(assignee ? ['t.assignee = ?'] : []), ...(late ? ['t.due < ?'] : [])].join(' and '),
  values: [...(assignee ? [assignee] : []), ...(late ? [today] : [])],
})

const pageOf = ({ replica: { db }, today }: Asked, input: Input): OpenTasks => {
  const { from = 0, most = usualMost } = input
  const { sql, values } = conditions(input, today)
  const found = db.all<Task & { assignee: PersonKey | null }>(
    `with page as materialized (select t.job, t.id from tasks t where ${sql} ${order} limit ? offset ?)
     select ${taskColumns}, t.assignee from page cross join ${taskTables} where t.job = page.job and t.id = page.id ${order}`,
    ...values,
    most,
    from,
  )
  const rows = found.map(task => ({ ...taskRow(task), ...(task.assignee && { assignee: task.assignee }) }))
  const count = db.kept<{ total: number }>(`select count(*) as total from tasks t where ${sql}`, ...values)
  return { rows, total: count?.total ?? 0, from }
}

/** The firm's unfinished tasks, earliest due first, a page at a time; of each of several people, where they are named. */
export const askTasks: Ask<'tasks'> = (asked, { assignees, ...input }) => {
  if (!assignees) return pageOf(asked, input)
  const pages = assignees.map(assignee => pageOf(asked, { ...input, assignee }))
  return {
    rows: pages.flatMap(({ rows }) => rows),
    total: pages.reduce((sum, { total }) => sum + total, 0),
    from: input.from ?? 0,
  }
}
