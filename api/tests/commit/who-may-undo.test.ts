import type { Actor } from '@praxis/practice'
import { createLog } from '#src/log.ts'
import { praxisForBot } from '#src/sends/praxis-for-bot.ts'
import { configOf } from '#tests/tenant.ts'
import type { MortalPractice, World } from './world.ts'
import { ana, ben, makeJob, makeSmallFirm, manager, must, openWorld } from './world.ts'

const admin: Actor = { key: 'person:0a5c1e70-4d1b-4c3e-9a10-000000000009', roles: ['admin'] }
const dana: Actor = { key: 'person:0a5c1e70-4d1b-4c3e-9a10-000000000010', roles: ['admin'] }
const marcus: Actor = { key: 'person:0a5c1e70-4d1b-4c3e-9a10-000000000008', roles: ['staff'] }

const date = new Date().toISOString().slice(0, 10)

let world: World
let practice: MortalPractice
let clients: string[]
beforeAll(async () => {
  world = await openWorld()
  practice = await world.open()
  clients = await makeSmallFirm(practice, 2)
})
afterAll(() => world.close())

const facts = (name: string, roles: string[]) => ({
  name,
  email: `${name}@hartandco.example`,
  roles,
  zone: 'Europe/London',
})

const undo = (actor: Actor, commit: string, at = practice) =>
  at.dispatch(actor, 'undo', { commit }, { key: `undo-${Math.random()}` })

const undone = async (actor: Actor, commit: string): Promise<string> => {
  const outcome = await undo(actor, commit)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.commit
}

const forbidden = { ok: false, refusal: { code: 'forbidden' } }

describe('who may take back', () => {
  it('is judged by what a person may do today, not by what they did once', async () => {
    await must(practice, admin, 'save-person', { person: dana.key, facts: facts('dana', ['admin']) })
    const { commit } = await must(practice, dana, 'save-person', {
      person: marcus.key,
      facts: facts('marcus', ['staff']),
    })
    expect(await undo({ ...dana, roles: ['staff'] }, commit)).toMatchObject(forbidden)
  })

  it('an undo is judged by what it undid', async () => {
    const { commit } = await must(practice, admin, 'save-person', {
      person: ben.key,
      facts: facts('ben', ['staff', 'partner']),
    })
    const slip = await undone(admin, commit)
    expect(await undo(manager, slip)).toMatchObject(forbidden)
    const job = await makeJob(practice, clients[0] ?? '', 1)
    const logged = await must(practice, ana, 'log-time', { job, date, minutes: 30 })
    const takenBack = await undone(ana, logged.commit)
    expect(await undo(manager, takenBack)).toMatchObject(forbidden)
    expect(await undo(ana, takenBack)).toMatchObject({ ok: true })
  })

  it('an approval that was withdrawn stands again by whoever withdrew it alone', async () => {
    const job = await makeJob(practice, clients[0] ?? '', 2)
    for (const task of ['one', 'two', 'three']) await must(practice, manager, 'finish-task', { job, task })
    const finishedAt = practice.replica.look.get('Jobs', job)?.tasks.find(({ id }) => id === 'three')?.done?.at
    const approved = await must(practice, ben, 'approve-task', { job, task: 'three', finishedAt })
    const withdrawn = await undone(ben, approved.commit)
    expect(await undo(manager, withdrawn)).toMatchObject(forbidden)
    expect(await undo(ben, withdrawn)).toMatchObject({ ok: true })
  })

  it('never the last administrator', async () => {
    await must(practice, admin, 'save-person', { person: dana.key, facts: facts('dana', ['staff']) })
    const { commit } = await must(practice, admin, 'save-person', {
      person: marcus.key,
      facts: facts('marcus', ['staff', 'admin']),
    })
    await must(practice, { ...marcus, roles: ['staff', 'admin'] }, 'save-person', {
      person: admin.key,
      facts: facts('daniel', ['staff']),
    })
    expect(await undo(admin, commit)).toMatchObject({ ok: false, refusal: { code: 'last-admin' } })
  })

  it('by a word in the chat finds what was done last, also in another process', async () => {
    const behind = await world.open()
    const praxis = praxisForBot(behind, configOf(world.tenant), createLog('silent'))
    await makeJob(practice, clients[0] ?? '', 30)
    const job = await makeJob(practice, clients[0] ?? '', 31)
    await praxis.catchUp()
    expect((await praxis.ask(manager, 'home', {})).acts[0]).toMatchObject({ command: 'make-job', job })
    world.pass(1)
    const later = await makeJob(practice, clients[0] ?? '', 32)
    expect((await praxis.ask(manager, 'home', {})).acts[0]).toMatchObject({ command: 'make-job', job: later })
  })

  it('is decided on what stands, also by a process that is behind', async () => {
    const behind = await world.open()
    const job = await makeJob(practice, clients[1] ?? '', 3)
    const { commit } = await must(practice, manager, 'assign-task', { job, task: 'one', person: ben.key })
    const logged = await must(practice, ana, 'log-time', { job, date, minutes: 30 })
    const entry = practice.replica.byCommit(logged.commit)?.changes[0]?.key
    expect(behind.replica.byCommit(commit)).toBeUndefined()
    expect(await undo(marcus, commit, behind)).toMatchObject(forbidden)
    const late = await world.open()
    const again = await must(practice, ana, 'log-time', { job, date, minutes: 15 })
    const other = practice.replica.byCommit(again.commit)?.changes[0]?.key
    expect(await behind.dispatch(marcus, 'remove-time', { entry }, { key: 'remove-1' })).toMatchObject(forbidden)
    expect(await late.dispatch(marcus, 'remove-time', { entry: other }, { key: 'remove-2' })).toMatchObject(forbidden)
  })
})
