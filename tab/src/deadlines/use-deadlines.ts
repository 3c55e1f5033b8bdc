import { useCallback, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useNarrow } from '#src/frame/use-width.ts'
import type { DeadlinesInput, DeadlinesPlace, Form } from './deadline-place.ts'
import { deadlinesPath, readDeadlines } from './deadline-place.ts'

/** The calendar that the page's address asks for, and how to ask for another; a phone has room for the list alone. */
export const useDeadlines = (asked: Form | undefined) => {
  const search = useSearch()
  const [, navigate] = useLocation()
  const narrow = useNarrow()
  const form: Form = narrow ? 'list' : (asked ?? 'month')
  const input = useMemo(() => readDeadlines(new URLSearchParams(search)), [search])
  const month = new URLSearchParams(search).get('month') ?? undefined
  const go = useCallback(
    (place: DeadlinesPlace, to: Form | undefined = asked) => navigate(deadlinesPath(place, to), { replace: true }),
    [navigate, asked],
  )
  return {
    form,
    input,
    also: { month },
    change: (changes: DeadlinesPlace) => go({ ...input, month, ...changes }),
    replace: (other: DeadlinesInput) => go({ ...other, month }),
    changeAlso: (changes: { month: string | undefined }) => go({ ...input, ...changes }),
    show: (other: Form) => go({ ...input, month }, other),
  }
}
export type DeadlinesState = ReturnType<typeof useDeadlines>
