import type { PlainDate } from '#src/dates/plain-date.ts'
import { isPlainDate } from '#src/dates/plain-date.ts'
import type { ClientKind, ClientStatus } from './client.ts'

/** Reads one kind of cell as strangers write it; undefined when it cannot be read. */

const kinds: [RegExp, ClientKind][] = [
  [/\bllp\b|liability partnership/, 'llp'],
  [/charit/, 'charity'],
  [/sole|self.?employed/, 'sole-trader'],
  [/partnership|\blp\b/, 'partnership'],
  [/trust/, 'trust'],
  [/individual|person/, 'individual'],
  [
    /company|ltd|limited|plc|guar|corporation|incorporated|inc\b|llc|society|entity|organisation|business|charter/,
    'company',
  ],
]

export const readKind = (text: string): ClientKind | undefined =>
  kinds.find(([pattern]) => pattern.test(text.toLowerCase()))?.[1]

/** The kind that a name itself tells, `Hart Joinery LLP`; a company when it tells nothing. */
export const kindFromName = (name: string): ClientKind =>
  /\bllp\b/i.test(name) ? 'llp' : /\b(charity|charitable)\b/i.test(name) ? 'charity' : 'company'

const statuses: [RegExp, ClientStatus][] = [
  [/^active|^open|^current|^client|^customer/, 'active'],
  [/dormant/, 'dormant'],
  [/prospect|lead|pending/, 'prospect'],
  [/left|inactive|former|archived|closed|dissolved|liquidation|administration|ceased/, 'left'],
]

export const readStatus = (text: string): ClientStatus | undefined =>
  statuses.find(([pattern]) => pattern.test(text.toLowerCase()))?.[1]

const two = (part: string | number) => String(part).padStart(2, '0')

/** ISO, or day first as in most of the world; month first only where the day could not be a month. */
export const readDate = (text: string): PlainDate | undefined => {
  const iso = text.match(/^(\d{4})-(\d{1,2})-(\d{1,2})/)
  const slashed = text.match(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/)
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : slashed && Number(slashed[2]) > 12
      ? [slashed[3], slashed[1], slashed[2]]
      : [slashed?.[3], slashed?.[2], slashed?.[1]]
  const date = `${year}-${two(month ?? '')}-${two(day ?? '')}`
  return isPlainDate(date) ? date : undefined
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const lastDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const monthNumber = (text: string): number => {
  const named = months.indexOf(text.slice(0, 3).toLowerCase()) + 1
  return named > 0 ? named : Number(text)
}

/** `31/03`, `31 March`, `Mar 31`, `03-31`, `March` (its last day), or a whole date whose year is left out. */
export const readYearEnd = (text: string): string | undefined => {
  const whole = readDate(text)
  if (whole) return whole.slice(5)
  const iso = text.match(/^(\d{2})-(\d{2})$/)
  if (iso) return yearEndOf(Number(iso[2]), Number(iso[1]))
  const parts = text.split(/[\s/.,-]+/).filter(Boolean)
  if (parts.length === 1) return yearEndOf(undefined, monthNumber(parts[0] ?? ''))
  const [first = '', second = ''] = parts
  const [day, month] = /^\d/.test(first) ? [first, second] : [second, first]
  return yearEndOf(Number.parseInt(day, 10), monthNumber(month))
}

/** Month and day as a year end; the month's last day when no day is given. */
export const yearEndOf = (day: number | undefined, month: number): string | undefined => {
  const last = lastDays[month - 1]
  if (last === undefined) return undefined
  const end = day ?? last
  return Number.isInteger(end) && end >= 1 && end <= last ? `${two(month)}-${two(end)}` : undefined
}
