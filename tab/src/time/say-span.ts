import type { PlainDate } from '@praxis/practice'

const noon = (date: PlainDate) => new Date(`${date}T12:00:00Z`)

/** `23–29 Nov 2026`, `28 Dec 2026 – 3 Jan 2027` */
export const saySpan = (from: PlainDate, to: PlainDate, locale: string): string =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
    .formatRange(noon(from), noon(to))
    .replace(/\bSept\b/g, 'Sep')
    .replace(/^(\d+)\s*–\s*(\d+)\b/, '$1–$2')
