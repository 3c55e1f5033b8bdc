import type { PlainDate } from '@praxis/practice'
import { addDays, daysLate, sayDate } from '@praxis/practice'

/** A due day as people say it, and how loud: late, near (today or tomorrow), or just a date. */
export type DueWords = { text: string; tone: 'late' | 'near' | 'plain' }

export const sayDue = (due: PlainDate, today: PlainDate, locale?: string): DueWords => {
  const late = daysLate(due, today)
  if (late > 0) return { text: late === 1 ? '1\u00a0day late' : `${late}\u00a0days late`, tone: 'late' }
  if (due === today) return { text: 'Today', tone: 'near' }
  if (due === addDays(today, 1)) return { text: 'Tomorrow', tone: 'near' }
  return { text: sayDate(due, today, locale), tone: 'plain' }
}
