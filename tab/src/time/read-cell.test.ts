import { readCell } from './read-cell.ts'

test('a cell takes durations as people write them', () => {
  for (const text of ['1.5', '1,5', '1:30', '90m', '1h30', '1:30:00', ' 1:30 '])
    expect(readCell(text, 1440)).toEqual({ ok: true, minutes: 90 })
})

test('an emptied cell, a dash and a zero mean nothing', () => {
  for (const text of ['', ' ', '–', '0', '0:00']) expect(readCell(text, 1440)).toEqual({ ok: true, minutes: 0 })
})

test('more than a day is refused, and a day that changes its clocks has another length', () => {
  expect(readCell('25:00', 1440)).toEqual({ ok: false, why: '25:00 is more than a day (24:00).' })
  expect(readCell('24:00', 1380)).toEqual({ ok: false, why: '24:00 is more than a day (23:00).' })
  expect(readCell('25:00', 1500)).toEqual({ ok: true, minutes: 1500 })
})

test('text that is no duration says what would be', () => {
  expect(readCell('abc', 1440)).toEqual({ ok: false, why: '“abc” is no duration. Write 1.5, 1:30, 90m or 1h30.' })
})
