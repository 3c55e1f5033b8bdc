import { setTimeout as wait } from 'node:timers/promises'
import { type FaultEffect, type FaultRule, matchesFault } from './fault-rule.ts'
import type { OperationAnswer, OperationWatcher, Verdict, WatchedOperation } from './watched-operation.ts'

export type SetFault = { id: number; rule: FaultRule; met: number; struck: number }

/** How one operation is carried out: `refuse` words a failure as its service would, `drop` cuts the HTTP connection. */
export type Execution = {
  apply(): OperationAnswer | Promise<OperationAnswer>
  refuse(status: number, retryAfter: number): OperationAnswer
  drop(): void
}

export type Outcome = { answer: OperationAnswer | undefined; verdict: Verdict }

export type Faults = {
  add(rule: FaultRule): number
  remove(id: number): void
  clear(): void
  list(): SetFault[]
  /** Lets what is held go on. Answers how many there were. */
  release(): number
  held(): number
}

export type FaultLine = Faults & {
  watch(watcher: OperationWatcher): () => void
  /** Carries an operation out, past the watchers and the faults that strike it. */
  through(operation: WatchedOperation, execution: Execution): Promise<Outcome>
}

const strike = (set: SetFault): FaultRule | undefined => {
  const { from = 1, times = 1 } = set.rule
  set.met += 1
  if (set.met < from || (times !== 'always' && set.struck >= times)) return undefined
  set.struck += 1
  return set.rule
}

const createHolding = () => {
  const waiting = new Set<() => void>()
  const hold = (milliseconds: number | undefined): Promise<void> =>
    new Promise(resolve => {
      const timer = milliseconds === undefined ? undefined : setTimeout(() => release(), milliseconds)
      const release = () => {
        clearTimeout(timer)
        waiting.delete(release)
        resolve()
      }
      waiting.add(release)
    })
  const releaseAll = (): number => {
    const all = [...waiting]
    for (const release of all) release()
    return all.length
  }
  return { hold, releaseAll, count: () => waiting.size }
}

type Hold = (milliseconds: number | undefined) => Promise<void>
type Applied = OperationAnswer | undefined | Promise<OperationAnswer | undefined>

const effects: {
  [Name in FaultEffect['effect']]: (
    fault: Extract<FaultEffect, { effect: Name }>,
    execution: Execution,
    hold: Hold,
  ) => Applied
} = {
  refuse: ({ status, retryAfter = 1 }, { refuse }) => refuse(status, retryAfter),
  'apply-then-refuse': async ({ status = 503, retryAfter = 1 }, { apply, refuse }) => {
    await apply()
    return refuse(status, retryAfter)
  },
  'apply-then-drop': async (_, { apply, drop }) => {
    const answer = await apply()
    drop()
    return answer
  },
  drop: (_, { drop }) => {
    drop()
    return undefined
  },
  'drop-then-apply': async ({ milliseconds }, { apply, drop }, hold) => {
    drop()
    await hold(milliseconds)
    return apply()
  },
  hold: async ({ milliseconds }, { apply }, hold) => {
    await hold(milliseconds)
    return apply()
  },
  delay: async ({ milliseconds }, { apply }) => {
    await wait(milliseconds)
    return apply()
  },
}

const applyFault = (fault: FaultEffect, execution: Execution, hold: Hold): Applied => {
  // The cast: the table above pairs each effect with its own handler, which an index by a union cannot show.
  const handle = effects[fault.effect] as (fault: FaultEffect, execution: Execution, hold: Hold) => Applied
  return handle(fault, execution, hold)
}

export const createFaults = (): FaultLine => {
  const rules: SetFault[] = []
  const watchers = new Set<OperationWatcher>()
  const holding = createHolding()
  let lastId = 0

  const findFault = (operation: WatchedOperation): FaultRule | undefined => {
    for (const set of rules) {
      const struck = matchesFault(set.rule.match ?? {}, operation) ? strike(set) : undefined
      if (struck) return struck
    }
    return undefined
  }

  const ask = async (said: (watcher: OperationWatcher) => unknown): Promise<Verdict> => {
    for (const watcher of watchers) if ((await said(watcher)) === 'stop') return 'stop'
    return 'go on'
  }

  const through = async (operation: WatchedOperation, execution: Execution): Promise<Outcome> => {
    if (watchers.size > 0 && (await ask(watcher => watcher.before?.(operation))) === 'stop') {
      execution.drop()
      return { answer: undefined, verdict: 'stop' }
    }
    const fault = rules.length > 0 ? findFault(operation) : undefined
    const answer = await (fault ? applyFault(fault, execution, holding.hold) : execution.apply())
    if (watchers.size === 0) return { answer, verdict: 'go on' }
    const verdict = await ask(watcher => watcher.after?.(operation, answer ?? { status: 0 }))
    if (verdict === 'stop') execution.drop()
    return { answer, verdict }
  }

  return {
    add: rule => {
      lastId += 1
      rules.push({ id: lastId, rule, met: 0, struck: 0 })
      return lastId
    },
    remove: id => {
      const at = rules.findIndex(set => set.id === id)
      if (at >= 0) rules.splice(at, 1)
    },
    clear: () => rules.splice(0),
    list: () => rules.map(set => ({ ...set })),
    release: holding.releaseAll,
    held: holding.count,
    watch: watcher => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    through,
  }
}
