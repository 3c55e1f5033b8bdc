import type { PlainDate } from './plain-date.ts'
import type { Calendar } from './working-days.ts'

const everywhere: [PlainDate, string][] = [
  ['2026-12-25', 'Christmas Day'],
  ['2026-12-28', 'Boxing Day (substitute day)'],
  ['2027-01-01', 'New Year’s Day'],
  ['2027-03-26', 'Good Friday'],
]

const calendar = (holidays: [PlainDate, string][]): Calendar => ({
  zone: 'Europe/London',
  workingDays: [1, 2, 3, 4, 5],
  holidays: new Map(holidays),
  closed: new Map(),
})

/** The turn of 2026 in England and Wales, as the worked examples have it. */
export const englishCalendar = calendar([...everywhere, ['2027-03-29', 'Easter Monday']])

export const scottishCalendar = calendar([...everywhere, ['2027-01-04', '2nd January (substitute day)']])
