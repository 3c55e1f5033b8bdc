import type { JobGroups, JobKey, JobRow } from '@praxis/practice'
import { useCallback, useMemo, useState } from 'react'
import { layOut, rowsBetween } from '#src/frame/table/sections.ts'
import { useService } from '#src/service/service.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { narrowedBy } from '../jobs-list.ts'
import type { JobsState } from '../use-jobs.ts'
import { mostJobs } from '../use-jobs.ts'

export type GroupOnLine = {
  group: JobGroups['groups'][number]
  isOpen: boolean
  toggle: (isOpen: boolean) => void
  /** Its jobs, as many as can be changed at once. */
  keys: () => Promise<JobKey[]>
}

/** What stands on each line of the list: a job, or the head of a group where they are put together. */
export const useLines = (jobs: JobsState) => {
  const { group: by, input, asked, total, rowAt, onRange } = jobs
  const { api } = useService()
  const groups = useAsk('job-groups', { ...narrowedBy(input), group: by ?? 'client' }, { when: by !== undefined })
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const shown = by ? groups.data?.groups : undefined
  const nameOf = useCallback((value: string | null) => `${by} ${value}`, [by])
  const layout = useMemo(
    () => shown && layOut(shown.map(({ value, jobs: count }) => ({ count, isOpen: !closed.has(nameOf(value)) }))),
    [shown, closed, nameOf],
  )
  const placeOf = (line: number): number | undefined => (layout ? layout.lineAt(line).row : line)
  const groupAt = (line: number): GroupOnLine | undefined => {
    const at = layout?.lineAt(line)
    const group = at && at.row === undefined ? shown?.[at.section] : undefined
    if (!layout || !at || !group) return undefined
    const name = nameOf(group.value)
    return {
      group,
      isOpen: !closed.has(name),
      toggle: isOpen =>
        setClosed(before => {
          const after = new Set(before)
          if (isOpen) after.delete(name)
          else after.add(name)
          return after
        }),
      keys: async () => {
        const most = Math.min(group.jobs, mostJobs)
        const { rows } = await api.ask('jobs', { ...asked, from: layout.firstRow(at.section), most })
        return rows.map(({ key }) => key)
      },
    }
  }
  return {
    isPending: by !== undefined && groups.isPending,
    error: groups.error,
    retry: () => void groups.refetch(),
    count: layout?.lines ?? total,
    placeOf,
    groupAt,
    rowAt: (line: number): JobRow | undefined => {
      const place = placeOf(line)
      return place === undefined ? undefined : rowAt(place)
    },
    onRange: useCallback(
      (first: number, last: number) => {
        const rows = layout ? rowsBetween(layout, first, last) : { first, last }
        onRange(rows.first, rows.last)
      },
      [layout, onRange],
    ),
  }
}
export type Lines = ReturnType<typeof useLines>
