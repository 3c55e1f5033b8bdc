import type { JobFilter, JobKey, JobRow, JobSort, JobStatus, PersonKey, PlainDate, Waiting } from '@praxis/practice'
import { jobStatus, normalName, subStatusOf } from '@praxis/practice'
import type { Ask, Asked } from '#src/ask.ts'
import { wordsMatch } from '#src/clients/ask-clients.ts'
import { holdsShown } from './holds-shown.ts'
import { keysInGroups } from './job-groups.ts'
import type { Condition } from './jobs-matching.ts'
import { allOf, chipNames, chipSql, chosenBy, isOpen, matching } from './jobs-matching.ts'

const pageSize = 200

const sorts: Record<JobSort, string> = {
  client: 'j.sort',
  job: 'j.name',
  stage:
    "case j.status when 'planned' then 0 when 'ready' then 1 when 'in-progress' then 2 when 'waiting' then 3 else 4 end + j.in_review * 0.5",
  start: 'j.start',
  due: 'j.due',
  statutory: 'j.stat is null, j.stat',
  // What waits longest is first, what does not wait last, whichever way round.
  waiting: 'j.waiting_since is null, j.waiting_since',
}

type Found = {
  key: JobKey
  client_name: string
  name: string
  status: JobStatus
  start: PlainDate
  due: PlainDate
  stat: PlainDate | null
  in_review: number
  done: number
  tasks: number
  planned: number
  worked: number
  people: string | null
  tags: string | null
  next_id: string | null
  next_title: string | null
  next_assignee: PersonKey | null
  sub_status: string | null
  waiting: string | null
  holds: string | null
  client_holds: string | null
}

/** What a row shows beside the job itself, worked out for the rows of the page alone. */
const columns = `j.key, j.name, j.status, j.start, j.due, j.stat, j.in_review, j.done, j.tasks, j.planned, j.tags,
  j.sub_status, j.waiting, j.holds, c.holds as client_holds, c.name as client_name,
  coalesce((select sum(minutes) from entries e where e.job = j.key), 0) as worked,
  (select group_concat(p.person, ' ') from (select person from job_people where job = j.key order by place) p) as people,
  t.id as next_id, t.title as next_title, t.assignee as next_assignee`

/** The first task of the job that nothing holds up: the answer to "so what is happening?". */
const nextTask = `select t.id from tasks t where t.job = j.key and t.live = 1 and t.ready_on <= ? order by t.place limit 1`

const subStatusName = ({ replica, today }: Asked, found: Found): string | undefined =>
  found.sub_status === null
    ? undefined
    : subStatusOf(replica.look, { status: jobStatus(found, today), subStatus: found.sub_status })?.name

/** On whom it waits, and what the firm calls that. */
const waitingOf = (asked: Asked, found: Found): Pick<JobRow, 'subStatus' | 'waiting'> => {
  const subStatus = subStatusName(asked, found)
  return {
    ...(subStatus && { subStatus }),
    ...(found.waiting && { waiting: JSON.parse(found.waiting) as Waiting }), // as it was indexed
  }
}

const rowOf = (asked: Asked, found: Found): JobRow => ({
  key: found.key,
  clientName: found.client_name,
  name: found.name,
  status: jobStatus(found, asked.today),
  inReview: found.in_review === 1,
  ...waitingOf(asked, found),
  ...holdsShown(jobStatus(found, asked.today), found),
  ...(found.next_id &&
    found.next_title && {
      next: {
        task: found.next_id,
        title: found.next_title,
        ...(found.next_assignee && { assignee: found.next_assignee }),
      },
    }),
  start: found.start,
  due: found.due,
  ...(found.stat && { statutory: found.stat }),
  tags: found.tags ? (JSON.parse(found.tags) as string[]) : [], // written as such
  people: (found.people?.split(' ') ?? []) as PersonKey[], // keys have no spaces in them
  worked: found.worked,
  planned: found.planned,
  doneTasks: found.done,
  tasks: found.tasks,
})

/** How many jobs each chip would show, and how many match as chosen: statuses are counted along an index, then added up. */
const countJobs = ({ replica: { db }, today }: Asked, found: Condition, chosen: Condition) => {
  const chips = chipNames.map(name => `coalesce(sum((${chipSql[name]}) * j.jobs), 0) as "${name}"`).join(', ')
  const counts = db.kept<Record<JobFilter | 'total', number>>(
    `select ${chips}, coalesce(sum((${chosen.sql}) * j.jobs), 0) as total from
     (select status, in_review, due, stat, count(*) as jobs from jobs j where ${found.sql}
      group by status, in_review, due, stat) j`,
    ...chipNames.map(() => today),
    ...chosen.values,
    ...found.values,
  )
  const { total, ...each } = counts ?? {
    'on-track': 0,
    late: 0,
    'statutory-late': 0,
    'to-review': 0,
    waiting: 0,
    done: 0,
    cancelled: 0,
    total: 0,
  }
  return { total, counts: each }
}

const orderOf = ({ sort = 'due', descending }: Parameters<Ask<'jobs'>>[1]): string => {
  const first = `${sorts[sort]} ${descending ? 'desc' : 'asc'}`
  return `order by ${first}${sort === 'due' ? '' : ', j.due'}, j.sort, j.key`
}

type Page = { order: string; from: number; most: number }

const keysOf = ({ replica: { db } }: Asked, { sql, values }: Condition, { order, from, most }: Page): JobKey[] =>
  db
    .all<{ key: JobKey }>(`select j.key from jobs j where ${sql} ${order} limit ? offset ?`, ...values, most, from)
    .map(({ key }) => key)

/** The firm's jobs, filtered, sorted, a page at a time, with how many each chip would show. */
export const askJobs: Ask<'jobs'> = (asked, input) => {
  const { from = 0, most = pageSize } = input
  const found = matching(asked, input)
  const chosen = chosenBy(asked, input)
  const order = orderOf(input)
  const page = { order, from, most }
  const both = allOf(found, chosen)
  const keys = input.group ? keysInGroups(asked, input.group, both, page) : keysOf(asked, both, page)
  const rows = asked.replica.db.all<Found>(
    `select ${columns} from json_each(?) page cross join jobs j on j.key = page.value
     cross join clients c on c.key = j.client left join tasks t on t.job = j.key and t.id = (${nextTask}) order by page.key`,
    JSON.stringify(keys),
    asked.today,
  )
  return {
    rows: rows.map(row => rowOf(asked, row)),
    from,
    ...countJobs(asked, found, chosen),
  }
}

type Job = {
  key: JobKey
  name: string
  client: `client:${string}`
  client_name: string
  status: JobStatus
  start: PlainDate
  due: PlainDate
}

const openJobs = ({ replica: { db } }: Asked, words: string[], most: number): Job[] => {
  const match = wordsMatch('j.all_words', words.join(' '))
  return db.all<Job>(
    `with found as materialized (select j.key from jobs j where ${isOpen}${match.sql} order by j.due, j.sort, j.key limit ?)
     select j.key, j.name, j.client, c.name as client_name, j.status, j.start, j.due
     from found cross join jobs j on j.key = found.key cross join clients c on c.key = j.client order by j.due, j.sort, j.key`,
    ...match.values,
    most,
  )
}

const titlesOf = ({ replica: { db } }: Asked, job: JobKey) =>
  db.all<{ id: string; title: string }>(
    "select id, title from tasks where job = ? and status in ('open', 'in-progress') order by place",
    job,
  )

const usualMost = 10

/** The open jobs and clients that the words name; as many words from the first as still name something. */
export const askFind: Ask<'find'> = (asked, { words, most = usualMost }) => {
  const given = words.split(/\s+/).filter(word => normalName(word) !== '')
  let used = given.length
  let jobs = openJobs(asked, given, most)
  while (jobs.length === 0 && used > 1) {
    used -= 1
    jobs = openJobs(asked, given.slice(0, used), most)
  }
  const match = wordsMatch('c.words', given.join(' '))
  const clients = asked.replica.db.all<{ key: `client:${string}`; name: string; code: string }>(
    `with found as materialized (select c.key from clients c where 1 = 1${match.sql} order by c.sort, c.key limit ?)
     select c.key, c.name, c.code from found cross join clients c on c.key = found.key order by c.sort, c.key`,
    ...match.values,
    most,
  )
  return {
    used: jobs.length > 0 ? used : 0,
    jobs: jobs.map(({ key, name, client, client_name: clientName, status, start, due }) => ({
      key,
      name,
      client,
      clientName,
      status: jobStatus({ status, start }, asked.today),
      due,
      tasks: titlesOf(asked, key),
    })),
    clients,
  }
}
