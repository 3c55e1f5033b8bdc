import type { ClientPage, PlainDate, Recurrence, ServiceView, TemplateView } from '@praxis/practice'
import { isPlainDate, lastDayOfMonth, monthOf, periodOf, usualHorizon, yearOf } from '@praxis/practice'

export type Often = 'weeks' | 'months' | 'quarters' | 'years' | 'year-end' | 'tax-period' | 'once'

/** When a service's jobs come, as it is entered. */
export type ServiceDraft = {
  often: Often
  every: string
  /** `31` is the month's end, `last-5` its last Friday; of a week it is the weekday. */
  day: string
  from: string
  horizon: string
}

export type EnteredTiming = { recurrence: Recurrence; from: PlainDate; horizon: number }

const counted = ['weeks', 'months', 'quarters', 'years'] as const
type Counted = (typeof counted)[number]
export const isCounted = (often: Often): often is Counted => counted.some(one => one === often)

/** The end of the period of that frequency in which a day lies; quarters are the calendar's. */
const endOfPeriod = (frequency: TemplateView['frequency'], today: PlainDate): PlainDate =>
  frequency === 'quarter'
    ? lastDayOfMonth(yearOf(today), Math.ceil(monthOf(today) / 3) * 3)
    : periodOf(frequency, today).end

const usually: Record<TemplateView['frequency'], Often> = { month: 'months', quarter: 'quarters', year: 'years' }

/** What a template's service usually is: by its frequency, from the present period; yearly by the year end if there is one. */
export const draftFor = (
  { frequency }: Pick<TemplateView, 'frequency'>,
  { yearEnd }: Pick<ClientPage, 'yearEnd'>,
  today: PlainDate,
): ServiceDraft => ({
  often: frequency === 'year' && yearEnd ? 'year-end' : usually[frequency],
  every: '1',
  day: '31',
  from: frequency === 'year' && yearEnd ? today : endOfPeriod(frequency, today),
  horizon: String(usualHorizon),
})

const dayOf = (recurrence: Recurrence): string => {
  if (!('every' in recurrence)) return '31'
  if (recurrence.unit === 'weeks') return String(recurrence.weekday)
  const { on } = recurrence
  return 'day' in on ? String(on.day) : `${on.nth}-${on.weekday}`
}

export const draftOf = ({ recurrence, from, horizon }: ServiceView): ServiceDraft => ({
  often: recurrence.unit,
  every: 'every' in recurrence ? String(recurrence.every) : '1',
  day: dayOf(recurrence),
  from,
  horizon: String(horizon),
})

const wholeIn = (text: string, least: number, most: number): number | undefined => {
  const number = Number(text)
  return text.trim() !== '' && Number.isInteger(number) && number >= least && number <= most ? number : undefined
}

const nths = { '1': 1, '2': 2, '3': 3, '4': 4, last: 'last' } as const
const nthOf = (text: string) => Object.entries(nths).find(([name]) => name === text)?.[1]

const recurrenceOf = ({ often, every: text, day }: ServiceDraft): Recurrence | string => {
  if (!isCounted(often)) return { unit: often }
  const every = wholeIn(text, 1, often === 'weeks' ? 52 : 24)
  if (every === undefined) return `Every how many ${often}: a whole number, such as 1.`
  if (often === 'weeks') return { unit: often, every, weekday: wholeIn(day, 1, 7) ?? 5 }
  const [nth = '', weekday] = day.split('-')
  const on = weekday ? { nth: nthOf(nth) ?? 'last', weekday: Number(weekday) } : { day: wholeIn(day, 1, 31) ?? 31 }
  return { unit: often, every, on }
}

/** The timing as it was entered; a text says what is wrong with it. */
export const timingOf = (draft: ServiceDraft): EnteredTiming | string => {
  const recurrence = recurrenceOf(draft)
  if (typeof recurrence === 'string') return recurrence
  const { from } = draft
  if (!isPlainDate(from))
    return draft.often === 'once' ? 'The day of the job.' : 'A day in the first period’s last month.'
  const horizon = wholeIn(draft.horizon, 0, 366)
  return horizon === undefined
    ? 'How many days ahead: a whole number up to 366, such as 60.'
    : { recurrence, from, horizon }
}
