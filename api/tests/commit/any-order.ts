import type { Actor, CommandName, Outcome } from '@praxis/practice'
import { timerKey } from '@praxis/practice'
import type { FaultRule } from '@praxis/sandbox'
import fc from 'fast-check'
import { commandKey } from '#src/journal/command-key.ts'
import type { Practice } from '#src/open-practice.ts'
import { callersDeceived, journalOf, violations, watchVersions } from './invariants.ts'
import type { MortalPractice, World } from './world.ts'
import { ana, ben, makeJob, makeSmallFirm, manager, monthOf, team } from './world.ts'

const people = [ana, ben, manager]
const steps = ['one', 'two', 'three'] as const
type Step = (typeof steps)[number]

/** What somebody does: about which of the two jobs, and which task of it. */
type Wish = {
  who: number
  at: number
  act: 'finish' | 'reopen' | 'review' | 'log' | 'start' | 'stop' | 'undo' | 'client' | 'apply'
  job: number
  task: Step
}

type Trouble =
  | { kind: 'none' }
  | { kind: 'fault'; rule: FaultRule }
  | { kind: 'death'; at: number; process: number; goesOn: boolean }
  | { kind: 'feed'; late: number; repeat: number; shuffle: boolean; withhold: boolean }
  | { kind: 'expired' }
  | { kind: 'throttled'; units: number }

/** What happens at the same time: up to three people act, something fails, somebody sweeps. */
type Round = { wishes: Wish[]; trouble: Trouble; sweeps: boolean }

const wish: fc.Arbitrary<Wish> = fc.record({
  who: fc.nat(2),
  at: fc.nat(1),
  act: fc.constantFrom('finish', 'reopen', 'review', 'log', 'start', 'stop', 'undo', 'client', 'apply'),
  job: fc.nat(1),
  task: fc.constantFrom(...steps),
})

const effects: fc.Arbitrary<FaultRule> = fc.constantFrom<FaultRule>(
  { effect: 'refuse', status: 429, retryAfter: 90 },
  { effect: 'refuse', status: 503, retryAfter: 0 },
  { effect: 'apply-then-refuse', status: 503, retryAfter: 0 },
  { effect: 'apply-then-drop' },
  { effect: 'drop' },
  { effect: 'drop-then-apply', milliseconds: 10 },
  { effect: 'drop-then-apply' },
)

const trouble: fc.Arbitrary<Trouble> = fc.oneof(
  fc.constant<Trouble>({ kind: 'none' }),
  fc
    .tuple(effects, fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 3 }))
    .map(([rule, from, times]): Trouble => ({ kind: 'fault', rule: { ...rule, from, times } })),
  fc.record({
    kind: fc.constant('death' as const),
    at: fc.integer({ min: 1, max: 8 }),
    process: fc.nat(1),
    goesOn: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('feed' as const),
    late: fc.nat(3),
    repeat: fc.nat(5),
    shuffle: fc.boolean(),
    withhold: fc.boolean(),
  }),
  fc.constant<Trouble>({ kind: 'expired' }),
  fc.record({ kind: fc.constant('throttled' as const), units: fc.nat(12) }),
)

export const plans: fc.Arbitrary<Round[]> = fc.array(
  fc.record({ wishes: fc.array(wish, { minLength: 1, maxLength: 3 }), trouble, sweeps: fc.boolean() }),
  { minLength: 1, maxLength: 8 },
)

/** A command as it was given, and what its giver was told in the end. */
type Given = { wish: Wish; actor: Actor; name: CommandName; input: unknown; key: string; outcome?: Outcome }

type Setting = { world: World; processes: MortalPractice[]; jobs: string[]; clients: string[]; given: Given[] }

const date = '2026-11-02'

const taskOf = ({ replica }: Practice, job: string, task: Step) =>
  replica.look.get('Jobs', job)?.tasks.find(({ id }) => id === task)

const applied = (clients: string[], n: number) => ({
  run: `run:any-${n}:0`,
  template: 'template:small.v1',
  period: monthOf(50),
  targets: clients.map(client => ({ client, team })),
})

/** The command that a wish comes to, given what that process shows now. */
const commandOf = ({ jobs, clients, processes, given }: Setting, wish: Wish, n: number): [CommandName, unknown] => {
  const process = processes[wish.at] as MortalPractice // there are two
  const job = jobs[wish.job] ?? ''
  const onTask = { job, task: wish.task }
  const before = given.findLast(({ wish: { who }, outcome }) => who === wish.who && outcome?.ok)
  switch (wish.act) {
    case 'finish':
      return ['finish-task', onTask]
    case 'reopen':
      return ['reopen-task', onTask]
    case 'review': {
      const finishedAt = taskOf(process, job, 'three')?.done?.at ?? process.now()
      const name = wish.task === 'one' ? 'return-task' : 'approve-task'
      return [name, { job, task: 'three', finishedAt, note: 'looked at' }]
    }
    case 'log':
      return ['log-time', { job, date, minutes: n + 1 }]
    case 'start':
      return ['start-timer', { job }]
    case 'stop':
      return ['stop-timer', {}]
    case 'client':
      return ['add-client', { name: `New client ${n} Ltd` }]
    case 'apply':
      return ['apply-template', applied(clients, n)]
    case 'undo':
      return ['undo', { commit: before?.outcome?.ok ? before.outcome.commit : process.replica.head(job).commit }]
  }
}

const patience = 1_500

/** What the caller hears, if anything: a process that died answers nobody. */
const ask = async (process: MortalPractice, { actor, name, input, key }: Given, repeat: boolean) => {
  const given = process.dispatch(actor, name, input, { key, repeat }).catch(() => undefined)
  let timer: NodeJS.Timeout | undefined
  const enough = new Promise<undefined>(done => {
    timer = setTimeout(() => done(undefined), patience)
  })
  const outcome = await Promise.race([given, process.died.then(() => undefined), enough])
  clearTimeout(timer)
  return outcome && (outcome.ok || outcome.refusal.code !== 'busy') ? outcome : undefined
}

/** Asks again under the same key until there is an answer; a slow machine may need more than one try. */
const askOn = async (process: MortalPractice, given: Given): Promise<Outcome | undefined> => {
  for (let tried = 0; tried < 20; tried += 1) {
    const outcome = await ask(process, given, true)
    if (outcome) return outcome
  }
  return undefined
}

const orderly = { withhold: false, late: 0, repeat: 0, shuffle: false }

/** Lets the trouble begin; answers how it ends. */
const begin = ({ world: { tenant }, processes }: Setting, trouble: Trouble): (() => void) => {
  if (trouble.kind === 'fault') tenant.faults.add(trouble.rule)
  if (trouble.kind === 'feed') tenant.faults.disturbDelta({ ...trouble })
  if (trouble.kind === 'expired') tenant.faults.expireDeltaTokens()
  if (trouble.kind === 'throttled') tenant.faults.limitResourceUnits(trouble.units)
  if (trouble.kind !== 'death') return () => undefined
  let count = 0
  return tenant.watchOperations({
    before: ({ kind }) => {
      count += kind === 'batch' ? 0 : 1
      if (count !== trouble.at || kind === 'batch') return undefined
      processes[trouble.process]?.die()
      return trouble.goesOn ? 'go on' : 'stop'
    },
  })
}

const settled = (process: MortalPractice) => Promise.race([process.background.settled(), process.died])

const end = ({ world: { tenant } }: Setting): void => {
  tenant.faults.clear()
  tenant.faults.disturbDelta(orderly)
  tenant.faults.limitResourceUnits(undefined)
}

/** Everybody acts at once; then whoever heard nothing gives the same command again under the same key. */
const play = async (setting: Setting, { wishes, trouble, sweeps }: Round): Promise<void> => {
  const { world, processes, given } = setting
  const acts = wishes.map((wish): Given => {
    const n = given.length
    const actor = people[wish.who] ?? manager
    const [name, input] = commandOf(setting, wish, n + wishes.indexOf(wish))
    return { wish, actor, name, input, key: `any-${n + wishes.indexOf(wish)}` }
  })
  given.push(...acts)
  const stop = begin(setting, trouble)
  const sweeping = sweeps
    ? processes.map(process => Promise.race([process.sweep.run(), process.died]).catch(() => undefined))
    : []
  const firsts = await Promise.all(acts.map(act => ask(processes[act.wish.at] as MortalPractice, act, false)))
  await Promise.all(sweeping)
  for (const process of processes) await settled(process)
  stop()
  end(setting)
  for (const [at, process] of processes.entries()) if (!process.isAlive()) processes[at] = await world.open()
  await Promise.all(
    acts.map(async (act, at) => {
      const outcome = firsts[at] ?? (await askOn(processes[1 - act.wish.at] as MortalPractice, act))
      if (outcome) act.outcome = outcome
    }),
  )
  world.tenant.faults.release()
  world.tenant.faults.releaseDelta()
  for (const process of processes) await settled(process)
  world.pass(5)
}

/** What a job should come to: the status of each task, and the time on it. */
type Modelled = Record<Step, string>

const fresh = (): Modelled => ({ one: 'open', two: 'open', three: 'open' })

/** What an act leaves of the task it is about. */
const statusAfter = ({ wish, name }: Given, task: Step): string => {
  if (name === 'reopen-task') return 'in-progress'
  if (name === 'approve-task') return 'done'
  if (name === 'return-task') return 'in-progress'
  if (name === 'finish-task') return task === 'three' ? 'in-review' : 'done'
  throw new Error(`${wish.act} is about no task`)
}

/** The acts that were acknowledged in a stream, in the order in which they stand there. */
const doneIn = (given: Given[], stream: string) =>
  given
    .flatMap(each => (each.outcome?.ok && each.outcome.stream === stream ? [{ ...each, done: each.outcome }] : []))
    .sort((a, b) => a.done.version - b.done.version)

/**
 * The model: each acknowledged act on a job's tasks, one after the other; an undo brings back what stood before what it
 * takes back. Version 1 is the job as it was made.
 */
const modelOf = (given: Given[], job: string): Modelled => {
  const states = [fresh()]
  const versions = new Map<string, number>()
  for (const act of doneIn(given, job)) {
    const before = states.at(-1) ?? fresh()
    versions.set(act.done.commit, states.length)
    states.push({ ...before, ...(act.name === 'undo' ? takenBack(states, versions, act) : changedBy(act)) })
  }
  return states.at(-1) ?? fresh()
}

const changedBy = (act: Given): Partial<Modelled> => {
  const { task } = act.input as { task: Step }
  return { [task]: statusAfter(act, task) }
}

const takenBack = (states: Modelled[], versions: Map<string, number>, { input }: Given): Partial<Modelled> => {
  const at = versions.get((input as { commit: string }).commit) ?? 0
  const [before, after] = [states[at - 1], states[at]]
  const changed = steps.filter(step => before?.[step] !== after?.[step])
  return Object.fromEntries(changed.map(step => [step, before?.[step]]))
}

/** What stands in a job's stream without anybody having been told so. */
const untold = (job: string, { given, world }: Setting): string[] => {
  const told = new Set(doneIn(given, job).map(({ done }) => done.commit))
  return journalOf(world.tenant)
    .filter(({ stream, version, refusal, commit }) => stream === job && version > 1 && !refusal && !told.has(commit))
    .map(({ sentence }) => `${job}: “${sentence}” stands and nobody was told so`)
}

const tasksWrong = (practice: Practice, setting: Setting): string[] =>
  setting.jobs.flatMap(job => {
    const model = modelOf(setting.given, job)
    return [
      ...untold(job, setting),
      ...steps
        .filter(step => taskOf(practice, job, step)?.status !== model[step])
        .map(step => `${job}: ${step} is ${taskOf(practice, job, step)?.status}, not ${model[step]}`),
    ]
  })

/** An act stands that was done and whose undo, if there is one, does not stand. */
const standsNow = (given: Given[], act: Given): boolean => {
  if (!act.outcome?.ok) return false
  const { commit } = act.outcome
  const undo = given.find(
    ({ name, input, outcome }) => name === 'undo' && outcome?.ok && (input as { commit: string }).commit === commit,
  )
  return undo === undefined || !standsNow(given, undo)
}

const loggedWrong = (practice: Practice, { given }: Setting): string[] =>
  people.flatMap(person => {
    const logged = given.filter(act => act.actor === person && act.name === 'log-time' && standsNow(given, act))
    const wanted = logged.reduce((sum, { input }) => sum + (input as { minutes: number }).minutes, 0)
    const typed = practice.replica.db.get<{ sum: number | null }>(
      'select sum(minutes) as sum from entries where person = ? and date = ?',
      person.key,
      date,
    )?.sum
    return (typed ?? 0) === wanted ? [] : [`${person.key} logged ${wanted} minutes, and ${typed} stand`]
  })

/** Every minute that a timer ran is logged, runs on, or waits with the timer. */
const timersWrong = (practice: Practice, { world }: Setting): string[] =>
  people.flatMap(({ key }) => {
    const timer = practice.replica.look.get('Timers', timerKey(key))
    const sittings = journalOf(world.tenant)
      .filter(({ stream }) => stream === timerKey(key))
      .flatMap(({ followUps, refusal }) => (refusal ? [] : followUps.filter(({ command }) => command === 'log-time')))
    const lost = sittings.filter(({ key: outcome, input }) => {
      const { sitting } = input as { sitting: string }
      const isKept = timer?.sittings.some(({ id }) => id === sitting)
      return practice.replica.look.outcome(key, outcome) !== 'done' && !isKept
    })
    return lost.map(({ key: outcome }) => `the sitting ${outcome} is lost`)
  })

const clientsWrong = ({ replica }: Practice, { given, clients }: Setting): string[] => {
  const added = given.filter(act => act.name === 'add-client' && standsNow(given, act)).length
  const standing = replica.db.all("select 1 from records where list = 'Clients' and body is not null").length
  return standing === clients.length + added ? [] : [`${standing} clients stand, not ${clients.length + added}`]
}

const unanswered = ({ given }: Setting): string[] =>
  given.filter(({ outcome }) => !outcome).map(({ name, key }) => `${name} (${key}) was never answered`)

/** Carries a plan out and answers everything that is wrong afterwards. */
export const carryOut = async (world: World, plan: Round[]): Promise<string[]> => {
  const first = await world.open()
  const clients = await makeSmallFirm(first, 2)
  const jobs = [await makeJob(first, clients[0] ?? '', 1), await makeJob(first, clients[1] ?? '', 1)]
  const setting: Setting = { world, processes: [first, await world.open()], jobs, clients, given: [] }
  const steppedBack = watchVersions(world.tenant)
  for (const round of plan) await play(setting, round)
  const [one, two] = setting.processes as [MortalPractice, MortalPractice]
  for (const process of [one, two]) {
    await process.sweep.run()
    await process.background.settled()
  }
  for (const process of [one, two]) await process.sweep.run()
  const heard = setting.given.flatMap(({ actor, key, outcome }) =>
    outcome ? [{ command: commandKey(actor.key, key), ok: outcome.ok }] : [],
  )
  return [
    ...steppedBack(),
    ...violations(world.tenant, [one, two]),
    ...callersDeceived(world.tenant, heard),
    ...unanswered(setting),
    ...tasksWrong(one, setting),
    ...loggedWrong(one, setting),
    ...timersWrong(one, setting),
    ...clientsWrong(one, setting),
  ]
}
