import type { Instant, PlainDate } from '@praxis/practice'
import { addDays } from '@praxis/practice'

/** One day in a calendar programme. */
export type DayEvent = {
  /** For good: by it a programme knows the event again. */
  uid: string
  date: PlainDate
  summary: string
  description: string
  category: string
  isCertain: boolean
  /** When it last changed. */
  changed: Instant
}

/** TEXT of RFC 5545, 3.3.11: what would end a value or a line is written otherwise, other control characters are left out. */
const text = (value: string): string =>
  value
    .replace(/\\/g, '\\\\')
    .replace(/[;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '')

const mostOctets = 75

/** How many octets a character takes in UTF-8. */
const octetsOf = (codePoint: number): number => {
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x10000 ? 3 : 4
}

/** A line in pieces of at most 75 octets, none cut within a character (RFC 5545, 3.1). */
export const folded = (line: string): string => {
  if (line.length * 3 <= mostOctets) return line
  const pieces: string[] = []
  let [start, octets] = [0, 0]
  for (let at = 0; at < line.length; ) {
    const codePoint = line.codePointAt(at) ?? 0
    const size = octetsOf(codePoint)
    if (octets + size > mostOctets) {
      pieces.push(line.slice(start, at))
      // The space before it counts too.
      ;[start, octets] = [at, 1]
    }
    octets += size
    at += codePoint > 0xffff ? 2 : 1
  }
  return [...pieces, line.slice(start)].join('\r\n ')
}

const day = (date: PlainDate): string => date.replaceAll('-', '')

/** `2026-11-30T09:04:00.000Z` -> `20261130T090400Z` */
const moment = (at: Instant): string => `${at.slice(0, 19).replace(/[-:]/g, '')}Z`

const eventLines = ({ uid, date, summary, description, category, isCertain, changed }: DayEvent): string[] => [
  'BEGIN:VEVENT',
  `UID:${text(uid)}`,
  `DTSTAMP:${moment(changed)}`,
  `LAST-MODIFIED:${moment(changed)}`,
  `DTSTART;VALUE=DATE:${day(date)}`,
  `DTEND;VALUE=DATE:${day(addDays(date, 1))}`,
  `SUMMARY:${text(summary)}`,
  `DESCRIPTION:${text(description)}`,
  `CATEGORIES:${text(category)}`,
  `STATUS:${isCertain ? 'CONFIRMED' : 'TENTATIVE'}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
]

/** How often a programme should look again: many look no more than twice a day whatever it says. */
const refresh = 'PT4H'

/** A calendar of whole days as iCalendar (RFC 5545, with name, description and refresh of RFC 7986), for programmes that subscribe to it. */
export const writeCalendar = (
  { name, description }: { name: string; description: string },
  events: DayEvent[],
): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Praxis//Deadlines//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    `DESCRIPTION:${text(description)}`,
    `X-WR-CALDESC:${text(description)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${refresh}`,
    `X-PUBLISHED-TTL:${refresh}`,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')
