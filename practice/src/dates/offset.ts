import * as z from 'zod'
import type { PlainDate } from './plain-date.ts'
import { addDays, addMonths } from './plain-date.ts'
import type { Calendar } from './working-days.ts'
import { addWorkingDays } from './working-days.ts'

/** What a date can be counted from. */
export const anchor = z.enum(['period-start', 'period-end', 'job-start', 'job-due'])
export type Anchor = z.infer<typeof anchor>

/** So many working or calendar days or months after (or, negative, before) an anchor. */
export const offset = z.strictObject({
  count: z.int().min(-400).max(400),
  unit: z.enum(['working-days', 'days', 'months']),
  from: anchor,
})
export type Offset = z.infer<typeof offset>

export const addOffset = (calendar: Calendar, date: PlainDate, { count, unit }: Offset): PlainDate => {
  switch (unit) {
    case 'working-days':
      return addWorkingDays(calendar, date, count)
    case 'days':
      return addDays(date, count)
    case 'months':
      return addMonths(date, count)
  }
}

/** Why a date is what it is: the offset it was counted with and the day it was counted from. Words are made at the edge. */
export type DateReason = { kind: 'offset'; offset: Offset; anchorDate: PlainDate } | { kind: 'after'; task: string }
