import type { Instant, PlainDate } from './plain-date.ts'
import { instantOf, millisecondsOf } from './plain-date.ts'
import { Temporal } from './temporal.ts'

export const isZone = (name: string): boolean => {
  try {
    return Boolean(Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name))
  } catch {
    return false
  }
}

const inZone = (at: Instant, zone: string) => Temporal.Instant.from(at).toZonedDateTimeISO(zone)

/** The day it is in `zone` at that moment. */
export const dayIn = (at: Instant, zone: string): PlainDate => inZone(at, zone).toPlainDate().toString() as PlainDate // Temporal's own shape

/** The clock on the wall in `zone` at that moment, `09:04`. */
export const clockIn = (at: Instant, zone: string): string => inZone(at, zone).toPlainTime().toString().slice(0, 5)

/** The moment at which the local day begins. Not always 00:00: some zones change their clocks at midnight. */
export const startOfDay = (date: PlainDate, zone: string): Instant =>
  instantOf(Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds)

/** The minutes that this local day has: 1,440, or more or fewer when clocks change (worked example A6). */
export const minutesOfDay = (date: PlainDate, zone: string): number => {
  const start = Temporal.PlainDate.from(date).toZonedDateTime(zone)
  return start.hoursInDay * 60
}

/** A span cut at each local midnight: the local days it touches, each with its seconds. */
export const splitByDay = (from: Instant, to: Instant, zone: string): { date: PlainDate; seconds: number }[] => {
  const pieces: { date: PlainDate; seconds: number }[] = []
  for (let start = from; millisecondsOf(start) < millisecondsOf(to); ) {
    const date = dayIn(start, zone)
    const nextDay = Temporal.PlainDate.from(date).add({ days: 1 }).toString() as PlainDate // Temporal's own shape
    const midnight = startOfDay(nextDay, zone)
    const end = millisecondsOf(midnight) < millisecondsOf(to) ? midnight : to
    pieces.push({ date, seconds: (millisecondsOf(end) - millisecondsOf(start)) / 1000 })
    start = end
  }
  return pieces
}
