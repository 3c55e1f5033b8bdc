import { type FaultRule, matchesFault } from './fault-rule.ts'
import type { WatchedOperation } from './watched-operation.ts'

/** A rule with how many operations it met and how many of them it struck. */
export type SetFault = { id: number; rule: FaultRule; met: number; struck: number }

const strikes = (set: SetFault): boolean => {
  const { from = 1, times = 1 } = set.rule
  set.met += 1
  if (set.met < from || (times !== 'always' && set.struck >= times)) return false
  set.struck += 1
  return true
}

export const createFaultRules = () => {
  const rules: SetFault[] = []
  let lastId = 0
  return {
    add: (rule: FaultRule): number => {
      lastId += 1
      rules.push({ id: lastId, rule, met: 0, struck: 0 })
      return lastId
    },
    remove: (id: number): void => {
      const at = rules.findIndex(set => set.id === id)
      if (at >= 0) rules.splice(at, 1)
    },
    clear: (): void => {
      rules.length = 0
    },
    list: (): SetFault[] => rules.map(set => ({ ...set })),
    /** The first rule that strikes; each rule it passes on the way has met the operation. */
    find: (operation: WatchedOperation): FaultRule | undefined =>
      rules.find(set => matchesFault(set.rule.match ?? {}, operation) && strikes(set))?.rule,
  }
}
