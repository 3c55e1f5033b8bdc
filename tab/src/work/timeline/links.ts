import type { TaskView } from '@praxis/practice'
import { addDays } from '@praxis/practice'
import type { Span } from './span.ts'
import { placeOf } from './span.ts'

/** One straight piece of a line between two tasks: across in hundredths of the span, down in pixels. */
export type Piece = { x1: number; y1: number; x2: number; y2: number }

export const laneHeight = 28
const halfBar = 6

const middleOf = (lane: number): number => lane * laneHeight + laneHeight / 2

type Dated = Pick<TaskView, 'id' | 'start' | 'due' | 'after'>
type OnLane = { task: Dated; lane: number }

/** Straight down where that leads to the next one's bar, else round a corner to its end. */
const lineBetween = (span: Span, from: OnLane, to: OnLane): Piece[] => {
  const down = from.lane < to.lane ? 1 : -1
  const x = placeOf(span, from.task.due) + 50 / span.days
  const [y1, y2] = [middleOf(from.lane) + down * halfBar, middleOf(to.lane)]
  const [left, right] = [placeOf(span, to.task.start), placeOf(span, addDays(to.task.due, 1))]
  if (x >= left && x <= right) return [{ x1: x, y1, x2: x, y2: y2 - down * halfBar }]
  return [
    { x1: x, y1, x2: x, y2 },
    { x1: x, y1: y2, x2: x < left ? left : right, y2 },
  ]
}

/** The lines from each task to those that come after it. */
export const linksOf = (span: Span, tasks: Dated[]): Piece[][] => {
  const lanes = new Map(tasks.map((task, lane) => [task.id, { task, lane }]))
  return [...lanes.values()].flatMap(to =>
    to.task.after.flatMap(({ task }) => {
      const from = lanes.get(task)
      return from ? [lineBetween(span, from, to)] : []
    }),
  )
}
