import type { JobKey, JobRow } from '@praxis/practice'
import { useEffect } from 'react'
import { useHistoryState } from 'wouter/use-browser-location'
import { usePages } from '#src/service/use-pages.ts'
import type { CameFrom } from '../job-place.ts'
import { isCameFrom } from '../job-place.ts'

const nowhere: CameFrom = { list: {}, at: 0 }

/** The jobs before and after this one in the list I came from; none when I came from elsewhere. */
export const useNeighbours = (job: JobKey) => {
  const state = useHistoryState<unknown>()
  const from = isCameFrom(state) ? state : undefined
  const { list, at } = from ?? nowhere
  const { rowAt, total, onRange } = usePages('jobs', list)
  useEffect(() => onRange(Math.max(0, at - 1), at + 1), [onRange, at])
  // The list may have moved on since: the job is looked for around where it stood.
  const index = [at, at - 1, at + 1].find(near => rowAt(near)?.key === job) ?? at
  const there = rowAt(index)?.key === job
  const before: JobRow | undefined = rowAt(index - 1)
  const after: JobRow | undefined = there ? rowAt(index + 1) : rowAt(index)
  const step = (row: JobRow | undefined, to: number) =>
    row && { job: row.key, state: { list, at: to } satisfies CameFrom }
  if (!from) return undefined
  return { index, total, previous: step(before, index - 1), next: step(after, there ? index + 1 : index) }
}
