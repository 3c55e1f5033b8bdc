import type { Tenant } from '@praxis/sandbox'
import { violations } from './invariants.ts'
import { scenarios } from './scenarios/all.ts'
import type { MortalPractice, World } from './world.ts'
import { ana, makeJob, makeSmallFirm, must, openWorld } from './world.ts'

let world: World
let owner: MortalPractice
let others: [MortalPractice, MortalPractice]
let clients: string[]
let cases = 0

/** A world of its own for what follows, so that a journal that is read anew is a short one. */
const inNewWorld = () => {
  beforeAll(async () => {
    world = await openWorld()
    owner = await world.open()
    clients = await makeSmallFirm(owner)
    others = [await world.open(), await world.open()]
  })
  afterAll(() => world.close())
}

const orderly = { withhold: false, late: 0, repeat: 0, shuffle: false }

/** Everybody reads what there is, puts right what stands behind, and has nothing left to write. */
const quiet = async (): Promise<void> => {
  world.tenant.faults.disturbDelta(orderly)
  world.tenant.faults.releaseDelta()
  for (const process of [...others, owner]) {
    await process.sweep.run()
    await process.background.settled()
  }
  for (const process of [...others, owner]) expect(await process.sweep.run()).toEqual({ projected: 0, followed: 0 })
  expect(violations(world.tenant, [owner, ...others])).toEqual([])
}

const disturbances: [string, (faults: Tenant['faults']) => void][] = [
  ['comes late', faults => faults.disturbDelta({ late: 2 })],
  ['repeats itself', faults => faults.disturbDelta({ repeat: 6 })],
  ['comes in any order', faults => faults.disturbDelta({ shuffle: true, repeat: 3 })],
  ['withholds what is new and tells it last', faults => faults.disturbDelta({ withhold: true })],
  ['starts afresh with 410', faults => faults.expireDeltaTokens()],
]

describe.each(disturbances)('while the feed %s', (_what, disturb) => {
  inNewWorld()
  it.each(scenarios)('$name stands whole and once, with two sweeps beside whoever does it', async ({ prepare }) => {
    cases += 1
    const [one, two] = others
    const act = await prepare({ world, practice: owner, clients, n: cases })
    await owner.background.settled()
    disturb(world.tenant.faults)
    const give = (process: MortalPractice, repeat: boolean) =>
      process.dispatch(act.actor, act.name, act.input, { key: `feed-${cases}`, repeat })
    const [first] = await Promise.all([give(owner, false), one.sweep.run(), two.sweep.run()])
    disturb(world.tenant.faults)
    const [second] = await Promise.all([give(owner, true), two.sweep.run(), one.sweep.run()])
    expect([first.ok, second]).toEqual([true, first])
    await quiet()
    expect(act.effects(owner)).toBe(act.whole)
  })
})

describe('a token that has expired', () => {
  inNewWorld()
  it('in the middle of a long reading starts the reading afresh', async () => {
    const late = await world.open()
    const job = await makeJob(owner, clients[0] ?? '', 900)
    let pages = 0
    const stop = world.tenant.watchOperations({
      after: ({ name }) => {
        pages += name === 'delta' ? 1 : 0
        if (pages === 1) world.tenant.faults.expireDeltaTokens()
        return undefined
      },
    })
    await late.feed.poll()
    await late.feed.poll()
    stop()
    expect(late.replica.look.get('Jobs', job)?.tasks).toHaveLength(3)
    await must(late, ana, 'finish-task', { job, task: 'one' })
    await quiet()
  })

  it('of a list does not keep a sweep from seeing what was edited by hand', async () => {
    const { faults, handsOn, sites } = world.tenant
    const list = handsOn.lists(sites.records.id).find(({ displayName }) => displayName === 'Clients')
    const item = handsOn.items(list?.id ?? '', { top: 1 }).items[0]
    handsOn.edit(list?.id ?? '', item?.id ?? '', { Name: 'Scribbled over' })
    faults.expireDeltaTokens()
    await owner.sweep.run()
    expect(handsOn.items(list?.id ?? '', { top: 1 }).items[0]?.fields.Name).toBe(item?.fields.Name)
    await quiet()
  })
})
