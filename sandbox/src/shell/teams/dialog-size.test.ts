import { dialogSize } from './dialog-size.ts'

const screen = { width: 1280, height: 800 }

test('a dialog has the size in pixels that was asked for, as far as there is room', () => {
  expect(dialogSize({ width: 560, height: 320 }, screen)).toEqual({ width: 560, height: 320 })
  expect(dialogSize({ width: 3000, height: 3000 }, screen)).toEqual({ width: 1232, height: 704 })
})

test('named sizes are shares of the window, but never tiny', () => {
  expect(dialogSize({ width: 'large', height: 'medium' }, screen)).toEqual({ width: 739, height: 352 })
  expect(dialogSize({ width: 'small', height: 'small' }, screen)).toEqual({ width: 280, height: 160 })
})
