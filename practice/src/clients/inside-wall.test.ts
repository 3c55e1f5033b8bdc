import type { Person } from '#src/people/person.ts'
import { savePerson } from '#src/people/save-person.ts'
import type { Office } from '#src/work/work.fixture.ts'
import { contextOf, personOf, wholeOffice } from '#src/work/work.fixture.ts'
import { sayWalled } from './inside-wall.ts'
import type { WallFacts } from './wall.ts'
import { restricted } from './wall.ts'

const [dan, eve] = [personOf('dan', 'partner'), personOf('eve', 'partner')]
const admin = personOf('zoe', 'admin')

const walled = (facts: Pick<WallFacts, 'side' | 'people'>, partners = [dan, eve]): Office => {
  const office = wholeOffice()
  for (const person of [...office.store.People.values()])
    if (person.roles.includes('partner')) office.store.People.delete(person.key)
  for (const person of partners) office.store.People.set(person.key, person)
  const acme = office.look.get('Clients', 'client:acme')
  if (!acme) throw new Error('There is no client.')
  const wall = { ...facts, reason: 'acts for the buyer', by: dan.key, at: '2026-11-23T09:00:00.000Z' as const }
  office.store.Clients.set(acme.key, { ...acme, wall })
  return office
}

const save = ({ look }: Office, { key, name, email, zone, ...person }: Person) => {
  const { roles, active } = person
  const input = savePerson.input.parse({ person: key, facts: { name, email, zone, roles, active } })
  const context = contextOf(admin)
  return savePerson.decide(savePerson.read(look, input, context), input, context)
}

const refused = { ok: false, refusal: { code: 'last-partner-inside', name: 'Dan', clients: ['Acme Ltd'], hidden: 0 } }

describe('the last partner inside a wall', () => {
  it.each([
    ['is not made inactive', { ...dan, active: false }],
    ['does not lose the role', { ...dan, roles: ['staff' as const] }],
  ])('%s: nobody could take it down', (_what, after) => {
    expect(save(walled({ side: 'outside', people: [eve.key] }), after)).toMatchObject(refused)
    expect(save(walled({ side: 'inside', people: [dan.key, 'person:ana'] }), after)).toMatchObject(refused)
  })

  it('may go where another is inside, where they stand outside themselves, and be changed otherwise', () => {
    const gone = { ...dan, active: false }
    expect(save(walled({ side: 'inside', people: [dan.key, eve.key] }), gone).ok).toBe(true)
    expect(save(walled({ side: 'outside', people: [dan.key] }), gone).ok).toBe(true)
    const alone = walled({ side: 'inside', people: [dan.key] })
    expect(save(alone, { ...dan, name: 'Daniel' }).ok).toBe(true)
    expect(save(alone, { ...dan, roles: ['partner', 'admin'] }).ok).toBe(true)
  })

  it('is not counted while inactive themselves', () => {
    const office = walled({ side: 'inside', people: [dan.key, eve.key] }, [dan, { ...eve, active: false }])
    expect(save(office, { ...dan, active: false })).toMatchObject(refused)
  })

  it('is named to whoever may not see the client without the client', () => {
    const office = walled({ side: 'inside', people: [dan.key] })
    const { look } = office
    const find: typeof look.find = (list, by, value) =>
      list === 'Clients'
        ? look
            .find(list, by, value)
            .map(record => ({ ...record, ...restricted, wall: 'wall' in record ? record.wall : undefined }))
        : look.find(list, by, value)
    expect(save({ ...office, look: { ...look, find } }, { ...dan, active: false })).toMatchObject({
      refusal: { clients: [], hidden: 1 },
    })
  })
})

test.each([
  [['Acme Ltd'], 0, 'Acme Ltd'],
  [['Acme Ltd'], 1, 'Acme Ltd and a client that you may not see'],
  [[], 2, '2 clients that you may not see'],
  [['A', 'B', 'C', 'D', 'E'], 0, 'A, B, C and 2 more'],
])('walls around %j and %d that are hidden are said as %j', (clients, hidden, words) => {
  expect(sayWalled({ clients, hidden })).toBe(words)
})
