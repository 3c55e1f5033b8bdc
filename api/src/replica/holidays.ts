import type { Calendar, CalendarSettings, Jurisdiction, PlainDate } from '@praxis/practice'
import { isPlainDate } from '@praxis/practice'
import Holidays from 'date-holidays'

/** How many years around the present one are known. */
const yearsBack = 3
const yearsAhead = 6

/** The public holidays of a place, substitutes included, as days with names. */
export const holidaysOf = (country: string, region: string | undefined, year: number): Map<PlainDate, string> => {
  const source = region ? new Holidays(country, region) : new Holidays(country)
  const days = new Map<PlainDate, string>()
  for (let at = year - yearsBack; at <= year + yearsAhead; at += 1)
    for (const { date, name, type } of source.getHolidays(at)) {
      const day = date.slice(0, 10)
      if ((type === 'public' || type === 'bank') && isPlainDate(day)) days.set(day, name)
    }
  return days
}

type Named = { code: string; name: string }

const namedOf = (names: Record<string, string> | undefined): Named[] =>
  Object.entries(names ?? {})
    .map(([code, name]) => ({ code, name }))
    .filter(({ code }) => /^[A-Z0-9]{1,3}$/.test(code))
    .sort((a, b) => a.name.localeCompare(b.name))

/** The library calls some countries by another language or in full; a list is searched by the short name. */
const regionNames = new Intl.DisplayNames('en-GB', { type: 'region', fallback: 'none' })

const shortNamed = (names: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(names).map(([code, name]) => [code, regionNames.of(code) ?? name]))

/** The countries whose holidays are known. */
export const countries = (): Named[] => namedOf(shortNamed(new Holidays().getCountries('en')))

/** The regions of a country that keep holidays of their own. */
export const regionsOf = (country: string): Named[] => namedOf(new Holidays().getStates(country, 'en'))

const unset: Omit<CalendarSettings, 'key'> = {
  zone: 'UTC',
  country: 'GB',
  region: 'ENG',
  workingDays: [1, 2, 3, 4, 5],
  closed: [],
}

/** Where the authorities of each jurisdiction keep holidays: the IRS those of the District of Columbia (IRC 7503). */
const seats: Record<Jurisdiction, [country: string, region: string]> = {
  GB: ['GB', 'ENG'],
  US: ['US', 'DC'],
  AU: ['AU', 'ACT'],
}

/** The calendars of the authorities around a year, each made when it is first asked for. */
const authoritiesIn = (year: number): NonNullable<Calendar['authority']> => {
  const made = new Map<Jurisdiction, Calendar>()
  return jurisdiction => {
    const known = made.get(jurisdiction)
    if (known) return known
    const holidays = holidaysOf(...seats[jurisdiction], year)
    const calendar: Calendar = { zone: 'UTC', workingDays: [1, 2, 3, 4, 5], holidays, closed: new Map() }
    made.set(jurisdiction, calendar)
    return calendar
  }
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
      authority: authoritiesIn(year),
    }
    made = { settings, year, calendar }
    return calendar
  }
}
