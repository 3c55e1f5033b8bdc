import type { SubStatus } from '@praxis/practice'
import { namesOf, subStatusesFrom } from './status-names.ts'

const before: SubStatus[] = [
  { id: 'papers-in', of: 'ready', name: 'Papers in' },
  { id: 'with-auditor', of: 'in-progress', name: 'With auditor' },
  { id: 'for-signature', of: 'in-progress', name: 'For signature' },
]
const names = namesOf(before)

test('names that stay are what they were, in the order in which they are written', () => {
  expect(subStatusesFrom(names, before)).toEqual(before)
  const turned = subStatusesFrom({ ...names, 'in-progress': 'for signature\n\n With auditor ' }, before)
  expect(turned.map(({ id, name }) => [id, name]).slice(1)).toEqual([
    ['for-signature', 'for signature'],
    ['with-auditor', 'With auditor'],
  ])
})

test('a changed line keeps its jobs; one that is added or taken away does not change the others', () => {
  const renamed = subStatusesFrom({ ...names, 'in-progress': 'With the auditor\nFor signature' }, before)
  expect(renamed.map(({ id }) => id)).toEqual(['papers-in', 'with-auditor', 'for-signature'])
  const added = subStatusesFrom({ ...names, 'in-progress': 'New\nWith auditor\nFor signature', ready: '' }, before)
  expect(added.map(({ id }) => id)).toEqual(['new', 'with-auditor', 'for-signature'])
})

test('a new name has an id of its own, whatever it is called', () => {
  const made = subStatusesFrom({ ...names, waiting: 'Papers in\nÉtude\n?' }, before)
  expect(made.filter(({ of }) => of === 'waiting').map(({ id }) => id)).toEqual(['papers-in-2', 'etude', 'status'])
})
