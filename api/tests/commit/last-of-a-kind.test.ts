import type { Actor, CommandName } from '@praxis/practice'
import { violations } from './invariants.ts'
import type { MortalPractice, World } from './world.ts'
import { admin, makeSmallFirm, must, openWorld } from './world.ts'

const jo: Actor = { key: 'person:0a5c1e70-4d1b-4c3e-9a10-000000000011', roles: ['partner'] }
const kim: Actor = { key: 'person:0a5c1e70-4d1b-4c3e-9a10-000000000012', roles: ['partner'] }
const lee: Actor = { key: 'person:0a5c1e70-4d1b-4c3e-9a10-000000000013', roles: ['admin'] }

let world: World
let one: MortalPractice
let two: MortalPractice
let client = ''
beforeAll(async () => {
  world = await openWorld()
  one = await world.open()
  two = await world.open()
  client = (await makeSmallFirm(one, 1))[0] ?? ''
})
afterAll(() => world.close())

const names = new Map([jo, kim, lee, admin].map(({ key }, at) => [key, `person ${at}`]))

const personWith = ({ key }: Actor, roles: string[], active = true) => {
  const facts = { name: names.get(key), email: 'a@hartandco.example', zone: 'Europe/London', roles, active }
  return { person: key, facts }
}

let given = 0
const give = async (practice: MortalPractice, actor: Actor, name: CommandName, input: object) => {
  given += 1
  const outcome = await practice.dispatch(actor, name, input, { key: `given-${given}` })
  return outcome.ok ? 'done' : outcome.refusal.code
}

const inside = (...people: Actor[]) => ({
  client,
  side: 'inside',
  people: people.map(({ key }) => key),
  reason: 'Sale',
})

/** Two partners, and both processes have just read on: neither looks again before it decides. */
const begin = async (): Promise<void> => {
  for (const partner of [jo, kim]) await give(one, admin, 'save-person', personWith(partner, ['partner']))
  await give(one, admin, 'save-person', personWith(admin, ['admin']))
  await give(one, admin, 'save-person', personWith(lee, ['admin']))
  await give(one, jo, 'end-wall', { client })
  await must(one, kim, 'set-wall', inside(jo, kim))
  await two.feed.poll()
}

describe('of what there has to be one, through two processes', () => {
  beforeEach(begin)

  it('the last partners inside a wall are not both taken away', async () => {
    expect(await give(one, admin, 'save-person', personWith(jo, ['staff']))).toBe('done')
    expect(await give(two, lee, 'save-person', personWith(kim, ['partner'], false))).toBe('last-partner-inside')
  })

  it('nor at the very same moment', async () => {
    const outcomes = await Promise.all([
      give(one, admin, 'save-person', personWith(jo, ['staff'])),
      give(two, lee, 'save-person', personWith(kim, ['staff'])),
    ])
    expect(outcomes.sort()).toEqual(['done', 'last-partner-inside'])
  })

  it('nor by an undo', async () => {
    await give(one, admin, 'save-person', personWith(kim, ['staff']))
    const { commit } = await must(one, admin, 'save-person', personWith(kim, ['partner']))
    await two.feed.poll()
    expect(await give(one, admin, 'save-person', personWith(jo, ['staff']))).toBe('done')
    expect(await give(two, admin, 'undo', { commit })).toBe('last-partner-inside')
  })

  it('a wall is not closed around the one who was just taken away', async () => {
    expect(await give(one, admin, 'save-person', personWith(jo, ['staff']))).toBe('done')
    expect(await give(two, kim, 'set-wall', inside(jo))).toBe('no-partner-inside')
  })

  it('nor is the one taken away around whom it was just closed', async () => {
    expect(await give(one, jo, 'set-wall', inside(jo))).toBe('done')
    expect(await give(two, lee, 'save-person', personWith(jo, ['staff']))).toBe('last-partner-inside')
  })

  it('the last administrators are not both taken away', async () => {
    expect(await give(one, admin, 'save-person', personWith(lee, ['staff']))).toBe('done')
    expect(await give(two, lee, 'save-person', personWith(admin, ['staff']))).toBe('last-admin')
  })

  it('also where the one is told late, and those after it soon', async () => {
    world.tenant.faults.disturbDelta({ withhold: true })
    expect(await give(one, admin, 'save-person', personWith(jo, ['staff']))).toBe('done')
    world.tenant.faults.disturbDelta({ withhold: false })
    expect(await give(one, admin, 'save-person', personWith(lee, ['staff']))).toBe('done')
    expect(await give(two, lee, 'save-person', personWith(kim, ['staff']))).toBe('busy')
    world.tenant.faults.releaseDelta()
    expect(await give(two, lee, 'save-person', personWith(kim, ['staff']))).toBe('last-partner-inside')
  })
})

it('and all is quiet, everything that must hold does', async () => {
  await one.sweep.run()
  await two.sweep.run()
  expect(violations(world.tenant, [one, two])).toEqual([])
})
