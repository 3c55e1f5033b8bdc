import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Service } from '@praxis/e2e/firm'
import { callerFor, importDemonstrationClients, makePeople, makeTemplates, people } from '@praxis/e2e/firm'
import type { TemplatePage } from '@praxis/practice'
import type { FunctionsHost, Tenant } from '@praxis/sandbox'
import { startHost } from '@praxis/sandbox'
import { journalOf, violations } from './commit/invariants.ts'
import { startTenant } from './tenant.ts'

const app = join(import.meta.dirname, '..')

let tenant: Tenant
let host: FunctionsHost
let service: Service

/** A process of the Functions app; its timers run when the test says. */
const start = async (): Promise<void> => {
  host = await startHost({ tenant, app, timers: 'by hand', env: { PRAXIS_LOG: 'silent' }, log: () => undefined })
  tenant.app.botEndpoint = `${host.url}/api/messages`
  service = { api: `${host.url}/api`, tokenOf: tenant.tokenFor }
}

type Act = {
  who: string
  name: string
  input: unknown
  effects: () => number
  whole: number
  /** How it looks to people at a time: all of it done, or nothing. */
  stands?: () => Promise<'before' | 'after'>
}

const give = async ({ who, name, input }: Act, key: string, repeat: boolean): Promise<number> => {
  const headers = {
    Authorization: `Bearer ${await tenant.tokenFor(who)}`,
    'Content-Type': 'application/json',
    'Idempotency-Key': key,
    ...(repeat && { 'X-Repeat': '1' }),
  }
  const response = await fetch(`${service.api}/commands/${name}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(input),
  })
  return response.status
}

let clients: string[] = []
let cases = 0
const team = {
  preparer: `person:${people.ana.id}`,
  reviewer: `person:${people.cara.id}`,
  manager: `person:${people.cara.id}`,
}
const template = 'template:monthly-bookkeeping.v1'

const periodOf = (n: number) => {
  const month = `${1950 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`
  return { occurrence: month, name: month, start: `${month}-01`, end: `${month}-28` }
}

const commits = (name: string, streams: string[]): number =>
  journalOf(tenant).filter(entry => entry.name === name && !entry.refusal && streams.includes(entry.stream)).length

const makeJob = async (n: number): Promise<string> => {
  const manager = await callerFor(service, people.cara.id)
  const { stream } = await manager.command('make-job', { client: clients[0], template, period: periodOf(n), team })
  return String(stream)
}

const jobsIn = (n: number): string[] =>
  clients.slice(0, 5).map(client => `job:${client.slice('client:'.length)}:bookkeeping:${periodOf(n).occurrence}`)

const applying = async (n: number): Promise<Act> => {
  const targets = clients.slice(0, 5).map(client => ({ client, team }))
  const input = { run: `run:${randomUUID()}:0`, template, period: periodOf(n), targets }
  return { who: people.cara.id, name: 'apply-template', input, whole: 5, effects: () => commits('make-job', jobsIn(n)) }
}

/** A job on which the month's pack went for review, with the moment at which it did. */
const inReview = async (n: number) => {
  const job = await makeJob(n)
  const ana = await callerFor(service, people.ana.id)
  for (const task of ['collect', 'code', 'reconcile', 'post-journals', 'month-pack'])
    await ana.command('finish-task', { job, task })
  const { tasks } = await ana.ask<{ tasks: { id: string; done?: { at: string } }[] }>('job', { key: job })
  return { job, task: 'month-pack', finishedAt: tasks.find(({ id }) => id === 'month-pack')?.done?.at }
}

const review =
  (name: 'approve-task' | 'return-task', first: number) =>
  async (n: number): Promise<Act> => {
    const input = { ...(await inReview(first + n)), note: 'The lease is missing.' }
    return { who: people.cara.id, name, input, whole: 1, effects: () => commits(name, [input.job]) }
  }

/** A template's draft, of as many steps as a firm's own have, and its mark. */
const draftOf = async (id: string) => {
  const manager = await callerFor(service, people.cara.id)
  const { versions } = await manager.ask<TemplatePage>('template', { id: 'monthly-bookkeeping' })
  const { key: _key, version: _v, publishedAt: _at, publishedBy: _by, jobs: _jobs, ...facts } = versions[0] ?? none
  const template = { ...facts, id }
  await manager.command('save-template', { template, base: 0 })
  const { draft } = await manager.ask<TemplatePage>('template', { id })
  return { ...template, draft: draft?.mark }
}

const none = {} as TemplatePage['versions'][number] // there is one

/** The version is there and the draft gone, or neither; anything else is neither before nor after. */
const publishedAs = async (id: string): Promise<'before' | 'after'> => {
  const manager = await callerFor(service, people.cara.id)
  const { draft, versions } = await manager.ask<TemplatePage>('template', { id })
  if (draft && versions.length === 0) return 'before'
  if (!draft && versions.length === 1) return 'after'
  throw new Error(`${versions.length} versions of ${id}, ${draft ? 'and the draft' : 'no draft'}`)
}

const scenarios: Record<string, (n: number) => Promise<Act>> = {
  'finish a task that asks for a review': async n => {
    const job = await makeJob(n)
    const ana = await callerFor(service, people.ana.id)
    for (const task of ['collect', 'code', 'reconcile', 'post-journals'])
      await ana.command('finish-task', { job, task })
    const input = { job, task: 'month-pack' }
    return { who: people.ana.id, name: 'finish-task', input, whole: 5, effects: () => commits('finish-task', [job]) }
  },
  'apply a template to 5 clients': n => applying(250 + n),
  'stop the timer': async n => {
    const job = await makeJob(500 + n)
    const ana = await callerFor(service, people.ana.id)
    await ana.command('start-timer', { job })
    await tenant.clock.advanceTo(tenant.clock.now() + 7 * 60_000)
    const minutes = () => {
      const logged = journalOf(tenant)
        .flatMap(({ changes }) => changes)
        .filter(({ list }) => list === 'TimeEntries')
      return logged.reduce((sum, { paths }) => sum + minutesOf(paths, job), 0)
    }
    return { who: people.ana.id, name: 'stop-timer', input: {}, whole: 7, effects: minutes }
  },
  'log time': async n => {
    const job = await makeJob(750 + n)
    const input = { job, date: '2026-11-02', minutes: 4 }
    const made = () => commits('log-time', [`ledger:${clients[0]?.slice('client:'.length)}`])
    const before = made()
    return { who: people.ana.id, name: 'log-time', input, whole: 1, effects: () => made() - before }
  },
  'approve work': review('approve-task', 1000),
  'send work back': review('return-task', 1250),
  'publish a template': async n => {
    const id = `published-${n}`
    const input = await draftOf(id)
    const effects = () => commits('publish-template', [`template:${id}`])
    return { who: people.cara.id, name: 'publish-template', input, whole: 1, effects, stands: () => publishedAs(id) }
  },
  'undo a finished task': async n => {
    const job = await makeJob(1500 + n)
    const { commit } = await (await callerFor(service, people.ana.id)).command('finish-task', { job, task: 'collect' })
    return { who: people.ana.id, name: 'undo', input: { commit }, whole: 1, effects: () => commits('undo', [job]) }
  },
  'undo the making of 5 jobs': async n => {
    const manager = await callerFor(service, people.cara.id)
    const { input } = await applying(1750 + n)
    const { commit } = await manager.command('apply-template', input)
    const jobs = jobsIn(1750 + n)
    return { who: people.cara.id, name: 'undo', input: { commit }, whole: 5, effects: () => commits('undo', jobs) }
  },
}

const minutesOf = (paths: Record<string, [unknown, unknown]>, job: string): number => {
  const made = paths['']?.[1] as { job?: string; minutes?: number } | null | undefined
  return made?.job === job ? (made.minutes ?? 0) : 0
}

const pause = (milliseconds: number) => new Promise<void>(done => setTimeout(done, milliseconds))

/** Counts operations, kills the process at the n-th, and says whether it came to that. */
const killAt = (n: number, batchGoesOn: boolean) => {
  let count = 0
  let quietSince = Date.now()
  let killed: Promise<void> | undefined
  const stop = tenant.watchOperations({
    before: async ({ kind }) => {
      if (kind === 'batch') return undefined
      count += 1
      quietSince = Date.now()
      if (count !== n) return undefined
      killed = host.kill()
      await killed
      return batchGoesOn ? 'go on' : 'stop'
    },
  })
  const isOver = async (): Promise<boolean> => {
    while (!killed && Date.now() - quietSince < 300) await pause(10)
    await killed
    await pause(30)
    stop()
    return killed !== undefined
  }
  return { isOver, count: () => count }
}

/** How often a card about a task's review came to a person. */
const cardsAbout = (userId: string, job: string): number =>
  tenant.chats
    .of(userId)
    .flatMap(({ conversationId }) => tenant.chats.messages(conversationId))
    .filter(({ cards }) => JSON.stringify(cards).includes(job)).length

const sendsAtMostOnce = (act: Act): void => {
  const { job } = act.input as { job?: string }
  if (!job) return
  for (const { id } of [people.cara, people.ana]) expect(cardsAbout(id, job)).toBeLessThanOrEqual(1)
  const streams = journalOf(tenant)
    .filter(({ name }) => name === 'claim-send')
    .map(({ stream }) => stream)
  expect(new Set(streams).size).toBe(streams.length)
}

beforeAll(async () => {
  tenant = await startTenant()
  await start()
  await makePeople(service)
  await tenant.chats.announceInstallations()
  const manager = await callerFor(service, people.cara.id)
  await makeTemplates(manager)
  await importDemonstrationClients(manager)
  clients = (await manager.ask<{ rows: { key: string }[] }>('clients')).rows.map(({ key }) => key)
})
afterAll(async () => {
  await host.stop()
  await tenant.close()
})

/** Gives an act to a process that is killed at the n-th request, if it comes to that, and once more to the next one. */
const strike = async (act: Act, n: number): Promise<boolean> => {
  const key = `kill-${cases}`
  const struck = killAt(n, cases % 2 === 0)
  const first = await give(act, key, false).catch(() => 'killed' as const)
  const reached = await struck.isOver()
  if (reached) await start()
  const between = await act.stands?.()
  expect([first, between]).not.toEqual([200, 'before'])
  const second = await give(act, key, true)
  expect([first, second]).toEqual([first === 'killed' ? 'killed' : 200, 200])
  return reached
}

describe.each(Object.keys(scenarios))('%s', name => {
  it('stands whole and once though the process is killed at any request, and the batch goes on or is cut off', async () => {
    for (let n = 1, reached = true; reached; n += 1) {
      cases += 1
      const act = await scenarios[name]?.(cases)
      if (!act) throw new Error(name)
      reached = await strike(act, n)
      for (let sweep = 0; sweep < 2; sweep += 1) await host.runTimer('sweep')
      expect([act.effects(), await act.stands?.()]).toEqual([act.whole, act.stands && 'after'])
      sendsAtMostOnce(act)
    }
    expect(violations(tenant, [])).toEqual([])
  }, 300_000)
})
