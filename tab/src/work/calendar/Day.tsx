import type { PlainDate } from '@praxis/practice'
import type { DragEvent } from 'react'
import { useState } from 'react'
import { DayCell, shownOnDay } from './DayCell.tsx'
import { DayJob } from './DayJob.tsx'
import type { DayOfJobs } from './days-with-moves.ts'
import { jobsDue } from './MonthHead.tsx'
import type { DayMoves } from './use-day-moves.ts'
import type { MonthState } from './use-month.ts'

type Props = {
  date: PlainDate
  /** What is due on it; nothing while it is on its way. */
  due: DayOfJobs | undefined
  month: MonthState
  moves: DayMoves
  open: (date: PlainDate) => void
}

/** A job dragged from another day can be dropped here. */
const useDropping = (date: PlainDate, { dragged, drag, put }: DayMoves) => {
  const [over, setOver] = useState(false)
  const takes = dragged !== undefined && dragged.due !== date
  const onDragOver = (event: DragEvent) => {
    if (!takes) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'move'
    setOver(true)
  }
  const onDragLeave = ({ currentTarget, relatedTarget }: DragEvent<HTMLElement>) => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false)
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (takes) void put(dragged, date)
    drag(undefined)
  }
  return { isOver: over && takes, dropping: { onDragOver, onDragLeave, onDrop } }
}

/** A day of the month with the first jobs due on it; a job can be dropped on it. */
export const Day = ({ date, due, month, moves, open }: Props) => {
  const dropping = useDropping(date, moves)
  return (
    <DayCell
      date={date}
      month={month}
      due={jobsDue(due?.jobs)}
      more={due ? due.jobs - Math.min(due.rows.length, shownOnDay) : 0}
      open={open}
      {...dropping}
    >
      {due?.rows.slice(0, shownOnDay).map(row => (
        <DayJob key={row.key} row={row} isLate={date < month.today} moves={moves} />
      ))}
    </DayCell>
  )
}
