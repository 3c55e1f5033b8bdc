import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Caller, Service } from '@praxis/e2e/firm'
import { callerFor, importDemonstrationClients, makePeople, makeTemplates, people } from '@praxis/e2e/firm'
import type { FunctionsHost, Tenant } from '@praxis/sandbox'
import { startHost } from '@praxis/sandbox'
import { journalOf, violations } from './commit/invariants.ts'
import { startTenant } from './tenant.ts'

const app = join(import.meta.dirname, '..')

let tenant: Tenant
let host: FunctionsHost
/** Everybody's address, and those of the two processes behind it. */
let both: Service
let one: Service
let other: Service
let client: string

const serviceAt = (url = ''): Service => ({ api: `${url}/api`, tokenOf: tenant.tokenFor })

beforeAll(async () => {
  tenant = await startTenant()
  host = await startHost({
    tenant,
    app,
    processes: 2,
    timers: 'by hand',
    env: { PRAXIS_LOG: 'silent' },
    log: () => undefined,
  })
  tenant.app.botEndpoint = `${host.url}/api/messages`
  both = serviceAt(host.url)
  one = serviceAt(host.processes[0]?.url)
  other = serviceAt(host.processes[1]?.url)
  await makePeople(both)
  const manager = await callerFor(both, people.cara.id)
  await makeTemplates(manager)
  await importDemonstrationClients(manager)
  client = (await manager.ask<{ rows: { key: string }[] }>('clients')).rows[0]?.key ?? ''
})
afterAll(async () => {
  await host.stop()
  await tenant.close()
})

const pass = (seconds: number) => tenant.clock.advanceTo(tenant.clock.now() + seconds * 1000)

type Changes = { at: number; streams: string[] }

/** A tab that follows the changes: it drops what it has seen. */
const followerOf = (caller: Caller) => {
  let at: number | undefined
  const seen = new Set<string>()
  return {
    /** The streams that it had not heard of. */
    poll: async (from = caller): Promise<string[]> => {
      const changes = await from.ask<Changes | null>('changes', at === undefined ? {} : { after: String(at) })
      if (!changes) return []
      at = changes.at
      const fresh = changes.streams.filter(stream => !seen.has(stream))
      for (const stream of fresh) seen.add(stream)
      return fresh
    },
  }
}

const team = {
  preparer: `person:${people.ana.id}`,
  reviewer: `person:${people.cara.id}`,
  manager: `person:${people.cara.id}`,
}

let months = 0
const makeJob = async (manager: Caller): Promise<string> => {
  months += 1
  const month = `${2030 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
  const { stream } = await manager.command('make-job', {
    client,
    template: 'template:monthly-bookkeeping.v1',
    period: { occurrence: month, name: month, start: `${month}-01`, end: `${month}-28` },
    team,
  })
  return String(stream)
}

const statusIn = async (caller: Caller, job: string): Promise<string | undefined> => {
  const page = await caller.ask<{ tasks: { id: string; status: string }[] }>('job', { key: job })
  return page.tasks.find(({ id }) => id === 'collect')?.status
}

describe('with two processes side by side', () => {
  it('one’s own act is seen at once, whichever of them answers', async () => {
    const manager = await callerFor(both, people.cara.id)
    const ana = await callerFor(both, people.ana.id)
    for (let n = 0; n < 3; n += 1) {
      const job = await makeJob(manager)
      await ana.command('finish-task', { job, task: 'collect' })
      for (let asked = 0; asked < 4; asked += 1) expect(await statusIn(ana, job)).toBe('done')
    }
  })

  it('others see it within 8 seconds: at the second look of a tab that looks every 5', async () => {
    const manager = await callerFor(one, people.cara.id)
    const job = await makeJob(manager)
    const elsewhere = await callerFor(other, people.ben.id)
    const tab = followerOf(elsewhere)
    await pass(60)
    await tab.poll()
    await tab.poll()
    const { version } = await (await callerFor(one, people.ana.id)).command('finish-task', { job, task: 'collect' })
    await pass(1.9)
    const early = await tab.poll()
    await pass(5)
    expect([...early, ...(await tab.poll())]).toContain(`${job}:${version}`)
    expect(await statusIn(elsewhere, job)).toBe('done')
  })

  describe('a role taken away through one is refused by the other, which nobody used meanwhile', () => {
    const become = async (role: string) => {
      const facts = { name: people.ben.name, email: 'ben@hartandco.example', zone: people.ben.zone, roles: [role] }
      const admin = await callerFor(one, people.daniel.id)
      await admin.command('save-person', { person: `person:${people.ben.id}`, facts })
      await pass(11)
    }
    const sentences = () => journalOf(tenant).map(({ sentence, about }) => `${sentence} ${about}`)

    it('in the tab', async () => {
      const ben = await callerFor(other, people.ben.id)
      await become('manager')
      await ben.command('add-client', { name: 'Made while a manager Ltd' })
      await become('staff')
      await expect(ben.command('add-client', { name: 'Made no longer a manager Ltd' })).rejects.toThrow('answered 403')
      expect(sentences().filter(each => each.includes('a manager Ltd'))).toHaveLength(1)
    })

    it('also where SharePoint did not answer as they signed in', async () => {
      const ben = await callerFor(other, people.ben.id)
      await become('manager')
      await ben.command('add-client', { name: 'Made while it answered Ltd' })
      await become('staff')
      tenant.faults.add({ effect: 'refuse', status: 503, retryAfter: 60, match: { list: 'Journal', method: 'GET' } })
      await expect(ben.command('add-client', { name: 'Made while it did not Ltd' })).rejects.toThrow(
        /answered (403|503)/,
      )
      expect(sentences().filter(each => each.includes('Made while it'))).toHaveLength(1)
    })

    it('in the chat', async () => {
      const make = async (month: string): Promise<string> => {
        const period = { occurrence: month, name: month, start: `${month}-01`, end: `${month}-28` }
        const input = { client, template: 'template:monthly-bookkeeping.v1', period, team: {} }
        const data = { card: 'words', choice: { verb: 'make-job', input }, others: [], key: `chat-${month}` }
        const action = { type: 'Action.Execute', verb: 'make-job', data }
        const [chat] = tenant.chats.of(people.ben.id)
        const answer = await tenant.chats.invoke(people.ben.id, chat?.conversationId ?? '', 'card', action, 'manual')
        return JSON.stringify(answer.body)
      }
      tenant.app.botEndpoint = `${host.processes[1]?.url}/api/messages`
      await become('manager')
      expect(await make('2041-01')).toContain('Made the job')
      await become('staff')
      expect(await make('2041-02')).toContain('Not made')
    })
  })

  it('a wall that goes up through one is there for the other, which nobody used meanwhile', async () => {
    const partner = await callerFor(one, people.jo.id)
    const ana = await callerFor(other, people.ana.id)
    const { stream } = await partner.command('add-client', { name: 'Kept from Ana Ltd' })
    const { stream: kept } = await partner.command('make-job', {
      client: stream,
      template: 'template:monthly-bookkeeping.v1',
      period: { occurrence: '2027-03', name: 'March 2027', start: '2027-03-01', end: '2027-03-31' },
      team: { preparer: `person:${people.ana.id}` },
    })
    await pass(11)
    await ana.command('finish-task', { job: kept, task: 'collect' })
    const outside = [`person:${people.ana.id}`]
    await partner.command('set-wall', { client: stream, side: 'outside', people: outside, reason: 'Her own firm' })
    await pass(11)
    await expect(ana.command('log-time', { job: kept, date: '2026-11-23', minutes: 5 })).rejects.toThrow('answered 404')
  })

  it('somebody added through one is known to the other at once', async () => {
    const admin = await callerFor(one, people.daniel.id)
    const id = randomUUID()
    const facts = { name: 'Nora New', email: 'nora@hartandco.example', zone: 'Europe/London', roles: ['staff'] }
    const nora = await callerFor(other, people.mei.id, { claims: { oid: id } })
    await expect(nora.ask('me')).rejects.toThrow('answered 403')
    await admin.command('save-person', { person: `person:${id}`, facts })
    expect(await nora.ask('me')).toMatchObject({ person: { name: 'Nora New' } })
  })

  it('the same key given to both at once has one effect and one outcome', async () => {
    const callers = [await callerFor(one, people.cara.id), await callerFor(other, people.cara.id)]
    for (let n = 0; n < 10; n += 1) {
      const key = randomUUID()
      const outcomes = await Promise.all(
        callers.map(caller => caller.command('add-client', { name: `Given twice ${n} Ltd` }, key)),
      )
      expect(outcomes[0]).toEqual(outcomes[1])
      expect(journalOf(tenant).filter(({ command }) => command.endsWith(key))).toHaveLength(1)
    }
  })

  it('what another process commits is told though its feed is late, and once', async () => {
    const here = await callerFor(one, people.cara.id)
    const there = await callerFor(other, people.ben.id)
    const tab = followerOf(there)
    await pass(60)
    await tab.poll()
    await tab.poll()
    tenant.faults.disturbDelta({ withhold: true })
    const late = await here.command('add-client', { name: 'Told late Ltd' })
    tenant.faults.disturbDelta({ withhold: false })
    const soon = await here.command('add-client', { name: 'Told soon Ltd' })
    await pass(5)
    const first = await tab.poll()
    expect(first).toContain(`${soon.stream}:${soon.version}`)
    expect(first).not.toContain(`${late.stream}:${late.version}`)
    await pass(5)
    expect(await tab.poll()).toEqual([])
    tenant.faults.releaseDelta()
    await pass(5)
    expect(await tab.poll()).toEqual([`${late.stream}:${late.version}`])
    await pass(5)
    expect(await tab.poll()).toEqual([])
  })

  it('one’s own commit does not hide the many that another process made before it', async () => {
    const here = await callerFor(one, people.cara.id)
    const there = await callerFor(other, people.cara.id)
    const tab = followerOf(here)
    await pass(60)
    await tab.poll()
    await tab.poll()
    tenant.faults.disturbDelta({ withhold: true })
    const rows = Array.from({ length: 100 }, (_, row) => ({ row: row + 1, cells: { name: `Elsewhere ${row} Ltd` } }))
    for (const page of ['0', '1'])
      await there.command('import-clients', {
        run: `run:elsewhere:${page}`,
        title: 'elsewhere',
        rows: rows.map(({ row, cells }) => ({ row, cells: { name: `${cells.name} ${page}` } })),
      })
    const own = await here.command('log-time', { activity: 'training', date: '2026-11-20', minutes: 30 })
    await pass(5)
    expect(await tab.poll()).toContain(`${own.stream}:${own.version}`)
    tenant.faults.disturbDelta({ withhold: false })
    tenant.faults.releaseDelta()
    await pass(5)
    const told = (await tab.poll()).filter(stream => stream.startsWith('client:'))
    expect(told).toHaveLength(200)
  })

  it('a tab whose requests go to both in turn hears of everything', async () => {
    const callers = [await callerFor(one, people.ben.id), await callerFor(other, people.ben.id)]
    const tab = followerOf(await callerFor(both, people.ben.id))
    await pass(60)
    await tab.poll()
    await tab.poll()
    const heard: string[] = []
    const made: string[] = []
    for (let n = 0; n < 6; n += 1) {
      const maker = await callerFor(n % 2 ? one : other, people.cara.id)
      const { stream, version } = await maker.command('add-client', { name: `In turn ${n} Ltd` })
      made.push(`${stream}:${version}`)
      heard.push(...(await tab.poll(callers[n % 2])))
      await pass(2.5)
    }
    heard.push(...(await tab.poll(callers[0])))
    expect(heard.filter(stream => made.includes(stream)).sort()).toEqual(made.sort())
  })

  it('and all is quiet, everything that must hold does', async () => {
    await pass(11)
    for (let sweep = 0; sweep < 2; sweep += 1) await host.runTimer('sweep')
    expect(violations(tenant, [])).toEqual([])
  })
})
