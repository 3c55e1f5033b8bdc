import type { Caller } from '@praxis/e2e/firm'
import { startHost } from '@praxis/sandbox'
import { benchTemplate } from './bench-template.ts'
import type { Keyed } from './make-practice.ts'
import {
  allJobs,
  applyTemplate,
  createOneByOne,
  importClients,
  logTime,
  moveJobs,
  rollOver,
  setUpServices,
} from './make-practice.ts'
import type { Cost } from './measure.ts'
import { measure, measureQuery } from './measure.ts'
import { memoryOf } from './memory.ts'
import type { BenchFirm } from './start-firm.ts'
import { startFirm, workerKeys } from './start-firm.ts'

/** What the acts of a firm of one size cost, and the memory its processes hold at the end, in megabytes. */
export type Practice = { costs: Cost[]; memory: { process: string; megabytes: number | undefined }[] }

const oneByOne = async (count: number): Promise<Cost> => {
  const firm = await startFirm()
  const cost = await createOneByOne(firm, count)
  await firm.running.stop()
  return cost
}

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

const askAll = async ({ measured, manager, workers }: BenchFirm, jobs: Keyed[]): Promise<Cost[]> => {
  const jobAt = (n: number) => jobs[n % jobs.length]?.key ?? ''
  const [worker = manager] = workers
  return [
    await measureQuery(measured, 'Home', () => worker.ask('home')),
    await measureQuery(measured, 'Home of who made the jobs', () => manager.ask('home')),
    await measureQuery(measured, 'board (the Jobs screen)', () => manager.ask('jobs', { most: rowsOnScreen })),
    await measureQuery(measured, 'a job page', n => worker.ask('job', { key: jobAt(n) })),
    await measureQuery(measured, 'overdue tasks, the first 20', () =>
      manager.ask('tasks', { late: 'true', most: '20' }),
    ),
    await measureQuery(measured, 'overdue tasks, all', () => allOverdue(manager)),
    await measureQuery(measured, 'open work of each of 8 people', () =>
      manager.ask('tasks', { assignees: workerKeys.join(',') }),
    ),
    await measureQuery(measured, 'the same in eight calls', async () => {
      for (const person of workerKeys) await manager.ask('tasks', { assignee: person })
    }),
    await measureQuery(measured, 'search clients by part of a name', n =>
      manager.ask('clients', { words: `num ${(n % jobs.length) + 1}`, most: rowsOnScreen }),
    ),
    await measureQuery(measured, 'find jobs and clients by words', n =>
      manager.ask('find', { words: `num ${(n % jobs.length) + 1}` }),
    ),
    await measureQuery(measured, 'search everything', n => manager.ask('search', { words: typedAt(n) })),
  ]
}

/** Another process of the same firm, from its beginning to its first answer. */
const startAgain = async ({ running: { tenant, tab, storage } }: BenchFirm): Promise<void> => {
  const other = await startHost({
    tenant,
    app: new URL('../../api/dist', import.meta.url).pathname,
    timers: 'by hand',
    env: { PRAXIS_TAB_ORIGIN: tab, PRAXIS_LOG: 'warn', NODE_NO_WARNINGS: '1', AzureWebJobsStorage: storage },
  })
  await (await fetch(`${other.url}/api/health`)).json()
  await other.stop()
}

const starts = 3
const mostFinished = 100
const mostMoved = 500

export const practiceOf = async (count: number): Promise<Practice> => {
  const created = await oneByOne(count)
  const firm = await startFirm()
  const { measured, running } = firm
  const costs = [created, await importClients(firm, count), await applyTemplate(firm, count)]
  const jobs = await allJobs(firm)
  costs.push(await logTime(firm, jobs), ...(await askAll(firm, jobs)))
  const finish = (n: number) =>
    firm.manager.command('finish-task', { job: jobs[n]?.key, task: benchTemplate.steps[0]?.id })
  costs.push(
    await measure(measured, 'finish a task', finish, Math.min(count, mostFinished)),
    await moveJobs(firm, jobs.slice(0, mostMoved)),
    await measure(measured, 'process start, without a snapshot', () => startAgain(firm), starts),
  )
  await running.host.runTimer('snapshot')
  costs.push(await measure(measured, 'process start, with a snapshot', () => startAgain(firm), starts))
  const memory = memoryOfBoth(firm)
  await running.stop()
  return { costs, memory }
}

const memoryOfBoth = ({ running }: BenchFirm): Practice['memory'] => [
  { process: 'the Functions', megabytes: memoryOf(running.host.pid) },
  { process: 'the sandbox and the bench', megabytes: memoryOf(process.pid) },
]

/** The acts of a firm whose clients take six services, with two jobs of each: twelve jobs for each client. */
export const servicesOf = async (count: number): Promise<Practice> => {
  const firm = await startFirm()
  await importClients(firm, count)
  const costs = [await setUpServices(firm, count), await rollOver(firm)]
  const jobs = await allJobs(firm)
  costs.push(...(await askAll(firm, jobs)), await moveJobs(firm, jobs.slice(0, mostMoved)))
  const memory = memoryOfBoth(firm)
  await firm.running.stop()
  return { costs, memory }
}
