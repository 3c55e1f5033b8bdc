import type { DateExplained, Offset, PlainDate } from '@praxis/practice'
import { sayAnchor, sayOffset } from '@praxis/practice'
import type { Saying } from '#src/frame/use-say.ts'

export type Explanation = { sentence: string; steps: { date: PlainDate; words: string }[] }

type Reason<Kind> = Extract<DateExplained['reason'], { kind: Kind }>
type Words = Pick<Saying, 'date' | 'moment' | 'person'>

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const units = {
  'working-days': ['working day', 'working days'],
  days: ['day', 'days'],
  months: ['month', 'months'],
} as const

const counted = (
  { count, unit }: Pick<Offset, 'count' | 'unit'>,
  skipped: { date: PlainDate; name: string }[],
  say: Words,
): string => {
  const size = Math.abs(count)
  const way = count < 0 ? 'Counted back' : 'Counted on'
  const steps = `${way} ${size} ${units[unit][size === 1 ? 0 : 1]}`
  if (unit !== 'working-days') return steps
  const off = skipped.map(({ date, name }) => `${name} (${say.date(date)})`)
  return off.length > 0
    ? `${steps}, without weekends, ${off.join(', ')}`
    : `${steps}, without weekends; no holidays in between`
}

const explainOffset = (date: PlainDate, reason: Reason<'offset'>, say: Words): Explanation => {
  const { offset, anchorDate, skipped, anchorTitle, ofService } = reason
  const titleOf = (step: string) => anchorTitle ?? step
  const anchor = { date: anchorDate, words: capital(sayAnchor(offset.from, titleOf)) }
  const end = { date, words: counted(offset, skipped, say) }
  return {
    sentence: `${capital(sayOffset(offset, titleOf))}${ofService ? ', as kept for this client’s jobs' : ''}.`,
    steps: offset.count === 0 ? [anchor] : [anchor, end],
  }
}

/** Why a date is what it is, in words, with the days it was counted over. */
export const explainDate = ({ date, reason }: DateExplained, say: Words): Explanation => {
  switch (reason.kind) {
    case 'offset':
      return explainOffset(date, reason, say)
    case 'after': {
      const lag = reason.lag > 0 ? ` and ${reason.lag} working ${reason.lag === 1 ? 'day' : 'days'}` : ''
      return {
        sentence: `Moved on: it can begin after “${reason.title}”${lag}, which is later than its own date allows.`,
        steps: [],
      }
    }
    case 'rule':
      return { sentence: `${capital(reason.sentence)}.`, steps: [] }
    case 'automation': {
      const { name, day, count, unit, skipped } = reason
      const fired = { date: day, words: `The automation “${name}” fired` }
      const size = `${count} ${units[unit][count === 1 ? 0 : 1]} after`
      return {
        sentence: `${count === 0 ? 'The day on which' : `${size} ${say.date(day)}, when`} the automation “${name}” fired.`,
        steps: count === 0 ? [fired] : [fired, { date, words: counted({ count, unit }, skipped, say) }],
      }
    }
    case 'by-hand':
      return { sentence: `Set by hand by ${say.person(reason.by)} at ${say.moment(reason.at)}.`, steps: [] }
  }
}
