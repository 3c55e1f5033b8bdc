import { useQueries } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { AnswerTo, InputFor } from './contract.ts'
import { useService } from './service.ts'
import { askKey, useAsk } from './use-ask.ts'

/** How many rows one answer of a long list holds: more than a screen shows, few enough to come at once. */
const pageSize = 30

type Paged = 'jobs' | 'clients' | 'deadlines'
type RowOf<Name extends Paged> = AnswerTo<Name>['rows'][number]

/** The pages after the first that hold these rows. */
const pagesOf = (first: number, last: number): number[] => {
  const from = Math.floor(first / pageSize)
  const to = Math.floor(last / pageSize)
  return Array.from({ length: to - from + 1 }, (_, n) => from + n).filter(page => page > 0)
}

/** A long list, asked for page by page as it comes into sight. */
export const usePages = <Name extends Paged>(name: Name, input: InputFor<Name>) => {
  const { api } = useService()
  const [range, setRange] = useState({ first: 0, last: 0 })
  const first = useAsk(name, { ...input, most: pageSize }, { keep: true })
  const pages = pagesOf(range.first, range.last)
  const rest = useQueries({
    queries: pages.map(page => {
      const asked = { ...input, from: page * pageSize, most: pageSize }
      return {
        queryKey: askKey(name, asked),
        queryFn: ({ signal }: { signal: AbortSignal }) => api.ask(name, asked, signal),
      }
    }),
  })
  const onRange = useCallback((from: number, to: number) => setRange({ first: from, last: to }), [])
  const rowAt = (index: number): RowOf<Name> | undefined => {
    const page = Math.floor(index / pageSize)
    const answer = page === 0 ? first.data : rest[pages.indexOf(page)]?.data
    return answer?.rows[index - page * pageSize]
  }
  return {
    answer: first.data,
    /** Those that have come so far. */
    rows: (): RowOf<Name>[] => [first, ...rest].flatMap(({ data }) => (data?.rows ?? []) as RowOf<Name>[]), // of the same query
    total: first.data?.total ?? 0,
    rowAt,
    onRange,
    isPending: first.isPending,
    error: first.error,
    retry: () => void first.refetch(),
  }
}
