import { randomUUID } from 'node:crypto'
import type { Caller } from '@praxis/e2e/firm'
import { callerFor, importDemonstrationClients, makePeople, makeTemplates, people } from '@praxis/e2e/firm'
import type { Tenant } from '@praxis/sandbox'
import type { Process } from './process.ts'
import { startProcess } from './process.ts'
import { startTenant } from './tenant.ts'

let tenant: Tenant
let process: Process
let manager: Caller
let passed = 0
/** The calls that one act costs before there is any client or job. */
let ofAnEmptyFirm: { add: number; inside: number }

const clock = () => Date.now() + passed
const period = { occurrence: '2026-12-q', name: 'Q4 2026', start: '2026-10-01', end: '2026-12-31' }

beforeAll(async () => {
  tenant = await startTenant()
  process = await startProcess(tenant, clock)
  await makePeople(process.firm)
  manager = await callerFor(process.firm, people.cara.id)
  ofAnEmptyFirm = {
    add: await callsOf(() => manager.command('add-client', { name: 'The first' })),
    inside: await callsOf(() => manager.command('log-time', { activity: 'Training', date: '2026-11-19', minutes: 6 })),
  }
  await makeTemplates(manager)
  await importDemonstrationClients(manager)
})
afterAll(async () => {
  await process.stop()
  await tenant.close()
})

type Client = { key: string; team: Record<string, string>; identifiers?: { vat?: string } }

const withVat = async (count: number): Promise<Client[]> => {
  const { rows } = await manager.ask<{ rows: Client[] }>('clients')
  return rows.filter(({ identifiers }) => identifiers?.vat).slice(0, count)
}

const apply = async (clients: Client[], run = `run:${randomUUID()}:0`) =>
  manager.command('apply-template', {
    run,
    template: 'template:vat-return.v1',
    period,
    targets: clients.map(({ key, team }) => ({ client: key, team })),
  })

/** The calls to Graph that this costs in a process that read the journal just now, messages that follow left out. */
const callsOf = async (act: () => Promise<unknown>): Promise<number> => {
  await process.service.practice.background.settled()
  await process.service.practice.feed.poll()
  tenant.resetStats()
  await act()
  return tenant.stats().graphCalls
}

describe('calls to Graph', () => {
  it('are at most 6 to apply a template to 40 clients, and 5 in fact', async () => {
    const clients = await withVat(40)
    expect(clients).toHaveLength(40)
    expect(await callsOf(() => apply(clients))).toBe(5)
    expect((await manager.ask<{ total: number }>('jobs')).total).toBe(40)
  })

  it('of one act are as many in a firm with clients and jobs as in one without', async () => {
    const add = () => callsOf(() => manager.command('add-client', { name: `Client ${randomUUID()}` }))
    const inside = () =>
      callsOf(() => manager.command('log-time', { activity: 'Training', date: '2026-11-19', minutes: 6 }))
    expect({ add: await add(), inside: await inside() }).toEqual(ofAnEmptyFirm)
    expect(ofAnEmptyFirm).toEqual({ add: 1, inside: 1 })
  })

  it('are none for Home, jobs, tasks and a job page in a warm process', async () => {
    const { rows } = await manager.ask<{ rows: { key: string }[] }>('jobs')
    expect(await callsOf(() => manager.ask('home'))).toBe(0)
    expect(await callsOf(() => manager.ask('jobs'))).toBe(0)
    expect(await callsOf(() => manager.ask('tasks', { late: 'true' }))).toBe(0)
    expect(await callsOf(() => manager.ask('job', { key: rows[0]?.key ?? '' }))).toBe(0)
  })

  it('are one to finish a task, and one to log time', async () => {
    const { rows } = await manager.ask<{ rows: { key: string }[] }>('jobs')
    const job = rows[0]?.key
    expect(await callsOf(() => manager.command('finish-task', { job, task: 'ask-records' }))).toBe(1)
    expect(await callsOf(() => manager.command('log-time', { job, date: '2026-11-20', minutes: 90 }))).toBe(1)
  })

  it('are none when the same template is applied again but the run itself and what is refused', async () => {
    const clients = await withVat(2)
    const run = `run:${randomUUID()}:0`
    await apply(clients, run)
    const view = await manager.ask<{ done: number; refused: { refusal: { code: string } }[]; finished: boolean }>(
      'run',
      { key: run },
    )
    expect(view).toMatchObject({ done: 0, finished: true })
    expect(view.refused.map(({ refusal }) => refusal.code)).toEqual(['job-exists', 'job-exists'])
  })

  it('are at most 15 in an idle minute with one open tab', async () => {
    const { at } = await manager.ask<{ at: number }>('changes')
    const calls = await callsOf(async () => {
      for (let second = 0; second < 60; second += 5) {
        passed += 5_000
        await manager.ask('changes', { after: String(at) })
      }
      await process.service.practice.sweep.run()
    })
    expect(calls).toBeLessThanOrEqual(15)
  })

  it('do not grow with the number of tabs', async () => {
    const { at } = await manager.ask<{ at: number }>('changes')
    passed += 5_000
    expect(
      await callsOf(() => Promise.all(Array.from({ length: 20 }, () => manager.ask('changes', { after: String(at) })))),
    ).toBeLessThanOrEqual(1)
  })
})
