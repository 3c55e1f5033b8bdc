import * as z from 'zod'
import { isInstant, isPlainDate } from './plain-date.ts'

/** Days and moments as they come in. Apart from the dates themselves, so that who only counts days loads no zod. */
export const plainDate = z
  .string()
  .refine(isPlainDate, 'a day as yyyy-mm-dd, for example 2027-01-31')
  .meta({ format: 'date' })

export const instant = z
  .string()
  .refine(isInstant, 'a moment in UTC, for example 2026-11-23T09:04:00Z')
  .meta({ format: 'date-time' })
