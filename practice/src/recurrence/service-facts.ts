import * as z from 'zod'
import type { Client } from '#src/clients/client.ts'
import { plainDate } from '#src/dates/date-inputs.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import { addMonths } from '#src/dates/plain-date.ts'
import type { Refusal } from '#src/refusals.ts'
import type { Recurrence } from './recurrence.ts'
import { followsYearEnd, recurrence } from './recurrence.ts'

/** When a service's jobs come: how often, the first period, and how many days before its start each is made. */
export const timing = {
  recurrence,
  from: plainDate,
  horizon: z.int().min(0).max(366),
}
export type Timing = { recurrence: Recurrence; from: PlainDate; horizon: number }

/** In months: what ended longer ago is not caught up with, and what begins later is a slip of the year. */
const reach = { back: 12, ahead: 36 }

/** Why a client's service cannot be done like this, if there is a reason. */
export const timingObstacle = (
  { recurrence: every, from }: Pick<Timing, 'recurrence' | 'from'>,
  client: Client,
  today: PlainDate,
): Refusal | undefined => {
  if (followsYearEnd(every) && !client.yearEnd) return { code: 'no-year-end', name: client.name }
  const [earliest, latest] = [addMonths(today, -reach.back), addMonths(today, reach.ahead)]
  return from < earliest || from > latest ? { code: 'first-period-far', earliest, latest } : undefined
}
