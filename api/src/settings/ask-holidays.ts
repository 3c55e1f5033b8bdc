import type { Ask } from '#src/ask.ts'
import { countries, holidaysOf, regionsOf } from '#src/replica/holidays.ts'

export const askHolidays: Ask<'holidays'> = ({ today }, { country, region }) => {
  const year = Number(today.slice(0, 4))
  const days = [...holidaysOf(country, region, year)].map(([date, name]) => ({ date, name }))
  return {
    countries: countries(),
    regions: regionsOf(country),
    days: days.filter(({ date }) => date >= today && date < `${year + 2}`),
  }
}
