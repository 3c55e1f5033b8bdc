import type { RuleKey } from '#src/keys.ts'
import { idOf } from '#src/keys.ts'

/** So many firings may follow from one another; then it stops. */
export const longestChain = 10

/** What the keys of all firings of a rule begin with. */
export const firingsOf = (rule: RuleKey): string => `${idOf(rule)}:`
