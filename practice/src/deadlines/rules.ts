import * as z from 'zod'
import type { PlainDate } from '#src/dates/plain-date.ts'
import { auRules } from './au-rules.ts'
import { gbRules } from './gb-rules.ts'
import type { Rule } from './rule.ts'
import { usRules } from './us-rules.ts'

export const rules: readonly Rule[] = [...gbRules, ...usRules, ...auRules]

export const ruleId = z
  .string()
  .max(40)
  .refine(id => rules.some(rule => rule.id === id), { message: 'the id of a statutory rule' })

/** The rule's version that holds for a period that begins on that day. */
export const ruleFor = (id: string, periodStart: PlainDate): Rule | undefined =>
  rules.find(
    rule =>
      rule.id === id && rule.validFrom <= periodStart && (rule.validTo === undefined || periodStart <= rule.validTo),
  )

/** One version of a rule, by which a deadline was once counted. */
export const ruleVersion = (id: string, version: number): Rule | undefined =>
  rules.find(rule => rule.id === id && rule.version === version)
