import type { Outcome } from '@praxis/practice'
import type { FaultRule } from '@praxis/sandbox'
import { violations } from './invariants.ts'
import type { Act, Scenario } from './scenarios.ts'
import { applyToFive, finishTask, stopTimer } from './scenarios.ts'
import type { MortalPractice, World } from './world.ts'
import { makeSmallFirm, openWorld } from './world.ts'

let world: World
let survivor: MortalPractice
let clients: string[]
let cases = 0

/** A number for each case, so that none meets another's job or key. */
const nextCase = (): number => {
  cases += 1
  return cases
}

beforeAll(async () => {
  world = await openWorld({ PRAXIS_GRAPH_TIMEOUT: '400' })
  survivor = await world.open()
  clients = await makeSmallFirm(survivor)
})
afterAll(() => world.close())

type Answer = Outcome | 'none'

const patience = 1_500

/** What the caller hears, if anything. */
const heard = (call: Promise<Outcome>): Promise<Answer> =>
  Promise.race([
    call.catch((): Answer => 'none'),
    new Promise<Answer>(done => setTimeout(() => done('none'), patience).unref()),
  ])

const give = (practice: MortalPractice, act: Act, key: string, repeat: boolean) =>
  heard(practice.dispatch(act.actor, act.name, act.input, { key, repeat }))

/** Counts what the act does to the world when nothing goes wrong. */
const countOperations = async (scenario: Scenario): Promise<number> => {
  const n = nextCase()
  const act = await scenario.prepare({ world, practice: survivor, clients, n })
  let count = 0
  const stop = world.tenant.watchOperations({
    before: ({ kind }) => {
      count += kind === 'batch' ? 0 : 1
      return undefined
    },
  })
  const outcome = await give(survivor, act, `count-${n}`, false)
  await survivor.background.settled()
  stop()
  expect(outcome).toMatchObject({ ok: true })
  return count
}

/** Everybody who lives puts right what stands behind, until there is nothing left; then a start needs no write. */
const quiet = async (): Promise<void> => {
  world.tenant.faults.clear()
  world.tenant.faults.release()
  await survivor.sweep.run()
  await survivor.background.settled()
  const again = await survivor.sweep.run()
  expect(again).toEqual({ projected: 0, followed: 0 })
}

/** The caller tries again under the same key elsewhere; afterwards the act stands once, or was refused and stands not at all. */
const recover = async (act: Act, key: string, first: Answer): Promise<void> => {
  world.tenant.faults.clear()
  const second = await give(survivor, act, key, true)
  await quiet()
  expect(JSON.stringify(second)).toContain('"ok":true')
  expect(act.effects(survivor)).toBe(act.whole)
  if (first !== 'none' && first.ok && second !== 'none' && second.ok) expect(first.commit).toBe(second.commit)
}

const refusals: { what: string; rule: FaultRule }[] = [
  { what: 'refused with 429 and a wait of 90 seconds', rule: { effect: 'refuse', status: 429, retryAfter: 90 } },
  { what: 'refused with 503', rule: { effect: 'refuse', status: 503 } },
  { what: 'applied and answered 503', rule: { effect: 'apply-then-refuse', status: 503 } },
  { what: 'applied and the answer lost', rule: { effect: 'apply-then-drop' } },
  { what: 'lost on the way', rule: { effect: 'drop' } },
  { what: 'given up and applied later', rule: { effect: 'drop-then-apply', milliseconds: 40 } },
]

describe.each([finishTask, applyToFive, stopTimer])('$name', scenario => {
  it.each(refusals)('stands whole and once when any one request is $what', async ({ rule }) => {
    const operations = await countOperations(scenario)
    for (let at = 1; at <= operations; at += 1) {
      const process = await world.open()
      const n = nextCase()
      const act = await scenario.prepare({ world, practice: process, clients, n })
      world.tenant.faults.add({ ...rule, from: at, times: 1 })
      const key = `fault-${n}`
      const first = await give(process, act, key, false)
      await process.background.settled()
      await recover(act, key, first)
      process.die()
    }
    expect(violations(world.tenant, [survivor])).toEqual([])
  })

  it.each([
    ['before', 'go on'],
    ['before', 'stop'],
    ['after', 'go on'],
    ['after', 'stop'],
  ] as const)(
    'stands whole and once when the process dies %s any request, and the batch would %s',
    async (when, verdict) => {
      const operations = await countOperations(scenario)
      for (let at = 1; at <= operations; at += 1) {
        const process = await world.open()
        const n = nextCase()
        const act = await scenario.prepare({ world, practice: process, clients, n })
        await process.background.settled()
        let count = 0
        const strike = ({ kind }: { kind: string }) => {
          count += kind === 'batch' ? 0 : 1
          if (count !== at || kind === 'batch') return undefined
          process.die()
          return verdict
        }
        const stop = world.tenant.watchOperations(when === 'before' ? { before: strike } : { after: strike })
        const key = `kill-${n}`
        const first = await Promise.race([
          give(process, act, key, false),
          new Promise<Answer>(done => setTimeout(() => done('none'), 100)),
        ])
        stop()
        await recover(act, key, first)
      }
      expect(violations(world.tenant, [survivor])).toEqual([])
    },
  )
})
