import { sayRecurrence } from './say-recurrence.ts'

it.each([
  [{ unit: 'weeks', every: 1, weekday: 5 }, 'Weekly, Friday'],
  [{ unit: 'weeks', every: 2, weekday: 1 }, 'Every 2 weeks, Monday'],
  [{ unit: 'months', every: 1, on: { day: 31 } }, 'Monthly, month end'],
  [{ unit: 'months', every: 1, on: { nth: 'last', weekday: 5 } }, 'Monthly, last Friday'],
  [{ unit: 'quarters', every: 1, on: { day: 22 } }, 'Quarterly, 22nd'],
  [{ unit: 'years', every: 1, on: { nth: 2, weekday: 2 } }, 'Yearly, 2nd Tuesday'],
  [{ unit: 'months', every: 6, on: { day: 11 } }, 'Every 6 months, 11th'],
  [{ unit: 'year-end' }, 'Yearly, by the year end'],
  [{ unit: 'once' }, 'Once'],
] as const)('%j is said as people do', (recurrence, words) => {
  expect(sayRecurrence(recurrence)).toBe(words)
})
