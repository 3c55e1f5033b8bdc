import type { Job, YearEndPreview } from '@praxis/practice'
import {
  accountPeriods,
  addMonths,
  dueNow,
  followsYearEnd,
  hasJob,
  inContext,
  isSame,
  jobName,
  jobsByYearEnd,
  movedClient,
  nameYear,
  yearEndObstacle,
} from '@praxis/practice'
import type { Ask } from '#src/ask.ts'
import { NotFound } from '#src/not-found.ts'
import { viewDeadline } from '#src/work/view-deadlines.ts'

const sideOf = ({ name, due, deadlines = [] }: Job) => ({ name, due, deadlines: deadlines.flatMap(viewDeadline) })

/** Every job and deadline that moving the end of a client's year would move, and what stays. */
export const askPreviewYearEnd: Ask<'preview-year-end'> = (asked, move): YearEndPreview => {
  const { look } = asked.replica
  const client = look.get('Clients', move.client)
  if (!client) throw new NotFound('client', move.client)
  const why = yearEndObstacle(client, move)
  if (why) return { refusal: { code: 'year-end-move', name: client.name, why }, moved: [], stays: [], comes: [] }
  const moved = movedClient(client, move)
  const jobs = jobsByYearEnd(look, moved)
  const period = [...take(accountPeriods(moved, move.to), 1)].map(nameYear)[0] ?? ''
  return {
    period,
    moved: jobs
      .filter(({ before, after }) => !isSame(before, after))
      .map(({ before, after }) => ({ job: before.key, before: sideOf(before), after: sideOf(after) })),
    stays: jobs
      .filter(({ before, after }) => isSame(before, after))
      .map(({ before: { key, name } }) => ({ job: key, name })),
    comes: look.find('Services', 'client', client.key).flatMap(service => {
      const given = inContext(look, service)
      if (!given || !followsYearEnd(service.recurrence)) return []
      return dueNow({ ...given, client: moved }, asked.today)
        .filter(run => !hasJob(look)(given, run))
        .map(run => ({ name: jobName(given.template, run.period), period: run.period }))
    }),
  }
}

function* take<T>(given: Iterable<T>, most: number): Generator<T> {
  let count = 0
  for (const each of given) {
    if (count === most) return
    count += 1
    yield each
  }
}

/** How many ends of years are offered. */
const offered = 4

/** The ends of years from one year back on. */
export const askYearEnds: Ask<'year-ends'> = (asked, { client: key }) => {
  const client = asked.replica.look.get('Clients', key)
  if (!client) throw new NotFound('client', key)
  const periods = take(accountPeriods(client, addMonths(asked.today, -12)), offered)
  return { ends: [...periods].map(period => ({ end: period.end, name: nameYear(period) })) }
}
