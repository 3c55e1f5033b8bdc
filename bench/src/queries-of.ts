import type { Caller } from '@praxis/e2e/firm'
import type { Keyed } from './make-practice.ts'
import type { BenchFirm } from './start-firm.ts'
import { workerKeys } from './start-firm.ts'

/** What people ask of a firm all day; the `n`th time of something else where they would. */
export type Question = { what: string; ask: (n: number) => Promise<unknown> }

const mostRows = 1000

/** As many as the tab asks for at once. */
const rowsOnScreen = '30'

/** All pages of the overdue tasks, as somebody would who exports them. */
const allOverdue = async (manager: Caller): Promise<void> => {
  let seen = 0
  for (let total = 1; seen < total; ) {
    const input = { late: 'true', most: String(mostRows), from: String(seen) }
    const page = await manager.ask<{ rows: Keyed[]; total: number }>('tasks', input)
    seen += page.rows.length
    total = page.rows.length > 0 ? page.total : 0
  }
}

/** As people type: a letter, beginnings of words, a number, a slip that only a second look forgives. */
const typedAt = (n: number): string =>
  [`n`, `num ${n + 1}`, `${10_000_000 + n}`, 'rev q3 num', `clinet ${n + 1}`][n % 5] ?? ''

export const queriesOf = ({ manager, workers }: BenchFirm, jobs: Keyed[]): Question[] => {
  const jobAt = (n: number) => jobs[n % jobs.length]?.key ?? ''
  const partOfName = (n: number) => `num ${(n % jobs.length) + 1}`
  const [worker = manager] = workers
  return [
    { what: 'Home', ask: () => worker.ask('home') },
    { what: 'Home of who made the jobs', ask: () => manager.ask('home') },
    { what: 'board (the Jobs screen)', ask: () => manager.ask('jobs', { most: rowsOnScreen }) },
    { what: 'a job page', ask: n => worker.ask('job', { key: jobAt(n) }) },
    { what: 'overdue tasks, the first 20', ask: () => manager.ask('tasks', { late: 'true', most: '20' }) },
    { what: 'overdue tasks, all', ask: () => allOverdue(manager) },
    {
      what: 'open work of each of 8 people',
      ask: () => manager.ask('tasks', { assignees: workerKeys.join(',') }),
    },
    {
      what: 'the same in eight calls',
      ask: async () => {
        for (const person of workerKeys) await manager.ask('tasks', { assignee: person })
      },
    },
    {
      what: 'search clients by part of a name',
      ask: n => manager.ask('clients', { words: partOfName(n), most: rowsOnScreen }),
    },
    { what: 'find jobs and clients by words', ask: n => manager.ask('find', { words: partOfName(n) }) },
    { what: 'search everything', ask: n => manager.ask('search', { words: typedAt(n) }) },
  ]
}
