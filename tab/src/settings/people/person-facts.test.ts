import type { StaffView } from '@praxis/practice'
import { commands } from '@praxis/practice'
import { factsOf } from './person-facts.ts'

const ana: StaffView = {
  key: 'person:ana',
  name: 'Ana Whitfield',
  email: 'ana@hartandco.example',
  roles: ['staff'],
  rights: ['see-money'],
  zone: 'Europe/London',
  pattern: [450, 450, 450, 450, 450, 0, 0],
  active: true,
  morning: { at: '08:00', on: true },
  chat: 'open',
  firstView: 'view:mine',
}

test('a person who chose how their jobs open can still be changed by an administrator', () => {
  const input = { person: ana.key, facts: factsOf(ana) }
  expect(commands['save-person'].input.safeParse(input).error?.issues).toBeUndefined()
  expect(input.facts.rights).toEqual(['see-money'])
})
