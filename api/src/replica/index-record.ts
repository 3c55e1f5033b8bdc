import type {
  Calendar,
  Client,
  ClientService,
  Contact,
  ContactLink,
  Job,
  ListName,
  Records,
  Task,
  Template,
  TemplateRecord,
  TimeEntry,
  Wall,
} from '@praxis/practice'
import {
  calendarKey,
  isDraft,
  isFinished,
  isInReview,
  lookupValues,
  markOf,
  nextDeadline,
  normalName,
  peopleOn,
  plannedMinutes,
  readyOn,
  reviewerFor,
  standing,
} from '@praxis/practice'
import { expectAnew, indexDeadlines, indexService } from '#src/deadlines/index-deadlines.ts'
import { textOf, textOfClient } from '#src/search/text-id.ts'
import { noteAllMerges, noteMerge, recordsOf, underItsClient } from './merged-clients.ts'
import type { Database } from './open-database.ts'

/** What the derived tables need besides the record itself. */
export type IndexContext = { db: Database; calendar: () => Calendar; template: (job: Job) => Template | undefined }

type AnyRecord = Records[ListName]
type LookupFunctions = Record<string, (record: AnyRecord) => string[]>

/** Brings everything that is worked out from one record up to date; null when it is gone. */
export const indexRecord = (context: IndexContext, list: ListName, key: string, given: AnyRecord | null): void => {
  const record = given && underItsClient(context.db, given)
  indexLookups(context, list, key, record)
  tables[list]?.(context, key, record)
}

/** Works everything out from the records anew; what others are worked out with comes first. */
export const indexAll = (context: IndexContext): void => {
  noteAllMerges(context.db)
  const rows = context.db.all<{ list: ListName; key: string; body: string }>(
    `select list, key, body from records where body is not null
     order by list not in ('Settings', 'Templates'), list, key`,
  )
  for (const { list, key, body } of rows) indexRecord(context, list, key, JSON.parse(body) as AnyRecord) // bodies are records
}

/** By what a client is still known that was merged into another. */
const known = ['match', 'code']

const indexLookups = ({ db }: IndexContext, list: ListName, key: string, record: AnyRecord | null): void => {
  db.run('delete from lookups where list = ? and key = ?', list, key)
  if (!record) return
  const functions = lookupValues[list] as unknown as LookupFunctions // each function gets records of its own list alone
  const isMerged = 'mergedInto' in record && record.mergedInto !== undefined
  for (const [name, valuesOf] of Object.entries(functions))
    if (!isMerged || known.includes(name))
      for (const value of new Set(valuesOf(record)))
        db.run('insert into lookups (list, name, value, key) values (?, ?, ?, ?)', list, name, value, key)
}

type Indexer = (context: IndexContext, key: string, record: AnyRecord | null) => void

const indexClient = (context: IndexContext, key: string, whole: Client | null): void => {
  const { db } = context
  const isNews = noteMerge(db, key, whole)
  const client = whole?.mergedInto ? null : whole // it is read as the other
  db.run('delete from clients where key = ?', key)
  db.run('update jobs set sort = null, all_words = null where client = ?', key)
  indexWall(db, key, client?.wall)
  indexLinks(db, key, client?.contacts)
  expectAnew(db, { client: key })
  if (client) writeClient(db, key, client)
  if (isNews)
    for (const each of recordsOf(db, key)) indexRecord(context, each.list, each.key, JSON.parse(each.body) as AnyRecord) // bodies are records
}

const writeClient = (db: Database, key: string, client: Client): void => {
  const sort = normalName(client.name)
  const before = (client.merged ?? []).flatMap(each => [each.code.toLowerCase(), normalName(each.name)])
  const others = [client.legalName ?? '', client.group ?? '', ...(client.tags ?? [])].map(normalName)
  const words = ` ${[sort, client.code.toLowerCase(), ...others, ...before].join(' ')}`
  const { code, name, status } = client
  db.run(
    'insert into clients (key, code, name, sort, words, status, text, holds) values (?, ?, ?, ?, ?, ?, ?, ?)',
    key,
    code,
    name,
    sort,
    words,
    status,
    textOfClient(db, client),
    holdsColumn(client),
  )
  db.run('update jobs set sort = ?, all_words = ? || words where client = ?', sort, words, key)
}

const indexWall = (db: Database, key: string, wall: Wall | undefined): void => {
  for (const table of ['walls', 'wall_people']) db.run(`delete from ${table} where client = ?`, key)
  if (!wall) return
  db.run('insert into walls (client, side) values (?, ?)', key, wall.side)
  for (const person of wall.people) db.run('insert into wall_people (client, person) values (?, ?)', key, person)
}

const indexLinks = (db: Database, key: string, links: ContactLink[] = []): void => {
  db.run('delete from contact_links where client = ?', key)
  for (const { id, until } of links)
    db.run('insert into contact_links (client, contact, serves) values (?, ?, ?)', key, id, until ? 0 : 1)
}

const indexContact = ({ db }: IndexContext, key: string, contact: Contact | null): void => {
  db.run('delete from contacts where key = ?', key)
  if (!contact) return
  const { name, email = '', phone = '', left } = contact
  db.run(
    'insert into contacts (key, name, sort, has_left, text) values (?, ?, ?, ?, ?)',
    key,
    name,
    normalName(name),
    left ? 1 : 0,
    textOf(db, name, email, phone),
  )
}

const indexEntry = ({ db }: IndexContext, key: string, entry: TimeEntry | null): void => {
  db.run('delete from entries where key = ?', key)
  if (!entry) return
  const { person, client, job, task, activity, date, minutes } = entry
  db.run(
    'insert into entries (key, person, client, job, task, activity, date, minutes) values (?, ?, ?, ?, ?, ?, ?, ?)',
    key,
    person,
    client ?? null,
    job ?? null,
    task ?? null,
    activity ?? null,
    date,
    minutes,
  )
}

/** On whom a job waits, since when, who chases, on which colleague, and when to chase next. */
const waitingColumns = ({ waiting }: Job): (string | null)[] => {
  if (!waiting) return [null, null, null, null, null, null]
  const { on, since, by, next } = waiting
  return [JSON.stringify(waiting), since, by, on.kind === 'colleague' ? on.person : null, next ?? null, on.kind]
}

/** What lists show of the holds that stand on it. */
const holdsColumn = (record: Client | Job): string | null => {
  const holds = standing(record)
  return holds.length > 0 ? JSON.stringify(holds.map(markOf)) : null
}

/** Once the work is done or cancelled no clock runs. */
const openDeadline = (job: Job): string | null =>
  job.status === 'done' || job.status === 'cancelled' ? null : (nextDeadline(job)?.date ?? null)

const teamColumns = ({ team: { partner, manager, preparer, reviewer } }: Job): (string | null)[] =>
  [partner, manager, preparer, reviewer].map(person => person ?? null)

const indexJob = (context: IndexContext, key: string, job: Job | null): void => {
  const { db } = context
  for (const table of ['tasks', 'job_people']) db.run(`delete from ${table} where job = ?`, key)
  db.run('delete from jobs where key = ?', key)
  indexDeadlines(db, key, job)
  if (!job) return
  const template = context.template(job)
  const planned = template ? plannedMinutes(template, job) : 0
  db.run(
    `insert into jobs (key, client, sort, all_words, name, words, status, start, due, template, in_review, done, tasks, planned,
       tags, text, sub_status, waiting, waiting_since, waiting_by, waiting_on, chase_on, waits_on,
       stat, service, partner, manager, preparer, reviewer, holds)
     values (?1, ?2, (select sort from clients where key = ?2),
       (select words from clients where key = ?2) || ?4, ?3, ?4, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    key,
    job.client,
    job.name,
    ` ${[job.name, job.service, ...(job.tags ?? [])].map(normalName).join(' ')}`,
    job.status,
    job.start,
    job.due,
    job.template,
    isInReview(job) ? 1 : 0,
    job.tasks.filter(isFinished).length,
    job.tasks.length,
    planned,
    job.tags ? JSON.stringify(job.tags) : null,
    textOf(db, job.name, job.service, ...(job.tags ?? [])),
    job.subStatus ?? null,
    ...waitingColumns(job),
    openDeadline(job),
    job.service,
    ...teamColumns(job),
    holdsColumn(job),
  )
  peopleOn(job).forEach((person, place) => {
    db.run('insert into job_people (job, person, place) values (?, ?, ?)', key, person, place)
  })
  const calendar = context.calendar()
  job.tasks.forEach((task, place) => {
    indexTask({ db, calendar, template }, job, task, place)
  })
}

const indexTask = (
  { db, calendar, template }: { db: Database; calendar: Calendar; template: Template | undefined },
  job: Job,
  task: Task,
  place: number,
): void => {
  const step = template?.steps.find(({ id }) => id === task.id)
  const title = step?.title ?? task.id
  const reviewer = step && task.status === 'in-review' && task.done ? reviewerFor(job, step, task.done.by) : undefined
  db.run(
    `insert into tasks (job, id, place, title, assignee, status, due, pinned, estimate, ready_on, sign_off, done_by, done_at, reviewer, live, text)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    job.key,
    task.id,
    place,
    title,
    task.assignee ?? null,
    task.status,
    task.due,
    task.pinned ? 1 : 0,
    step?.estimate ?? 0,
    readyOn(calendar, job, task) ?? null,
    step?.signOff ? 1 : 0,
    task.done?.by ?? null,
    task.done?.at ?? null,
    reviewer ?? null,
    job.status !== 'cancelled' && !isFinished(task) ? 1 : 0,
    textOf(db, title),
  )
}

/** The jobs whose rows show this, made anew: a template's titles, or the calendar's lags. */
const indexJobsAgain = (context: IndexContext, where: string, ...values: string[]): void => {
  const rows = context.db.all<{ key: string; body: string }>(
    `select r.key, r.body from records r join jobs j on j.key = r.key where r.list = 'Jobs' and r.body is not null ${where}`,
    ...values,
  )
  for (const { key, body } of rows) indexJob(context, key, JSON.parse(body) as Job) // a body of the list Jobs
}

const tables: Partial<Record<ListName, Indexer>> = {
  Clients: indexClient as Indexer, // each is called with records of its own list alone
  Contacts: indexContact as Indexer,
  TimeEntries: indexEntry as Indexer,
  Jobs: indexJob as Indexer,
  Services: ({ db }, key, record) => indexService(db, key, record as ClientService | null),
  Templates: (context, key, record) => {
    indexJobsAgain(context, 'and j.template = ?', key)
    const template = record as TemplateRecord | null
    if (!template || !isDraft(template)) expectAnew(context.db, template ? { template: template.id } : 'all')
  },
  Settings: (context, key) => {
    if (key !== calendarKey) return
    indexJobsAgain(context, '')
    expectAnew(context.db, 'all')
  },
}
