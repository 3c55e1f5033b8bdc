import * as z from 'zod'
import { isInstant, isPlainDate } from './plain-date.ts'

/** Days and moments as they come in. Apart from the dates themselves, so that who only counts days loads no zod. */
export const plainDate = z
  .string()
  .refine(isPlainDate, { error: 'a day as yyyy-mm-dd, for example 2027-01-31', abort: true })
  .refine(date => date >= '1900-01-01' && date <= '2199-12-31', { error: 'a day between 1900 and 2199', abort: true })
  .meta({ format: 'date' })

export const instant = z
  .string()
  .refine(isInstant, 'a moment in UTC, for example 2026-11-23T09:04:00Z')
  .meta({ format: 'date-time' })
