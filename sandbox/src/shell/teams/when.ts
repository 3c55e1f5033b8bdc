const format = (locale: string, zone: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { timeZone: zone, hourCycle: 'h23', ...options })

const dayNumber = (instant: number, zone: string) =>
  Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(instant)) / 86_400_000

/** How a person of this zone and locale reads an instant, at `now`. */
export const createWhen = (locale: string, zone: string) => {
  const time = format(locale, zone, { hour: '2-digit', minute: '2-digit' })
  const weekday = format(locale, zone, { weekday: 'short' })
  const day = format(locale, zone, { day: 'numeric', month: 'short' })
  const longDay = format(locale, zone, { weekday: 'long', day: 'numeric', month: 'long' })
  const full = format(locale, zone, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
  const daysAgo = (instant: number, now: number) => dayNumber(now, zone) - dayNumber(instant, zone)
  return {
    time: (instant: number) => time.format(instant),
    /** `Mon 23 Nov 2026, 09:06`, the way the top bar shows the clock. */
    clock: (instant: number) => `${full.format(instant).replace(',', '')}, ${time.format(instant)}`,
    shortClock: (instant: number) => `${day.format(instant)}, ${time.format(instant)}`,
    /** For the list of chats: the time today, the weekday within a week, else the date. */
    brief: (instant: number, now: number) => {
      const ago = daysAgo(instant, now)
      if (ago === 0) return time.format(instant)
      return ago > 0 && ago < 7 ? weekday.format(instant) : day.format(instant)
    },
    /** For the line between two days of a conversation. */
    heading: (instant: number, now: number) => {
      const ago = daysAgo(instant, now)
      if (ago === 0) return 'Today'
      return ago === 1 ? 'Yesterday' : longDay.format(instant)
    },
    sameDay: (one: number, other: number) => daysAgo(one, other) === 0,
  }
}

export type When = ReturnType<typeof createWhen>
