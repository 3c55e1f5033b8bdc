import type { Client, JobRole, Team } from '#src/clients/client.ts'
import type { AnyCommand, Change, Context, Decision } from '#src/command.ts'
import { put } from '#src/command.ts'
import { addOffset } from '#src/dates/offset.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import type { ClientKey, JobKey, PersonKey } from '#src/keys.ts'
import type { Look } from '#src/look.ts'
import type { Refusal } from '#src/refusals.ts'
import type { Result } from '#src/result.ts'
import { ok, refuse } from '#src/result.ts'
import { addTask } from '#src/work/add-task.ts'
import { assignJob } from '#src/work/assign-job.ts'
import type { Job } from '#src/work/job.ts'
import { moveJob } from '#src/work/move-job.ts'
import { setStatus } from '#src/work/set-status.ts'
import { tagJob } from '#src/work/tag-job.ts'
import type { JobInContext } from '#src/work/task-on-job.ts'
import { aboutJob, readAnyJob } from '#src/work/task-on-job.ts'
import type { RuleAction } from './rule.ts'

type JobAction = Exclude<RuleAction, { do: 'notify' }>

export const isRole = (to: JobRole | PersonKey): to is JobRole => !to.startsWith('person:')

/** What the firing is of: the rule by its name, and the day on which what it waits for came. */
export type Fired = { name: string; day: PlainDate }

/** The task that a rule adds; its due date is counted from the day on which the rule fired. */
const taskOf = (
  { title, section, by, due }: Extract<RuleAction, { do: 'add-task' }>,
  { job, template, calendar }: JobInContext,
  { day }: Fired,
) => ({
  job: job.key,
  title,
  ...(template.sections.some(({ id }) => id === section) && { section }),
  ...(isRole(by) ? { role: by } : { person: by }),
  due: addOffset(calendar, day, due),
})

/** The command that an action is, with its input. */
const commandOf = (action: JobAction, found: JobInContext, fired: Fired): { rule: AnyCommand; input: unknown } => {
  const job = found.job.key
  switch (action.do) {
    case 'set-status':
      return { rule: setStatus, input: { job, status: action.status } }
    case 'assign':
      return { rule: assignJob, input: { job, role: action.role, person: action.person } }
    case 'tag':
      return { rule: tagJob, input: { job, add: [action.tag], remove: [] } }
    case 'move-due':
      return { rule: moveJob, input: { job, to: { workingDays: action.workingDays } } }
    case 'add-task':
      return { rule: addTask, input: taskOf(action, found, fired) }
  }
}

/** Decides an action as its own command decides it, on the job as the actions before it left it. */
const decideOn =
  (look: Look, context: Context) =>
  (found: JobInContext, action: JobAction, fired: Fired): Result<Decision, Refusal> => {
    const { job } = found
    const { rule, input } = commandOf(action, found, fired)
    const get: Look['get'] = (list, key) => (key === job.key ? (job as never) : look.get(list, key)) // that key is the job's
    return rule.decide(rule.read({ ...look, get }, input as never, context) as never, input as never, context) // its own
  }

/** The job with what its date was counted by on the task that was just added. */
const counted = (job: Job, { do: did, ...action }: JobAction, { name, day }: Fired): Job => {
  const added = job.tasks.at(-1)
  if (did !== 'add-task' || !('due' in action) || !added?.pinned) return job
  const pinned = { ...added.pinned, rule: { name, day, ...action.due } }
  return { ...job, tasks: job.tasks.with(-1, { ...added, pinned }) }
}

/** The job as the actions leave it, and what was done; an action that its command refuses is left out. */
const onJob = (decide: ReturnType<typeof decideOn>, found: JobInContext, does: RuleAction[], fired: Fired) => {
  let after = found.job
  const done: string[] = []
  for (const action of does) {
    if (action.do === 'notify') continue
    const decision = decide({ ...found, job: after }, action, fired)
    const [change] = decision.ok ? decision.value.changes : []
    if (!decision.ok || !change || !('record' in change) || change.list !== 'Jobs') continue
    after = counted(change.record, action, fired)
    done.push(decision.value.sentence)
  }
  return { after, done }
}

/** What a rule did, to what, and who is in which role there now. */
export type CarriedOut = { changes: Change[]; done: string[]; team: Team; about: string }

/** Does to a job what a rule says, each action as its own command decides it. */
export const carryOutOnJob = (
  { look, context }: { look: Look; context: Context },
  key: JobKey,
  does: RuleAction[],
  fired: Fired,
): Result<CarriedOut, Refusal> => {
  const found = readAnyJob(look, { job: key })
  if (!found.ok) return found
  const { after, done } = onJob(decideOn(look, context), found.value, does, fired)
  const changes = done.length > 0 ? [put('Jobs', after)] : []
  return ok({ changes, done, team: after.team, about: aboutJob(found.value) })
}

/** The client with somebody in charge; as it was where they are so already, or are not there any more. */
const assigned = (look: Look, client: Client, { role, person: key }: Extract<RuleAction, { do: 'assign' }>) => {
  const person = look.get('People', key)
  if (!person?.active || client.team[role] === key) return undefined
  return { after: { ...client, team: { ...client.team, [role]: key } }, did: `Made ${person.name} the ${role}` }
}

/** Does to a client what a rule says. */
export const carryOutForClient = (look: Look, key: ClientKey, does: RuleAction[]): Result<CarriedOut, Refusal> => {
  const client = look.get('Clients', key)
  if (!client) return refuse({ code: 'not-found', what: 'client', key })
  let after = client
  const done: string[] = []
  for (const action of does) {
    const given = action.do === 'assign' ? assigned(look, after, action) : undefined
    if (!given) continue
    after = given.after
    done.push(given.did)
  }
  const changes = done.length > 0 ? [put('Clients', after)] : []
  return ok({ changes, done, team: after.team, about: client.name })
}
