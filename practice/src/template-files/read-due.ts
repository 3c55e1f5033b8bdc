import type { Offset } from '#src/dates/offset.ts'
import { readOffset } from '#src/dates/read-offset.ts'

const fromEnd = (count: number, unit: Offset['unit']): Offset | undefined =>
  Math.abs(count) <= 400 ? { count, unit, from: 'period-end' } : undefined

/** Days as plans of a close name them: `T+2` and `working day 3` are working days, `Day 1-2` ends with the second day. */
export const readCloseDay = (words: string): Offset | undefined => {
  const [, sign, count] = words.match(/\bT ?([+-]) ?(\d{1,3})\b/) ?? []
  if (count) return fromEnd((sign === '-' ? -1 : 1) * Number(count), 'working-days')
  const [, working] = words.match(/\b(?:business|working|work|WD) ?(?:day )?(?:\d{1,3} ?[-–] ?)?\+?(\d{1,3})\b/i) ?? []
  if (working) return fromEnd(Number(working), 'working-days')
  const [, day] = words.match(/\bday (?:\d{1,3} ?[-–] ?)?(\d{1,3})\b/i) ?? []
  return day ? fromEnd(Number(day), 'days') : undefined
}

/** When a step is due: in the words of `sayOffset`, as a day of the close, or as a number of days after the period. */
export const readDue = (words: string, stepNamed: (title: string) => string | undefined): Offset | undefined => {
  if (/^-?\d{1,3}$/.test(words)) return fromEnd(Number(words), 'days')
  return readOffset(words, stepNamed) ?? (/\bafter\b|\bbefore\b/i.test(words) ? undefined : readCloseDay(words))
}
