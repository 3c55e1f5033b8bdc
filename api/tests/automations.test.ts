import type { FiringView, JobKey, RuleFacts, RuleLogic, Trial } from '@praxis/practice'
import { addDays, dayIn, startOfDay } from '@praxis/practice'
import type { AskName } from '#src/ask.ts'
import { askers } from '#src/askers.ts'
import { violations } from './commit/invariants.ts'
import type { MortalPractice, World } from './commit/world.ts'
import { ana, makeJob, makeSmallFirm, manager, must, openWorld, smallTemplate } from './commit/world.ts'

let world: World
let one: MortalPractice
let other: MortalPractice
let clients: string[]
let months = 0

beforeAll(async () => {
  world = await openWorld()
  one = await world.open()
  clients = await makeSmallFirm(one, 2)
  other = await world.open()
})
afterEach(async () => {
  await settled()
  for (const rule of one.replica.look.find('Rules', 'on', 'yes'))
    await must(one, manager, 'switch-rule', { rule: rule.key, on: false })
  expect(violations(world.tenant, [one])).toEqual([])
})
afterAll(() => world.close())

const settled = async () => {
  for (const process of [one, other]) await process.background.settled()
  for (const process of [one, other]) await process.feed.poll()
}

const ask = <Answer>(name: AskName, input: unknown, process = one): Answer => {
  const now = process.now()
  const { replica } = process
  const today = dayIn(now, replica.look.calendar().zone)
  const asker = askers[name] as (asked: object, input: unknown) => unknown // each gets an input of its own
  return asker({ replica, actor: manager, name: 'cara', now, today }, input) as Answer
}

const nextJob = async (): Promise<JobKey> => {
  months += 1
  return (await makeJob(one, clients[0] ?? '', months)) as JobKey // a job's stream is its key
}

type Some = Omit<RuleFacts, 'name' | 'if'> & Partial<Pick<RuleFacts, 'name' | 'if'>>

const write = async (facts: Some, on = true): Promise<string> => {
  const { stream } = await must(one, manager, 'save-rule', { facts: { name: 'Rule', if: [], ...facts } })
  if (on) await must(one, manager, 'switch-rule', { rule: stream, on: true })
  world.pass(1)
  return stream
}

const jobNow = (key: string, process = one) => process.replica.look.get('Jobs', key)
const finish = (job: string, task = 'one', process = one) => must(process, ana, 'finish-task', { job, task })
const firings = (rule: string) => ask<{ firings: FiringView[]; fired: number }>('rule', { key: rule })

const whenOneIsDone: RuleFacts['when'] = { on: 'task-done', template: 'small', step: 'one' }
const tagged = (tag: string): RuleFacts['does'] => [{ do: 'tag', tag }]

describe('an automation', () => {
  it('fires once, as one act that says because of what, whichever process looks how often', async () => {
    const rule = await write({ name: 'Begun', when: whenOneIsDone, does: tagged('begun') })
    const job = await nextJob()
    await finish(job)
    await settled()
    await Promise.all([one.sweep.run(), other.sweep.run()])
    await settled()
    expect(jobNow(job)?.tags).toEqual(['begun'])
    expect(firings(rule)).toMatchObject({
      fired: 1,
      firings: [
        {
          sentence: 'Automation “Begun” because “Step one” was done: Tagged the job “begun”',
          job: { key: job },
          undoable: true,
          takenBack: false,
        },
      ],
    })
  })

  it('fires from the sweep of another process where the one that finished the task died', async () => {
    await write({ when: whenOneIsDone, does: tagged('swept') })
    const job = await nextJob()
    const mortal = await world.open()
    const finished = finish(job, 'one', mortal)
    await finished
    mortal.die()
    await settled()
    await other.sweep.run()
    await settled()
    expect(jobNow(job)?.tags).toEqual(['swept'])
  })

  it('sees nothing from before it was switched on, and nothing from while it was off', async () => {
    const rule = await write({ when: whenOneIsDone, does: tagged('seen') }, false)
    const [before, between, after] = [await nextJob(), await nextJob(), await nextJob()]
    await finish(before)
    world.pass(1)
    const { commit } = await must(one, manager, 'switch-rule', { rule, on: true })
    await must(one, manager, 'undo', { commit })
    world.pass(1)
    await finish(between)
    world.pass(1)
    await must(one, manager, 'switch-rule', { rule, on: true })
    world.pass(1)
    await finish(after)
    const fresh = await world.open()
    await fresh.sweep.run()
    await fresh.background.settled()
    await settled()
    expect([before, between, after].map(job => jobNow(job)?.tags)).toEqual([undefined, undefined, ['seen']])
  })

  it('is decided on the state of that moment, however late it is looked at', async () => {
    await write({ when: { on: 'made' }, if: [{ of: 'client-status', in: ['dormant'] }], does: tagged('late') })
    const [client = ''] = clients
    const job = await nextJob()
    world.pass(1)
    await must(one, manager, 'change-client', { client, facts: { name: 'Client 0 Ltd', status: 'dormant' } })
    const fresh = await world.open()
    await fresh.sweep.run()
    await fresh.background.settled()
    await settled()
    expect(jobNow(job)?.tags).toBeUndefined()
    world.pass(1)
    const second = await nextJob()
    await settled()
    expect(jobNow(second)?.tags).toEqual(['late'])
    await must(one, manager, 'change-client', { client, facts: { name: 'Client 0 Ltd', status: 'active' } })
  })

  it('is taken back as one act, and stays so', async () => {
    const rule = await write({
      when: whenOneIsDone,
      does: [...tagged('begun'), { do: 'assign', role: 'reviewer', person: manager.key }],
    })
    const job = await nextJob()
    const asMade = jobNow(job)
    await finish(job)
    await settled()
    expect(jobNow(job)).toMatchObject({ tags: ['begun'], team: { reviewer: manager.key } })
    const [firing] = firings(rule).firings
    await must(one, manager, 'undo', { commit: firing?.commit })
    await one.sweep.run()
    await settled()
    expect(jobNow(job)?.tags).toBeUndefined()
    expect(jobNow(job)?.team).toEqual(asMade?.team)
    expect(firings(rule).firings).toMatchObject([{ takenBack: true, undoable: false }])
  })

  it('that added a task is taken back with the task, unless somebody put time on it', async () => {
    const due = { count: 3, unit: 'days' as const }
    const rule = await write({
      when: whenOneIsDone,
      does: [{ do: 'add-task', title: 'Call', by: 'preparer', due }],
    })
    const [job, worked] = [await nextJob(), await nextJob()]
    const asMade = jobNow(job)
    const day = dayIn(one.now(), 'Europe/London')
    for (const each of [job, worked]) await finish(each)
    await settled()
    const added = jobNow(worked)?.tasks.at(-1)
    expect(added).toMatchObject({
      assignee: jobNow(worked)?.team.preparer,
      due: addDays(day, 3),
      pinned: { by: 'person:app', rule: { name: 'Rule', day, ...due } },
    })
    const firingOf = (key: string) => firings(rule).firings.find(each => each.job?.key === key)
    const undo = { commit: firingOf(worked)?.commit }
    const hindered = { ok: false, refusal: { code: 'cannot-undo', why: 'time-logged' } }
    await must(one, ana, 'log-time', { job: worked, task: added?.id, date: day, minutes: 10 })
    expect(await one.dispatch(manager, 'undo', undo, { key: 'undo-logged' })).toMatchObject(hindered)
    expect(firingOf(worked)).toMatchObject({ undoable: false })
    expect(jobNow(worked)?.tasks.at(-1)).toEqual(added)
    await must(one, manager, 'undo', { commit: firingOf(job)?.commit })
    await settled()
    expect(jobNow(job)?.tasks.map(({ id }) => id)).toEqual(asMade?.tasks.map(({ id }) => id))
  })

  it('goes with the act that set it off, which is taken back as if nothing had followed, and comes again with it', async () => {
    const rule = await write({ when: whenOneIsDone, does: tagged('begun') })
    const job = await nextJob()
    const asMade = jobNow(job)
    const { commit } = await finish(job)
    await settled()
    const undone = await must(one, ana, 'undo', { commit })
    await settled()
    expect(jobNow(job)).toEqual(asMade)
    expect(firings(rule).firings).toMatchObject([{ takenBack: true }])
    await must(one, ana, 'undo', { commit: undone.commit })
    await one.sweep.run()
    await settled()
    expect(jobNow(job)).toMatchObject({ tags: ['begun'] })
    expect(firings(rule).fired).toBe(1)
  })

  it('does not keep its cause from being taken back once it was taken back itself', async () => {
    const rule = await write({ when: whenOneIsDone, does: tagged('begun') })
    const job = await nextJob()
    const asMade = jobNow(job)
    const { commit } = await finish(job)
    await settled()
    await must(one, manager, 'undo', { commit: firings(rule).firings[0]?.commit })
    await must(one, ana, 'undo', { commit })
    expect(jobNow(job)).toEqual(asMade)
  })

  it('keeps its cause from being taken back once somebody worked on what it left, and names what came since', async () => {
    await write({ when: whenOneIsDone, does: tagged('begun') })
    const job = await nextJob()
    const { commit } = await finish(job)
    await settled()
    await must(one, manager, 'tag-job', { job, add: ['mine'], remove: [] })
    const outcome = await one.dispatch(ana, 'undo', { commit }, { key: `undo-${job}` })
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'changed-since' } })
    expect(jobNow(job)?.tags).toEqual(['begun', 'mine'])
  })

  it('tells a person once, by a claimed message', async () => {
    await write({ when: whenOneIsDone, does: [{ do: 'notify', to: 'manager' }] })
    const job = await nextJob()
    await finish(job)
    await settled()
    await one.sweep.run()
    await other.sweep.run()
    await settled()
    expect(one.replica.look.find('Sends', 'subject', `automation|${job}`)).toMatchObject([{ to: manager.key }])
  })

  it('goes along with the making of many jobs, and is taken back with all of them', async () => {
    const rule = await write({ when: { on: 'made' }, does: tagged('made') })
    const month = '2041-06'
    const { commit } = await must(one, manager, 'apply-template', {
      run: 'run:made:0',
      template: 'template:small.v1',
      period: { occurrence: month, name: month, start: `${month}-01`, end: `${month}-28` },
      targets: clients.map(client => ({ client, team: {} })),
    })
    await settled()
    expect(firings(rule).fired).toBe(2)
    const made = firings(rule).firings.map(({ job }) => job?.key ?? '')
    await must(one, manager, 'undo', { commit })
    await settled()
    expect(made.map(key => jobNow(key))).toEqual([undefined, undefined])
  })
})

describe('automations that set each other off', () => {
  it('stop after ten, say so, and tell administrators', async () => {
    const there = await write({ name: 'There', when: { on: 'status', status: 'in-progress' }, does: ready })
    const back = await write({ name: 'Back', when: { on: 'status', status: 'ready' }, does: inProgress })
    const job = await nextJob()
    await must(one, manager, 'set-status', { job, status: 'in-progress' })
    await settled()
    await one.sweep.run()
    await settled()
    const all = [...firings(there).firings, ...firings(back).firings]
    expect(all.filter(({ sentence }) => sentence.startsWith('Automation'))).toHaveLength(10)
    expect(all.filter(({ sentence }) => sentence.startsWith('Stopped'))).toHaveLength(1)
    const told = [there, back].flatMap(rule => one.replica.look.find('Sends', 'subject', `stopped|${rule}`))
    expect(told.map(({ subject }) => subject)).toMatchObject([{ stopped: true, job }])
  })
})

const ready: RuleFacts['does'] = [{ do: 'set-status', status: 'ready' }]
const inProgress: RuleFacts['does'] = [{ do: 'set-status', status: 'in-progress' }]

describe('an automation that waits for a date', () => {
  const minutesTo = (date: `${number}-${number}-${number}`): number =>
    Math.ceil((Date.parse(startOfDay(date, 'Europe/London')) - Date.parse(one.now())) / 60_000)

  it('comes with the day of the firm, summer time or not, once, and never with a day that had begun before', async () => {
    const job = await nextJob()
    const due = '2031-03-30' // the day on which the clocks go forward
    await must(one, manager, 'move-job', { job, to: due })
    const before = '2031-03-31'
    const later = await nextJob()
    await must(one, manager, 'move-job', { job: later, to: before })
    world.pass(minutesTo('2031-03-29') + 600)
    await write({ when: { on: 'date', of: 'due', days: 0 }, does: tagged('due') })
    const dueOn29 = await nextJob()
    await must(one, manager, 'move-job', { job: dueOn29, to: '2031-03-29' })
    await one.automations.tick()
    expect(jobNow(dueOn29)?.tags).toBeUndefined()
    world.pass(minutesTo(due) - 1)
    await one.automations.tick()
    expect(jobNow(job)?.tags).toBeUndefined()
    world.pass(1)
    expect(await one.automations.tick()).toBe(1)
    await other.feed.poll()
    expect(await other.automations.tick()).toBe(0)
    expect(jobNow(job)?.tags).toEqual(['due'])
    // In summer the firm's midnight is an hour before that of UTC.
    world.pass(minutesTo(before))
    expect(one.now().slice(0, 16)).toBe('2031-03-30T23:00')
    expect(await one.automations.tick()).toBe(1)
    expect(jobNow(later)?.tags).toEqual(['due'])
  })

  it('makes up for a night that nobody was there', async () => {
    const job = await nextJob()
    await must(one, manager, 'move-job', { job, to: '2031-04-10' })
    await write({ when: { on: 'date', of: 'due', days: -1 }, does: tagged('tomorrow') })
    world.pass(minutesTo('2031-04-11'))
    await one.automations.tick()
    expect(jobNow(job)?.tags).toEqual(['tomorrow'])
  })
})

describe('an automation that waits for a statutory deadline', () => {
  const law = { ...smallTemplate, id: 'law', service: 'law', deadlines: ['gb-accounts'] }
  const waits = { on: 'date', of: 'statutory', deadline: 'gb-accounts', days: -30 } as const
  const toDay = (date: `${number}-${number}-${number}`) =>
    world.pass(Math.ceil((Date.parse(startOfDay(date, 'Europe/London')) - Date.parse(one.now())) / 60_000) + 1)

  it('comes once so many days before it, moves with it, and leaves what is filed or done', async () => {
    await must(one, manager, 'publish-template', law)
    const firm = ['Law Ltd', 'Moved Ltd', 'Done Ltd']
    const jobs: JobKey[] = []
    for (const name of firm) {
      const facts = { name, kind: 'company', yearEnd: '03-31' }
      const { stream: client } = await must(one, manager, 'add-client', facts)
      const period = { occurrence: '2031', name: 'Year to 31 Mar 2031', start: '2030-04-01', end: '2031-03-31' }
      const made = await must(one, manager, 'make-job', { client, template: 'template:law.v1', period, team: {} })
      jobs.push(made.stream as JobKey) // a job's stream is its key
    }
    const [plain, moved, done] = jobs as [JobKey, JobKey, JobKey]
    expect(jobNow(plain)?.deadlines).toMatchObject([{ date: '2031-12-31' }])
    const rule = await write({ name: 'Sign soon', when: waits, does: tagged('sign') })
    const client = jobNow(moved)?.client
    await must(one, manager, 'move-year-end', { client, instead: '2031-03-31', to: '2031-06-30' })
    await settled()
    expect(jobNow(moved)?.deadlines).toMatchObject([{ date: '2032-03-31' }])
    for (const task of ['one', 'two', 'three'])
      await must(one, manager, 'skip-task', { job: done, task, reason: 'no accounts' })
    const tags = () => jobs.map(job => jobNow(job)?.tags)
    toDay('2031-11-30')
    expect(await one.automations.tick()).toBe(0)
    toDay('2031-12-01')
    expect(await one.automations.tick()).toBe(1)
    await other.feed.poll()
    expect(await other.automations.tick()).toBe(0)
    expect(tags()).toEqual([['sign'], undefined, undefined])
    toDay('2032-03-01')
    expect(await one.automations.tick()).toBe(1)
    expect(tags()).toEqual([['sign'], ['sign'], undefined])
    expect(firings(rule).firings.map(({ sentence }) => sentence)).toEqual([
      'Automation “Sign soon” because it is 30 days before its statutory deadline “Annual accounts”: Tagged the job “sign”',
      'Automation “Sign soon” because it is 30 days before its statutory deadline “Annual accounts”: Tagged the job “sign”',
    ])
  })

  it('is tried on the days that were, with the jobs as they stood then', async () => {
    const jobs = one.replica.db.all<{ key: JobKey }>("select key from jobs where service = 'law' order by sort")
    const [, , moved] = jobs.map(({ key }) => key)
    for (const task of ['one', 'two', 'three'])
      await must(one, manager, 'skip-task', { job: moved, task, reason: 'told by phone' })
    const trial = ask<Trial>('try-rule', { when: waits, if: [], does: tagged('never') })
    expect(trial.rows).toMatchObject([{ job: moved, date: '2032-03-01' }])
    expect(trial.notKnown).toContain('dates-as-now')
  })
})

describe('an automation that waits for a client', () => {
  const leaves = { on: 'client', status: 'left' } as const
  const statusOf = (client: string, status: string) =>
    must(one, manager, 'change-client', { client, facts: { name: 'Leaving Ltd', status } })

  it('tells once, puts in charge, and acts on each open job; all of it goes with what the client did', async () => {
    const { stream: client } = await must(one, manager, 'add-client', { name: 'Leaving Ltd', status: 'active' })
    const jobs: JobKey[] = []
    for (const n of [300, 301, 302]) jobs.push((await makeJob(one, client, n)) as JobKey) // as above
    const [open, alsoOpen, done] = jobs as [JobKey, JobKey, JobKey]
    for (const task of ['one', 'two', 'three'])
      await must(one, manager, 'skip-task', { job: done, task, reason: 'not wanted' })
    await settled()
    const stood = { client: one.replica.look.get('Clients', client), jobs: jobs.map(job => jobNow(job)) }
    const due = { count: 5, unit: 'days' as const }
    const rule = await write({
      name: 'Goodbye',
      when: leaves,
      does: [
        { do: 'assign', role: 'manager', person: manager.key },
        { do: 'notify', to: 'manager' },
        ...tagged('leaving'),
        { do: 'add-task', title: 'Hand over', by: 'preparer', due },
      ],
    })
    const { commit } = await statusOf(client, 'left')
    await settled()
    await Promise.all([one.sweep.run(), other.sweep.run()])
    await settled()
    expect(jobs.map(job => jobNow(job)?.tags)).toEqual([['leaving'], ['leaving'], undefined])
    expect(jobNow(alsoOpen)?.steps).toMatchObject([{ title: 'Hand over' }])
    expect(one.replica.look.get('Clients', client)).toMatchObject({ status: 'left', team: { manager: manager.key } })
    expect(one.replica.look.find('Sends', 'subject', `automation|${client}`)).toMatchObject([{ to: manager.key }])
    expect(firings(rule)).toMatchObject({ fired: 3 })
    expect(
      firings(rule)
        .firings.map(({ job, client: of }) => job?.key ?? of?.key)
        .sort(),
    ).toEqual([client, open, alsoOpen].sort())
    await must(one, manager, 'undo', { commit })
    await settled()
    await one.sweep.run()
    await settled()
    expect({ client: one.replica.look.get('Clients', client), jobs: jobs.map(job => jobNow(job)) }).toEqual(stood)
  })

  it('fires from the sweep of another process where the first one died, and for a new client', async () => {
    await write({ when: { on: 'client', status: 'active' }, if: [{ of: 'kind', in: ['trust'] }], does: whoManages })
    const mortal = await world.open()
    const facts = { kind: 'trust', status: 'active' }
    const { stream: trust } = await must(mortal, manager, 'add-client', { name: 'The Trust', ...facts })
    mortal.die()
    const { stream: company } = await must(one, manager, 'add-client', { name: 'The Company', status: 'active' })
    await settled()
    await other.sweep.run()
    await settled()
    const managers = [trust, company].map(key => one.replica.look.get('Clients', key)?.team.manager)
    expect(managers).toEqual([manager.key, undefined])
  })

  it('is tried on what clients did', () => {
    const trial = (does: RuleFacts['does']) => ask<Trial>('try-rule', { when: leaves, if: [], does })
    expect(trial(whoManages).rows).toMatchObject([{ clientName: 'Leaving Ltd' }])
    expect(trial(tagged('x')).total).toBe(1)
  })
})

const whoManages: RuleFacts['does'] = [{ do: 'assign', role: 'manager', person: manager.key }]

describe('a trial of an automation', () => {
  it('says how often it would have fired and where, what it cannot know, and writes nothing', async () => {
    const jobs = [await nextJob(), await nextJob()]
    for (const job of jobs) await finish(job, 'two')
    await settled()
    const logic: RuleLogic = {
      when: { on: 'task-done', template: 'small', step: 'two' },
      if: [{ of: 'service', in: ['small'] }],
      does: tagged('never'),
    }
    const written = one.replica.lastItem()
    const trial = ask<Trial>('try-rule', logic)
    expect(trial.total).toBe(2)
    expect(trial.rows.map(row => ('job' in row ? row.job : row.client)).sort()).toEqual([...jobs].sort())
    expect(trial.notKnown).toContain('acts')
    expect(ask<Trial>('try-rule', { ...logic, if: [{ of: 'service', in: ['other'] }] }).total).toBe(0)
    await settled()
    expect(one.replica.lastItem()).toBe(written)
  })

  it('knows a job that was made with the status it waits for', async () => {
    const job = await nextJob()
    await settled()
    const status = jobNow(job)?.status ?? 'done'
    const trial = ask<Trial>('try-rule', { when: { on: 'status', status }, if: [], does: tagged('never') })
    expect(trial.rows).toContainEqual(expect.objectContaining({ job }))
  })

  it('says the same as came in truth', async () => {
    const logic: RuleLogic = { when: whenOneIsDone, if: [], does: tagged('truth') }
    const earlier = ask<Trial>('try-rule', logic).total
    const rule = await write({ ...logic, name: 'Truth' })
    for (const job of [await nextJob(), await nextJob()]) await finish(job)
    await settled()
    expect(firings(rule).fired).toBe(2)
    expect(ask<Trial>('try-rule', logic).total - earlier).toBe(2)
  })
})
