import type { PlainDate } from './plain-date.ts'
import { addDays, weekday } from './plain-date.ts'

/** When the firm works. `holidays` and `closed` are days off with the name of each; `closed` are the firm's own. */
export type Calendar = {
  zone: string
  /** The weekdays worked, 1 Monday to 7 Sunday. */
  workingDays: number[]
  holidays: ReadonlyMap<PlainDate, string>
  closed: ReadonlyMap<PlainDate, string>
}

export const isWorkingDay = (calendar: Calendar, date: PlainDate): boolean =>
  calendar.workingDays.includes(weekday(date)) && !calendar.holidays.has(date) && !calendar.closed.has(date)

/**
 * The working day `count` working days after `date` (before it when negative). Zero is `date` itself, unmoved, also
 * when it is no working day (worked example E1).
 */
export const addWorkingDays = (calendar: Calendar, date: PlainDate, count: number): PlainDate => {
  const step = Math.sign(count)
  let day = date
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step)
    if (isWorkingDay(calendar, day)) left -= 1
  }
  return day
}

/** Working days after `from` up to and with `to`; zero when `to` is not later. */
export const workingDaysBetween = (calendar: Calendar, from: PlainDate, to: PlainDate): number => {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) count += 1
  return count
}
