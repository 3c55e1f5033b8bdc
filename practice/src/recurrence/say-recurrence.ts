import type { CountedRecurrence, DayInMonth, Recurrence } from './recurrence.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const dayName = (weekday: number): string => weekdays[weekday - 1] ?? ''

const ordinal = (n: number): string => {
  const ending = n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${n}${ending}`
}

const sayDay = (on: DayInMonth): string => {
  if ('day' in on) return on.day === 31 ? 'month end' : ordinal(on.day)
  return `${on.nth === 'last' ? 'last' : ordinal(on.nth)} ${dayName(on.weekday)}`
}

const once = { weeks: 'Weekly', months: 'Monthly', quarters: 'Quarterly', years: 'Yearly' } as const

const sayEvery = ({ unit, every }: CountedRecurrence): string => (every === 1 ? once[unit] : `Every ${every} ${unit}`)

/** How often a service is done: `Monthly, month end`, `Every 2 weeks, Friday`, `Yearly, by the year end`, `Once`. */
export const sayRecurrence = (recurrence: Recurrence): string => {
  if (recurrence.unit === 'once') return 'Once'
  if (!('every' in recurrence))
    return recurrence.unit === 'year-end' ? 'Yearly, by the year end' : 'By the year end, each tax period'
  const day = recurrence.unit === 'weeks' ? dayName(recurrence.weekday) : sayDay(recurrence.on)
  return `${sayEvery(recurrence)}, ${day}`
}
