import { dayOfMonth } from '@praxis/practice'
import { useMemo } from 'react'
import { Empty } from '#src/frame/Empty.tsx'
import { Failure } from '#src/frame/Failure.tsx'
import { RowBars } from '#src/frame/RowBars.tsx'
import { useNarrow } from '#src/frame/use-width.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { usePages } from '#src/service/use-pages.ts'
import { DayList } from '#src/work/calendar/DayList.tsx'
import type { MonthState } from '#src/work/calendar/use-month.ts'
import { DeadlineLine } from './DeadlineLine.tsx'
import { lineHeight } from './DeadlineRows.tsx'
import type { DeadlinesState } from './use-deadlines.ts'

type Props = { deadlines: DeadlinesState; month: MonthState }

/** The deadlines of a month day by day. */
export const DeadlineAgenda = ({ deadlines: { input }, month }: Props) => {
  const narrow = useNarrow()
  const [first, last] = [month.month, dayOfMonth(month.month, 31)]
  const asked = useMemo(() => ({ ...input, first, last }), [input, first, last])
  const days = useAsk('deadline-days', { ...asked, each: 0 }, { keep: true })
  const pages = usePages('deadlines', asked)
  const sections = useMemo(() => days.data?.days.map(({ date, deadlines: count }) => ({ date, count })), [days.data])
  if (days.error && !sections)
    return <Failure what="The deadlines could not be loaded." error={days.error} retry={() => void days.refetch()} />
  if (!sections) return <RowBars rows={10} height={lineHeight(narrow)} columns="28px minmax(0, 1fr)" />
  if (sections.length === 0) return <Empty>There are no such deadlines in this month.</Empty>
  return (
    <DayList
      label="Deadlines by day"
      month={month}
      days={sections}
      rowHeight={lineHeight(narrow)}
      onRange={pages.onRange}
    >
      {(at, line) => {
        const row = pages.rowAt(at)
        return (
          row && (
            // biome-ignore lint/a11y/useSemanticElements: the virtualizer stands between it and its list
            <div role="listitem" data-row={line} style={{ height: '100%' }}>
              <DeadlineLine row={row} close={narrow} />
            </div>
          )
        )
      }}
    </DayList>
  )
}
