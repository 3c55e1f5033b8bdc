import type { HandEdit } from '#src/commit/sweep.ts'
import { violations } from './invariants.ts'
import type { MortalPractice, World } from './world.ts'
import { makeSmallFirm, manager, must, openWorld } from './world.ts'

let world: World
let practice: MortalPractice
const edits: HandEdit[] = []
beforeAll(async () => {
  world = await openWorld()
  practice = await world.open()
  await makeSmallFirm(practice, 3)
  await practice.sweep.run()
  practice.sweep.whenEdited(edit => edits.push(edit))
})
afterAll(() => world.close())

const clientItems = () => {
  const { handsOn, sites } = world.tenant
  const list = handsOn.lists(sites.records.id).find(({ displayName }) => displayName === 'Clients')
  return { list: list?.id ?? '', items: handsOn.items(list?.id ?? '', { top: 100 }).items }
}

describe('an edit by hand in a list', () => {
  it('is put right, and an administrator is told what stood there', async () => {
    const { list, items } = clientItems()
    world.tenant.handsOn.edit(list, items[0]?.id ?? '', { Name: 'Scribbled over' })
    await practice.sweep.run()
    expect(clientItems().items[0]?.fields.Name).toBe('Client 0 Ltd')
    expect(edits.at(-1)).toMatchObject({ list: 'Clients', stood: { Name: 'Scribbled over' } })
    expect(violations(world.tenant, [practice])).toEqual([])
  })

  it('never reaches an answer, nor the journal', async () => {
    const { list, items } = clientItems()
    world.tenant.handsOn.edit(list, items[1]?.id ?? '', { Name: 'Scribbled over', Detail: '{"broken' })
    const other = await world.open()
    expect(other.replica.look.find('Clients', 'code', 'c0002')[0]?.name).toBe('Client 1 Ltd')
    await other.sweep.run()
    expect(clientItems().items[1]?.fields.Name).toBe('Client 1 Ltd')
  })

  it('that deletes an item brings it back', async () => {
    const { list, items } = clientItems()
    world.tenant.handsOn.remove(list, items[2]?.id ?? '')
    await practice.sweep.run()
    expect(clientItems().items.map(({ fields }) => fields.Name)).toContain('Client 2 Ltd')
    expect(edits.at(-1)).toMatchObject({ stood: 'deleted' })
    expect(violations(world.tenant, [practice])).toEqual([])
  })

  it('while somebody changes the same record loses to the journal', async () => {
    const { list, items } = clientItems()
    const { fields } = items.find(item => item.fields.Name === 'Client 0 Ltd') ?? { fields: { Key: '' } }
    world.tenant.handsOn.edit(list, items[0]?.id ?? '', { Phone: 'scribbled' })
    const client = String(fields.Key)
    await must(practice, manager, 'change-client', { client, facts: { name: 'Client 0 Ltd', phone: '0117 496 0000' } })
    await practice.sweep.run()
    expect(clientItems().items.find(item => item.fields.Key === client)?.fields.Phone).toBe('0117 496 0000')
    expect(violations(world.tenant, [practice])).toEqual([])
  })
})
