import { randomUUID } from 'node:crypto'
import type { Caller } from '@praxis/e2e/firm'
import { callerFor, makeTemplates, people } from '@praxis/e2e/firm'
import type { Running } from '@praxis/e2e/world'
import { bringUp } from '@praxis/e2e/world'
import { startHost } from '@praxis/sandbox'
import type { Cost, Counter } from './measure.ts'
import { createCounter, measure } from './measure.ts'

const anyPorts = { shell: 0, tenant: 0, tab: 0, functions: 0 }
const pageOf = 100
const perRun = 200

const team = {
  preparer: `person:${people.ana.id}`,
  reviewer: `person:${people.ben.id}`,
  manager: `person:${people.cara.id}`,
}
const period = { occurrence: '2026-12-q', name: 'Q4 2026', start: '2026-10-01', end: '2026-12-31' }

const rowsFor = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    row: at + 1,
    cells: {
      name: `Client number ${at + 1} Ltd`,
      'company-number': String(10_000_000 + at),
      vat: `GB${100_000_000 + at}`,
      postcode: `BS${at % 40} 1AA`,
    },
  }))

const pages = <T>(all: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))

const counted = (caller: Caller, { fetched }: Counter): Caller => ({
  command: (...args) => {
    fetched()
    return caller.command(...args)
  },
  ask: (...args) => {
    fetched()
    return caller.ask(...args)
  },
  askWith: (...args) => {
    fetched()
    return caller.askWith(...args)
  },
})

type Keyed = { key: string }

const importClients = async (manager: Caller, count: number) => {
  const id = randomUUID()
  for (const [at, rows] of pages(rowsFor(count), pageOf).entries())
    await manager.command('import-clients', { run: `run:${id}:${at}`, title: 'clients.csv', rows })
}

const allClients = async (manager: Caller): Promise<Keyed[]> =>
  (await manager.ask<{ rows: Keyed[] }>('clients', { most: '1000' })).rows

const apply = async (manager: Caller, clients: Keyed[]) => {
  const id = randomUUID()
  for (const [at, targets] of pages(clients, perRun).entries())
    await manager.command('apply-template', {
      run: `run:${id}:${at}`,
      template: 'template:vat-return.v1',
      period,
      targets: targets.map(({ key }) => ({ client: key, team })),
    })
}

const restart =
  ({ tenant, host, tab }: Running) =>
  async (): Promise<void> => {
    const other = await startHost({
      tenant,
      app: new URL('../../api/dist', import.meta.url).pathname,
      timers: 'by hand',
      env: { PRAXIS_TAB_ORIGIN: tab },
    })
    await (await fetch(`${other.url}/api/health`)).json()
    await other.stop()
    if (host.pid === other.pid) throw new Error('the same process')
  }

/** What the acts of a firm with so many clients cost. */
export const practiceOf = async (count: number): Promise<Cost[]> => {
  const running = await bringUp({
    ports: anyPorts,
    from: 'build',
    firm: 'people',
    now: Date.parse('2026-11-23T09:00:00Z'),
  })
  const counter = createCounter()
  const world = { tenant: running.tenant, counter }
  const service = { api: running.api, tokenOf: running.tenant.tokenFor }
  const manager = counted(await callerFor(service, people.cara.id), counter)
  const ana = counted(await callerFor(service, people.ana.id), counter)
  await makeTemplates(manager)
  const costs: Cost[] = [await measure(world, `import ${count} clients`, () => importClients(manager, count))]
  const clients = await allClients(manager)
  costs.push(await measure(world, `apply a template to ${count} clients`, () => apply(manager, clients)))
  const { rows: jobs } = await manager.ask<{ rows: Keyed[] }>('jobs')
  const jobAt = (n: number) => jobs[n % jobs.length]?.key ?? ''
  costs.push(
    await measure(
      world,
      'a time entry',
      n => ana.command('log-time', { job: jobAt(n), date: '2026-11-20', minutes: 6 }),
      50,
    ),
    await measure(world, 'Home', () => ana.ask('home'), 50),
    await measure(world, 'jobs', () => ana.ask('jobs'), 50),
    await measure(world, 'a job page', n => ana.ask('job', { key: jobAt(n) }), 50),
    await measure(
      world,
      'finish a task',
      n => ana.command('finish-task', { job: jobAt(n), task: 'ask-records' }),
      Math.min(count, 50),
    ),
    await measure(world, 'process start', restart(running), 3),
  )
  await running.stop()
  return costs
}
