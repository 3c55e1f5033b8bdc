import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Caller, Service } from '@praxis/e2e/firm'
import { callerFor, makePeople, makeTemplates, people } from '@praxis/e2e/firm'
import type { Refusal, RunView } from '@praxis/practice'
import type { FunctionsHost, StorageAccount, Tenant } from '@praxis/sandbox'
import { startHost, startStorageAccount } from '@praxis/sandbox'
import { journalOf, violations } from './commit/invariants.ts'
import { startTenant } from './tenant.ts'

const app = join(import.meta.dirname, '..')

let tenant: Tenant
let storage: StorageAccount
let host: FunctionsHost
let service: Service
let manager: Caller
const logged: string[] = []

/** A process of the Functions app; its timers and queues run when the test says. */
const start = async (settings: Record<string, string> = {}): Promise<void> => {
  const env = { AzureWebJobsStorage: storage.connection, PRAXIS_LOG: 'silent', ...settings }
  host = await startHost({ tenant, app, timers: 'by hand', env, log: line => logged.push(line) })
  service = { api: `${host.url}/api`, tokenOf: tenant.tokenFor }
  manager = await callerFor(service, people.cara.id)
}

/** Gives a command and does not wait for what follows from it. */
const give = async (name: string, input: unknown): Promise<{ commit: string }> => {
  const response = await fetch(`${service.api}/commands/${name}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${await tenant.tokenFor(people.cara.id)}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': randomUUID(),
    },
    body: JSON.stringify(input),
  })
  const answer: { commit: string } = await response.json()
  expect([response.status, answer]).toEqual([200, expect.anything()])
  return answer
}

const pass = (seconds: number) => tenant.clock.advanceTo(tenant.clock.now() + seconds * 1000)

const viewOf = (run: string) => manager.ask<RunView>('run', { key: run })

const pagesOf = <T>(all: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))

let clients: string[] = []
const team = { preparer: `person:${people.ana.id}`, reviewer: `person:${people.cara.id}` }

/** The pages of a bulk, all given: what each run is called and its commit. */
const apply = async (count: number, month: number): Promise<{ run: string; commit: string }[]> => {
  const name = `2027-${String(month).padStart(2, '0')}`
  const period = { occurrence: name, name, start: `${name}-01`, end: `${name}-28` }
  const id = randomUUID()
  const given: { run: string; commit: string }[] = []
  for (const [at, part] of pagesOf(clients.slice(0, count), 200).entries()) {
    const run = `run:${id}:${at}`
    const targets = part.map(client => ({ client, team }))
    const { commit } = await give('apply-template', {
      run,
      template: 'template:monthly-bookkeeping.v1',
      period,
      targets,
    })
    given.push({ run, commit })
  }
  return given
}

const jobsMade = (month: number): string[] =>
  journalOf(tenant)
    .filter(
      ({ name, refusal, stream }) =>
        name === 'make-job' && !refusal && stream.endsWith(`:2027-${String(month).padStart(2, '0')}`),
    )
    .map(({ stream }) => stream)

beforeAll(async () => {
  tenant = await startTenant()
  storage = await startStorageAccount({ clock: tenant.clock })
  await start()
  await makePeople(service)
  await makeTemplates(manager)
  const rows = Array.from({ length: 287 }, (_, n) => ({ row: n + 1, cells: { name: `Client ${n + 1} Ltd` } }))
  for (const [at, part] of pagesOf(rows, 100).entries())
    await give('import-clients', { run: `run:${randomUUID()}:${at}`, title: 'clients.csv', rows: part })
  await host.runQueues()
  clients = journalOf(tenant)
    .filter(({ name }) => name === 'add-client')
    .map(({ stream }) => stream)
  expect(clients).toHaveLength(287)
}, 120_000)
afterAll(async () => {
  await host.stop()
  await storage.close()
  await tenant.close()
})

describe('a bulk of many', () => {
  it('is answered once its pages stand, and is done by the queue with hardly a call more than the least', async () => {
    tenant.resetStats()
    const pages = await apply(287, 1)
    expect(tenant.stats().graphCalls).toBeLessThanOrEqual(3)
    expect(await Promise.all(pages.map(({ run }) => viewOf(run)))).toMatchObject([
      { count: 200, done: 0, finished: false },
      { count: 87, done: 0, finished: false },
    ])
    await host.runQueues()
    expect(await Promise.all(pages.map(({ run }) => viewOf(run)))).toMatchObject([
      { count: 200, done: 200, finished: true },
      { count: 87, done: 87, finished: true },
    ])
    const least = pages.length + Math.ceil((287 * 2) / 20)
    expect(tenant.stats().graphCalls).toBeLessThanOrEqual(least * 1.2)
  }, 60_000)

  it('is left to the queue by the sweep while something comes of it', async () => {
    const [page] = await apply(25, 2)
    await host.runTimer('sweep')
    expect(await viewOf(page?.run ?? '')).toMatchObject({ done: 0 })
    await host.runQueues()
    expect(await viewOf(page?.run ?? '')).toMatchObject({ done: 25 })
  })

  it('is completed by another process, nothing twice, when one is killed in the middle', async () => {
    const pages = await apply(287, 3)
    let made = 0
    const stop = tenant.watchOperations({
      before: async ({ kind, list, method }) => {
        if (kind !== 'part' || list !== 'Journal' || method !== 'POST') return undefined
        made += 1
        if (made !== 112) return undefined
        await host.kill()
        return 'go on'
      },
    })
    await expect(host.runQueues()).rejects.toThrow('ended')
    await host.ended
    stop()
    await start()
    const first = await viewOf(pages[0]?.run ?? '')
    expect([first.finished, first.done > 100]).toEqual([false, true])
    await pass(601)
    await host.runQueues()
    for (const { run } of pages) expect(await viewOf(run)).toMatchObject({ finished: true, refused: [] })
    const jobs = jobsMade(3)
    expect([jobs.length, new Set(jobs).size]).toEqual([287, 287])
    await host.runTimer('sweep')
    expect(violations(tenant, [])).toEqual([])
  }, 120_000)

  it('is taken back in the same way', async () => {
    const [page] = await apply(40, 4)
    await host.runQueues()
    await give('undo', { commit: page?.commit })
    expect(await viewOf(page?.run ?? '')).toMatchObject({ takenBack: true, count: 40, done: 0, finished: false })
    await host.runQueues()
    expect(await viewOf(page?.run ?? '')).toMatchObject({ takenBack: true, count: 40, done: 40, finished: true })
  })

  it('is done at once when it is few', async () => {
    const [page] = await apply(20, 5)
    expect(await viewOf(page?.run ?? '')).toMatchObject({ done: 20, finished: true })
  })
})

describe('a bulk that SharePoint cannot take', () => {
  it('waits as long as SharePoint asks, and no try of it is used up', async () => {
    const [page] = await apply(60, 6)
    logged.length = 0
    tenant.faults.add({ effect: 'refuse', status: 429, retryAfter: 90, match: { kind: 'batch' }, from: 2 })
    await host.runQueues()
    const { done } = await viewOf(page?.run ?? '')
    expect([done > 0, done < 60]).toEqual([true, true])
    await pass(60)
    await host.runQueues()
    expect(await viewOf(page?.run ?? '')).toMatchObject({ done })
    await pass(31)
    await host.runQueues()
    expect(await viewOf(page?.run ?? '')).toMatchObject({ done: 60, finished: true })
    expect(logged).toEqual([])
  })

  it('takes three fifths of what SharePoint gives, over all its runs, and says how long it needs', async () => {
    await host.stop()
    await start({ PRAXIS_RESOURCE_UNITS: '1250' })
    // Less than the app is told of: a unit over its part would be refused.
    tenant.faults.limitResourceUnits(850)
    await pass(61)
    tenant.resetStats()
    const pages = await apply(287, 9)
    const doneNow = async () => {
      const views = await Promise.all(pages.map(({ run }) => viewOf(run)))
      return views.reduce((sum, { done }) => sum + done, 0)
    }
    await host.runQueues()
    expect(await doneNow()).toBe(187)
    expect(tenant.stats().resourceUnits).toBeLessThanOrEqual(850)
    const [first] = await Promise.all(pages.map(({ run }) => viewOf(run)))
    expect(first?.pace).toBeGreaterThanOrEqual(60_000 / 187)
    await pass(30)
    await host.runQueues()
    expect(await doneNow()).toBe(187)
    await pass(32)
    await host.runQueues()
    expect(await doneNow()).toBe(287)
    tenant.faults.limitResourceUnits(undefined)
    await host.stop()
    await start()
  }, 60_000)

  it('fails with the reason after ten tries, and whoever gave it tries again what failed', async () => {
    const [page] = await apply(30, 7)
    const run = page?.run ?? ''
    await pass(11)
    const fault = tenant.faults.add({
      effect: 'refuse',
      status: 403,
      match: { name: 'delta', list: 'Journal' },
      times: 'always',
    })
    for (let tries = 1; tries <= 10; tries += 1) {
      await host.runQueues()
      await pass(31)
    }
    tenant.faults.remove(fault)
    const failed = await viewOf(run)
    expect(failed).toMatchObject({ done: 0, finished: true })
    expect(failed.refused.map(({ refusal }) => refusal as Refusal)).toEqual(
      Array.from({ length: 30 }, () => ({ code: 'failed', reason: expect.stringContaining('403') })),
    )
    await give('try-again', { commit: failed.commit })
    expect(await viewOf(run)).toMatchObject({ done: 0, refused: [], finished: false })
    await host.runQueues()
    expect(await viewOf(run)).toMatchObject({ done: 30, refused: [], finished: true })
    await give('undo', { commit: page?.commit })
    await host.runQueues()
    expect(await viewOf(run)).toMatchObject({ takenBack: true, refused: [], finished: true })
    const { total } = await manager.ask<{ total: number }>('jobs', { words: '2027-07' })
    expect(total).toBe(0)
  }, 60_000)

  it('is done by the sweep where the queue cannot be reached', async () => {
    await storage.close()
    const [page] = await apply(30, 8)
    expect(await viewOf(page?.run ?? '')).toMatchObject({ done: 0 })
    await pass(121)
    await host.runTimer('sweep')
    expect(await viewOf(page?.run ?? '')).toMatchObject({ done: 30, finished: true })
    expect(violations(tenant, [])).toEqual([])
  }, 60_000)
})
