import type { Jurisdiction } from '#src/deadlines/rule.ts'
import type { PlainDate } from './plain-date.ts'
import { dayNumber, dayOfNumber, weekdayOfNumber } from './plain-date.ts'

/** When the firm works. `holidays` and `closed` are days off with the name of each; `closed` are the firm's own. */
export type Calendar = {
  zone: string
  /** The weekdays worked, 1 Monday to 7 Sunday. */
  workingDays: number[]
  holidays: ReadonlyMap<PlainDate, string>
  closed: ReadonlyMap<PlainDate, string>
  /** When the authorities of a jurisdiction work; as the firm does, where that is not known. */
  authority?: (jurisdiction: Jurisdiction) => Calendar
}

/** Holidays and closed days as numbers, made once for each calendar: a template's dates walk over them by the thousand. */
const daysOff = new WeakMap<Calendar, ReadonlySet<number>>()

const daysOffOf = (calendar: Calendar): ReadonlySet<number> => {
  const known = daysOff.get(calendar)
  if (known) return known
  const made = new Set([...calendar.holidays.keys(), ...calendar.closed.keys()].map(dayNumber))
  daysOff.set(calendar, made)
  return made
}

const isWorked = (calendar: Calendar, day: number): boolean =>
  calendar.workingDays.includes(weekdayOfNumber(day)) && !daysOffOf(calendar).has(day)

export const isWorkingDay = (calendar: Calendar, date: PlainDate): boolean => isWorked(calendar, dayNumber(date))

/**
 * The working day `count` working days after `date` (before it when negative). Zero is `date` itself, unmoved, also
 * when it is no working day (worked example E1).
 */
export const addWorkingDays = (calendar: Calendar, date: PlainDate, count: number): PlainDate => {
  const step = Math.sign(count)
  let day = dayNumber(date)
  for (let left = Math.abs(count); left > 0; ) {
    day += step
    if (isWorked(calendar, day)) left -= 1
  }
  return dayOfNumber(day)
}

/** Working days after `from` up to and with `to`; zero when `to` is not later. */
export const workingDaysBetween = (calendar: Calendar, from: PlainDate, to: PlainDate): number => {
  const last = dayNumber(to)
  let count = 0
  for (let day = dayNumber(from) + 1; day <= last; day += 1) if (isWorked(calendar, day)) count += 1
  return count
}
