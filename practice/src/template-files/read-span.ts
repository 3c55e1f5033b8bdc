import { readDuration } from '#src/time/duration.ts'

/** Minutes of an estimate or a budget: `1000:00` too, and `01:30:00`, which spreadsheets make of `1:30`. */
export const readSpan = (words: string): number | undefined => {
  const [, hours, minutes] = words.match(/^(\d{1,4}):([0-5]\d)(?::00)?$/) ?? []
  if (hours) return Number(hours) * 60 + Number(minutes)
  const whole = words.match(/^(\d{3,4})(?:\.0+)?$/)?.[1]
  return whole ? Number(whole) * 60 : readDuration(words)
}
