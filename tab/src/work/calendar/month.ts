import type { CalendarView, PlainDate } from '@praxis/practice'
import { addDays, dayOfMonth, isPlainDate, mondayOf, weekday } from '@praxis/practice'

/** A month as the address names it, `2026-11`, by its first day; the month of `today` where it names none. */
export const readMonth = (text: string | undefined, today: PlainDate): PlainDate => {
  const first = `${text}-01`
  return isPlainDate(first) ? first : dayOfMonth(today, 1)
}

export const writeMonth = (date: PlainDate): string => date.slice(0, 7)

export const isInMonth = (date: PlainDate, month: PlainDate): boolean => writeMonth(date) === writeMonth(month)

/** The whole weeks, from Monday, that a month reaches into. */
export const weeksOf = (month: PlainDate): PlainDate[][] => {
  const last = dayOfMonth(month, 31)
  const weeks: PlainDate[][] = []
  for (let monday = mondayOf(month); monday <= last; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, day) => addDays(monday, day)))
  return weeks
}

const mondayToFriday = [1, 2, 3, 4, 5]

/** Says of a day why the firm does not work on it, in a word; nothing where it does. */
export const daysOff = (calendar: CalendarView | undefined): ((date: PlainDate) => string | undefined) => {
  const named = new Map([
    ...(calendar?.holidays.map(({ date, name }) => [date, name] as const) ?? []),
    ...(calendar?.settings?.closed.map(({ date, reason }) => [date, reason] as const) ?? []),
  ])
  const worked = calendar?.settings?.workingDays ?? mondayToFriday
  return date => named.get(date) ?? (worked.includes(weekday(date)) ? undefined : 'not a working day')
}
