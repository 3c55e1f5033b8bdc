import * as z from 'zod'
import { clientKind, clientStatus, jobRole } from '#src/clients/client.ts'
import { fieldTest, isWholeTest, wholeTest } from '#src/clients/field-test.ts'
import type { Instant } from '#src/dates/plain-date.ts'
import { ruleId } from '#src/deadlines/rules.ts'
import type { PersonKey, RuleKey } from '#src/keys.ts'
import { line, personKey, slug } from '#src/keys.ts'
import { primaryStatus } from '#src/settings/statuses.ts'
import { tag } from '#src/tags.ts'

const statusReached = z.enum([...primaryStatus.options, 'cancelled'])

/** What has to happen, to a job or to a client. */
export const trigger = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('status'), status: statusReached }),
  z.strictObject({ on: z.literal('section-done'), template: slug, section: slug }),
  z.strictObject({ on: z.literal('task-done'), template: slug, step: slug }),
  z.strictObject({ on: z.literal('made') }),
  /** So many days after its start, its due date or a statutory deadline that is not filed; before it when negative. */
  z
    .strictObject({
      on: z.literal('date'),
      of: z.enum(['start', 'due', 'statutory']),
      /** By which rule the deadline is set; without it any. */
      deadline: ruleId.exactOptional(),
      days: z.int().min(-365).max(365),
    })
    .refine(({ of, deadline }) => of === 'statutory' || !deadline, {
      error: 'only a statutory deadline is set by a rule of law',
      path: ['deadline'],
    }),
  /** A client becomes this, as a new one or from something else. */
  z.strictObject({ on: z.literal('client'), status: clientStatus }),
])
export type Trigger = z.infer<typeof trigger>

const anyOf = <Of extends string, Value extends z.ZodType>(of: Of, value: Value) =>
  z.strictObject({ of: z.literal(of), in: z.array(value).min(1).max(20) })

/** One fact of the job or its client that has to be among these. */
export const ruleCondition = z.discriminatedUnion('of', [
  anyOf('kind', clientKind),
  anyOf('client-status', clientStatus),
  anyOf('client-tag', tag),
  /** What one of the firm's own fields of clients has to say. */
  z.strictObject({ of: z.literal('client-field'), ...fieldTest }).refine(isWholeTest, wholeTest),
  anyOf('status', statusReached),
  anyOf('service', slug),
  anyOf('template', slug),
  anyOf('tag', tag),
  /** Somebody who has a role or a task on the job. */
  anyOf('person', personKey),
])
export type RuleCondition = z.infer<typeof ruleCondition>

/** What is done to the job, or who is told. */
export const ruleAction = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('set-status'), status: primaryStatus.extract(['planned', 'ready', 'in-progress']) }),
  z.strictObject({ do: z.literal('assign'), role: jobRole, person: personKey }),
  z.strictObject({ do: z.literal('tag'), tag }),
  z.strictObject({ do: z.literal('move-due'), workingDays: z.int().min(-260).max(260) }),
  z.strictObject({ do: z.literal('notify'), to: z.union([jobRole, personKey]) }),
  z.strictObject({
    do: z.literal('add-task'),
    title: line(120),
    /** The section in which it stands, where the job has it; else the job's last. */
    section: slug.exactOptional(),
    /** Who does it; a role that nobody has on the job is nobody. */
    by: z.union([jobRole, personKey]),
    /** So long after the day on which the rule fires. */
    due: z.strictObject({ count: z.int().min(0).max(260), unit: z.enum(['working-days', 'days']) }),
  }),
])
export type RuleAction = z.infer<typeof ruleAction>

export const ruleParts = {
  when: trigger,
  if: z.array(ruleCondition).max(9),
  does: z.array(ruleAction).min(1).max(5),
}

/** What is done to a client itself: somebody is told, or put in charge. */
export const isForClient = ({ do: what }: Pick<RuleAction, 'do'>): boolean => what === 'notify' || what === 'assign'

/** What is done on account of a client to each of its open jobs. */
export const isForItsJobs = ({ do: what }: Pick<RuleAction, 'do'>): boolean => what === 'tag' || what === 'add-task'

const suitsClient = (action: RuleAction): boolean => isForClient(action) || isForItsJobs(action)

/** What can be asked of a client itself, without a job. */
export const isOfClient = ({ of }: Pick<RuleCondition, 'of'>): boolean =>
  of === 'kind' || of === 'client-tag' || of === 'client-field'

type Parts = { when: Trigger; if: RuleCondition[]; does: RuleAction[] }

/**
 * What is wrong with a rule as a whole: it would come again and again, since it moves the very date it waits for or opens
 * what it waits for to be done, or it asks of a client, or does to one, what only a job can be asked or have done.
 */
export const ruleFault = ({ when, if: conditions, does }: Parts) => {
  if (when.on === 'client') {
    if (!does.every(suitsClient)) return 'not-for-clients'
    return conditions.every(isOfClient) ? undefined : 'not-of-clients'
  }
  if (when.on === 'date' && when.of !== 'statutory' && does.some(each => each.do === 'move-due'))
    return 'moves-its-date'
  if (when.on === 'status' && when.status === 'done' && does.some(each => each.do === 'add-task')) return 'opens-again'
  return undefined
}
export type RuleFault = NonNullable<ReturnType<typeof ruleFault>>

const faultWords = {
  'moves-its-date': 'a rule that waits for a start or a due date cannot move the due date',
  'opens-again': 'a rule that waits for a job to be done cannot add a task: the job would be open again',
  'not-for-clients': 'a rule that waits for a client can tell, put in charge, tag its open jobs or add a task to them',
  'not-of-clients': 'a rule that waits for a client can ask for its kind, its tags and its fields alone',
} satisfies Record<RuleFault, string>

const isSound = (parts: Parts, context: z.RefinementCtx): void => {
  const fault = ruleFault(parts)
  const path = [fault === 'not-of-clients' ? 'if' : 'does']
  if (fault) context.addIssue({ code: 'custom', message: faultWords[fault], path })
}

/** Whether it is carried by that template: it waits for a part of its jobs, or asks for jobs of it. */
export const isOfTemplate = ({ when, if: conditions }: Omit<Parts, 'does'>, template: string): boolean =>
  ('template' in when && when.template === template) ||
  conditions.some(condition => condition.of === 'template' && condition.in.includes(template))

export const ruleLogic = z.strictObject(ruleParts).superRefine(isSound)
export type RuleLogic = z.infer<typeof ruleLogic>

export const ruleFacts = z.strictObject({ name: line(80), ...ruleParts }).superRefine(isSound)
export type RuleFacts = z.infer<typeof ruleFacts>

/** One automation of the firm. */
export type Automation = RuleFacts & {
  key: RuleKey
  on: boolean
  /** When it was switched on last: it sees only what came after. */
  since?: Instant
  savedBy: PersonKey
}
