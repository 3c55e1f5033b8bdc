import type { Views } from '@praxis/practice'
import { idOf } from '@praxis/practice'
import { useEffect, useRef } from 'react'
import { useMe } from '#src/people/use-me.ts'
import { useAsk } from '#src/service/use-ask.ts'
import type { JobsState } from '../use-jobs.ts'
import { isChanged, viewPath } from './view-path.ts'

export type View = Views['views'][number]

/** Whether the page was entered as it is: without a word on which jobs, so that one's first view is meant. */
const isBare = ({ input, also, view }: JobsState): boolean =>
  view === 'table' && Object.keys({ ...input, ...also }).length === 0

/** My views and everybody's, which of them the page shows, and those it opens by itself: the one in a link, or my first. */
export const useViews = (jobs: JobsState) => {
  const { firstView } = useMe()
  const { data } = useAsk('views', {})
  const views = data?.views ?? []
  const { also, goTo } = jobs
  const entered = useRef(isBare(jobs) && firstView ? idOf(firstView) : undefined)
  const wanted = also.open ?? (isBare(jobs) ? entered.current : undefined)
  const found = views.find(({ key }) => idOf(key) === wanted)
  useEffect(() => {
    if (!data) return
    entered.current = undefined
    if (found) goTo(viewPath(found))
  })
  const current = views.find(({ key }) => idOf(key) === also.view)
  return {
    views,
    current,
    isChanged: current !== undefined && isChanged(current, jobs),
    /** A link or an address names a view that is gone, or somebody else's own. */
    isGone: data !== undefined && !found && !current && (also.open ?? also.view) !== undefined,
    firstView,
    open: (view: View) => goTo(viewPath(view)),
  }
}
export type ViewsState = ReturnType<typeof useViews>
