import { violations } from './invariants.ts'
import type { MortalPractice, World } from './world.ts'
import { makeSmallFirm, manager, monthOf, must, openWorld, team } from './world.ts'

let world: World
let practice: MortalPractice
beforeAll(async () => {
  world = await openWorld()
  practice = await world.open()
})
afterAll(() => world.close())

const isMoved = (job: string): boolean =>
  practice.replica.db.get("select 1 from journal where stream = ? and name = 'move-job'", job) !== undefined

const write = (job: string, body: string): void =>
  practice.replica.db.run("update records set body = ? where list = 'Jobs' and key = ?", body, job)

it('that cannot be decided stops none beside it, and is done once it can be', async () => {
  const clients = await makeSmallFirm(practice, 5)
  const targets = clients.map(client => ({ client, team }))
  const period = monthOf(1)
  await must(practice, manager, 'apply-template', { run: 'run:a:0', template: 'template:small.v1', period, targets })
  const jobs = clients.map(client => `job:${client.slice('client:'.length)}:small:${period.occurrence}`)
  const [, broken = ''] = jobs
  const body = JSON.stringify(practice.replica.standing('Jobs', broken)?.record)
  write(broken, '{"tasks":7}')
  const act = { command: 'move-job', to: { workingDays: 1 } }
  await must(practice, manager, 'change-jobs', { run: 'run:b:0', act, jobs })
  expect(jobs.filter(isMoved)).toEqual(jobs.filter(job => job !== broken))
  write(broken, body)
  await practice.sweep.run()
  expect(jobs.filter(isMoved)).toEqual(jobs)
  expect(violations(world.tenant, [practice])).toEqual([])
})
