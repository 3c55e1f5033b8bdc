import type { JobKey, JobOnDay, PlainDate } from '@praxis/practice'
import { useState } from 'react'
import { useAct } from '#src/frame/use-act.ts'
import type { DayMove } from './days-with-moves.ts'

/** Moves jobs to other days. What is on its way shows where it goes; refused it is back, and the reason is said. */
export const useDayMoves = () => {
  const act = useAct()
  const [moves, setMoves] = useState<DayMove[]>([])
  const [dragged, drag] = useState<JobOnDay>()
  const put = async (row: JobOnDay, to: PlainDate) => {
    if (row.due === to) return
    setMoves(before => [...before, { row, to }])
    await act('move-job', { job: row.key, to })
    setMoves(before => before.filter(each => each.row.key !== row.key))
  }
  return { moves, put, dragged, drag, isGoing: (job: JobKey) => moves.some(({ row }) => row.key === job) }
}
export type DayMoves = ReturnType<typeof useDayMoves>
