import * as z from 'zod'
import type { JobRole, Team } from '#src/clients/client.ts'
import { jobRole } from '#src/clients/client.ts'
import type { FollowUp } from '#src/command.ts'
import { command, put } from '#src/command.ts'
import { plainDate } from '#src/dates/date-inputs.ts'
import { addOffset } from '#src/dates/offset.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import { earliest, latest } from '#src/dates/plain-date.ts'
import type { PersonKey } from '#src/keys.ts'
import { jobKey, line, note, personKey, slug } from '#src/keys.ts'
import type { Person } from '#src/people/person.ts'
import { future } from '#src/recurrence/carry-forward.ts'
import type { Future } from '#src/recurrence/future-edits.ts'
import { countedFromDue, futureEdits, futureObstacle, readFuture } from '#src/recurrence/future-edits.ts'
import type { Refusal } from '#src/refusals.ts'
import { ok, refuse } from '#src/result.ts'
import { moveFollowers } from './dates-of-job.ts'
import type { OwnStep, Task } from './job.ts'
import { taskId } from './job.ts'
import type { JobInContext } from './task-on-job.ts'
import { aboutJob, isOnJob, readJob } from './task-on-job.ts'
import { settled } from './task-state.ts'

/** The role by which a person works on the job, so that the task goes on with it; a preparer's, where there is none. */
const roleOf = (team: Team, person: PersonKey | undefined) =>
  jobRole.options.find(role => person !== undefined && team[role] === person) ?? 'preparer'

/** Where it stands: where it was said, else with what it waits for, else at the end of the job. */
const sectionOf = ({ job, template }: JobInContext, before: OwnStep | undefined, asked: string | undefined): string => {
  const isUsed = (section: string) =>
    template.steps.some(step => step.section === section && job.tasks.some(({ id }) => id === step.id))
  return (
    asked ?? before?.section ?? (template.sections.findLast(({ id }) => isUsed(id)) ?? template.sections[0])?.id ?? ''
  )
}

type Asked = Pick<OwnStep, 'id' | 'title' | 'text' | 'link'> & {
  section?: string
  role?: JobRole
  assignee: PersonKey | undefined
}

const stepOf = (
  on: JobInContext,
  before: OwnStep | undefined,
  { id, title, text, link, section, role, assignee }: Asked,
): OwnStep => ({
  id,
  section: sectionOf(on, before, section),
  title,
  ...(text && { text }),
  role: role ?? roleOf(on.job.team, assignee),
  due: { count: 0, unit: 'days', from: 'job-due' },
  estimate: 0,
  after: before ? [{ step: before.id, lag: 0 }] : [],
  checklist: [],
  ...(link && { link }),
})

/** The task or the section that it names and the job does not have. */
const missingIn = (
  { job, template }: JobInContext,
  { after, section }: { after?: string; section?: string },
): Refusal | undefined => {
  if (after && !job.tasks.some(({ id }) => id === after))
    return { code: 'not-found', what: 'task', key: `${job.key} ${after}` }
  if (section && !template.sections.some(({ id }) => id === section))
    return { code: 'not-found', what: 'section', key: `${job.key} ${section}` }
  return undefined
}

/** Why it cannot be given to that person. */
const personObstacle = (key: PersonKey | null | undefined, person: Person | undefined): Refusal | undefined => {
  if (key && !person) return { code: 'not-found', what: 'person', key }
  return person && !person.active ? { code: 'person-inactive', name: person.name } : undefined
}

/** The same task in the later jobs of the service that stand, and in those to come: as many days from their due. */
const addedToCome = (
  { job, calendar }: JobInContext,
  reached: Future,
  { step, input }: { step: OwnStep; input: { person?: PersonKey | null; due?: PlainDate; after?: string } },
  newId: () => string,
): FollowUp[] => {
  const { link: _from, ...facts } = step
  const due = countedFromDue(calendar, input.due ?? job.due, job.due)
  const same = reached.later.map(later => ({
    command: 'add-task',
    input: {
      job: later.key,
      title: step.title,
      ...(step.text && { text: step.text }),
      ...(input.person ? { person: input.person } : { role: step.role }),
      section: step.section,
      ...(input.due && { due: addOffset(calendar, later.due, due) }),
      ...(later.tasks.some(({ id }) => id === input.after) && { after: input.after }),
    },
  }))
  return futureEdits(
    reached,
    { of: 'added', step: { ...facts, due }, ...(input.person && { person: input.person }) },
    same,
    newId,
  )
}

/**
 * Adds a task to a job, beside those of its template: due with the job unless a day is set by hand, and done by the
 * preparer unless somebody or another role is named. A job that was done is in progress again.
 * With `future` the later jobs of the service get it too, those that stand and those to come.
 */
export const addTask = command({
  name: 'add-task',
  input: z.strictObject({
    job: jobKey,
    title: line(120),
    text: note.exactOptional(),
    /** Nobody, when it is null. */
    person: personKey.nullable().exactOptional(),
    /** The role by which it is done: by whoever has it on the job, unless a person is named. */
    role: jobRole.exactOptional(),
    /** The section of the job in which it stands. */
    section: slug.exactOptional(),
    due: plainDate.exactOptional(),
    /** The task that it waits for. */
    after: taskId.exactOptional(),
    /** Where it comes from: a message, a page. */
    link: z
      .url({ protocol: /^https$/ })
      .max(2000)
      .exactOptional(),
    future,
  }),
  own: isOnJob,
  read: (look, input) => ({
    found: readJob(look, input),
    person: input.person ? look.get('People', input.person) : undefined,
    reached: input.future ? readFuture(look, input) : undefined,
  }),
  decide: ({ found, person, reached }, input, { actor, now, today, newId }) => {
    if (!found.ok) return found
    const wrong =
      (input.future && futureObstacle(actor, reached, found.value.job)) ||
      personObstacle(input.person, person) ||
      missingIn(found.value, input)
    if (wrong) return refuse(wrong)
    const { job, template, calendar } = found.value
    const before = template.steps.find(({ id }) => id === input.after && job.tasks.some(task => task.id === id))
    const assignee = input.person === undefined ? job.team[input.role ?? 'preparer'] : person?.key
    const due = input.due ?? job.due
    const step = stepOf(found.value, before, { ...input, assignee, id: newId() })
    const task: Task = {
      id: step.id,
      status: 'open',
      ...(assignee && { assignee }),
      start: earliest(latest(job.start, today), due),
      due,
      ...(input.due && { pinned: { by: actor.key, at: now } }),
      after: before ? [{ task: before.id, lag: 0 }] : [],
      ticked: [],
    }
    const tasks = moveFollowers(calendar, [...job.tasks, task])
    return ok({
      stream: job.key,
      changes: [put('Jobs', settled({ ...job, steps: [...(job.steps ?? []), step], tasks }))],
      sentence: `Added “${input.title}”`,
      about: aboutJob(found.value),
      ...(reached && { followUps: addedToCome(found.value, reached, { step, input }, newId) }),
    })
  },
})
