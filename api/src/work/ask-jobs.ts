import type { SQLInputValue } from 'node:sqlite'
import type { JobFilter, JobKey, JobRow, JobStatus, PersonKey, PlainDate } from '@praxis/practice'
import { jobStatus, normalName } from '@praxis/practice'
import type { Ask, Asked } from '#src/ask.ts'
import { wordsMatch } from '#src/clients/ask-clients.ts'

const pageSize = 200

const isOpen = "j.status not in ('done', 'cancelled')"

/** Each chip's condition; `?` is today. */
const filters: Record<JobFilter, string> = {
  'on-track': `${isOpen} and j.due >= ?`,
  late: `${isOpen} and j.due < ?`,
  'to-review': `${isOpen} and j.in_review = 1 and ? is not null`,
  waiting: `j.status = 'waiting' and ? is not null`,
  done: `j.status = 'done' and ? is not null`,
}
const filterNames = Object.keys(filters) as JobFilter[] // the keys of a record by filter

const sorts: Record<'client' | 'job' | 'stage' | 'due', string> = {
  client: 'c.sort',
  job: 'j.name',
  stage:
    "case j.status when 'planned' then 0 when 'ready' then 1 when 'in-progress' then 2 when 'waiting' then 3 else 4 end + j.in_review * 0.5",
  due: 'j.due',
}

type Found = {
  key: JobKey
  client_name: string
  name: string
  status: JobStatus
  start: PlainDate
  due: PlainDate
  in_review: number
  done: number
  tasks: number
  planned: number
  worked: number
  next_id: string | null
  next_title: string | null
  next_assignee: PersonKey | null
}

/** The first task of the job that nothing holds up: the answer to "so what is happening?". */
const nextTask = (column: string) =>
  `(select ${column} from tasks t where t.job = j.key and t.status in ('open', 'in-progress', 'in-review') and t.ready_on <= ?
    order by t.place limit 1)`

const columns = `j.key, j.name, j.status, j.start, j.due, j.in_review, j.done, j.tasks, j.planned, c.name as client_name,
  coalesce((select sum(minutes) from entries e where e.job = j.key), 0) as worked,
  ${nextTask('t.id')} as next_id, ${nextTask('t.title')} as next_title, ${nextTask('t.assignee')} as next_assignee`

type Input = Parameters<Ask<'jobs'>>[1]

const conditions = ({ actor }: Asked, { words, mine, client }: Input): { sql: string; values: SQLInputValue[] } => {
  const match = wordsMatch("(c.words || j.words || ' ')", words ?? '')
  return {
    sql:
      [
        "j.status <> 'cancelled'",
        mine ? 'j.key in (select job from job_people where person = ?)' : '1 = 1',
        client ? 'j.client = ?' : '1 = 1',
      ].join(' and ') + match.sql,
    values: [...(mine ? [actor.key] : []), ...(client ? [client] : []), ...match.values],
  }
}

const peopleOf = ({ replica }: Asked, job: JobKey): PersonKey[] =>
  replica.db
    .all<{ person: PersonKey }>('select person from job_people where job = ? order by place', job)
    .map(({ person }) => person)

const rowOf = (asked: Asked, found: Found): JobRow => ({
  key: found.key,
  clientName: found.client_name,
  name: found.name,
  status: jobStatus(found, asked.today),
  inReview: found.in_review === 1,
  ...(found.next_id &&
    found.next_title && {
      next: {
        task: found.next_id,
        title: found.next_title,
        ...(found.next_assignee && { assignee: found.next_assignee }),
      },
    }),
  due: found.due,
  people: peopleOf(asked, found.key),
  worked: found.worked,
  planned: found.planned,
  doneTasks: found.done,
  tasks: found.tasks,
})

/** The firm's jobs, filtered, sorted, a page at a time, with how many each chip would show. */
export const askJobs: Ask<'jobs'> = (asked, input) => {
  const { db } = asked.replica
  const { filter, sort = 'due', descending, from = 0 } = input
  const { sql, values } = conditions(asked, input)
  const base = `from jobs j join clients c on c.key = j.client where ${sql}`
  const chips = filterNames.map(name => `coalesce(sum(${filters[name]}), 0) as "${name}"`).join(', ')
  const today = asked.today
  const counts = db.get<Record<JobFilter, number>>(
    `select ${chips} ${base}`,
    ...filterNames.map(() => today),
    ...values,
  )
  const chosen = filter ? `and ${filters[filter]}` : `and ${isOpen}`
  const direction = descending ? 'desc' : 'asc'
  const rows = db.all<Found>(
    `select ${columns} ${base} ${chosen} order by ${sorts[sort]} ${direction}, j.due, c.sort, j.key limit ? offset ?`,
    today,
    today,
    today,
    ...values,
    ...(filter ? [today] : []),
    pageSize,
    from,
  )
  const total = db.get<{ total: number }>(
    `select count(*) as total ${base} ${chosen}`,
    ...values,
    ...(filter ? [today] : []),
  )
  const none: Record<JobFilter, number> = { 'on-track': 0, late: 0, 'to-review': 0, waiting: 0, done: 0 }
  return { rows: rows.map(row => rowOf(asked, row)), total: total?.total ?? 0, from, counts: counts ?? none }
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
  const match = wordsMatch("(c.words || j.words || ' ')", words.join(' '))
  return db.all<Job>(
    `select j.key, j.name, j.client, c.name as client_name, j.status, j.start, j.due from jobs j join clients c on c.key = j.client
     where ${isOpen}${match.sql} order by j.due, c.sort, j.key limit ?`,
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
    `select c.key, c.name, c.code from clients c where 1 = 1${match.sql} order by c.sort limit ?`,
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
