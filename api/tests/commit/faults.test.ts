import type { Outcome } from '@praxis/practice'
import type { FaultRule } from '@praxis/sandbox'
import { commandKey } from '#src/journal/command-key.ts'
import { callersDeceived, violations } from './invariants.ts'
import { scenarios } from './scenarios/all.ts'
import type { Act, Scenario } from './scenarios/scenario.ts'
import type { MortalPractice, World } from './world.ts'
import { makeSmallFirm, openWorld } from './world.ts'

let world: World
let survivor: MortalPractice
let clients: string[]
let cases = 0
let heard: { command: string; ok: boolean }[] = []

/** A number for each case, so that none meets another's job or key. */
const nextCase = (): number => {
  cases += 1
  return cases
}

type Answer = Outcome | 'none'

const patience = 1_500
const muchPatience = 30_000

/** What the caller hears, if anything. */
const give = async (practice: MortalPractice, act: Act, key: string, repeat: boolean): Promise<Answer> => {
  const given = practice.dispatch(act.actor, act.name, act.input, { key, repeat }).catch((): Answer => 'none')
  let timer: NodeJS.Timeout | undefined
  const enough = new Promise<Answer>(done => {
    timer = setTimeout(() => done('none'), repeat ? muchPatience : patience)
  })
  const answer = await Promise.race([given, practice.died.then((): Answer => 'none'), enough])
  clearTimeout(timer)
  if (answer !== 'none' && (answer.ok || answer.refusal.code !== 'busy'))
    heard.push({ command: commandKey(act.actor.key, key), ok: answer.ok })
  return answer
}

const prepare = async (scenario: Scenario, practice: MortalPractice) => {
  const n = nextCase()
  await practice.feed.poll()
  const act = await scenario.prepare({ world, practice, clients, n })
  await practice.background.settled()
  return { act, key: `case-${n}` }
}

/** What the act costs the world when nothing goes wrong. */
const measure = async (scenario: Scenario): Promise<{ operations: number; units: number }> => {
  const { act, key } = await prepare(scenario, survivor)
  let operations = 0
  world.tenant.resetStats()
  const stop = world.tenant.watchOperations({
    before: ({ kind }) => {
      operations += kind === 'batch' ? 0 : 1
      return undefined
    },
  })
  const outcome = await give(survivor, act, key, false)
  await survivor.background.settled()
  stop()
  expect(outcome).toMatchObject({ ok: true })
  return { operations, units: world.tenant.stats().resourceUnits }
}

/** Whoever lives puts right what stands behind; after that there is nothing left to write. */
const quiet = async (): Promise<void> => {
  world.tenant.faults.clear()
  world.tenant.faults.release()
  await survivor.sweep.run()
  await survivor.background.settled()
  const again = await survivor.sweep.run()
  expect(again).toEqual({ projected: 0, followed: 0 })
}

/** The caller tries again under the same key elsewhere; afterwards the act stands once, and whoever was told so was told right. */
const recover = async (act: Act, key: string, first: Answer): Promise<void> => {
  world.tenant.faults.clear()
  const second = await give(survivor, act, key, true)
  await quiet()
  expect(second).toMatchObject({ ok: true })
  expect(act.effects(survivor)).toBe(act.whole)
  if (first !== 'none' && first.ok && second !== 'none' && second.ok) expect(first.commit).toBe(second.commit)
}

const refusals: { what: string; rule: FaultRule }[] = [
  { what: 'refused with 429 and a wait of 90 seconds', rule: { effect: 'refuse', status: 429, retryAfter: 90 } },
  { what: 'refused with 503', rule: { effect: 'refuse', status: 503, retryAfter: 0 } },
  { what: 'applied and answered 503', rule: { effect: 'apply-then-refuse', status: 503, retryAfter: 0 } },
  { what: 'applied and the answer lost', rule: { effect: 'apply-then-drop' } },
  { what: 'lost on the way', rule: { effect: 'drop' } },
  { what: 'given up and applied soon after', rule: { effect: 'drop-then-apply', milliseconds: 10 } },
  { what: 'given up and applied when all is over', rule: { effect: 'drop-then-apply' } },
]

/** The process dies around the operation with that number, and its batch goes on or does not. */
const dieAt = (process: MortalPractice, at: number, when: 'before' | 'after', verdict: 'go on' | 'stop') => {
  let count = 0
  const strike = ({ kind }: { kind: string }) => {
    count += kind === 'batch' ? 0 : 1
    if (count !== at || kind === 'batch') return undefined
    process.die()
    return verdict
  }
  return world.tenant.watchOperations(when === 'before' ? { before: strike } : { after: strike })
}

const deaths = [
  ['before', 'go on', 0],
  ['before', 'stop', 1],
  ['after', 'go on', 2],
  ['after', 'stop', 3],
] as const

/** An act of more requests than this has the process die at each of them in one of the four ways, the next one in the next. */
const fewRequests = 10
const diesInEachWay = process.env.PRAXIS_RUNS !== undefined

const openNewWorld = async (): Promise<void> => {
  world = await openWorld()
  survivor = await world.open()
  heard = []
  clients = await makeSmallFirm(survivor)
}

describe.each(scenarios)('$name', scenario => {
  let cost = { operations: 0, units: 0 }
  const isLong = () => cost.operations > fewRequests
  beforeAll(async () => {
    await openNewWorld()
    cost = await measure(scenario)
  })
  // Every start reads what was done before, so that a long act, whose tests do much, has a new world for each of them.
  beforeEach(async () => {
    if (!isLong()) return
    await world.close()
    await openNewWorld()
  })
  afterEach(() => {
    expect(violations(world.tenant, [survivor])).toEqual([])
    expect(callersDeceived(world.tenant, heard)).toEqual([])
  })
  afterAll(() => world.close())

  it.each(refusals)('stands whole and once when any one request is $what', async ({ rule }) => {
    const process = await world.open()
    for (let at = 1; at <= cost.operations; at += 1) {
      const { act, key } = await prepare(scenario, process)
      world.tenant.faults.add({ ...rule, from: at, times: 1 })
      const first = await give(process, act, key, false)
      await process.background.settled()
      await recover(act, key, first)
    }
    await process.feed.poll()
    expect(violations(world.tenant, [process])).toEqual([])
  })

  it.each(deaths)(
    'stands whole and once when the process dies %s any request, and the batch would %s',
    async (when, verdict, turn) => {
      for (let at = 1; at <= cost.operations; at += 1) {
        if (isLong() && !diesInEachWay && at % deaths.length !== turn) continue
        const process = await world.open()
        const { act, key } = await prepare(scenario, process)
        const stop = dieAt(process, at, when, verdict)
        const first = await give(process, act, key, false)
        await Promise.race([process.background.settled(), process.died])
        stop()
        await recover(act, key, first)
      }
    },
  )

  it('stands whole and once wherever the minute’s budget of resource units ends', async () => {
    const process = await world.open()
    for (let units = 0; units < cost.units; units += 2) {
      const { act, key } = await prepare(scenario, process)
      world.tenant.faults.limitResourceUnits(units)
      const first = await give(process, act, key, false)
      await process.background.settled()
      world.tenant.faults.limitResourceUnits(undefined)
      await recover(act, key, first)
    }
  })
})
