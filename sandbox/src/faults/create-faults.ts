import { applyFault, type Execution } from './apply-fault.ts'
import type { FaultRule } from './fault-rule.ts'
import { createFaultRules, type SetFault } from './fault-rules.ts'
import { createHolding } from './holding.ts'
import type { OperationAnswer, OperationWatcher, Verdict, WatchedOperation } from './watched-operation.ts'

type Outcome = { answer: OperationAnswer | undefined; verdict: Verdict }

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

const createWatchers = () => {
  const watchers = new Set<OperationWatcher>()
  const ask = async (said: (watcher: OperationWatcher) => unknown): Promise<Verdict> => {
    for (const watcher of watchers) if ((await said(watcher)) === 'stop') return 'stop'
    return 'go on'
  }
  const watch = (watcher: OperationWatcher) => {
    watchers.add(watcher)
    return () => {
      watchers.delete(watcher)
    }
  }
  return { ask, watch }
}

export const createFaults = (): FaultLine => {
  const { find, ...rules } = createFaultRules()
  const { ask, watch } = createWatchers()
  const holding = createHolding()

  const through = async (operation: WatchedOperation, execution: Execution): Promise<Outcome> => {
    if ((await ask(watcher => watcher.before?.(operation))) === 'stop') {
      execution.drop()
      return { answer: undefined, verdict: 'stop' }
    }
    const fault = find(operation)
    const answer = await (fault ? applyFault(fault, execution, holding.hold) : execution.apply())
    const verdict = await ask(watcher => watcher.after?.(operation, answer ?? { status: 0 }))
    if (verdict === 'stop') execution.drop()
    return { answer, verdict }
  }

  return { ...rules, release: holding.releaseAll, held: holding.count, watch, through }
}
