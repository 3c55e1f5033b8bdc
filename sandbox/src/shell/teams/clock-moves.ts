import { Temporal } from 'temporal-polyfill'

const at = (instant: number, zone: string) => Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)

/** The next 08:00 of the person's own zone: today's if it is still to come. */
export const nextMorning = (now: number, zone: string): number => {
  const here = at(now, zone)
  const today = here.withPlainTime({ hour: 8 })
  const next =
    Temporal.ZonedDateTime.compare(today, here) > 0 ? today : here.add({ days: 1 }).withPlainTime({ hour: 8 })
  return next.epochMilliseconds
}

/** What `<input type="datetime-local">` holds for this instant, in the person's zone. */
export const toLocalInput = (instant: number, zone: string): string =>
  at(instant, zone).toPlainDateTime().toString({ smallestUnit: 'minute' })

/** The instant that a person means by what stands in that input; undefined if it is no date. */
export const fromLocalInput = (text: string, zone: string): number | undefined => {
  try {
    return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds
  } catch {
    return undefined
  }
}
