import type { Outcome } from '@praxis/practice'
import { dayIn } from '@praxis/practice'
import type { StorageAccount } from '@praxis/sandbox'
import { startStorageAccount } from '@praxis/sandbox'
import { makeDueJobs } from '#src/recurrence/make-due-jobs.ts'
import { violations } from './invariants.ts'
import type { MortalPractice, World } from './world.ts'
import { makeSmallFirm, manager, monthOf, must, openWorld, publishSecond, team } from './world.ts'

/** At how many of its calls the process dies; `npm run explore` lets it die at every one, its calls going on and cut off. */
const deaths = process.env.PRAXIS_RUNS ? Number.POSITIVE_INFINITY : 3
const verdicts = ['go on', 'stop'] as const

let storage: StorageAccount
let world: World
let survivor: MortalPractice
let clients: string[]
let months = 0

beforeAll(async () => {
  storage = await startStorageAccount()
  world = await openWorld({ AzureWebJobsStorage: storage.connection })
  survivor = await world.open()
  await makeSmallFirm(survivor, 0)
  const rows = Array.from({ length: 50 }, (_, row) => ({ row: row + 1, cells: { name: `Client ${row} Ltd` } }))
  const { commit } = await must(survivor, manager, 'import-clients', {
    run: 'run:clients:0',
    title: 'clients.csv',
    rows,
  })
  await survivor.runs.goOn(commit)
  clients = survivor.replica.db.all<{ key: string }>('select key from clients order by key').map(({ key }) => key)
})
afterAll(async () => {
  await world.close()
  await storage.close()
})

/** What a process does for a big act, again as often as it is asked, and how it then stands. */
type BigAct = { give: (process: MortalPractice) => Promise<unknown>; stands: () => unknown; whole: unknown }

/** The command is given, and what it leaves to the queue is worked through when the queue calls. */
const throughTheQueue =
  (name: 'apply-template' | 'change-jobs' | 'update-jobs' | 'undo', input: unknown, key: string): BigAct['give'] =>
  async practice => {
    const outcome: Outcome = await practice.dispatch(manager, name, input, { key, repeat: true })
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    await practice.runs.goOn(outcome.commit)
    return outcome.commit
  }

const streamsIn = (month: number, count: number): string[] =>
  clients.slice(0, count).map(client => `job:${client.slice('client:'.length)}:small:${monthOf(month).occurrence}`)

/** A job for each of so many clients by the first version of the template. */
const jobsOf = async (count: number): Promise<string[]> => {
  months += 1
  const targets = clients.slice(0, count).map(client => ({ client, team }))
  const input = { run: `run:big-${months}:0`, template: 'template:small.v1', period: monthOf(months), targets }
  await throughTheQueue('apply-template', input, `apply-${months}`)(survivor)
  return streamsIn(months, count)
}

const versionsOf = (jobs: string[]): string[] => [
  ...new Set(
    jobs.map(job => {
      const found = survivor.replica.look.get('Jobs', job)
      return `${found?.template} ${found?.tasks.map(({ id }) => id).join(' ')} at ${survivor.replica.head(job).version}`
    }),
  ),
]

const changeThirty = async () => {
  const to = await publishSecond(survivor)
  const jobs = await jobsOf(30)
  const input = { run: `run:update-${months}:0`, to, jobs: jobs.map(job => ({ job, leave: [], over: [] })) }
  return { to, jobs, give: throughTheQueue('update-jobs', input, `update-${months}`) }
}

const moveFifty = async () => {
  const jobs = await jobsOf(50)
  const input = { run: `run:move-${months}:0`, act: { command: 'move-job', to: { workingDays: 3 } }, jobs }
  return { jobs, give: throughTheQueue('change-jobs', input, `move-${months}`) }
}

const datesOf = (jobs: string[]): string[] => [
  ...new Set(
    jobs.map(job => {
      const found = survivor.replica.look.get('Jobs', job)
      return `${found?.pinned ? 'moved' : 'as it was'} at ${survivor.replica.head(job).version}`
    }),
  ),
]

const undoOf = async (give: BigAct['give']): Promise<BigAct['give']> =>
  throughTheQueue('undo', { commit: await give(survivor) }, `undo-${months}`)

const weekly = { recurrence: { unit: 'weeks', every: 1, weekday: 7 }, horizon: 0 }

/** A week later each client's next job is due. */
const nextWeek = async (): Promise<BigAct> => {
  const from = dayIn(survivor.now(), 'Europe/London')
  const services = clients.slice(0, 25).map(client => ({ client, template: 'small', from, ...weekly }))
  const isSetUp = survivor.replica.db.get("select 1 from records where list = 'Services'")
  if (!isSetUp) for (const service of services) await must(survivor, manager, 'add-service', service)
  const made = () =>
    survivor.replica.db.all<{ stream: string; version: number }>(
      "select stream, version from journal where name = 'make-due-job' and refused = 0",
    )
  const before = made().length
  world.pass(7 * 24 * 60)
  const give = (practice: MortalPractice) => makeDueJobs(practice)
  const stands = () => [made().length - before, new Set(made().map(({ stream }) => stream)).size - before]
  return { give, stands, whole: [25, 25] }
}

const bigActs: Record<string, () => Promise<BigAct>> = {
  'a template changed under 30 jobs': async () => {
    const { to, jobs, give } = await changeThirty()
    return { give, stands: () => versionsOf(jobs), whole: [`${to} one three four at 2`] }
  },
  'its undo': async () => {
    const { jobs, give } = await changeThirty()
    return {
      give: await undoOf(give),
      stands: () => versionsOf(jobs),
      whole: ['template:small.v1 one two three at 3'],
    }
  },
  '50 jobs moved through the queue': async () => {
    const { jobs, give } = await moveFifty()
    return { give, stands: () => datesOf(jobs), whole: ['moved at 2'] }
  },
  'the undo of 50 moved jobs': async () => {
    const { jobs, give } = await moveFifty()
    return { give: await undoOf(give), stands: () => datesOf(jobs), whole: ['as it was at 3'] }
  },
  'the next week’s jobs of 25 clients': nextWeek,
}

/** Counts the calls, and lets the process die at the one with that number, whose parts go on or do not. */
const dieAtCall = (process: MortalPractice, at: number, verdict: (typeof verdicts)[number]) => {
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

/** Some process gives it and dies at that call, if there is such a one. Answers how many calls there were. */
const giveAndDie = async ({ give }: BigAct, at: number, verdict: (typeof verdicts)[number]): Promise<number> => {
  const process = await world.open()
  await process.feed.poll()
  const death = dieAtCall(process, at, verdict)
  await Promise.race([give(process).then(() => process.background.settled()), process.died])
  death.stop()
  world.tenant.faults.release()
  return death.calls()
}

/** Whoever lives goes on, as the queue and the sweep would let it; afterwards nothing is left to write. */
const recover = async ({ give, stands, whole }: BigAct): Promise<void> => {
  await survivor.feed.poll()
  await Promise.all([give(survivor), survivor.sweep.run()])
  await survivor.background.settled()
  await survivor.sweep.run()
  expect(await survivor.sweep.run()).toEqual({ projected: 0, followed: 0 })
  expect(stands()).toEqual(whole)
}

/** So many of the numbers up to `count`, the first and the last among them. */
const spread = (count: number, some: number): number[] =>
  some >= count
    ? Array.from({ length: count }, (_, at) => at + 1)
    : Array.from({ length: some }, (_, at) => 1 + Math.round((at * (count - 1)) / (some - 1)))

describe.each(Object.keys(bigActs))('%s', name => {
  const prepare = async (): Promise<BigAct> => {
    const act = await bigActs[name]?.()
    if (!act) throw new Error(name)
    await survivor.background.settled()
    await survivor.snapshot()
    return act
  }

  it('stands whole and once wherever the process dies, and its calls go on or are cut off', async () => {
    const whole = await prepare()
    const calls = await giveAndDie(whole, 0, 'stop')
    await recover(whole)
    expect(calls).toBeGreaterThan(1)
    for (const [nth, at] of spread(calls, deaths).entries())
      for (const verdict of deaths > calls ? verdicts : verdicts.slice(nth % 2).slice(0, 1)) {
        const act = await prepare()
        await giveAndDie(act, at, verdict)
        await recover(act)
      }
    expect(violations(world.tenant, [survivor])).toEqual([])
  })
})
