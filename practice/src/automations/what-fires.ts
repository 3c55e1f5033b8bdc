import type { Client } from '#src/clients/client.ts'
import { meetsField } from '#src/clients/field-test.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import { addDays } from '#src/dates/plain-date.ts'
import type { JobDeadline } from '#src/deadlines/deadlines-of-job.ts'
import { hasTag } from '#src/tags.ts'
import type { Job } from '#src/work/job.ts'
import { peopleOn } from '#src/work/task-on-job.ts'
import { isFinished, jobStatus } from '#src/work/task-state.ts'
import type { Template } from '#src/work/template.ts'
import type { RuleCondition, RuleLogic, Trigger } from './rule.ts'
import { isOfClient } from './rule.ts'
import { sayBecause } from './say-rule.ts'

/** What a rule looks at: a commit that changed a job, or a day that comes for it. `today` is the firm's. */
export type Happening = { job: Job; today: PlainDate } & ({ by: 'commit'; before: Job | undefined } | { by: 'day' })

/** A commit that changed a client, or made it. */
export type ClientHappening = { client: Client; before: Client | undefined; today: PlainDate }

/** Whose job it is and by which version of a template it was made, as they stood then. */
export type RuleState = { client: Client; template: Template }

/** The deadlines that a trigger counts from: nobody waits for one that is filed. */
const deadlinesOf = (when: Trigger, { deadlines = [] }: Pick<Job, 'deadlines'>): JobDeadline[] =>
  when.on === 'date' && when.of === 'statutory'
    ? deadlines.filter(({ rule, filed }) => !filed && (!when.deadline || rule === when.deadline))
    : []

/** The days on which a trigger comes for the job by the calendar; a planned job becomes ready by itself on its start. */
const daysOfTrigger = (when: Trigger, job: Job): PlainDate[] => {
  if (when.on === 'date') {
    const dates = when.of === 'statutory' ? deadlinesOf(when, job).map(({ date }) => date) : [job[when.of]]
    return dates.map(date => addDays(date, when.days))
  }
  return when.on === 'status' && when.status === 'ready' && job.status === 'planned' ? [job.start] : []
}

const isAllDone = (job: Job | undefined, ids: Set<string>): boolean => {
  const tasks = job?.tasks.filter(({ id }) => ids.has(id)) ?? []
  return tasks.length > 0 && tasks.every(isFinished)
}

const isTaskDone = (job: Job | undefined, step: string): boolean =>
  job?.tasks.some(({ id, status }) => id === step && status === 'done') === true

const has = (when: Trigger, job: Job | undefined, template: Template, today: PlainDate): boolean => {
  switch (when.on) {
    case 'status':
      return job !== undefined && jobStatus(job, today) === when.status
    case 'section-done': {
      const ids = template.steps.filter(({ section }) => section === when.section).map(({ id }) => id)
      return template.id === when.template && isAllDone(job, new Set(ids))
    }
    case 'task-done':
      return template.id === when.template && isTaskDone(job, when.step)
    case 'made':
      return job !== undefined
    case 'date':
    case 'client':
      return false
  }
}

const hasCome = (when: Trigger, happening: Happening, { template }: RuleState): boolean => {
  const { job, today } = happening
  if (happening.by === 'day') return daysOfTrigger(when, job).includes(today)
  return has(when, job, template, today) && !has(when, happening.before, template, today)
}

/** What is asked of the client itself; undefined where it is asked of a job. */
const isMetByClient = (condition: RuleCondition, client: Client): boolean | undefined => {
  switch (condition.of) {
    case 'kind':
      return condition.in.includes(client.kind)
    case 'client-status':
      return condition.in.includes(client.status)
    case 'client-field':
      return meetsField(client.fields, condition)
    case 'client-tag':
      return hasTag(client.tags, condition.in)
    default:
      return undefined
  }
}

const isMet = (condition: RuleCondition, { job, today }: Happening, { client, template }: RuleState): boolean => {
  const among = (...values: string[]): boolean => values.some(value => condition.in.some(each => each === value))
  switch (condition.of) {
    case 'status':
      return among(jobStatus(job, today))
    case 'service':
      return among(job.service)
    case 'template':
      return among(template.id)
    case 'person':
      return among(...peopleOn(job))
    case 'tag':
      return hasTag(job.tags, condition.in)
    default:
      return isMetByClient(condition, client) === true
  }
}

const deadlinesCome = (when: Trigger, { job, today }: Happening): JobDeadline[] =>
  when.on === 'date' ? deadlinesOf(when, job).filter(({ date }) => addDays(date, when.days) === today) : []

/**
 * Whether a rule fires on what happened, decided on the state at that moment: what it waits for came by this very change,
 * and all its conditions hold. Answers because of what, in words.
 */
export const whatFires = (rule: RuleLogic, happening: Happening, state: RuleState): string | undefined =>
  hasCome(rule.when, happening, state) && rule.if.every(condition => isMet(condition, happening, state))
    ? sayBecause(rule.when, state.template, deadlinesCome(rule.when, happening))
    : undefined

/** The same for what happened to a client. */
export const whatFiresForClient = (rule: RuleLogic, { client, before }: ClientHappening): string | undefined => {
  const { when } = rule
  if (when.on !== 'client' || client.status !== when.status || before?.status === when.status) return undefined
  return rule.if.every(condition => isOfClient(condition) && isMetByClient(condition, client))
    ? sayBecause(when, undefined)
    : undefined
}
