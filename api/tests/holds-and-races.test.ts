import type { ComingUp, FiringView, JobKey } from '@praxis/practice'
import type { Asked, AskName } from '#src/ask.ts'
import { askedBy } from '#src/asked-by.ts'
import { askers } from '#src/askers.ts'
import { makeDueJobs } from '#src/recurrence/make-due-jobs.ts'
import { violations } from './commit/invariants.ts'
import type { MortalPractice, World } from './commit/world.ts'
import { ana, makeJob, makeSmallFirm, manager, must, openWorld, team } from './commit/world.ts'

let world: World
let one: MortalPractice
let other: MortalPractice
let clients: string[]
let months = 0

beforeAll(async () => {
  world = await openWorld()
  one = await world.open()
  clients = await makeSmallFirm(one, 4)
  other = await world.open()
})
afterEach(async () => {
  await settled()
  expect(violations(world.tenant, [one, other])).toEqual([])
})
afterAll(() => world.close())

const settled = async () => {
  for (const process of [one, other]) await process.background.settled()
  for (const process of [one, other]) await process.feed.poll()
}

const ask = <Answer>(name: AskName, input: unknown): Answer => {
  const asker = askers[name] as (asked: Asked, input: unknown) => unknown // each gets an input of its own
  return asker(askedBy(one, manager, 'cara'), input) as Answer
}

const letter = { reason: 'engagement-letter', strength: 'blocks', acts: ['start'] }
const hold = (on: string, facts: object = {}, process = one) =>
  must(process, manager, 'set-hold', { on, ...letter, ...facts })
const liftAll = async (client: string) => {
  for (const { id, lifted } of one.replica.look.get('Clients', client)?.holds ?? [])
    if (!lifted) await must(one, manager, 'lift-hold', { on: client, hold: id })
}

const nextJob = async (client = clients[0] ?? ''): Promise<JobKey> => {
  months += 1
  return (await makeJob(one, client, months)) as JobKey // a job's stream is its key
}

const start = (process: MortalPractice, job: string) =>
  process.dispatch(ana, 'start-task', { job, task: 'one' }, { key: `start-${Math.random()}` })

const jobNow = (job: string) => one.replica.look.get('Jobs', job)

describe('a hold that is set while a job is started', () => {
  it('on that job, by another process: who was first stands, and the other is decided on it', async () => {
    for (let race = 0; race < 6; race += 1) {
      const job = await nextJob()
      await settled()
      const [, outcome] = await Promise.all([hold(job), start(other, job)])
      await settled()
      const now = jobNow(job)
      expect(now?.holds).toHaveLength(1)
      // Held first, it was not started; started first, the hold came too late for it.
      expect(now?.status).toBe(outcome.ok ? 'in-progress' : 'planned')
      if (!outcome.ok) expect(outcome.refusal).toMatchObject({ code: 'held', job })
    }
  })

  it('on that job, unknown to the process that starts it: it is decided again, and refused', async () => {
    const job = await nextJob()
    await settled()
    await hold(job, {}, one)
    expect(await start(other, job)).toMatchObject({ ok: false, refusal: { code: 'held', holds: [{ on: job }] } })
  })

  it('on its client, some time ago in another process: it is known before anything is decided', async () => {
    const [, client = ''] = clients
    const job = await nextJob(client)
    await settled()
    await hold(client)
    world.pass(1)
    expect(await start(other, job)).toMatchObject({ ok: false, refusal: { code: 'held', holds: [{ on: client }] } })
    await liftAll(client)
  })

  it('on its client, and lifted by another process: no refusal comes from an old replica', async () => {
    const [, client = ''] = clients
    const job = await nextJob(client)
    await hold(client)
    await settled()
    await liftAll(client)
    expect(await start(other, job)).toMatchObject({ ok: true })
  })
})

describe('an automation', () => {
  const firings = (rule: string) => ask<{ firings: FiringView[]; fired: number }>('rule', { key: rule })
  const begins = { name: 'Begin', when: { on: 'made' }, if: [], does: [{ do: 'set-status', status: 'in-progress' }] }
  const write = async () => {
    const { stream } = await must(one, manager, 'save-rule', { facts: begins })
    await must(one, manager, 'switch-rule', { rule: stream, on: true })
    world.pass(1)
    return stream
  }

  it('that would start what is blocked is refused once, and shown as refused', async () => {
    const [, , client = ''] = clients
    await hold(client)
    const rule = await write()
    const job = await nextJob(client)
    await settled()
    await Promise.all([one.sweep.run(), other.sweep.run()])
    await settled()
    expect(jobNow(job)?.status).toBe('planned')
    expect(firings(rule)).toMatchObject({
      fired: 0,
      firings: [{ job: { key: job }, undoable: false, refusal: { code: 'held', act: 'start', strength: 'blocks' } }],
    })
    await liftAll(client)
    await one.sweep.run()
    await settled()
    expect(jobNow(job)?.status).toBe('planned')
    await must(one, manager, 'switch-rule', { rule, on: false })
  })

  it('that would start what a hold warns of goes on, and names it', async () => {
    const [, , client = ''] = clients
    await hold(client, { strength: 'warns' })
    const rule = await write()
    const job = await nextJob(client)
    await settled()
    expect(jobNow(job)?.status).toBe('in-progress')
    expect(firings(rule).firings.map(({ sentence }) => sentence)).toEqual([
      'Automation “Begin” because the job was made: Moved to In progress despite the hold “Engagement letter unsigned”',
    ])
    await must(one, manager, 'switch-rule', { rule, on: false })
    await liftAll(client)
  })
})

describe('a service that is rolled forward', () => {
  const timing = { recurrence: { unit: 'months', every: 1, on: { day: 31 } }, horizon: 365 }
  const states = (client: string) => ask<ComingUp>('coming-up', { client }).rows.map(({ state }) => state)

  it('is held back while new jobs are blocked, and made when that is lifted', async () => {
    const [, , , client = ''] = clients
    await hold(client, { acts: ['new-job'] })
    const from = `${new Date().getUTCFullYear() + 1}-01-31`
    await must(one, manager, 'add-service', { client, template: 'small', ...timing, from, team })
    await settled()
    expect(new Set(states(client))).toEqual(new Set(['held-back']))
    const before = one.replica.lastItem()
    expect(await makeDueJobs(one)).toEqual({ made: 0, left: 0 })
    expect(one.replica.lastItem()).toBe(before)
    await liftAll(client)
    const due = states(client).filter(state => state === 'to-make').length
    const { made } = await makeDueJobs(one)
    expect(made).toBeGreaterThan(0)
    expect(states(client).filter(state => state === 'made').length).toBe(made)
    expect(due).toBeGreaterThanOrEqual(made)
  })

  it('goes on under a warning, and each job’s history names it', async () => {
    const [client = ''] = clients
    await hold(client, { acts: ['new-job'], strength: 'warns' })
    const from = `${new Date().getUTCFullYear() + 1}-01-31`
    await must(one, manager, 'add-service', { client, template: 'small', ...timing, from, team })
    await settled()
    const [made] = ask<ComingUp>('coming-up', { client }).rows.filter(({ state }) => state === 'made')
    const row = one.replica.db.get<{ entry: string }>('select entry from journal where stream = ?', made?.job ?? '')
    expect(row?.entry).toMatch(/"Made the job[^"]* despite the hold “Engagement letter unsigned”"/)
    await liftAll(client)
  })
})
