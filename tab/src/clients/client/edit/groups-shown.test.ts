import { groupsShown, isSameGroup } from './groups-shown.ts'

const known = ['The Hart family', 'Hartley Holdings', 'Birch'].map((group, at) => ({ group, clients: 9 - at }))

test('groups are suggested by what is typed, whatever the case, those of most clients first', () => {
  expect(groupsShown(known, 'hart')).toEqual(['The Hart family', 'Hartley Holdings'])
  expect(groupsShown(known, '')).toHaveLength(3)
  expect(groupsShown(known, 'Oak')).toEqual([])
})

test('a group is the same however it is written', () => {
  expect(isSameGroup('hart  Family', 'The Hart family')).toBe(true)
  expect(isSameGroup('Hart', 'Hartley')).toBe(false)
})
