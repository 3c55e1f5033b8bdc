import type { PlainDate, Week } from '@praxis/practice'
import { sayMinutes } from '@praxis/practice'

export type DayWords = { text: string; isShort: boolean }

/** A day against the pattern: `2:00 short` once it is over, `2:59 left` today, the holiday's name, else nothing. */
export const dayWords = (day: Week['days'][number], minutes: number, today: PlainDate): DayWords => {
  const missing = day.planned - minutes
  if (missing > 0 && day.date < today) return { text: `${sayMinutes(missing)} short`, isShort: true }
  if (missing > 0 && day.date === today) return { text: `${sayMinutes(missing)} left`, isShort: false }
  return { text: day.planned === 0 && minutes === 0 ? (day.holiday ?? '') : '', isShort: false }
}

/** A whole week against the pattern. */
export const weekWords = (worked: number, planned: number, isOver: boolean): string => {
  const missing = planned - worked
  if (missing <= 0) return ''
  return isOver ? `${sayMinutes(missing)} short` : `${sayMinutes(missing)} left`
}
