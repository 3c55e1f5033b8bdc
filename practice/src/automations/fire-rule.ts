import * as z from 'zod'
import type { JobRole } from '#src/clients/client.ts'
import type { AnyCommand, Context, Decision, FollowUp } from '#src/command.ts'
import { command, put } from '#src/command.ts'
import { plainDate } from '#src/dates/date-inputs.ts'
import { addOffset } from '#src/dates/offset.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import type { PersonKey, RuleKey } from '#src/keys.ts'
import { idOf, jobKey, line, ruleKey } from '#src/keys.ts'
import type { Look } from '#src/look.ts'
import type { Refusal } from '#src/refusals.ts'
import type { Result } from '#src/result.ts'
import { ok } from '#src/result.ts'
import { sendKeyOf } from '#src/sends/claim-send.ts'
import { addTask } from '#src/work/add-task.ts'
import { assignJob } from '#src/work/assign-job.ts'
import type { Job } from '#src/work/job.ts'
import { moveJob } from '#src/work/move-job.ts'
import { setStatus } from '#src/work/set-status.ts'
import { tagJob } from '#src/work/tag-job.ts'
import type { JobInContext } from '#src/work/task-on-job.ts'
import { aboutJob, readAnyJob } from '#src/work/task-on-job.ts'
import { longestChain } from './firing.ts'
import type { RuleAction } from './rule.ts'
import { ruleAction } from './rule.ts'

type JobAction = Exclude<RuleAction, { do: 'notify' }>

const isRole = (to: JobRole | PersonKey): to is JobRole => !to.startsWith('person:')

/** What the firing is of: the rule by its name, and the day on which what it waits for came. */
type Fired = { name: string; day: PlainDate }

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
const carriedOut = (decide: ReturnType<typeof decideOn>, found: JobInContext, does: RuleAction[], fired: Fired) => {
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

/** Who is told, each once; a role that nobody has is nobody. */
const toldOf = ({ team }: Job, does: RuleAction[]): PersonKey[] => {
  const all = does.flatMap(action => (action.do === 'notify' ? [isRole(action.to) ? team[action.to] : action.to] : []))
  return [...new Set(all.filter(person => person !== undefined))]
}

/** An administrator is told of a rule that stopped once a day, however often it does. */
const occasionOfStop = (rule: RuleKey, today: PlainDate): string => `${today}-${idOf(rule)}`.slice(0, 60)

/** The administrators who were not told of it today. */
const untold = (look: Look, rule: RuleKey, today: PlainDate): PersonKey[] =>
  look
    .find('People', 'role', 'admin')
    .filter(({ active }) => active)
    .map(({ key }) => key)
    .filter(to => !look.get('Sends', sendKeyOf({ kind: 'automation' }, to, occasionOfStop(rule, today))))

/**
 * Fires a rule on a job: all that it does is one commit, so that it is there once and goes as one. The one after the
 * tenth that followed from one another does nothing, and administrators are told.
 */
export const fireRule = command({
  name: 'fire-rule',
  input: z.strictObject({
    rule: ruleKey,
    name: line(80),
    job: jobKey,
    /** In words, as it follows on “because”. */
    because: line(200),
    /** The day on which what it waits for came. */
    day: plainDate,
    does: z.array(ruleAction).max(5),
    /** The how-manieth it is of firings that followed from one another. */
    depth: z.int().min(1),
  }),
  read: (look, { rule, job }, context) => ({
    found: readAnyJob(look, { job }),
    administrators: untold(look, rule, context.today),
    decide: decideOn(look, context),
  }),
  decide: ({ found, administrators, decide }, { rule, name, because, day, does, depth }, { newId, today }) => {
    if (!found.ok) return found
    const { job } = found.value
    const isStopped = depth > longestChain
    const { after, done } = carriedOut(decide, found.value, isStopped ? [] : does, { name, day })
    const told = isStopped ? administrators : toldOf(after, does)
    const subject = { kind: 'automation', job: job.key, name, because, ...(isStopped && { stopped: true, rule }) }
    const telling = (to: PersonKey): FollowUp => {
      const id = newId()
      const occasion = isStopped ? occasionOfStop(rule, today) : id
      return { command: 'claim-send', input: { to, subject, occasion }, key: `told-${id}` }
    }
    const did = done.length > 0 ? done.join('. ') : 'Told who it says'
    return ok({
      stream: job.key,
      changes: done.length > 0 ? [put('Jobs', after)] : [],
      sentence: isStopped
        ? `Stopped automation “${name}”: ${longestChain} automations had followed from one another`
        : `Automation “${name}” because ${because}: ${did}`,
      about: aboutJob(found.value),
      followUps: told.map(telling),
    })
  },
})
