import type { Act, DoneRow, Home, JobKey, PersonKey, PlainDate, ReviewRow, TaskRow, Waiting } from '@praxis/practice'
import { dayIn, dayOf, startOfDay, timerKey, weekOfYear } from '@praxis/practice'
import type { Ask, Asked } from '#src/ask.ts'
import { messagesInSql } from '#src/commit/family.ts'
import { undoObstacle } from '#src/commit/undo-obstacle.ts'
import { takesBack } from '#src/commit/undo-plan.ts'
import type { Entry } from '#src/journal/entry.ts'
import { daysOfWeek, plannedOn, restrictedOf, timerOf, troubleOf } from '#src/time/ask-week.ts'
import { onHoldOf } from './ask-on-hold.ts'
import type { Task } from './task-rows.ts'
import { taskColumns, taskRow, taskTables } from './task-rows.ts'

/** A person's open tasks that nothing holds up. */
const canBeDone = "t.assignee = ? and t.live = 1 and t.status <> 'in-review' and t.ready_on <= ?"

const duesOf = ({ replica, actor, today }: Asked) =>
  replica.db.all<{ due: PlainDate; tasks: number }>(
    `select t.due, count(*) as tasks from tasks t where ${canBeDone} group by t.due`,
    actor.key,
    today,
  )

/** The first of them: late ones first, then by due, then the longest-planned. */
const doNextOf = ({ replica, actor, today }: Asked, most: number): TaskRow[] =>
  replica.db
    .all<Task>(
      `with page as materialized (select t.job, t.id from tasks t cross join jobs j on j.key = t.job where ${canBeDone}
         order by t.due, t.estimate desc, j.sort limit ?)
       select ${taskColumns} from page cross join ${taskTables} where t.job = page.job and t.id = page.id
       order by t.due, t.estimate desc, j.sort`,
      actor.key,
      today,
      most,
    )
    .map(taskRow)

type Review = {
  job: JobKey
  id: string
  title: string
  client_name: string
  job_name: string
  done_by: PersonKey
  done_at: ReviewRow['since']
  reviewer: PersonKey | null
}

/** Work in review: mine to review, or mine reviewed by somebody else. */
const reviewsBy = ({ replica, actor }: Asked, column: 'reviewer' | 'done_by'): ReviewRow[] =>
  replica.db
    .all<Review>(
      `select t.job, t.id, t.title, t.done_by, t.done_at, t.reviewer, c.name as client_name, j.name as job_name
       from tasks t join jobs j on j.key = t.job join clients c on c.key = j.client
       where t.status = 'in-review' and t.${column} = ? and j.status <> 'cancelled' order by t.done_at`,
      actor.key,
    )
    .map(
      ({ job, id, title, client_name: clientName, job_name: jobName, done_by: doneBy, done_at: since, reviewer }) => ({
        job,
        task: id,
        title,
        clientName,
        jobName,
        doneBy,
        since,
        ...(reviewer && { reviewer }),
      }),
    )

type Awaited = { key: JobKey; client_name: string; name: string; due: PlainDate; waiting: string }

const mostWaiting = 8

/** Jobs that wait, on me or with me to chase: the first of them and how many. */
const waitingJobs = (
  { replica: { db }, actor }: Asked,
  column: 'waiting_on' | 'waiting_by',
  order: string,
): Home['iChase'] => {
  const which = `j.${column} = ? and j.waiting is not null and j.sort is not null`
  const rows = db.all<Awaited>(
    `select j.key, c.name as client_name, j.name, j.due, j.waiting from jobs j join clients c on c.key = j.client
     where ${which} order by ${order}, j.sort, j.key limit ?`,
    actor.key,
    mostWaiting,
  )
  const count = db.get<{ total: number }>(`select count(*) as total from jobs j where ${which}`, actor.key)
  return {
    rows: rows.map(({ key, client_name: clientName, name, due, waiting }) => ({
      job: key,
      clientName,
      jobName: name,
      due,
      waiting: JSON.parse(waiting) as Waiting, // as it was indexed
    })),
    total: count?.total ?? 0,
  }
}

/** The job that a commit changed, and the task, where it was one. */
const touchedBy = ({ changes }: Entry): { job?: JobKey; task?: string } => {
  const job = changes.find(({ list }) => list === 'Jobs')
  if (!job) return {}
  const tasks = new Set(
    Object.keys(job.paths).flatMap(path => path.match(/^tasks\/([^/]+)\/(?:status|done|review)/)?.[1] ?? []),
  )
  const [task] = tasks
  return { job: job.key as JobKey, ...(task && tasks.size === 1 && { task }) } // a key of the list Jobs
}

/** An entry of the journal as an act that can perhaps be taken back. */
export const actOf = ({ replica }: Pick<Asked, 'replica'>, entry: Entry): Act => ({
  commit: entry.commit,
  command: entry.name,
  ...touchedBy(entry),
  sentence: entry.sentence,
  ...(entry.about && { about: entry.about }),
  at: entry.at,
  undoable: undoObstacle(replica, entry) === undefined,
  ...(takesBack(entry) && { takesBack: true }),
})

/** My own last acts that still stand, what followed from them left out: of a run that would be hundreds of lines. */
const actsOf = (asked: Asked): Act[] =>
  asked.replica.db
    .all<{ entry: string }>(
      `select json_set(entry, '$.followUps', json('[]')) as entry from journal j
       where actor = ? and refused = 0 and cause is null and name not in ${messagesInSql}
       and not exists (select 1 from journal u where u.undoes = j.commit_id) order by at desc, item desc limit 5`,
      asked.actor.key,
    )
    .map(({ entry }) => actOf(asked, JSON.parse(entry) as Entry)) // the journal's own rows

const weekOf = (asked: Asked): Home['week'] => {
  const { replica, actor, now } = asked
  const person = replica.look.get('People', actor.key)
  const today = dayIn(now, person?.zone ?? replica.look.calendar().zone)
  const days = daysOfWeek(today)
  const sums = replica.db.all<{ date: PlainDate; minutes: number }>(
    'select date, sum(minutes) as minutes from entries where person = ? and date between ? and ? group by date',
    actor.key,
    days[0] ?? today,
    days.at(-1) ?? today,
  )
  const worked = new Map(sums.map(({ date, minutes }) => [date, minutes]))
  const restricted = restrictedOf(asked, days)
  return {
    number: weekOfYear(today),
    days: days.map((date, at) => ({
      date,
      minutes: (worked.get(date) ?? 0) + (restricted[at] ?? 0),
      planned: plannedOn(asked, person, date),
    })),
  }
}

type Finished = { title: string; status: string; client_name: string; job_name: string }

/** What I finished on this local day and what still stands of it. */
const doneToday = (asked: Asked): DoneRow[] => {
  const { replica, actor, now } = asked
  const zone = replica.look.get('People', actor.key)?.zone ?? replica.look.calendar().zone
  const today = dayIn(now, zone)
  return replica.db
    .all<{ entry: string }>(
      "select entry from journal where actor = ? and name = 'finish-task' and refused = 0 and at >= ? order by at",
      actor.key,
      startOfDay(today, zone),
    )
    .flatMap(({ entry }) => doneRow(asked, JSON.parse(entry) as Entry, today)) // the journal's own rows
}

/** What took a commit back, if anything did. */
const undoOf = ({ replica: { db } }: Asked, commit: string): Entry | undefined => {
  const row = db.get<{ entry: string }>('select entry from journal where undoes = ? and refused = 0', commit)
  return row && (JSON.parse(row.entry) as Entry) // the journal's own rows
}

/** The commit by which an act stands now: itself, or what did it again after it was taken back. */
const standingCommit = (asked: Asked, entry: Entry): Entry => {
  const undo = undoOf(asked, entry.commit)
  const redo = undo && undoOf(asked, undo.commit)
  return redo ? standingCommit(asked, redo) : entry
}

const doneRow = (asked: Asked, entry: Entry, today: PlainDate): DoneRow[] => {
  const { db } = asked.replica
  const { job, task } = touchedBy(entry)
  if (!job || !task) return []
  const found = db.get<Finished>(
    `select t.title, t.status, c.name as client_name, j.name as job_name from tasks t join jobs j on j.key = t.job
     join clients c on c.key = j.client where t.job = ? and t.id = ? and t.done_at = ?`,
    job,
    task,
    entry.at,
  )
  if (!found) return []
  const logged = db.get<{ minutes: number | null }>(
    'select sum(minutes) as minutes from entries where person = ? and date = ? and job = ? and task = ?',
    asked.actor.key,
    today,
    job,
    task,
  )
  const { commit, undoable } = actOf(asked, standingCommit(asked, entry))
  const { title, client_name: clientName, job_name: jobName } = found
  const inReview = found.status === 'in-review'
  return [
    { job, task, title, clientName, jobName, at: entry.at, inReview, logged: logged?.minutes ?? 0, commit, undoable },
  ]
}

const usualMost = 8

/** My day: what to do next, who waits for me, whom I wait for, my time, my last acts. */
const isNewToTime = ({ replica: { db, look }, actor }: Asked): boolean =>
  look.get('Timers', timerKey(actor.key)) === undefined &&
  db.get('select 1 from entries where person = ? limit 1', actor.key) === undefined

export const askHome: Ask<'home'> = (asked, { most = usualMost }) => {
  return {
    doNext: doNextOf(asked, most),
    doneToday: doneToday(asked),
    ...dayOf(duesOf(asked), asked.today),
    waitsForMe: reviewsBy(asked, 'reviewer'),
    iWaitFor: reviewsBy(asked, 'done_by'),
    waitOnMe: waitingJobs(asked, 'waiting_on', 'j.waiting_since'),
    iChase: waitingJobs(asked, 'waiting_by', 'j.chase_on is null, j.chase_on, j.waiting_since'),
    onHold: onHoldOf(asked),
    timer: timerOf(asked),
    ...(isNewToTime(asked) && { newToTime: true as const }),
    trouble: troubleOf(asked),
    week: weekOf(asked),
    acts: actsOf(asked),
  }
}
