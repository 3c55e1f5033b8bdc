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
import { queriesOf } from './queries-of.ts'
import type { BenchFirm } from './start-firm.ts'
import { startFirm } from './start-firm.ts'

/** What the acts of a firm of one size cost, and the memory its processes hold at the end, in megabytes. */
export type Practice = { costs: Cost[]; memory: { process: string; megabytes: number | undefined }[] }

const oneByOne = async (count: number): Promise<Cost> => {
  const firm = await startFirm()
  const cost = await createOneByOne(firm, count)
  await firm.running.stop()
  return cost
}

/** Another process of the same firm, from its beginning to its first answer, on a machine where it never ran. */
const startAgain = async ({ running: { tenant, tab, storage } }: BenchFirm): Promise<void> => {
  const other = await startHost({
    tenant,
    app: new URL('../../api/dist', import.meta.url).pathname,
    timers: 'by hand',
    env: {
      PRAXIS_TAB_ORIGIN: tab,
      PRAXIS_LOG: 'warn',
      NODE_NO_WARNINGS: '1',
      NODE_DISABLE_COMPILE_CACHE: '1',
      AzureWebJobsStorage: storage,
    },
  })
  await (await fetch(`${other.url}/api/health`)).json()
  await other.stop()
}

const askAll = async (firm: BenchFirm, jobs: Keyed[]): Promise<Cost[]> => {
  const costs: Cost[] = []
  for (const { what, ask } of queriesOf(firm, jobs)) costs.push(await measureQuery(firm.measured, what, ask))
  return costs
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
