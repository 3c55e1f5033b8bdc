import { dayWords, weekWords } from './day-words.ts'

const day = (date: '2026-11-20' | '2026-11-23' | '2026-11-24', planned = 450) => ({ date, planned, most: 1440 })
const today = '2026-11-23'

test('a day gone by says how short it is, today how much is left, a day to come nothing', () => {
  expect(dayWords(day('2026-11-20'), 330, today)).toEqual({ text: '2:00 short', isShort: true })
  expect(dayWords(day('2026-11-23'), 271, today)).toEqual({ text: '2:59 left', isShort: false })
  expect(dayWords(day('2026-11-24'), 0, today)).toEqual({ text: '', isShort: false })
})

test('a holiday without time says its name', () => {
  expect(dayWords({ ...day('2026-11-24', 0), holiday: 'St Andrew’s Day' }, 0, today).text).toBe('St Andrew’s Day')
})

test('a full week says nothing', () => {
  expect(weekWords(2250, 2250, true)).toBe('')
  expect(weekWords(2130, 2250, true)).toBe('2:00 short')
  expect(weekWords(2130, 2250, false)).toBe('2:00 left')
})
