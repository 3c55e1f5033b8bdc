import { randomUUID } from 'node:crypto'
import type {
  ApplyPreview,
  ChangePreview,
  ClientPage,
  Home,
  JobDays,
  JobGroups,
  JobPage,
  JobRow,
  Jobs,
  RunView,
} from '@praxis/practice'
import { holdAsked } from '@praxis/practice'
import type { RolesFirm, Who } from './http/firm-of-roles.ts'
import { person, startRolesFirm } from './http/firm-of-roles.ts'

let firm: RolesFirm
let jobs: string[]

const template = 'template:small.v1'
const letter = { reason: 'engagement-letter', strength: 'blocks', acts: ['start'] }
const started = { command: 'set-status', status: 'in-progress' }

const periodOf = (month: number) => {
  const name = `2027-${String(month).padStart(2, '0')}`
  return { occurrence: name, name, start: `${name}-01`, end: `${name}-28` }
}

beforeAll(async () => {
  firm = await startRolesFirm()
  jobs = []
  for (let month = 1; month <= 3; month += 1) jobs.push(await makeJob(firm.client, month))
})
afterEach(() => liftAll())
afterAll(() => firm.stop())

const makeJob = async (client: string, month: number): Promise<string> =>
  (await firm.give('manager', 'make-job', { client, template, period: periodOf(month), team: firm.team })).stream

const ask = async <Answer>(path: string, body?: unknown, who: Who = 'manager'): Promise<Answer> => {
  const init = body === undefined ? {} : { method: 'POST', body }
  return (await firm.ask(path, await firm.token(who), init)).body as unknown as Answer // the query's own answer
}

const try_ = async (who: Who, name: string, input: unknown) => firm.command(name, await firm.token(who), input)

const clientPage = (client = firm.client) => ask<ClientPage>(`client?key=${client}`)
const jobPage = (job = firm.job) => ask<JobPage>(`job?key=${job}`)

const liftAll = async () => {
  for (const job of [firm.job, ...jobs])
    for (const { on, id } of (await jobPage(job)).holds) await try_('manager', 'lift-hold', { on, hold: id })
  for (const { id } of (await clientPage()).holds)
    await firm.give('partner', 'lift-hold', { on: firm.client, hold: id })
}

const held = (on: string, facts: object = {}) => firm.give('manager', 'set-hold', { on, ...letter, ...facts })

describe('a hold', () => {
  it('blocks the start of a client’s jobs, saying which hold, who set it and what to do', async () => {
    await held(firm.client)
    const { status, body } = await try_('staff', 'finish-task', { job: firm.job, task: 'one' })
    expect([status, body?.code, body?.title]).toEqual([409, 'held', 'On hold'])
    expect(body?.detail).toMatch(
      /^Acme Ltd, Small job Nov 2026: a hold blocks starting it\. Engagement letter unsigned \(set by manager on 20\d\d-\d\d-\d\d\)\. Lift it first: give lift-hold\.$/,
    )
    expect((await jobPage()).status).toBe('ready')
  })

  it('is seen on its client, on the jobs and in the lists it touches, and on the day of whoever works there', async () => {
    await held(firm.client, { note: 'Sent on Monday' })
    const [hold] = (await clientPage()).holds
    expect(hold).toMatchObject({ ...letter, on: firm.client, byName: 'manager', note: 'Sent on Monday' })
    expect((await jobPage()).holds).toEqual([hold])
    const mark = { reason: 'engagement-letter', strength: 'blocks', acts: ['start'] }
    const rowOf = async (job: string) => (await ask<Jobs>('jobs?words=acme')).rows.find(({ key }) => key === job)
    expect((await rowOf(firm.job))?.holds).toEqual([mark])
    expect((await ask<{ rows: object[] }>('clients?words=acme')).rows).toMatchObject([{ holds: [mark] }])
    const home = await ask<Home>('home', undefined, 'staff')
    expect(home.doNext.find(({ job }) => job === firm.job)?.holds).toEqual([mark])
    const ofManager = () => ask<Home>('home')
    expect((await ofManager()).onHold).toEqual({ rows: [], total: 0 })
    await held(firm.job, { reason: 'credit' })
    expect((await ofManager()).onHold).toMatchObject({
      total: 1,
      rows: [{ on: firm.job, clientName: 'Acme Ltd', jobName: 'Small job Nov 2026', holds: [{ reason: 'credit' }] }],
    })
    expect(home.onHold.total).toBe(0)
    const own = (await jobPage()).holds.find(({ on }) => on === firm.job)
    await firm.give('manager', 'lift-hold', { on: firm.job, hold: own?.id })
    await firm.give('manager', 'lift-hold', { on: firm.client, hold: hold?.id })
    expect((await rowOf(firm.job))?.holds).toBeUndefined()
    expect((await clientPage()).lifted[0]).toMatchObject({ byName: 'manager', liftedByName: 'manager' })
  })

  it('finds jobs as their rows show it, in lists, on days and in groups: any, by its strength, by its reason, or none', async () => {
    const [first, second] = jobs
    await held(firm.client, { acts: ['start', 'new-job'] })
    await held(String(first), { reason: 'credit', strength: 'warns', acts: ['file'] })
    await firm.give('manager', 'lift-hold', { on: firm.client, hold: (await clientPage()).holds[0]?.id })
    await firm.give('manager', 'set-status', { job: second, status: 'in-progress' })
    await held(firm.client, { acts: ['start', 'new-job'] })
    const all = (await ask<Jobs>('jobs?words=acme')).rows
    const shows = ({ holds = [] }: JobRow, asked: string) => {
      if (asked === 'any' || asked === 'none') return holds.length > 0 === (asked === 'any')
      return holds.some(({ reason, strength }) => reason === asked || strength === asked)
    }
    const counts: Record<string, number> = {}
    for (const asked of holdAsked.options) {
      const { rows, total } = await ask<Jobs>(`jobs?words=acme&hold=${asked}`)
      const keys = all.filter(row => shows(row, asked)).map(({ key }) => key)
      expect([asked, rows.map(({ key }) => key), total]).toEqual([asked, keys, keys.length])
      counts[asked] = total
    }
    expect(counts).toMatchObject({ any: 3, none: 1, blocks: 3, warns: 1, credit: 1, 'engagement-letter': 3, other: 0 })
    const { days } = await ask<JobDays>('job-days?first=2027-01-01&last=2027-02-28&each=5&hold=warns')
    expect(days.flatMap(({ rows }) => rows.map(({ key, holds }) => [key, holds?.length]))).toEqual([[first, 2]])
    const { groups } = await ask<JobGroups>('job-groups?group=client&hold=any')
    expect(groups).toMatchObject([{ jobs: 3 }])
    await firm.give('manager', 'set-status', { job: second, status: 'planned' })
  })

  it('is set and lifted by those in charge of the client, by partners and administrators, and by nobody else', async () => {
    for (const who of ['staff', 'staff elsewhere'] as const)
      expect((await try_(who, 'set-hold', { on: firm.job, ...letter })).status).toBe(403)
    const elsewhere = await firm.give('partner', 'add-client', {
      name: 'Beta Ltd',
      team: { manager: firm.team.preparer },
    })
    expect((await try_('manager', 'set-hold', { on: elsewhere.stream, ...letter })).status).toBe(403)
    await firm.give('partner', 'set-hold', { on: elsewhere.stream, ...letter })
    const [hold] = (await clientPage(elsewhere.stream)).holds
    expect((await clientPage(elsewhere.stream)).mayHold).toBe(false)
    const taking = { client: elsewhere.stream, facts: { name: 'Beta Ltd', team: { manager: person('manager') } } }
    const { status, body } = await try_('manager', 'change-client', taking)
    expect([status, body?.detail]).toEqual([
      403,
      'Beta Ltd is on hold, and this would let you lift that. Ask a partner, or whoever is in charge of it now.',
    ])
    await firm.give('admin', 'lift-hold', { on: elsewhere.stream, hold: hold?.id })
    expect((await clientPage(elsewhere.stream)).holds).toEqual([])
  })

  it('goes when its setting is undone, stands again when its lifting is, and neither where it was touched since', async () => {
    const set = await held(firm.client)
    const [hold] = (await clientPage()).holds
    const lifted = await firm.give('manager', 'lift-hold', { on: firm.client, hold: hold?.id })
    expect((await try_('manager', 'undo', { commit: set.commit })).body).toMatchObject({
      code: 'changed-since',
      refusal: { commits: [{ sentence: 'Lifted the hold: Engagement letter unsigned' }] },
    })
    await firm.give('manager', 'undo', { commit: lifted.commit })
    expect((await clientPage()).holds).toEqual([hold])
    expect((await try_('staff', 'start-task', { job: firm.job, task: 'one' })).status).toBe(409)
    await firm.give('manager', 'undo', { commit: set.commit })
    expect((await clientPage()).holds).toEqual([])
  })

  describe('is not opened by undoing what took somebody out of charge', () => {
    const ofStaff = { manager: person('staff') }
    let facts: { name: string }
    let client: string
    let job: string
    beforeEach(async () => {
      facts = { name: `Quill ${randomUUID()} Ltd` }
      client = (await firm.give('partner', 'add-client', { ...facts, team: { manager: person('manager') } })).stream
      job = await makeJob(client, 1)
    })
    const hold = (on: string) => firm.give('partner', 'set-hold', { on, ...letter })
    const leadClient = () => firm.give('partner', 'change-client', { client, facts: { ...facts, team: ofStaff } })
    const managers = (...all: string[]) => Promise.all(all.map(async each => (await jobPage(each)).team.manager))

    it('of a client, which a partner may do', async () => {
      await firm.give('partner', 'assign-job', { job, role: 'manager', person: person('staff') })
      await hold(job)
      const { commit } = await leadClient()
      const { status, body } = await try_('manager', 'undo', { commit })
      expect([status, body?.refusal]).toEqual([403, { code: 'forbidden', onHold: facts.name }])
      await firm.give('partner', 'undo', { commit })
      expect((await clientPage(client)).team).toEqual({ manager: person('manager') })
    })

    it('of a job, alone or among many, of which the others go back', async () => {
      await leadClient()
      const [other, alone] = [await makeJob(client, 2), await makeJob(client, 3)]
      for (const each of [job, alone]) await hold(each)
      const act = { command: 'assign-job', role: 'manager', person: person('staff') }
      const run = await firm.give('partner', 'change-jobs', { run: `run:${randomUUID()}:0`, act, jobs: [job, other] })
      const one = await firm.give('partner', 'assign-job', { job: alone, role: 'manager', person: person('staff') })
      expect((await try_('manager', 'undo', { commit: one.commit })).body).toMatchObject({ code: 'forbidden' })
      await firm.give('manager', 'undo', { commit: run.commit })
      expect(await managers(job, other, alone)).toEqual([person('staff'), person('manager'), person('staff')])
    })
  })

  it('that blocks is not got round by undoing and doing again', async () => {
    const begun = await firm.give('staff', 'start-task', { job: firm.job, task: 'one' })
    const undone = await firm.give('staff', 'undo', { commit: begun.commit })
    await held(firm.client)
    expect((await try_('staff', 'undo', { commit: undone.commit })).body).toMatchObject({ code: 'held' })
    await liftAll()
    const again = await firm.give('staff', 'undo', { commit: undone.commit })
    expect((await jobPage()).status).toBe('in-progress')
    await firm.give('staff', 'undo', { commit: again.commit })
  })

  it('that blocks is not got round by undoing a move back', async () => {
    const [, , job = ''] = jobs
    await firm.give('staff', 'set-status', { job, status: 'in-progress' })
    const back = await firm.give('staff', 'set-status', { job, status: 'planned' })
    await held(firm.client)
    expect((await try_('staff', 'undo', { commit: back.commit })).body).toMatchObject({
      code: 'held',
      refusal: { act: 'start' },
    })
    await liftAll()
    await firm.give('staff', 'undo', { commit: back.commit })
    expect((await jobPage(job)).status).toBe('in-progress')
  })

  it('that blocks filing is not got round by undoing a reopening; one that warns of it is named there', async () => {
    const { client, team } = firm
    const [, two] = firm.template.steps
    const steps = [{ ...two, files: ['gb-vat-return'] }]
    const filed = { ...firm.template, id: 'filed', service: 'filed', deadlines: ['gb-vat-return'], steps }
    await firm.give('manager', 'publish-template', filed)
    const period = { occurrence: '2025-q4', name: 'Q4 2025', start: '2025-10-01', end: '2025-12-31' }
    const job = (await firm.give('manager', 'make-job', { client, template: 'template:filed.v1', period, team })).stream
    const on = { job, task: 'two' }
    await firm.give('staff', 'finish-task', on)
    const finishedAt = (await jobPage(job)).tasks[0]?.done?.at
    await firm.give('partner', 'approve-task', { ...on, finishedAt })
    await firm.give('staff', 'record-approval', { ...on, finishedAt, who: 'Mary', on: '2026-02-01', how: 'call' })
    await firm.give('staff', 'record-filing', { ...on, finishedAt, on: '2026-02-03', reference: 'HMRC 42' })
    const reopened = await firm.give('staff', 'reopen-task', on)
    await held(firm.client, { acts: ['file'] })
    expect((await try_('staff', 'undo', { commit: reopened.commit })).body).toMatchObject({
      code: 'held',
      refusal: { act: 'file' },
    })
    expect((await jobPage(job)).status).toBe('in-progress')
    await held(firm.client, { acts: ['file'], strength: 'warns' })
    const undone = await firm.give('staff', 'undo', { commit: reopened.commit })
    const last = async () => (await jobPage(job)).history[0]?.sentence
    expect(await last()).toBe('Undid: Reopened “Step two” despite the hold “Engagement letter unsigned”')
    await firm.give('staff', 'undo', { commit: undone.commit })
    expect(await last()).toBe('Did again: Reopened “Step two”')
  })
})

describe('a hold that warns', () => {
  it('lets an act through after a yes to that very hold, which the history keeps', async () => {
    const [, job = ''] = jobs
    await held(job, { strength: 'warns' })
    const { body } = await try_('staff', 'start-task', { job, task: 'one' })
    expect(body).toMatchObject({ code: 'held', refusal: { strength: 'warns' } })
    const [hold] = (await jobPage(job)).holds
    await firm.give('staff', 'start-task', { job, task: 'one', despite: [hold?.id] })
    const page = await jobPage(job)
    expect(page.status).toBe('in-progress')
    expect(page.history[0]?.sentence).toBe('Started “Step one” despite the hold “Engagement letter unsigned”')
    expect(page.holds).toEqual([])
  })
})

describe('many jobs of which some are held', () => {
  it('are shown row by row, and those that are blocked stay as they are and say why', async () => {
    const client = (await firm.give('manager', 'add-client', { name: 'Gamma Ltd' })).stream
    const [free, warned, blocked] = [await makeJob(client, 1), await makeJob(client, 2), await makeJob(client, 3)]
    await held(warned, { strength: 'warns' })
    await held(blocked, { reason: 'credit' })
    const all = [free, warned, blocked]
    const preview = await ask<ChangePreview>('preview-change-jobs', { act: started, jobs: all })
    expect(
      preview.rows.map(({ to, refusal, warned: by }) => [to, refusal?.code, by?.map(({ reason }) => reason)]),
    ).toEqual([
      [{ status: 'in-progress' }, undefined, undefined],
      [{ status: 'in-progress' }, undefined, ['engagement-letter']],
      [undefined, 'held', undefined],
    ])
    const despite = preview.rows.flatMap(({ warned: by = [] }) => by.map(({ id }) => id))
    const run = `run:${randomUUID()}:0`
    const { commit } = await firm.give('manager', 'change-jobs', { run, act: { ...started, despite }, jobs: all })
    const view = await ask<RunView>(`run?key=${run}`)
    expect([view.done, view.refused.map(({ about, refusal }) => [about, refusal.code])]).toEqual([
      2,
      [['Gamma Ltd, Small job 2027-03', 'held']],
    ])
    expect((await jobPage(warned)).history[0]?.sentence).toMatch(/ despite the hold “Engagement letter unsigned”$/)
    expect((await jobPage(free)).history[0]?.sentence).not.toMatch(/despite/)
    await firm.give('manager', 'undo', { commit })
    expect((await jobPage(warned)).status).toBe('planned')
  })
})

describe('new jobs of clients that are held', () => {
  it('are left out, or made after a yes, as the preview of an apply says', async () => {
    const [blocked, warned] = [
      (await firm.give('manager', 'add-client', { name: 'Delta Ltd' })).stream,
      (await firm.give('manager', 'add-client', { name: 'Epsilon Ltd' })).stream,
    ]
    await held(blocked, { acts: ['new-job'] })
    await held(warned, { acts: ['new-job'], strength: 'warns', reason: 'clearance' })
    const period = periodOf(4)
    const preview = await ask<ApplyPreview>('preview-apply', { template, period, clients: [blocked, warned] })
    expect(preview.leftOut).toMatchObject([
      { clientName: 'Delta Ltd', why: 'on-hold', holds: [{ reason: 'engagement-letter', byName: 'manager' }] },
    ])
    expect(preview.jobs).toMatchObject([{ clientName: 'Epsilon Ltd', warned: [{ reason: 'clearance' }] }])
    const run = `run:${randomUUID()}:0`
    const yes = { despite: preview.jobs[0]?.warned.map(({ id }) => id) }
    const { team } = firm
    const targets = [
      { client: blocked, team },
      { client: warned, team, ...yes },
    ]
    await firm.give('manager', 'apply-template', { run, template, period, targets })
    const view = await ask<RunView>(`run?key=${run}`)
    expect([view.done, view.refused]).toMatchObject([
      1,
      [{ about: 'Delta Ltd', refusal: { code: 'held', act: 'new-job' } }],
    ])
  })
})
