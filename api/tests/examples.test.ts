import type { MortalPractice } from './commit/world.ts'
import { ana, makeSmallFirm, manager, must, openWorld, type World } from './commit/world.ts'

let world: World
let one: MortalPractice

beforeAll(async () => {
  world = await openWorld()
  one = await world.open()
  await makeSmallFirm(one, 1)
})
afterAll(() => world.close())

const settled = async () => {
  await one.background.settled()
  await one.feed.poll()
}
const examples = () => one.replica.look.find('Clients', 'example', 'yes')
const firstJob = async () => {
  const [client] = examples()
  const period = { occurrence: '2027-01', name: 'January 2027', start: '2027-01-01', end: '2027-01-31' }
  return must(one, manager, 'make-job', { client: client?.key, template: 'template:small.v1', period, team: {} })
}

it('twelve example clients come and go as one act each, with their jobs, and an undo brings all of it back', async () => {
  const { commit: loading } = await must(one, manager, 'load-examples', { run: 'run:examples:0' })
  await settled()
  expect(examples()).toHaveLength(12)
  expect(new Set(examples().map(({ code }) => code)).size).toBe(12)
  const undone = await must(one, manager, 'undo', { commit: loading })
  await settled()
  expect(examples()).toHaveLength(0)
  await must(one, manager, 'undo', { commit: undone.commit })
  await settled()
  const { stream: job } = await firstJob()
  const orphans = await one.dispatch(manager, 'undo', { commit: undone.commit }, { key: 'undo-with-jobs' })
  expect(orphans).toMatchObject({ ok: false })
  const { commit } = await must(one, manager, 'remove-examples', { run: 'run:examples:1' })
  await settled()
  expect(examples()).toHaveLength(0)
  expect(one.replica.look.get('Jobs', job)).toBeUndefined()
  await must(one, manager, 'undo', { commit })
  await settled()
  expect(examples()).toHaveLength(12)
  expect(one.replica.look.get('Jobs', job)).toBeDefined()
  await must(one, ana, 'log-time', { job, date: '2026-11-20', minutes: 6 })
  const kept = await one.dispatch(manager, 'remove-examples', { run: 'run:examples:2' }, { key: 'remove-timed' })
  expect(kept).toMatchObject({ ok: false, refusal: { code: 'example-in-use' } })
})

it('no client goes from under its jobs by an undo', async () => {
  const { stream: client, commit } = await must(one, manager, 'add-client', { name: 'Own Ltd' })
  const period = { occurrence: '2027-01', name: 'January 2027', start: '2027-01-01', end: '2027-01-31' }
  const made = await must(one, manager, 'make-job', { client, template: 'template:small.v1', period, team: {} })
  const refused = await one.dispatch(manager, 'undo', { commit }, { key: 'undo-own' })
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'cannot-undo', why: 'client-has-jobs' } })
  await must(one, manager, 'undo', { commit: made.commit })
  await must(one, manager, 'undo', { commit })
  expect(one.replica.look.get('Clients', client)).toBeUndefined()
})
