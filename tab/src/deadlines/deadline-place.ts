import { deadlinesNarrowed } from '@praxis/practice'
import type { InputFor } from '#src/service/contract.ts'

/** The forms of the calendar: a month in weeks, or day by day. */
const forms = ['month', 'list'] as const
export type Form = (typeof forms)[number]

export const isForm = (text: string | undefined): text is Form => forms.some(form => form === text)

/** By what the calendar is narrowed, and its month; they stand in the address of the page. */
export type DeadlinesInput = Pick<InputFor<'deadlines'>, keyof typeof deadlinesNarrowed>
export type DeadlinesPlace = { [Name in keyof DeadlinesInput]?: DeadlinesInput[Name] | undefined } & {
  month?: string | undefined
}

/** What an address says of the calendar; what it says wrongly, it does not say. */
export const readDeadlines = (search: URLSearchParams): DeadlinesInput => {
  const said = Object.entries(deadlinesNarrowed).flatMap(([name, form]) => {
    const { data } = form.safeParse(search.get(name) || undefined)
    return data === undefined ? [] : [[name, data] as const]
  })
  return Object.fromEntries(said) as DeadlinesInput // each field as its own form reads it
}

/** The way to the calendar of deadlines; without a form it opens in the one that the screen has room for. */
export const deadlinesPath = (place: DeadlinesPlace = {}, form?: Form): string => {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(place)) if (value) search.set(name, value)
  const text = search.toString()
  const path = form ? `/clients/deadlines/${form}` : '/clients/deadlines'
  return text ? `${path}?${text}` : path
}
