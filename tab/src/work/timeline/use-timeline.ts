import type { JobKey, PlainDate } from '@praxis/practice'
import { useEffect, useMemo, useState } from 'react'
import { useKeys } from '#src/frame/keyboard.ts'
import type { RowMoves } from '#src/frame/use-row-keys.ts'
import { useMe } from '#src/people/use-me.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { daysOff } from '../calendar/month.ts'
import type { JobsState } from '../use-jobs.ts'
import type { Zoom } from './span.ts'
import { readZoom, spanAround, turned, zooms } from './span.ts'

/** Which jobs show their tasks: by where each stands, so that the height of a line is known before its job is. */
const useOpenJobs = ({ rowAt }: Pick<JobsState, 'rowAt'>) => {
  const [open, setOpen] = useState<ReadonlyMap<number, { key: JobKey; tasks: number }>>(new Map())
  const moved = [...open].filter(([at, { key }]) => {
    const row = rowAt(at)
    return row && row.key !== key
  })
  useEffect(() => {
    if (moved.length > 0) setOpen(before => new Map([...before].filter(([at]) => !moved.some(([gone]) => gone === at))))
  })
  const toggle = (at: number, isOpen = !open.has(at)) =>
    setOpen(before => {
      const after = new Map(before)
      const row = rowAt(at)
      if (isOpen && row) after.set(at, { key: row.key, tasks: row.tasks })
      else after.delete(at)
      return after
    })
  return { open, toggle }
}

/** The days in sight, and which jobs show their tasks. */
export const useTimeline = (jobs: JobsState, moves: Pick<RowMoves, 'current'>) => {
  const { today } = useMe()
  const { data: calendar } = useAsk('calendar', {})
  const off = useMemo(() => daysOff(calendar), [calendar])
  const zoom = readZoom(jobs.also.zoom)
  const [around, setAround] = useState<PlainDate>(today)
  const span = useMemo(() => spanAround(zoom, around), [zoom, around])
  const openJobs = useOpenJobs(jobs)
  const turn = (step: 1 | -1) => setAround(date => turned(zoom, date, step))
  const zoomTo = (to: Zoom) => jobs.changeAlso({ zoom: to === 'month' ? undefined : to })
  const rowInFocus = () => Number(moves.current()?.dataset.row ?? -1)
  const toggleInFocus = (isOpen: boolean) => () => {
    const at = rowInFocus()
    if (at >= 0) openJobs.toggle(at, isOpen)
  }
  useKeys('Timeline', [
    { keys: 'ArrowRight', words: 'Show the tasks of the job in focus', run: toggleInFocus(true) },
    { keys: 'ArrowLeft', words: 'Hide the tasks of the job in focus', run: toggleInFocus(false) },
    { keys: ',', words: 'Earlier', run: () => turn(-1) },
    { keys: '.', words: 'Later', run: () => turn(1) },
    {
      keys: 'z',
      words: 'Weeks, months, quarters',
      run: () => zoomTo(zooms[(zooms.indexOf(zoom) + 1) % zooms.length] ?? 'month'),
    },
  ])
  return { span, today, off, ...openJobs, turn, zoomTo, toToday: () => setAround(today) }
}
export type TimelineState = ReturnType<typeof useTimeline>
