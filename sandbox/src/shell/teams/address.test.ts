import { readAddress, writeAddress } from './address.ts'

const read = (search: string) => readAddress(new URLSearchParams(search))

test('a link names the person, the theme, the width and the place', () => {
  expect(read('as=u1&theme=dark&width=phone&at=praxis/home/task/t-1')).toEqual({
    as: 'u1',
    theme: 'dark',
    width: 'phone',
    place: { rail: 'praxis', show: 'tab', entityId: 'home', subEntityId: 'task/t-1' },
  })
})

test('without anything it is the chats, light and wide', () => {
  expect(read('')).toEqual({ as: '', theme: 'light', width: 'wide', place: { rail: 'chat', show: 'list' } })
})

test('a theme that does not exist is the light one', () => {
  expect(read('theme=pink').theme).toBe('light')
})

test.each([
  '',
  'as=u1',
  'as=u1&theme=contrast&width=phone&at=chat',
  'at=chat%2Fhome',
  'at=praxis%2Fhome%2Fjob%2F17',
  'at=praxis%2Fconversations',
])('the address %p is written as it was read', search => {
  expect(writeAddress(read(search)).toString()).toBe(search)
})

test('the personal app opens on its first tab', () => {
  expect(read('at=praxis').place).toEqual({ rail: 'praxis', show: 'tab', entityId: 'home', subEntityId: '' })
})
