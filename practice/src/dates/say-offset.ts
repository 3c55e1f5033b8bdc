import type { Offset } from './offset.ts'

const anchors: Record<Offset['from'], string> = {
  'period-start': 'the period starts',
  'period-end': 'the period ends',
  'job-start': 'the job starts',
  'job-due': 'the job is due',
}

const units: Record<Offset['unit'], [one: string, many: string]> = {
  'working-days': ['working day', 'working days'],
  days: ['day', 'days'],
  months: ['month', 'months'],
}

/** `5 working days before the job is due`, `on the day the period ends`. */
export const sayOffset = ({ count, unit, from }: Offset): string => {
  if (count === 0) return `on the day ${anchors[from]}`
  const size = Math.abs(count)
  const [one, many] = units[unit]
  return `${size} ${size === 1 ? one : many} ${count < 0 ? 'before' : 'after'} ${anchors[from]}`
}
