import { violations } from './invariants.ts'
import type { MortalPractice, World } from './world.ts'
import { ana, makeJob, makeSmallFirm, manager, openWorld } from './world.ts'

describe('two people at once', () => {
  let world: World
  let one: MortalPractice
  let two: MortalPractice
  beforeAll(async () => {
    world = await openWorld()
    one = await world.open()
    two = await world.open()
  })
  afterAll(() => world.close())

  it('finish two tasks of one job at two processes, 50 times: both stand, each once', async () => {
    const [client = ''] = await makeSmallFirm(one, 1)
    for (let n = 0; n < 50; n += 1) {
      const job = await makeJob(one, client, n)
      await two.feed.poll()
      const outcomes = await Promise.all([
        one.dispatch(ana, 'finish-task', { job, task: 'one' }, { key: `one-${n}` }),
        two.dispatch(manager, 'finish-task', { job, task: 'two' }, { key: `two-${n}` }),
      ])
      expect(outcomes.map(({ ok }) => ok)).toEqual([true, true])
      await one.feed.poll()
      const { tasks } = one.replica.look.get('Jobs', job) ?? { tasks: [] }
      expect(tasks.map(({ status }) => status)).toEqual(['done', 'done', 'open'])
      expect(one.replica.head(job).version).toBe(3)
    }
    for (const process of [one, two]) await process.sweep.run()
    for (const process of [one, two]) await process.feed.poll()
    expect(violations(world.tenant, [one, two])).toEqual([])
  })
})
