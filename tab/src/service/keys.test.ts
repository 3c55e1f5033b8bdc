import { createKeyReader, pressName } from './keys.ts'

const press = (key: string, with_: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...with_,
})

test('a press is named by its key and what is held with it', () => {
  expect(pressName(press('j'))).toBe('j')
  expect(pressName(press('?', { shiftKey: true }))).toBe('?')
  expect(pressName(press('Enter', { ctrlKey: true }))).toBe('Ctrl+Enter')
  expect(pressName(press('ArrowDown', { shiftKey: true }))).toBe('Shift+ArrowDown')
})

test('the Mac’s command key counts as Ctrl, and Caps Lock changes nothing', () => {
  expect(pressName(press('Enter', { metaKey: true }))).toBe('Ctrl+Enter')
  expect(pressName(press('D', { ctrlKey: true }))).toBe('Ctrl+d')
})

test('g then j means going to the jobs first, and only then the next row', () => {
  const read = createKeyReader(() => 0)
  expect(read(press('g'))).toEqual(['g'])
  expect(read(press('j'))).toEqual(['g j', 'j'])
})

test('a pair is forgotten after a while, and by any other key between', () => {
  let now = 0
  const read = createKeyReader(() => now)
  read(press('g'))
  now = 2000
  expect(read(press('j'))).toEqual(['j'])
  read(press('g'))
  read(press('Escape'))
  expect(read(press('j'))).toEqual(['j'])
})
