import { readDuration, sayMinutes } from '@praxis/practice'

/** What a text typed in a cell means: minutes, zero for nothing; or why it means nothing. */
export type CellText = { ok: true; minutes: number } | { ok: false; why: string }

/** Excel writes a time of day with its seconds. */
const withoutSeconds = (text: string): string => text.replace(/^(\d{1,2}:[0-5]\d):[0-5]\d$/, '$1')

/** Reads a cell; `most` is how many minutes its day has. */
export const readCell = (text: string, most: number): CellText => {
  const plain = withoutSeconds(text.trim())
  if (plain === '' || plain === '–' || plain === '-') return { ok: true, minutes: 0 }
  const minutes = readDuration(plain)
  if (minutes === undefined) return { ok: false, why: `“${plain}” is no duration. Write 1.5, 1:30, 90m or 1h30.` }
  if (minutes > most) return { ok: false, why: `${plain} is more than a day (${sayMinutes(most)}).` }
  return { ok: true, minutes }
}
