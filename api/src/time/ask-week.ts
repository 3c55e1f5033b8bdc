import type {
  EntryView,
  JobKey,
  Person,
  PersonKey,
  PlainDate,
  SittingView,
  TimeEntry,
  Timer,
  TimerView,
  WeekRow,
  WorkName,
} from '@praxis/practice'
import {
  addDays,
  entryOfSitting,
  forgottenAfterHours,
  isRestrictedTime,
  millisecondsOf,
  minutesOfDay,
  mondayOf,
  personDay,
  sittingKey,
  templateOf,
  timerKey,
  weekday,
  weekOfYear,
} from '@praxis/practice'
import type { Ask, Asked } from '#src/ask.ts'

/** How a job and one of its tasks are called. */
const nameWork = ({ look }: Asked['replica'], job: JobKey, task: string | undefined) => {
  const found = look.get('Jobs', job)
  const client = found && look.get('Clients', found.client)
  const taskTitle = found && templateOf(look, found)?.steps.find(({ id }) => id === task)?.title
  return {
    ...(found && { client: found.client }),
    clientName: client?.name ?? 'A client that is gone',
    jobName: found?.name ?? 'A job that is gone',
    ...(taskTitle && { taskTitle }),
  }
}

const emptyTimer = (person: PersonKey): Timer => ({ key: timerKey(person), person, sittings: [] })

const viewSitting = (replica: Asked['replica'], sitting: Timer['sittings'][number]): SittingView => {
  const { client: _client, ...names } = nameWork(replica, sitting.job, sitting.task)
  return { ...sitting, ...names }
}

/** Days of a stopped sitting that have no entry yet, or were refused one. */
const unlogged = ({ replica, actor }: Asked, timer: Timer, outcome: 'refused' | undefined) =>
  timer.sittings.filter(sitting =>
    sitting.pieces.some(
      ({ date }) =>
        replica.look.outcome(actor.key, sittingKey(sitting, date)) === outcome &&
        replica.look.get('TimeEntries', entryOfSitting(sitting.id, date)) === undefined,
    ),
  )

/** One's timer, without what was on a job that one may not see any more; it is still logged when it stops. */
const ownTimer = ({ replica, actor }: Asked): Timer => {
  const timer = replica.look.get('Timers', timerKey(actor.key)) ?? emptyTimer(actor.key)
  const { running, ...rest } = timer
  const sittings = timer.sittings.filter(({ job }) => !replica.hides(job))
  return { ...rest, sittings, ...(running && !replica.hides(running.job) && { running }) }
}

export const timerOf = (asked: Asked): TimerView => {
  const { replica, now } = asked
  const timer = ownTimer(asked)
  const saving = unlogged(asked, timer, undefined).map(sitting => viewSitting(replica, sitting))
  if (!timer.running) return { saving }
  const { client: _client, ...names } = nameWork(replica, timer.running.job, timer.running.task)
  const hours = (millisecondsOf(now) - millisecondsOf(timer.running.since)) / 3_600_000
  return { running: { ...timer.running, ...names, forgotten: hours > forgottenAfterHours }, saving }
}

/** Stopped sittings that could not be logged, each with why. */
export const troubleOf = (asked: Asked) => {
  const { replica, actor } = asked
  const timer = ownTimer(asked)
  return unlogged(asked, timer, 'refused').map(sitting => {
    const keys = sitting.pieces.map(({ date }) => sittingKey(sitting, date))
    const refusal = keys.map(key => replica.refusalOf(actor.key, key)).find(found => found !== undefined)
    return { sitting: viewSitting(replica, sitting), refusal: refusal ?? { code: 'busy' as const } }
  })
}

const fullTime = [450, 450, 450, 450, 450, 0, 0]

/** The minutes that a person plans to work on a day: their pattern, nothing on a day the firm is closed. */
export const plannedOn = ({ replica }: Pick<Asked, 'replica'>, person: Person | undefined, date: PlainDate): number => {
  const { holidays, closed } = replica.look.calendar()
  const isOff = holidays.has(date) || closed.has(date)
  return isOff ? 0 : ((person?.pattern ?? fullTime)[weekday(date) - 1] ?? 0)
}

export const daysOfWeek = (date: PlainDate): PlainDate[] => {
  const monday = mondayOf(date)
  return [0, 1, 2, 3, 4, 5, 6].map(day => addDays(monday, day))
}

const workOf = ({ replica }: Asked, { job, task, activity }: TimeEntry): WorkName =>
  job
    ? { ...nameWork(replica, job, task), job, ...(task && { task }) }
    : { clientName: 'Internal', ...(activity && { activity }) }

const rowId = ({ job, task, activity }: Pick<TimeEntry, 'job' | 'task' | 'activity'>) =>
  job ? `${job}|${task ?? ''}` : `internal|${activity ?? ''}`

const entriesOf = ({ replica, actor }: Asked, days: PlainDate[]) =>
  replica.db
    .all<{ body: string; version: number }>(
      `select r.body, r.version from entries e join records r on r.list = 'TimeEntries' and r.key = e.key
       where e.person = ? and e.date between ? and ? order by e.key`,
      actor.key,
      days[0] ?? '',
      days.at(-1) ?? '',
    )
    .map(({ body, version }) => ({ entry: JSON.parse(body) as TimeEntry, version })) // bodies of the list TimeEntries

/** One's own minutes of each day on clients that a wall hides by now. */
export const restrictedOf = ({ replica: { look }, actor }: Asked, days: PlainDate[]): number[] =>
  days.map(day =>
    look
      .find('TimeEntries', 'person-day', personDay(actor.key, day))
      .filter(isRestrictedTime)
      .reduce((sum, { minutes }) => sum + minutes, 0),
  )

const sortKey = ({ work }: WeekRow) =>
  `${work.job ? 0 : 1} ${work.clientName} ${work.jobName ?? ''} ${work.taskTitle ?? work.activity ?? ''}`

/** One's own week as a grid: a row for each job, task or inner activity that has time in it. */
export const askWeek: Ask<'week'> = (asked, { date }) => {
  const { replica, actor } = asked
  const days = daysOfWeek(date)
  const person = replica.look.get('People', actor.key)
  const zone = person?.zone ?? replica.look.calendar().zone
  const rows = new Map<string, WeekRow>()
  const restricted = restrictedOf(asked, days)
  for (const { entry, version } of entriesOf(asked, days)) {
    const id = rowId(entry)
    const row = rows.get(id) ?? { id, work: workOf(asked, entry), days: days.map((): EntryView[] => []) }
    const { key, minutes, note, billable } = entry
    row.days[days.indexOf(entry.date)]?.push({ key, minutes, ...(note && { note }), billable, version })
    rows.set(id, row)
  }
  return {
    number: weekOfYear(days[0] ?? date),
    days: days.map(day => {
      const holiday = replica.look.calendar().holidays.get(day) ?? replica.look.calendar().closed.get(day)
      return {
        date: day,
        planned: plannedOn(asked, person, day),
        ...(holiday && { holiday }),
        most: minutesOfDay(day, zone),
      }
    }),
    rows: [...rows.values()].sort((a, b) => sortKey(a).localeCompare(sortKey(b))),
    ...(restricted.some(minutes => minutes > 0) && { restricted }),
    timer: timerOf(asked),
  }
}
