import type {
  Actor,
  CommandName,
  HistoryEntry,
  Job,
  JobInContext,
  JobPage,
  JobRight,
  Step,
  Task,
  TaskAct,
  TaskView,
} from '@praxis/practice'
import {
  handMoves,
  holdsOfJob,
  isApproved,
  isBlocked,
  isDueBeforeItCanStart,
  isFinished,
  isSignedOff,
  jobStatus,
  leads,
  peopleOn,
  plannedMinutes,
  reachOf,
  readAnyJob,
  readyOn,
  reviewerFor,
  seesMoney,
  serviceKeyOf,
  subStatusOf,
  toCome,
  waitsFor,
} from '@praxis/practice'
import type { Ask, Asked } from '#src/ask.ts'
import { mayHold } from '#src/clients/may-hold.ts'
import { mayUndo } from '#src/commit/may-undo.ts'
import type { Entry } from '#src/journal/entry.ts'
import { NotFound } from '#src/not-found.ts'
import { actOf } from './ask-home.ts'
import { explainJobDate, explainTaskDate } from './explain-date.ts'
import { viewDeadline } from './view-deadlines.ts'
import { viewRequests } from './view-requests.ts'

/** How many of its last commits the page of a job or a contact shows. */
export const shownHistory = 100

/** Who did what in a stream, newest first, and what of it the asking person can take back. */
export const historyOf = (asked: Asked, stream: string): HistoryEntry[] =>
  asked.replica.db
    .all<{ entry: string }>(
      'select entry from journal where stream = ? and refused = 0 order by version desc limit ?',
      stream,
      shownHistory,
    )
    .map(({ entry: json }) => {
      const entry = JSON.parse(json) as Entry // the journal's own rows
      const act = actOf(asked, entry)
      return {
        ...act,
        undoable: act.undoable && mayUndo(asked.replica, asked.actor, entry),
        actor: entry.actor,
        actorName: asked.replica.look.get('People', entry.actor)?.name ?? 'Praxis',
        version: entry.version,
      }
    })

const mayGive = (actor: Actor, command: CommandName, { job }: JobInContext): boolean =>
  reachOf(actor, command) === 'all' || (reachOf(actor, command) === 'own' && peopleOn(job).includes(actor.key))

const mayChange = (actor: Actor, found: JobInContext): boolean =>
  found.job.status !== 'cancelled' && mayGive(actor, 'finish-task', found)

/** What the asking person may do with the job itself; the commands decide the same again. */
const actsOnJob = ({ actor }: Asked, found: JobInContext): JobRight[] => {
  const { status, waiting } = found.job
  if (status === 'cancelled') return mayGive(actor, 'reopen-job', found) ? ['reopen'] : []
  const changes: JobRight[] = mayChange(actor, found) ? ['set-sub-status', 'add-task'] : []
  if (status === 'done') return changes
  const waits: JobRight[] = waiting ? ['set-waiting', 'end-waiting', 'note-chase'] : ['set-waiting']
  const cancels: JobRight[] = mayGive(actor, 'cancel-job', found) ? ['cancel'] : []
  return [...changes, ...(changes.length > 0 ? waits : []), ...cancels]
}

/** What the asking person may do with the task as it stands; the commands decide the same again. */
const actsOn = (asked: Asked, found: JobInContext, task: Task, step: Step): TaskAct[] => {
  const { actor, today } = asked
  if (!mayChange(actor, found)) return []
  if (task.status === 'in-review')
    return [...reviewActs(actor, found, task, step), ...(step.files ? filingActs(task, false) : [])]
  if (isFinished(task)) return ['reopen']
  const free: TaskAct[] = isBlocked(found.calendar, found.job, task, today) ? [] : ['finish', ...startable(task)]
  if (!step.files) return [...free, 'skip', 'assign', 'move', 'tick']
  return [...free, ...filingActs(task, free.length > 0), 'assign', 'move', 'tick']
}

/** A filing is approved by the client, signed off or not, and filed once it is both. */
const filingActs = (task: Task, isFree: boolean): TaskAct[] => [
  ...(task.done ? (['record-approval'] as const) : []),
  ...(isFree && isSignedOff(task) && isApproved(task) ? (['record-filing'] as const) : []),
]

const startable = (task: Task): TaskAct[] => (task.status === 'open' ? ['start'] : [])

const reviewActs = (actor: Actor, { job }: JobInContext, task: Task, step: Step): TaskAct[] => {
  if (!task.done || task.done.by === actor.key) return ['recall', 'tick']
  const isReviewer = reviewerFor(job, step, task.done.by) === actor.key
  return isReviewer || leads(actor) ? ['approve', 'return', 'tick'] : ['tick']
}

const blockedBy = (asked: Asked, found: JobInContext, task: Task): TaskView['blocked'] => {
  const { job, calendar } = found
  if (!isBlocked(calendar, job, task, asked.today)) return null
  const by = waitsFor(job, task).map(({ id }) => ({ task: id, title: titleOf(found, id) }))
  const until = readyOn(calendar, job, task)
  return { by, ...(until && by.length === 0 && { until }) }
}

const titleOf = ({ template }: JobInContext, id: string): string =>
  template.steps.find(step => step.id === id)?.title ?? id

const workedOn = ({ replica: { db } }: Asked, job: string): Map<string, number> =>
  new Map(
    db
      .all<{ task: string | null; minutes: number }>(
        'select task, sum(minutes) as minutes from entries where job = ? group by task',
        job,
      )
      .map(({ task, minutes }) => [task ?? '', minutes]),
  )

/** What a filing files on this job, and how far it is. */
const filingOf = (job: Job, task: Task, files: string[]): NonNullable<TaskView['filing']> => {
  const { approval, filed } = task
  const deadlines = (job.deadlines ?? []).filter(({ rule }) => files.includes(rule)).flatMap(viewDeadline)
  return {
    deadlines: deadlines.map(({ name }) => name),
    signedOff: isSignedOff(task),
    ...(approval && isApproved(task) && { approval }),
    ...(filed && { filed }),
  }
}

const taskView = (asked: Asked, found: JobInContext, step: Step, worked: Map<string, number>): TaskView[] => {
  const { job, calendar } = found
  const task = job.tasks.find(({ id }) => id === step.id)
  if (!task) return []
  const { id, status, start, due, assignee, done, review, skipped } = task
  const own = job.steps?.find(each => each.id === id)
  const reviewer = step.signOff && reviewerFor(job, step, done?.by ?? task.assignee ?? asked.actor.key)
  return [
    {
      id,
      status,
      start,
      due,
      section: step.section,
      title: step.title,
      role: step.role,
      estimate: step.estimate,
      pinned: task.pinned !== undefined,
      conflict: !isFinished(task) && isDueBeforeItCanStart(calendar, task, job.tasks),
      worked: worked.get(id) ?? 0,
      blocked: blockedBy(asked, found, task),
      after: task.after.map(({ task: before, lag }) => ({ task: before, title: titleOf(found, before), lag })),
      checklist: step.checklist.map(item => ({ ...item, ticked: task.ticked.includes(item.id) })),
      why: explainTaskDate(calendar, found, task, step),
      may: actsOn(asked, found, task, step),
      ...(step.text && { text: step.text }),
      ...(own && { own: own.link ? { link: own.link } : {} }),
      ...(assignee && { assignee }),
      ...(step.signOff && { signOff: step.signOff }),
      ...(reviewer && { reviewer }),
      ...(done && { done }),
      ...(review && { review }),
      ...(skipped && { skipped }),
      ...(step.files && { filing: filingOf(job, task, step.files) }),
    },
  ]
}

/** The sections in which this job has tasks. */
const sectionsOf = ({ job, template }: JobInContext): JobPage['sections'] =>
  template.sections
    .filter(({ id }) => template.steps.some(step => step.section === id && job.tasks.some(task => task.id === step.id)))
    .map(({ id, title }) => ({ id, title }))

/** It belongs to a service that is not done once alone. */
const isRecurring = ({ replica }: Asked, { client, service: taken }: Job): boolean => {
  const service = replica.look.get('Services', serviceKeyOf(client, taken))
  return service !== undefined && service.recurrence.unit !== 'once'
}

/** One job as a page: its tasks in the template's order with what holds each up, its dates explained, its history. */
export const askJob: Ask<'job'> = (asked, { key }): JobPage => {
  const { replica } = asked
  const read = readAnyJob(replica.look, { job: key })
  if (!read.ok) throw new NotFound('job', key)
  const { job, template, client, calendar } = read.value
  const worked = workedOn(asked, key)
  const status = jobStatus(job, asked.today)
  const subStatus = subStatusOf(replica.look, { ...job, status })
  const changes = mayChange(asked.actor, read.value)
  return {
    key,
    version: replica.head(key).version,
    client: { key: client.key, name: client.name, code: client.code },
    name: job.name,
    period: job.period,
    template: { name: template.name, version: template.version },
    status,
    ...(subStatus && { subStatus: { id: subStatus.id, name: subStatus.name } }),
    ...(job.waiting && { waiting: job.waiting }),
    ...(job.cancelled && { cancelled: job.cancelled }),
    start: explainJobDate(calendar, template, job, 'start'),
    due: explainJobDate(calendar, template, job, 'due'),
    deadlines: (job.deadlines ?? []).flatMap(viewDeadline),
    team: job.team,
    tags: job.tags ?? [],
    sections: sectionsOf(read.value),
    tasks: template.steps.flatMap(step => taskView(asked, read.value, step, worked)),
    requests: viewRequests(read.value),
    worked: [...worked.values()].reduce((sum, minutes) => sum + minutes, 0),
    planned: plannedMinutes(template, job),
    ...(template.fee && seesMoney(asked.actor) && { fee: template.fee }),
    history: historyOf(asked, key),
    recurring: isRecurring(asked, job),
    mayAssign: changes,
    moves: changes ? handMoves(job, asked.today) : [],
    may: actsOnJob(asked, read.value),
    holds: toCome({ status }, holdsOfJob(replica.look, job)),
    mayHold: { job: mayHold(asked, key), client: mayHold(asked, client.key) },
  }
}
