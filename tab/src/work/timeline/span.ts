import type { PlainDate } from '@praxis/practice'
import { addDays, addMonths, dayOfMonth, daysBetween, mondayOf } from '@praxis/practice'

/** How much of time is seen at once: four weeks day by day, three months by week, a year by month. */
export const zooms = ['week', 'month', 'quarter'] as const
export type Zoom = (typeof zooms)[number]

export const readZoom = (text: string | undefined): Zoom => zooms.find(zoom => zoom === text) ?? 'month'

const weeksSeen: Record<Zoom, number> = { week: 4, month: 13, quarter: 52 }

/** The days in sight: whole weeks from a Monday. */
export type Span = { zoom: Zoom; first: PlainDate; days: number }

/** A quarter of what is seen lies before `date`, so that what is late is seen as well. */
export const spanAround = (zoom: Zoom, date: PlainDate): Span => {
  const weeks = weeksSeen[zoom]
  return { zoom, first: addDays(mondayOf(date), -7 * Math.floor(weeks / 4)), days: weeks * 7 }
}

/** What a span half a screen earlier or later is around. */
export const turned = (zoom: Zoom, date: PlainDate, step: 1 | -1): PlainDate =>
  addDays(date, step * 7 * Math.floor(weeksSeen[zoom] / 2))

/** Where a day begins, in hundredths of the span; before it below 0, after it above 100. */
export const placeOf = ({ first, days }: Span, date: PlainDate): number => (daysBetween(first, date) / days) * 100

export type Bar = { left: number; width: number } | { beyond: 'before' | 'after' }

/** A bar from the beginning of one day to the end of another, cut at the edges of the span. */
export const barOf = (span: Span, start: PlainDate, due: PlainDate): Bar => {
  const [from, to] = [placeOf(span, start), placeOf(span, addDays(due, 1))]
  if (to <= 0) return { beyond: 'before' }
  if (from >= 100) return { beyond: 'after' }
  const left = Math.max(0, from)
  return { left, width: Math.min(100, to) - left }
}

/** The days that the head names: Mondays, or the first of each month. */
export const ticksOf = ({ zoom, first, days }: Span): PlainDate[] => {
  const end = addDays(first, days)
  const ticks: PlainDate[] = []
  if (zoom === 'quarter') {
    for (let day = addMonths(dayOfMonth(first, 1), 1); day < end; day = addMonths(day, 1)) ticks.push(day)
    return ticks
  }
  for (let day = first; day < end; day = addDays(day, 7)) ticks.push(day)
  return ticks
}
