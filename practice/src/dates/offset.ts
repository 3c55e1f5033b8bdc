import * as z from 'zod'
import type { PlainDate } from './plain-date.ts'
import { addDays, addMonths } from './plain-date.ts'
import type { Calendar } from './working-days.ts'
import { addWorkingDays } from './working-days.ts'

/** What a date can be counted from: a day of the job, its period or its client. */
const dayAnchor = z.enum(['period-start', 'period-end', 'job-start', 'job-due', 'year-end', 'statutory'])

/** Or the day on which another step is due, `step:prepare-return`. */
const stepAnchor = z
  .string()
  .regex(/^step:[a-z0-9][a-z0-9-]{0,39}$/, 'step: and the id of a step')
  .transform(text => text as `step:${string}`) // the pattern above is the type

export const anchor = z.union([dayAnchor, stepAnchor])
export type DayAnchor = z.infer<typeof dayAnchor>
export type Anchor = z.infer<typeof anchor>

/** The step that an anchor names, if it is one. */
export const stepOf = (from: Anchor): string | undefined =>
  from.startsWith('step:') ? from.slice('step:'.length) : undefined

/** Whether an anchor is a day by itself. */
export const isDayAnchor = (from: Anchor): from is DayAnchor => stepOf(from) === undefined

/** So many working or calendar days or months after (or, negative, before) an anchor. */
export const offset = z.strictObject({
  count: z.int().min(-400).max(400),
  unit: z.enum(['working-days', 'days', 'months']),
  from: anchor,
})
export type Offset = z.infer<typeof offset>

export const addOffset = (
  calendar: Calendar,
  date: PlainDate,
  { count, unit }: Pick<Offset, 'count' | 'unit'>,
): PlainDate => {
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
