import type { Actor, JobKey, RuleFacts, RuleKey, RuleRow } from '@praxis/practice'
import { startOfDay } from '@praxis/practice'
import { askedBy } from '#src/asked-by.ts'
import { askRule, askRules } from '#src/automations/ask-rules.ts'
import type { MortalPractice, World } from './commit/world.ts'
import { admin, ana, ben, makeJob, makeSmallFirm, manager, must, openWorld } from './commit/world.ts'

const partner: Actor = { key: 'person:0a5c1e70-4d1b-4c3e-9a10-000000000010', roles: ['partner'] }

let world: World
let one: MortalPractice
let clients: `client:${string}`[]
let months = 0

beforeEach(async () => {
  world = await openWorld()
  one = await world.open()
  clients = await makeSmallFirm(one, 2)
  await person(partner, ['partner'])
})
afterEach(() => world.close())

const person = ({ key }: Actor, roles: string[], active = true) =>
  must(one, admin, 'save-person', {
    person: key,
    facts: { name: 'Somebody', email: 'somebody@hartandco.example', roles, zone: 'Europe/London', active },
  })

const settled = async () => {
  await one.background.settled()
  await one.sweep.run()
  await one.background.settled()
}

const tagging = (when: RuleFacts['when']): RuleFacts => ({
  name: 'Rule',
  when,
  if: [],
  does: [{ do: 'tag', tag: 'new' }],
})
const onStepOne = tagging({ on: 'task-done', template: 'small', step: 'one' })

const write = async (facts: RuleFacts): Promise<string> => {
  const { stream } = await must(one, manager, 'save-rule', { facts })
  await must(one, manager, 'switch-rule', { rule: stream, on: true })
  world.pass(1)
  return stream
}

const jobOf = async (client = clients[0] ?? ''): Promise<JobKey> => {
  months += 1
  return (await makeJob(one, client, months)) as JobKey // a job's stream is its key
}

/** A job of each client, that of the first behind a wall that the rule's author stands outside of. */
const jobsOfBoth = async (): Promise<JobKey[]> => {
  const jobs = [await jobOf(clients[0]), await jobOf(clients[1])]
  const wall = { client: clients[0], side: 'outside', people: [manager.key], reason: 'acts for the buyer' }
  await must(one, partner, 'set-wall', wall)
  return jobs
}

const tagsOf = (jobs: JobKey[]) => jobs.map(job => one.replica.look.get('Jobs', job)?.tags)

const rules = (): RuleRow[] => askRules(askedBy(one, manager, 'cara'), {}).rows

describe('an automation of somebody outside a wall', () => {
  it('leaves alone what its author may not see, and acts on the rest', async () => {
    await write(onStepOne)
    const jobs = await jobsOfBoth()
    for (const job of jobs) await must(one, ana, 'finish-task', { job, task: 'one' })
    await settled()
    expect(tagsOf(jobs)).toEqual([undefined, ['new']])
    expect(rules()).toMatchObject([{ fired: 1 }])
  })

  it('does so with dates', async () => {
    const due = '2031-03-12'
    await write(tagging({ on: 'date', of: 'due', days: 0 }))
    const jobs = await jobsOfBoth()
    for (const job of jobs) await must(one, partner, 'move-job', { job, to: due })
    world.pass(Math.ceil((Date.parse(startOfDay(due, 'Europe/London')) - Date.parse(one.now())) / 60_000) + 1)
    expect(await one.automations.tick()).toBe(1)
    expect(tagsOf(jobs)).toEqual([undefined, ['new']])
  })

  it('does so with clients and their open jobs', async () => {
    const facts = tagging({ on: 'client', status: 'left' })
    await write({ ...facts, does: [...facts.does, { do: 'assign', role: 'manager', person: ben.key }] })
    const jobs = await jobsOfBoth()
    for (const [n, client] of clients.entries())
      await must(one, partner, 'change-client', { client, facts: { name: `Client ${n} Ltd`, status: 'left' } })
    await settled()
    expect(tagsOf(jobs)).toEqual([undefined, ['new']])
    expect(clients.map(client => one.replica.look.get('Clients', client)?.team.manager)).toEqual([undefined, ben.key])
  })
})

it('counts to its readers what it did on clients that they may see', async () => {
  const { stream: rule } = await must(one, partner, 'save-rule', { facts: onStepOne })
  await must(one, partner, 'switch-rule', { rule, on: true })
  world.pass(1)
  const jobs = await jobsOfBoth()
  for (const job of jobs) await must(one, ana, 'finish-task', { job, task: 'one' })
  await settled()
  expect(tagsOf(jobs)).toEqual([['new'], ['new']])
  const seenBy = (who: Actor) => askRule(askedBy(one, who, 'reader'), { key: rule as RuleKey })
  expect(seenBy(partner)).toMatchObject({ fired: 2, firings: [{}, {}] })
  expect(seenBy(manager)).toMatchObject({ fired: 1, firings: [{ job: { key: jobs[1] } }] })
  expect(rules()).toMatchObject([{ fired: 1 }])
})

describe('an automation whose author may write no more of them', () => {
  it.each([
    ['is staff now', ['staff'], true],
    ['left', ['manager'], false],
  ])('fires nothing where they %s, and says so, until somebody saves it again', async (_, roles, active) => {
    const rule = await write(onStepOne)
    expect(rules()).toMatchObject([{ on: true }])
    expect(rules()[0]).not.toHaveProperty('orphaned')
    await person(manager, roles, active)
    const [before, after] = [await jobOf(), await jobOf()]
    await must(one, ana, 'finish-task', { job: before, task: 'one' })
    await settled()
    expect(tagsOf([before])).toEqual([undefined])
    expect(rules()).toMatchObject([{ on: true, orphaned: true, savedBy: manager.key, fired: 0 }])
    world.pass(1)
    await must(one, partner, 'save-rule', { rule, facts: onStepOne })
    world.pass(1)
    await must(one, ana, 'finish-task', { job: after, task: 'one' })
    await settled()
    expect(tagsOf([before, after])).toEqual([undefined, ['new']])
    expect(rules()[0]).not.toHaveProperty('orphaned')
  })

  it('comes by no date either', async () => {
    const due = '2031-03-12'
    await write(tagging({ on: 'date', of: 'due', days: 0 }))
    const job = await jobOf()
    await must(one, partner, 'move-job', { job, to: due })
    await person(manager, ['staff'])
    world.pass(Math.ceil((Date.parse(startOfDay(due, 'Europe/London')) - Date.parse(one.now())) / 60_000) + 1)
    expect(await one.automations.tick()).toBe(0)
    expect(tagsOf([job])).toEqual([undefined])
  })
})

describe('an automation that would put its author in charge of what is held', () => {
  const taking: RuleFacts = {
    ...onStepOne,
    does: [{ do: 'assign', role: 'manager', person: manager.key }],
  }

  /** A held job that is somebody else’s. */
  const heldJob = async (): Promise<JobKey> => {
    const job = await jobOf()
    await must(one, partner, 'assign-job', { job, role: 'manager', person: ben.key })
    await must(one, partner, 'set-hold', { on: job, reason: 'credit', strength: 'warns', acts: ['file'] })
    return job
  }

  const managerOf = (job: JobKey) => one.replica.look.get('Jobs', job)?.team.manager

  it('does not fire there, and its page says why; a partner’s does', async () => {
    const rule = await write(taking)
    const [job, free] = [await heldJob(), await jobOf(clients[1])]
    await must(one, partner, 'assign-job', { job: free, role: 'manager', person: ben.key })
    for (const each of [job, free]) await must(one, ana, 'finish-task', { job: each, task: 'one' })
    await settled()
    expect([managerOf(job), managerOf(free)]).toEqual([ben.key, manager.key])
    expect(askRule(askedBy(one, manager, 'cara'), { key: rule as RuleKey })).toMatchObject({
      fired: 1,
      firings: expect.arrayContaining([
        expect.objectContaining({
          job: expect.objectContaining({ key: job }),
          refusal: { code: 'forbidden', onHold: expect.stringMatching(/^Client 0 Ltd, Small job /), firedOn: job },
        }),
      ]),
    })
    const other = await heldJob()
    await must(one, partner, 'save-rule', { rule, facts: { ...taking, name: 'The partner’s' } })
    world.pass(1)
    await must(one, ana, 'finish-task', { job: other, task: 'one' })
    await settled()
    expect(managerOf(other)).toBe(manager.key)
  })
})
