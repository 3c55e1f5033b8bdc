import type { DeadlineRow, DeadlineState, Feed, Instant, ListName, PlainDate } from '@praxis/practice'
import { addDays, calendarKey, feedSpan, firmNameOf, instantOf, sayDate, startOfDay } from '@praxis/practice'
import type { Asked } from '#src/ask.ts'
import type { DeadlineOfFirm } from './ask-deadlines.ts'
import { deadlinesOfFeed } from './deadlines-of-feed.ts'
import type { DayEvent } from './i-calendar.ts'
import { writeCalendar } from './i-calendar.ts'

const signs: Record<DeadlineState, string> = {
  overdue: ' (overdue)',
  due: '',
  expected: ' (expected)',
  met: ' (filed)',
  'filed-late': ' (filed late)',
  closed: ' (done)',
}

/** When a commit was made: its id begins with the milliseconds (RFC 9562, 5.7). */
const madeAt = (commit: string): Instant => instantOf(Number.parseInt(commit.replaceAll('-', '').slice(0, 12), 16))

/** The newest commit of a record, or of those whose keys begin so; each looked for once. */
const createNewest = ({ replica: { db } }: Asked) => {
  const known = new Map<string, string>()
  return (list: ListName, key: string): string => {
    const before = known.get(key)
    if (before !== undefined) return before
    const found =
      db.get<{ newest: string | null }>(
        'select max(commit_id) as newest from records where list = ? and key >= ? and key < ?',
        list,
        key,
        `${key}~`,
      )?.newest ?? ''
    known.set(key, found)
    return found
  }
}

/** When a deadline last changed: with its job, with what it is expected by, by its client’s name, or by falling overdue. */
const createChangedAt = (asked: Asked) => {
  const newest = createNewest(asked)
  const { look } = asked.replica
  const { zone } = look.calendar()
  const expectedBy = (service: string): string[] => [
    newest('Services', service),
    newest('Templates', `template:${look.get('Services', service)?.template ?? ''}.v`),
    newest('Settings', calendarKey),
  ]
  return ({ job, service, client, state, why }: DeadlineOfFirm): Instant => {
    const by = service === '' ? [newest('Jobs', job)] : expectedBy(service)
    const commit = [...by, newest('Clients', client)].reduce((a, b) => (a > b ? a : b))
    const changed = madeAt(commit)
    if (state !== 'overdue') return changed
    const fell = startOfDay(addDays(why.date, 1), zone)
    return fell > changed ? fell : changed
  }
}

const reasonOf = ({ reason }: DeadlineRow['why']): string[] =>
  reason.kind === 'rule' ? [`Why this day: ${reason.sentence}.`, reason.source] : []

const describe = ({ jobName, authority, filed, state, why }: DeadlineRow): string =>
  [
    state === 'expected' ? `${jobName}, not made yet` : jobName,
    authority,
    ...(filed ? [`Filed ${sayDate(filed, '0001-01-01', 'en-GB')}`] : []),
    ...reasonOf(why),
  ].join('\n')

const nameOf = ({ replica: { look } }: Asked, { client, mine }: Feed): string => {
  if (client) return `Deadlines of ${look.get('Clients', client)?.name ?? 'a client'}`
  if (mine) return 'My deadlines'
  const firm = firmNameOf(look)
  return firm ? `Deadlines of ${firm}` : 'Deadlines'
}

/** What it holds, and where it ends if there are too many. */
const sayWhat = (until: PlainDate | undefined): string => {
  const { monthsBack, monthsAhead, most } = feedSpan
  const what = `Deadlines of the last ${monthsBack === 1 ? 'month' : `${monthsBack} months`} and the next ${monthsAhead} months, as Praxis has them.`
  if (!until) return what
  const end = sayDate(until, '0001-01-01', 'en-GB')
  return `${what} There are more than the ${most} that a calendar holds: it ends at ${end}. Make one of your own jobs, or of one client, to have all of them.`
}

/** What stands in a person’s calendar of deadlines, as they may see it at that moment. */
export const calendarOfFeed = (asked: Asked, feed: Feed): string => {
  const changedAt = createChangedAt(asked)
  const { rows, until } = deadlinesOfFeed(asked, feed)
  const events = rows.map(
    (row): DayEvent => ({
      uid: `${row.job}/${row.id}@praxis`,
      date: row.why.date,
      summary: `${row.clientName}: ${row.name}${signs[row.state]}`,
      description: describe(row),
      category: row.authority,
      isCertain: row.state !== 'expected',
      changed: changedAt(row),
    }),
  )
  const name = nameOf(asked, feed)
  return writeCalendar(
    { name: until ? `${name} (the nearest ${feedSpan.most})` : name, description: sayWhat(until) },
    events,
  )
}
