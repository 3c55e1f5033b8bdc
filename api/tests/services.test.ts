import type { Caller } from '@praxis/e2e/firm'
import { callerFor, importDemonstrationClients, makePeople, makeTemplates, people } from '@praxis/e2e/firm'
import type { ClientPage, ComingUp, JobPage, ServicePreview } from '@praxis/practice'
import { dayIn } from '@praxis/practice'
import type { Tenant } from '@praxis/sandbox'
import { makeDueJobs } from '#src/recurrence/make-due-jobs.ts'
import type { Process } from './process.ts'
import { startProcess } from './process.ts'
import { startTenant } from './tenant.ts'

let tenant: Tenant
let one: Process
let other: Process
let manager: Caller
let clients: string[]
let now = Date.parse('2026-11-24T09:00:00Z')

const monthly = {
  template: 'monthly-bookkeeping',
  recurrence: { unit: 'months', every: 1, on: { day: 31 } },
  from: '2026-12-31',
  horizon: 40,
}

beforeAll(async () => {
  tenant = await startTenant()
  one = await startProcess(tenant, () => now)
  await makePeople(one.firm)
  manager = await callerFor(one.firm, people.cara.id)
  await makeTemplates(manager)
  await importDemonstrationClients(manager)
  other = await startProcess(tenant, () => now)
  const { rows } = await manager.ask<{ rows: { key: string; status: string }[] }>('clients')
  clients = rows.filter(({ status }) => status === 'active').map(({ key }) => key)
})
afterAll(async () => {
  await other.stop()
  await one.stop()
  await tenant.close()
})

const settled = async () => {
  for (const { service } of [one, other]) await service.practice.background.settled()
}

const jobsOf = (client: string, { service }: Process = one) =>
  service.practice.replica.look.find('Jobs', 'client', client).map(({ name }) => name)

const page = (key: string) => manager.ask<ClientPage>('client', { key })
const comingUp = (client: string) => manager.ask<ComingUp>('coming-up', { client })
const sum = (made: { made: number }[]) => made.reduce((total, { made: each }) => total + each, 0)

describe('the jobs of a service', () => {
  it('are shown before it is set up, with their reasons, and come as shown', async () => {
    const [client = ''] = clients
    const preview = await manager.askWith<ServicePreview>('preview-service', { client, ...monthly, isThere: false })
    expect(preview.runs).toHaveLength(11)
    expect(preview.runs[0]).toMatchObject({ period: { name: 'December 2026' }, makeOn: '2026-11-24', state: 'to-make' })
    await manager.command('add-service', { client, ...monthly })
    expect(jobsOf(client)).toEqual(['Bookkeeping December 2026'])
    const { services, openJobs } = await page(client)
    expect(services).toMatchObject([{ name: 'Bookkeeping', paused: false, next: { makeOn: '2026-12-22' } }])
    expect(openJobs).toHaveLength(1)
    const { rows } = await comingUp(client)
    expect(rows.map(({ period, makeOn, start }) => [period.name, makeOn, start])).toEqual(
      preview.runs.map(({ period, makeOn, start }) => [period.name, makeOn, start]),
    )
    expect(rows.map(({ state }) => state)).toEqual(['made', ...Array.from({ length: 10 }, () => 'to-make')])
  })

  it('go with the service when it is undone, and come again with it', async () => {
    const [, client = ''] = clients
    const { commit } = await manager.command('add-service', { client, ...monthly })
    expect(jobsOf(client)).toHaveLength(1)
    await manager.command('undo', { commit })
    expect([jobsOf(client), (await page(client)).services]).toEqual([[], []])
    await manager.command('add-service', { client, ...monthly })
    expect(jobsOf(client)).toHaveLength(1)
  })

  it('are made once by two processes at the same moment, twice and late, and say how late', async () => {
    for (const client of clients.slice(2, 12)) await manager.command('add-service', { client, ...monthly })
    await settled()
    now = Date.parse('2026-12-25T09:00:00Z')
    tenant.resetStats()
    const made = await Promise.all([makeDueJobs(one.service.practice), makeDueJobs(other.service.practice)])
    expect(sum(made)).toBe(12)
    expect(sum([await makeDueJobs(one.service.practice), await makeDueJobs(other.service.practice)])).toBe(0)
    await settled()
    for (const client of clients.slice(0, 12)) expect(jobsOf(client)).toHaveLength(2)
    const job = `job:${clients[3]?.slice('client:'.length)}:bookkeeping:2027-01`
    const { history } = await manager.ask<JobPage>('job', { key: job })
    expect(history.map(({ sentence, actorName }) => [sentence, actorName])).toEqual([
      ['Made the job, 3 days late', 'Praxis'],
    ])
  })

  it('cost two calls for up to twenty, and a look where nothing is due', async () => {
    now = Date.parse('2027-01-22T09:00:00Z')
    await settled()
    tenant.resetStats()
    expect(await makeDueJobs(one.service.practice)).toEqual({ made: 12, left: 0 })
    await settled()
    const { graphCalls } = tenant.stats()
    expect(graphCalls).toBeLessThanOrEqual(4)
    tenant.resetStats()
    expect(await makeDueJobs(one.service.practice)).toEqual({ made: 0, left: 0 })
    expect(tenant.stats().graphCalls).toBe(1)
  })

  it('stay away for good when one is taken back, but not when an apply was', async () => {
    const [client = '', second = ''] = clients
    await makeDueJobs(one.service.practice)
    const stream = `job:${client.slice('client:'.length)}:bookkeeping:2027-02`
    const { history } = await manager.ask<JobPage>('job', { key: stream })
    await manager.command('undo', { commit: history[0]?.commit })
    const march = { occurrence: '2027-03', name: 'March 2027', start: '2027-03-01', end: '2027-03-31' }
    const team = { preparer: `person:${people.ana.id}` }
    const applied = await manager.command('apply-template', {
      run: 'run:services:0',
      template: 'template:monthly-bookkeeping.v1',
      period: march,
      targets: [{ client: second, team }],
    })
    await manager.command('undo', { commit: applied.commit })
    const february = (await comingUp(client)).rows.find(({ period }) => period.name === 'February 2027')
    expect(february?.state).toBe('taken-back')
    now = Date.parse('2027-02-22T09:00:00Z')
    await makeDueJobs(other.service.practice)
    await one.service.practice.feed.poll()
    expect(jobsOf(client)).not.toContain('Bookkeeping February 2027')
    expect(jobsOf(client)).toContain('Bookkeeping March 2027')
    expect(jobsOf(second)).toContain('Bookkeeping March 2027')
  })

  it('are all in what comes up for the firm, in the order in which they are made', async () => {
    const { rows, total } = await manager.ask<ComingUp>('coming-up', { days: '100', most: '20' })
    expect(rows).toHaveLength(20)
    expect(total).toBeGreaterThanOrEqual(36)
    expect(rows.map(({ makeOn }) => makeOn)).toEqual(rows.map(({ makeOn }) => makeOn).sort())
  })
})

describe('a service', () => {
  it('that is paused makes none, and goes on when it is resumed', async () => {
    const [, , , , client = ''] = clients
    const service = `service:${client.slice('client:'.length)}:bookkeeping`
    await manager.command('pause-service', { service })
    const paused = await comingUp(client)
    expect(new Set(paused.rows.filter(({ start }) => start.date > '2027-04-01').map(({ state }) => state))).toEqual(
      new Set(['paused']),
    )
    now = Date.parse('2027-03-22T09:00:00Z')
    await makeDueJobs(one.service.practice)
    expect(jobsOf(client)).not.toContain('Bookkeeping April 2027')
    await manager.command('resume-service', { service })
    await makeDueJobs(one.service.practice)
    expect(jobsOf(client)).toContain('Bookkeeping April 2027')
  })

  it('stands in its list of SharePoint with columns that people can read', async () => {
    await settled()
    const [client = ''] = clients
    const key = `service:${client.slice('client:'.length)}:bookkeeping`
    const list = tenant.handsOn.lists(tenant.sites.records.id).find(({ displayName }) => displayName === 'Services')
    expect(list?.items).toBe(12)
    expect(one.service.practice.replica.item('Services', key)).toBeDefined()
    expect(dayIn(one.service.practice.now(), 'Europe/London')).toBe('2027-03-22')
  })
})

describe('an edit for this job and those to come', () => {
  it('reaches the service and its later jobs, explains the dates of those to come, and goes with one undo', async () => {
    const client = clients[5] ?? ''
    const id = client.slice('client:'.length)
    const jobAt = (occurrence: string) => manager.ask<JobPage>('job', { key: `job:${id}:bookkeeping:${occurrence}` })
    const dueIn = async (occurrence: string, task: string) =>
      (await jobAt(occurrence)).tasks.find(each => each.id === task)?.due
    const first = await jobAt('2026-12')
    const task = first.tasks[0]?.id ?? ''
    const before = await dueIn('2027-01', task)
    const { commit } = await manager.command('move-task', { job: first.key, task, due: '2027-01-06', future: true })
    const [service] = (await page(client)).services
    expect(service?.ownWays).toMatchObject([{ step: task, way: 'kept', due: { from: 'job-due' } }])
    const moved = await dueIn('2027-01', task)
    expect(moved).not.toBe(before)
    now = Date.parse('2027-04-24T09:00:00Z')
    await makeDueJobs(one.service.practice)
    const made = (await jobAt('2027-05')).tasks.find(each => each.id === task)
    expect(made?.why.reason).toMatchObject({ kind: 'offset', ofService: true, offset: service?.ownWays[0]?.due })
    await manager.command('undo', { commit })
    expect((await page(client)).services[0]?.ownWays).toEqual([])
    expect([await dueIn('2026-12', task), await dueIn('2027-01', task)]).toEqual([first.tasks[0]?.due, before])
  })
})

describe('a service that is taken once', () => {
  it('comes up on its day, is made by the maker once, and offers no edits for jobs to come', async () => {
    const client = clients[14] ?? ''
    const once = { template: 'monthly-bookkeeping', recurrence: { unit: 'once' }, from: '2027-07-15', horizon: 30 }
    await manager.command('add-service', { client, ...once })
    expect(jobsOf(client)).toEqual([])
    const { rows } = await comingUp(client)
    expect(rows).toMatchObject([{ period: { name: '15 Jul 2027' }, state: 'to-make' }])
    const firm = await manager.ask<ComingUp>('coming-up', { days: '100', most: '1000' })
    expect(firm.rows.filter(run => run.client === client)).toEqual(rows)
    now = Date.parse(`${rows[0]?.makeOn}T09:00:00Z`)
    for (const maker of [one, other, one]) await makeDueJobs(maker.service.practice)
    expect(jobsOf(client)).toEqual(['Bookkeeping 15 Jul 2027'])
    const { services, openJobs } = await page(client)
    expect(services.map(({ next }) => next)).toEqual([undefined])
    expect((await manager.ask<JobPage>('job', { key: openJobs[0]?.key ?? '' })).recurring).toBe(false)
    now = Date.parse('2028-07-15T09:00:00Z')
    await makeDueJobs(one.service.practice)
    expect(jobsOf(client)).toHaveLength(1)
  })
})
