import type { PlainDate } from '@praxis/practice'
import { addDays, mondayOf } from '@praxis/practice'
import { useEffect, useMemo, useRef } from 'react'
import { useNow } from '#src/frame/use-now.ts'
import { useMe } from '#src/people/use-me.ts'
import { useService } from '#src/service/service.ts'
import { askKey, useAsk } from '#src/service/use-ask.ts'
import { useAddedRows } from './added-rows.ts'
import type { GridRow } from './grid-rows.ts'
import { dayTotals, gridRows } from './grid-rows.ts'
import { minutesSince } from './timer-with-acts.ts'
import { useEdits } from './use-edits.ts'
import { useTimer } from './use-timer.ts'

/** Rows keep the place they have on the screen; new ones come below. */
const useSteady = (rows: GridRow[], week: PlainDate): GridRow[] => {
  const order = useRef<{ week: PlainDate; ids: string[] }>({ week, ids: [] })
  return useMemo(() => {
    const before = order.current.week === week ? order.current.ids : []
    const ids = [...before, ...rows.map(({ id }) => id).filter(id => !before.includes(id))]
    order.current = { week, ids }
    return rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
  }, [rows, week])
}

/** The weeks beside this one are asked for ahead. */
const useNeighbouring = (monday: PlainDate) => {
  const { api, queryClient } = useService()
  useEffect(() => {
    for (const days of [-7, 7]) {
      const input = { date: addDays(monday, days) }
      void queryClient.prefetchQuery({
        queryKey: askKey('week', input),
        queryFn: ({ signal }) => api.ask('week', input, signal),
      })
    }
  }, [api, queryClient, monday])
}

const noneOfWeek = [0, 0, 0, 0, 0, 0, 0]

/** A week of my time as a grid, with what is on its way and what the timer measures. */
export const useWeek = (date: PlainDate) => {
  const monday = mondayOf(date)
  const { myToday } = useMe()
  const { data, error, refetch } = useAsk('week', { date: monday })
  const { edits, queue } = useEdits()
  const added = useAddedRows(monday)
  const { running } = useTimer()
  const now = useNow(10_000)
  useNeighbouring(monday)
  const since = running?.since
  const timer = since ? minutesSince(since, now) : 0
  const unsorted = useMemo(
    () => (data ? gridRows(data, { added, edits, running, today: myToday }) : []),
    [data, added, edits, running, myToday],
  )
  const rows = useSteady(unsorted, monday)
  return {
    monday,
    week: data,
    rows,
    timer,
    totals: dayTotals(rows, data?.restricted ?? noneOfWeek, timer),
    queue,
    edits,
    error,
    retry: () => void refetch(),
  }
}
export type WeekState = ReturnType<typeof useWeek>
