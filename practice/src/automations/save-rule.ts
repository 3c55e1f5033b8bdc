import * as z from 'zod'
import { command, gone, put } from '#src/command.ts'
import type { RuleKey } from '#src/keys.ts'
import { ruleKey } from '#src/keys.ts'
import type { Look } from '#src/look.ts'
import type { Refusal } from '#src/refusals.ts'
import { ok, refuse } from '#src/result.ts'
import { isSame } from '#src/same.ts'
import type { RuleAction, RuleFacts } from './rule.ts'
import { ruleFacts } from './rule.ts'

const noRule = (key: RuleKey) => refuse({ code: 'not-found', what: 'rule', key })

/** The people that an action names. */
const peopleIn = (action: RuleAction): string[] => {
  const named = 'person' in action ? action.person : 'to' in action ? action.to : 'by' in action ? action.by : undefined
  return named?.startsWith('person:') ? [named] : []
}

/** The first person of its actions who is not there (any more). */
const missingPerson = (look: Look, { does }: RuleFacts): Refusal | undefined => {
  const keys = does.flatMap(peopleIn)
  for (const key of keys) {
    const person = look.get('People', key)
    if (!person) return { code: 'not-found', what: 'person', key }
    if (!person.active) return { code: 'person-inactive', name: person.name }
  }
  return undefined
}

/** Writes a rule down, a new one switched off, or changes one; it then acts on behalf of whoever did. */
export const saveRule = command({
  name: 'save-rule',
  input: z.strictObject({ rule: ruleKey.exactOptional(), facts: ruleFacts }),
  read: (look, { rule, facts }) => ({ before: rule && look.get('Rules', rule), wrong: missingPerson(look, facts) }),
  decide: ({ before, wrong }, { rule, facts }, { actor, newId }) => {
    if (rule && !before) return noRule(rule)
    if (wrong) return refuse(wrong)
    const key: RuleKey = rule ?? `rule:${newId()}`
    const on = before?.on ?? false
    const after = { ...facts, key, on, ...(before?.since && { since: before.since }), savedBy: actor.key }
    if (before && isSame(after, before)) return refuse({ code: 'nothing-to-change' })
    return ok({
      stream: key,
      changes: [put('Rules', after)],
      sentence: before ? `Changed automation “${facts.name}”` : `Wrote automation “${facts.name}”`,
    })
  },
})

/** Switches a rule on or off. From when it is on it sees what happens; never what was before. */
export const switchRule = command({
  name: 'switch-rule',
  input: z.strictObject({ rule: ruleKey, on: z.boolean() }),
  read: (look, { rule }) => look.get('Rules', rule),
  decide: (before, { rule, on }, { now }) => {
    if (!before) return noRule(rule)
    if (before.on === on) return refuse({ code: 'nothing-to-change' })
    const { since: _before, ...rest } = before
    return ok({
      stream: rule,
      changes: [put('Rules', { ...rest, on, ...(on && { since: now }) })],
      sentence: `Switched automation “${before.name}” ${on ? 'on' : 'off'}`,
    })
  },
})

/** Takes a rule away; what it did stays. */
export const removeRule = command({
  name: 'remove-rule',
  input: z.strictObject({ rule: ruleKey }),
  read: (look, { rule }) => look.get('Rules', rule),
  decide: (before, { rule }) =>
    before
      ? ok({ stream: rule, changes: [gone('Rules', rule)], sentence: `Removed automation “${before.name}”` })
      : noRule(rule),
})
