import * as z from 'zod'

const weekday = z.int().min(1).max(7)

/** The day of a month on which a period ends: its number (the last day, where a month has fewer), or its nth weekday. */
const dayInMonth = z.union([
  z.strictObject({ day: z.int().min(1).max(31) }),
  z.strictObject({ nth: z.union([z.literal([1, 2, 3, 4]), z.literal('last')]), weekday }),
])
export type DayInMonth = z.infer<typeof dayInMonth>

/**
 * When a service is done again. Each occurrence is the last day of a period; the period begins the day after the
 * occurrence before. `tax-period` follows the year end too and cuts a longer period of account into tax periods. `once` is
 * done on one day, which is its period, and not again.
 */
export const recurrence = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('weeks'), every: z.int().min(1).max(52), weekday }),
  z.strictObject({ unit: z.enum(['months', 'quarters', 'years']), every: z.int().min(1).max(24), on: dayInMonth }),
  z.strictObject({ unit: z.enum(['year-end', 'tax-period']) }),
  z.strictObject({ unit: z.literal('once') }),
])
export type Recurrence = z.infer<typeof recurrence>
export type CountedRecurrence = Extract<Recurrence, { every: number }>

/** Whether its periods end with the client's years. */
export const followsYearEnd = ({ unit }: Recurrence): boolean => unit === 'year-end' || unit === 'tax-period'
