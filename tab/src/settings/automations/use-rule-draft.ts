import type { RuleKey } from '@praxis/practice'
import { isSame } from '@praxis/practice'
import { useState } from 'react'
import { useMe } from '#src/people/use-me.ts'
import { onThisMachine } from '#src/service/stored.ts'
import type { RuleDraft } from './rule-draft.ts'

const read = (named: string): RuleDraft | undefined => {
  const text = onThisMachine.read(named)
  return text ? (JSON.parse(text) as RuleDraft) : undefined // written below alone
}

/**
 * A rule as it is edited, kept on this machine with every change until it is saved or put aside, so that leaving the page
 * loses nothing. `of` is the rule, or what a new one was begun at.
 */
export const useRuleDraft = (of: RuleKey | `new:${string}`, saved: RuleDraft) => {
  const { person } = useMe()
  const named = `rule.${person.key}.${of}`
  const [facts, setFacts] = useState<RuleDraft>(() => read(named) ?? saved)
  const set = (change: (before: RuleDraft) => RuleDraft) => {
    const next = change(facts)
    setFacts(next)
    onThisMachine.write(named, isSame(next, saved) ? null : JSON.stringify(next))
  }
  return {
    facts,
    set,
    isChanged: !isSame(facts, saved),
    /** Goes back to what is saved, or to the beginning of a new one. */
    putAside: () => set(() => saved),
    /** What is saved need not be kept any more. */
    forget: () => onThisMachine.write(named, null),
  }
}
