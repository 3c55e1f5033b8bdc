import * as z from 'zod'
import type { Instant, PlainDate } from '#src/dates/plain-date.ts'
import type { ClientKey, JobKey } from '#src/keys.ts'
import { ruleKey } from '#src/keys.ts'
import { query } from '#src/query.ts'
import type { Refusal } from '#src/refusals.ts'
import type { Automation } from './rule.ts'
import { ruleLogic } from './rule.ts'

/**
 * A rule with how often it fired in the days that are held, and when last; `stopped` when that was a chain too long,
 * `orphaned` when whoever saved it may write no rules any more: it fires nothing until somebody who may saves it again.
 */
export type RuleRow = Automation & { fired: number; last?: Instant; stopped?: true; orphaned?: true }

/** One firing, for whoever reads a rule's history. */
export type FiringView = {
  /** By which it is taken back. */
  commit: string
  at: Instant
  /** On which of them; neither is there where the asking person does not see that client. */
  job?: { key: JobKey; name: string; clientName: string }
  client?: { key: ClientKey; name: string }
  sentence: string
  undoable: boolean
  takenBack: boolean
  /** Why it did nothing: a hold on the job or its client blocked what it does. */
  refusal?: Refusal
}

/** What of the past a trial could not know. */
export type NotKnown = 'older' | 'more-than-read' | 'dates-as-now' | 'acts'

/** For which job, or for which client. */
export type TrialRow = { date: PlainDate; clientName: string } & ({ job: JobKey; name: string } | { client: ClientKey })

/** When the rule would have fired, newest first. */
export type Trial = {
  from: PlainDate
  total: number
  rows: TrialRow[]
  notKnown: NotKnown[]
}

export const rulesQuery = query<{ rows: RuleRow[] }>()('rules', z.strictObject({}))
export const ruleQuery = query<RuleRow & { firings: FiringView[] }>()('rule', z.strictObject({ key: ruleKey }))
export const tryRuleQuery = query<Trial>()('try-rule', ruleLogic)
