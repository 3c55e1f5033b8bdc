import type { Calendar, CalendarSettings, PlainDate } from '@praxis/practice'
import { isPlainDate } from '@praxis/practice'
import Holidays from 'date-holidays'

/** How many years around the present one are known. */
const yearsBack = 3
const yearsAhead = 6

/** The public holidays of a place, substitutes included, as days with names. */
const holidaysOf = (country: string, region: string | undefined, year: number): Map<PlainDate, string> => {
  const source = region ? new Holidays(country, region) : new Holidays(country)
  const days = new Map<PlainDate, string>()
  for (let at = year - yearsBack; at <= year + yearsAhead; at += 1)
    for (const { date, name, type } of source.getHolidays(at)) {
      const day = date.slice(0, 10)
      if ((type === 'public' || type === 'bank') && isPlainDate(day)) days.set(day, name)
    }
  return days
}

const unset: Omit<CalendarSettings, 'key'> = {
  zone: 'UTC',
  country: 'GB',
  region: 'ENG',
  workingDays: [1, 2, 3, 4, 5],
  closed: [],
}

/** The firm's calendar as rules take it, made once for each change of the settings and each year. */
export const createCalendars = () => {
  let made: { settings: CalendarSettings | undefined; year: number; calendar: Calendar } | undefined
  return (settings: CalendarSettings | undefined, year: number): Calendar => {
    if (made && made.settings === settings && made.year === year) return made.calendar
    const { zone, workingDays, country, region, closed } = settings ?? unset
    const calendar: Calendar = {
      zone,
      workingDays,
      holidays: holidaysOf(country, region, year),
      closed: new Map(closed.map(({ date, reason }) => [date, reason])),
    }
    made = { settings, year, calendar }
    return calendar
  }
}
