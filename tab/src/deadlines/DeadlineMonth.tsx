import { mergeClasses } from '@fluentui/react-components'
import type { DeadlineDays, DeadlineRow, PlainDate } from '@praxis/practice'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { clientPath } from '#src/clients/client-place.ts'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { Failure } from '#src/frame/Failure.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { DayCell, shownOnDay } from '#src/work/calendar/DayCell.tsx'
import { MonthGrid } from '#src/work/calendar/MonthGrid.tsx'
import { useMarkStyles } from '#src/work/calendar/use-mark-styles.ts'
import type { MonthState } from '#src/work/calendar/use-month.ts'
import { jobPath } from '#src/work/job-place.ts'
import { DayDeadlines } from './DayDeadlines.tsx'
import { DeadlineSign } from './DeadlineSign.tsx'
import { howMany } from './deadline-words.ts'
import type { DeadlinesState } from './use-deadlines.ts'

const quiet: DeadlineRow['state'][] = ['met', 'filed-late', 'closed', 'expected']

/** A deadline on its day: where it stands, whose and of what. */
const OnDay = ({ row }: { row: DeadlineRow }) => {
  const styles = useMarkStyles()
  const { state, job, client, clientName, name, jobName } = row
  return (
    <Link
      href={state === 'expected' ? clientPath(client, 'deadlines') : jobPath(job)}
      tabIndex={-1}
      className={mergeClasses(styles.mark, state === 'overdue' && styles.late, quiet.includes(state) && styles.quiet)}
    >
      <DeadlineSign state={state} />
      <Ellipsis text={`${clientName}, ${name}, ${jobName}`}>
        {clientName}, {name}
      </Ellipsis>
    </Link>
  )
}

type DayProps = {
  date: PlainDate
  month: MonthState
  day: DeadlineDays['days'][number] | undefined
  open: (date: PlainDate) => void
}

const Day = ({ date, month, day, open }: DayProps) => (
  <DayCell
    date={date}
    month={month}
    due={howMany(day?.deadlines)}
    more={day ? day.deadlines - Math.min(day.rows.length, shownOnDay) : 0}
    open={open}
  >
    {day?.rows.map(row => (
      <OnDay key={`${row.job} ${row.id}`} row={row} />
    ))}
  </DayCell>
)

type Props = { deadlines: DeadlinesState; month: MonthState }

/** The deadlines on their days, a month in weeks. */
export const DeadlineMonth = ({ deadlines: { input }, month }: Props) => {
  const shared = useSharedStyles()
  const [first, last] = [month.weeks[0]?.[0] ?? month.month, month.weeks.at(-1)?.at(-1) ?? month.month]
  const { data, error, refetch } = useAsk('deadline-days', { ...input, first, last, each: shownOnDay })
  const days = useMemo(() => data && new Map(data.days.map(day => [day.date, day])), [data])
  const [open, setOpen] = useState<PlainDate>()
  if (error && !data)
    return <Failure what="The deadlines could not be loaded." error={error} retry={() => void refetch()} />
  return (
    <>
      <span className={shared.unseen} role="status">
        {data?.days.length === 0 && 'There are no such deadlines in this month.'}
      </span>
      <MonthGrid month={month} of="Deadlines">
        {date => (
          <Day
            key={date}
            date={date}
            month={month}
            day={days && (days.get(date) ?? { date, deadlines: 0, rows: [] })}
            open={setOpen}
          />
        )}
      </MonthGrid>
      {open && <DayDeadlines date={open} input={input} close={() => setOpen(undefined)} />}
    </>
  )
}
