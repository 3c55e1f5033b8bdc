import * as z from 'zod'
import { isInstant, isPlainDate } from './plain-date.ts'

const [first, last] = ['1900-01-01', '2199-12-31']

/** Whether a day is one that may be given; what is counted from it may lie beyond. */
export const isInReach = (date: string): boolean => date >= first && date <= last

export const daysInReach = 'a day between 1900 and 2199'

/** Days and moments as they come in. Apart from the dates themselves, so that who only counts days loads no zod. */
export const plainDate = z
  .string()
  .refine(isPlainDate, { error: 'a day as yyyy-mm-dd, for example 2027-01-31', abort: true })
  .refine(isInReach, { error: daysInReach, abort: true })
  .meta({ format: 'date' })

export const instant = z
  .string()
  .refine(isInstant, 'a moment in UTC, for example 2026-11-23T09:04:00Z')
  .meta({ format: 'date-time' })
