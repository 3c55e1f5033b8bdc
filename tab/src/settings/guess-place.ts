import type { CalendarFacts } from '@praxis/practice'

/** What browsers know of a country; the week's form is newer than the language's own types. */
type Country = Intl.Locale & { getTimeZones?: () => string[] | undefined; getWeekInfo?: () => { weekend: number[] } }

const localeOf = (country: string): Country => new Intl.Locale(`und-${country}`)

/** The weekdays worked in a country, 1 Monday to 7 Sunday. */
export const workingDaysIn = (country: string): number[] => {
  const weekend = localeOf(country).getWeekInfo?.().weekend ?? [6, 7]
  return [1, 2, 3, 4, 5, 6, 7].filter(day => !weekend.includes(day))
}

/** The country in which clocks go by that zone, else the one that the language names. */
export const countryOf = (zone: string, language: string, countries: string[]): string =>
  countries.find(country => localeOf(country).getTimeZones?.()?.includes(zone)) ??
  new Intl.Locale(language).region ??
  'GB'

/** Where the firm may be, by this machine's clock and language: to be looked at before it is kept. */
export const guessPlace = (countries: string[], language = navigator.language): CalendarFacts => {
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions()
  const country = countryOf(zone, language, countries)
  return { zone, country, workingDays: workingDaysIn(country), closed: [] }
}
