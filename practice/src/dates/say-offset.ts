import type { Anchor, DayAnchor, Offset } from './offset.ts'
import { isDayAnchor, stepOf } from './offset.ts'

const anchors: Record<DayAnchor, string> = {
  'period-start': 'the period starts',
  'period-end': 'the period ends',
  'job-start': 'the job starts',
  'job-due': 'the job is due',
  'year-end': 'the client’s year ends',
  statutory: 'the statutory deadline',
}

const units: Record<Offset['unit'], [one: string, many: string]> = {
  'working-days': ['working day', 'working days'],
  days: ['day', 'days'],
  months: ['month', 'months'],
}

/** What a date is counted from: `the period ends`, `“Prepare the return” is due`. */
export const sayAnchor = (from: Anchor, titleOf: (step: string) => string = step => step): string =>
  isDayAnchor(from) ? anchors[from] : `“${titleOf(stepOf(from) ?? '')}” is due`

/** `5 working days before the job is due`, `on the day the period ends`; `titleOf` names a step it is counted from. */
export const sayOffset = ({ count, unit, from }: Offset, titleOf?: (step: string) => string): string => {
  const anchor = sayAnchor(from, titleOf)
  if (count === 0) return `on ${from === 'statutory' ? '' : 'the day '}${anchor}`
  const size = Math.abs(count)
  const [one, many] = units[unit]
  return `${size} ${size === 1 ? one : many} ${count < 0 ? 'before' : 'after'} ${anchor}`
}
