import { randomUUID } from 'node:crypto'
import type { Caller } from '@praxis/e2e/firm'
import { benchTemplate, period } from './bench-template.ts'
import type { Cost } from './measure.ts'
import { measure } from './measure.ts'
import type { BenchFirm } from './start-firm.ts'
import { teamOf } from './start-firm.ts'

const rowsInAPage = 100
export const targetsInARun = 200
const entriesForEach = 20

export type Keyed = { key: string }

const nameOf = (at: number): string => `Client number ${at + 1} Ltd`

const rowsFor = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    row: at + 1,
    cells: {
      name: nameOf(at),
      'company-number': String(10_000_000 + at),
      vat: `GB${100_000_000 + at}`,
      postcode: `BS${at % 40} 1AA`,
    },
  }))

export const pages = <T>(all: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))

/** Creates the clients as a person at a form would, in a firm that has none yet. */
export const createOneByOne = ({ manager, measured }: BenchFirm, count: number): Promise<Cost> =>
  measure(measured, 'create a client, one call each', n => manager.command('add-client', { name: nameOf(n) }), count)

export const importClients = ({ manager, measured }: BenchFirm, count: number): Promise<Cost> => {
  const id = randomUUID()
  return measure(measured, `import ${count} clients`, async () => {
    for (const [at, rows] of pages(rowsFor(count), rowsInAPage).entries())
      await manager.command('import-clients', { run: `run:${id}:${at}`, title: 'clients.csv', rows })
  })
}

export const allOf = async (manager: Caller, query: 'clients' | 'jobs'): Promise<Keyed[]> => {
  const found: Keyed[] = []
  for (let total = 1; found.length < total; ) {
    const page = await manager.ask<{ rows: Keyed[]; total: number }>(query, { from: String(found.length) })
    found.push(...page.rows)
    total = page.rows.length > 0 ? page.total : 0
  }
  return found
}

export const allJobs = ({ manager }: BenchFirm): Promise<Keyed[]> => allOf(manager, 'jobs')

/** One job for each client from a template of eight tasks with seven dependencies. */
export const applyTemplate = async ({ manager, measured }: BenchFirm, count: number): Promise<Cost> => {
  await manager.command('publish-template', benchTemplate)
  const clients = await allOf(manager, 'clients')
  const id = randomUUID()
  return measure(measured, `a job of 8 tasks for each of ${count} clients`, async () => {
    for (const [at, targets] of pages(clients, targetsInARun).entries())
      await manager.command('apply-template', {
        run: `run:${id}:${at}`,
        template: `template:${benchTemplate.id}.v1`,
        period,
        targets: targets.map(({ key }, n) => ({ client: key, team: teamOf(at * targetsInARun + n) })),
      })
  })
}

/** Moves jobs a week on, as somebody would who chose them all. */
export const moveJobs = ({ manager, measured }: BenchFirm, jobs: Keyed[]): Promise<Cost> => {
  const id = randomUUID()
  return measure(measured, `move ${jobs.length} jobs at once`, async () => {
    for (const [at, page] of pages(jobs, targetsInARun).entries())
      await manager.command('change-jobs', {
        run: `run:${id}:${at}`,
        act: { command: 'move-job', to: { workingDays: 5 } },
        jobs: page.map(({ key }) => key),
      })
  })
}

const servicesForEach = 6

/** Six services for each client: of each the first job is due as it is set up, the second on the next day. */
export const setUpServices = async ({ manager, measured }: BenchFirm, count: number): Promise<Cost> => {
  const names = Array.from({ length: servicesForEach }, (_, at) => `bench-${at + 1}`)
  for (const id of names) await manager.command('publish-template', { ...benchTemplate, id, service: id })
  const clients = await allOf(manager, 'clients')
  const pairs = clients.flatMap(({ key }) => names.map(template => ({ client: key, template })))
  return measure(
    measured,
    'set up a service, and its first job',
    n =>
      manager.command('add-service', {
        ...pairs[n],
        recurrence: { unit: 'months', every: 1, on: { day: 31 } },
        from: '2027-03-31',
        horizon: 157,
        team: teamOf(n),
      }),
    count * servicesForEach,
  )
}

/** Past midnight the maker makes what has become due; the sweep that runs beside it is counted with it. */
export const rollOver = async ({ running, measured, manager }: BenchFirm): Promise<Cost> => {
  const { clock } = running.tenant
  await clock.advanceTo(Date.parse('2026-11-23T23:59:00Z'))
  const before = await countJobs(manager)
  const cost = await measure(measured, 'roll over', () => clock.advanceTo(Date.parse('2026-11-24T00:08:00Z')))
  return { ...cost, what: `roll over ${(await countJobs(manager)) - before} jobs of services` }
}

const countJobs = async (manager: Caller): Promise<number> =>
  (await manager.ask<{ total: number }>('jobs', { most: '1' })).total

const dateAt = (n: number): string =>
  new Date(Date.parse('2026-08-24') + (n % 90) * 86_400_000).toISOString().slice(0, 10)

/** The `n`th of the time entries of eight people on the days of a quarter. */
export const logEntry = ({ workers }: BenchFirm, jobs: Keyed[], n: number): Promise<unknown> =>
  workers[n % workers.length]?.command('log-time', {
    job: jobs[n % jobs.length]?.key,
    task: benchTemplate.steps[0]?.id,
    date: dateAt(Math.floor(n / workers.length)),
    minutes: 6,
  }) ?? Promise.reject(new Error('nobody works here'))

/** Twenty time entries on each job, one call each. */
export const logTime = (firm: BenchFirm, jobs: Keyed[]): Promise<Cost> =>
  measure(firm.measured, 'a time entry', n => logEntry(firm, jobs, n), jobs.length * entriesForEach)
