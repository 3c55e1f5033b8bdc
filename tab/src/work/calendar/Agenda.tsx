import { dayOfMonth } from '@praxis/practice'
import { useMemo } from 'react'
import { Empty } from '#src/frame/Empty.tsx'
import { Failure } from '#src/frame/Failure.tsx'
import { RowBars } from '#src/frame/RowBars.tsx'
import { useAsk } from '#src/service/use-ask.ts'
import { usePages } from '#src/service/use-pages.ts'
import { JobLine } from '../JobLine.tsx'
import type { JobsInput } from '../jobs-list.ts'
import { narrowedBy } from '../jobs-list.ts'
import type { JobsState } from '../use-jobs.ts'
import { DayList } from './DayList.tsx'
import { jobsDue, MonthHead } from './MonthHead.tsx'
import type { MonthState } from './use-month.ts'

const rowHeight = 60

/** The jobs of a month day by day, as a list: what a phone has room for. */
export const Agenda = ({ jobs, month }: { jobs: JobsState; month: MonthState }) => {
  const [first, last] = [month.month, dayOfMonth(month.month, 31)]
  const list: JobsInput = useMemo(
    () => ({ ...jobs.input, dueFrom: first, dueTo: last, sort: 'due' }),
    [jobs.input, first, last],
  )
  const days = useAsk('job-days', { ...narrowedBy(jobs.input), first, last, each: 0 }, { keep: true })
  const pages = usePages('jobs', list)
  const sections = useMemo(() => days.data?.days.map(({ date, jobs: count }) => ({ date, count })), [days.data])
  const total = sections?.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <MonthHead month={month} words={jobsDue(total)} />
      {days.error && !sections ? (
        <Failure what="The jobs could not be loaded." error={days.error} retry={() => void days.refetch()} />
      ) : !sections ? (
        <RowBars rows={10} height={rowHeight} columns="28px minmax(0, 1fr)" />
      ) : total === 0 ? (
        <Empty>Nothing is due in this month.</Empty>
      ) : (
        <DayList label="Jobs by day" month={month} days={sections} rowHeight={rowHeight} onRange={pages.onRange}>
          {(at, line) => {
            const row = pages.rowAt(at)
            return row && <JobLine row={row} list={list} at={at} line={line} selection={undefined} />
          }}
        </DayList>
      )}
    </>
  )
}
