import type { HandEdit } from '#src/commit/hand-edits.ts'
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
    await practice.background.settled()
    expect(edits.at(-1)).toMatchObject({ list: 'Clients', stood: { Phone: 'scribbled' } })
    await practice.sweep.run()
    expect(edits.filter(({ stood }) => stood !== 'deleted' && stood.Phone === 'scribbled')).toHaveLength(1)
    expect(clientItems().items.find(item => item.fields.Key === client)?.fields.Phone).toBe('0117 496 0000')
    expect(violations(world.tenant, [practice])).toEqual([])
  })

  it('that deletes what somebody is just changing brings it back, and is told', async () => {
    const { list, items } = clientItems()
    const item = items.find(each => each.fields.Name === 'Client 1 Ltd')
    world.tenant.handsOn.remove(list, item?.id ?? '')
    const facts = { name: 'Client 1 Ltd', phone: '0117 496 0001' }
    await must(practice, manager, 'change-client', { client: item?.fields.Key, facts })
    await practice.background.settled()
    expect(edits.at(-1)).toMatchObject({ list: 'Clients', item: item?.id, stood: 'deleted' })
    expect(violations(world.tenant, [practice])).toEqual([])
  })

  it('that deletes an item while the list has forgotten its token brings it back, and is told', async () => {
    const { list, items } = clientItems()
    const item = items.find(each => each.fields.Name === 'Client 2 Ltd')
    world.tenant.handsOn.remove(list, item?.id ?? '')
    world.tenant.faults.expireDeltaTokens()
    await practice.sweep.run()
    expect(edits.at(-1)).toMatchObject({ list: 'Clients', item: item?.id, stood: 'deleted' })
    expect(violations(world.tenant, [practice])).toEqual([])
  })

  it.each([
    { what: 'raises a Version', fields: { Version: 99 } },
    { what: 'lowers a Version', fields: { Version: 0 } },
    { what: 'changes a Key', fields: { Key: 'client:another' } },
    { what: 'empties a Stamp', fields: { Stamp: null } },
  ])('that $what is put right', async ({ fields }) => {
    const { list, items } = clientItems()
    world.tenant.handsOn.edit(list, items[0]?.id ?? '', fields)
    const told = edits.length
    await practice.sweep.run()
    expect(edits).toHaveLength(told + 1)
    expect(violations(world.tenant, [practice])).toEqual([])
  })
})
