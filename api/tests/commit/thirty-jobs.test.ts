import type { CommandName } from '@praxis/practice'
import { violations } from './invariants.ts'
import type { MortalPractice, World } from './world.ts'
import { makeSmallFirm, manager, monthOf, must, openWorld, publishSecond, team } from './world.ts'

let world: World
let survivor: MortalPractice
let clients: string[]
let months = 0

beforeAll(async () => {
  world = await openWorld()
  survivor = await world.open()
  clients = await makeSmallFirm(survivor)
})
afterAll(() => world.close())

/** Thirty jobs by the first version of the template, one month after another. */
const thirtyJobs = async (practice: MortalPractice): Promise<string[]> => {
  const jobs: string[] = []
  for (const last = months + 5; months < last; months += 1) {
    const period = monthOf(months)
    const targets = clients.map(client => ({ client, team }))
    const input = { run: `run:thirty-${months}:0`, template: 'template:small.v1', period, targets }
    await must(practice, manager, 'apply-template', input)
    jobs.push(...clients.map(client => `job:${client.slice('client:'.length)}:small:${period.occurrence}`))
  }
  return jobs
}

/** The process dies at the call with that number, whose parts go on or do not. */
const dieAtCall = (process: MortalPractice, at: number, verdict: 'go on' | 'stop') => {
  let calls = 0
  const stop = world.tenant.watchOperations({
    before: ({ kind }) => {
      calls += kind === 'batch' ? 1 : 0
      if (kind !== 'batch' || calls !== at) return undefined
      process.die()
      return verdict
    },
  })
  return { stop, calls: () => calls }
}

type Asked = { name: CommandName; input: unknown; key: string }

/** Gives it to a process that dies at that call; whoever lives ends it under the same key. False when there was none such. */
const giveAndDie = async ({ name, input, key }: Asked, at: number, verdict: 'go on' | 'stop'): Promise<boolean> => {
  const process = await world.open()
  await process.feed.poll()
  const death = dieAtCall(process, at, verdict)
  const given = process.dispatch(manager, name, input, { key, repeat: false }).catch(() => undefined)
  await Promise.race([given.then(() => process.background.settled()), process.died])
  death.stop()
  world.tenant.faults.release()
  expect(await survivor.dispatch(manager, name, input, { key, repeat: true })).toMatchObject({ ok: true })
  await survivor.sweep.run()
  await survivor.background.settled()
  expect(await survivor.sweep.run()).toEqual({ projected: 0, followed: 0 })
  expect(violations(world.tenant, [survivor])).toEqual([])
  return death.calls() >= at
}

const versionsOf = (jobs: string[]) =>
  jobs.map(job => {
    const found = survivor.replica.look.get('Jobs', job)
    return `${found?.template} ${found?.tasks.map(({ id }) => id).join(' ')} at ${survivor.replica.head(job).version}`
  })

it.each(['go on', 'stop'] as const)(
  'a template changed under 30 jobs, and its undo, stand whole and once wherever the process dies, and its calls %s',
  async verdict => {
    const to = await publishSecond(survivor)
    for (let at = 1, met = true; met; at += 1) {
      const jobs = await thirtyJobs(survivor)
      const targets = jobs.map(job => ({ job, leave: [], over: [] }))
      const key = `thirty-${verdict}-${at}`
      const input = { run: `run:change-${verdict.slice(0, 2)}-${at}:0`, to, jobs: targets }
      met = await giveAndDie({ name: 'update-jobs', input, key }, at, verdict)
      expect(new Set(versionsOf(jobs))).toEqual(new Set([`${to} one three four at 2`]))
      const done = await survivor.dispatch(manager, 'update-jobs', input, { key, repeat: true })
      const commit = done.ok ? done.commit : ''
      const isUndoing = await giveAndDie({ name: 'undo', input: { commit }, key: `${key}-undo` }, at, verdict)
      expect(new Set(versionsOf(jobs))).toEqual(new Set(['template:small.v1 one two three at 3']))
      met = met || isUndoing
    }
  },
)
