import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Failure } from './Failure.tsx'
import { RowBars } from './RowBars.tsx'

type Props<Answer> = { what: string; asked: UseQueryResult<Answer>; children: (answer: Answer) => ReactNode }

/** An answer once it is there; bars while it is on its way, and what could not be loaded. */
export const Asked = <Answer,>({ what, asked: { data, error, refetch }, children }: Props<Answer>) => {
  if (data !== undefined) return children(data)
  if (error) return <Failure what={what} error={error} retry={() => void refetch()} />
  return <RowBars rows={6} columns="minmax(0, 1fr)" />
}
