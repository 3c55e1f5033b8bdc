import type { JobKey, PlainDate } from '@praxis/practice'
import { useMemo, useState } from 'react'
import { Failure } from '#src/frame/Failure.tsx'
import { useNarrow } from '#src/frame/use-width.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { JobActDialog } from '../bulk/JobActDialog.tsx'
import { narrowedBy, writeJobsInput } from '../jobs-list.ts'
import type { JobsState } from '../use-jobs.ts'
import { Agenda } from './Agenda.tsx'
import { Day } from './Day.tsx'
import { shownOnDay } from './DayCell.tsx'
import { DayDialog } from './DayDialog.tsx'
import { daysWithMoves } from './days-with-moves.ts'
import { MonthGrid } from './MonthGrid.tsx'
import { jobsDue, MonthHead } from './MonthHead.tsx'
import { isInMonth } from './month.ts'
import { useDayMoves } from './use-day-moves.ts'
import type { MonthState } from './use-month.ts'
import { useMonth } from './use-month.ts'

type Props = { jobs: JobsState; month: MonthState }

const Month = ({ jobs, month }: Props) => {
  const [first, last] = [month.weeks[0]?.[0] ?? month.month, month.weeks.at(-1)?.at(-1) ?? month.month]
  const { data, error, refetch } = useAsk('job-days', { ...narrowedBy(jobs.input), first, last, each: shownOnDay })
  const moves = useDayMoves()
  const days = useMemo(() => data && daysWithMoves(data.days, moves.moves), [data, moves.moves])
  const [open, setOpen] = useState<PlainDate>()
  const [moving, setMoving] = useState<JobKey>()
  const due =
    days && [...days.values()].reduce((sum, day) => sum + (isInMonth(day.date, month.month) ? day.jobs : 0), 0)
  return (
    <>
      <MonthHead month={month} words={jobsDue(due)} />
      {error && !data ? (
        <Failure what="The jobs could not be loaded." error={error} retry={() => void refetch()} />
      ) : (
        <MonthGrid month={month} of="Jobs due">
          {date => (
            <Day
              key={date}
              date={date}
              due={days && (days.get(date) ?? { date, jobs: 0, rows: [] })}
              month={month}
              moves={moves}
              open={setOpen}
            />
          )}
        </MonthGrid>
      )}
      {open && (
        <DayDialog
          date={open}
          input={jobs.input}
          move={job => {
            setOpen(undefined)
            setMoving(job)
          }}
          close={() => setOpen(undefined)}
        />
      )}
      {moving && (
        <JobActDialog
          kind="date"
          jobs={[moving]}
          made={writeJobsInput(jobs.input, 'calendar', jobs.also)}
          close={() => setMoving(undefined)}
          done={() => setMoving(undefined)}
        />
      )}
    </>
  )
}

/** The jobs on the days on which they are due: a month, or on a phone a list of its days. */
export const JobsCalendar = ({ jobs }: { jobs: JobsState }) => {
  const month = useMonth(jobs)
  return useNarrow() ? <Agenda jobs={jobs} month={month} /> : <Month jobs={jobs} month={month} />
}
