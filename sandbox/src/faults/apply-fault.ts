import { setTimeout as wait } from 'node:timers/promises'
import type { FaultEffect } from './fault-rule.ts'
import type { Hold } from './holding.ts'
import type { OperationAnswer } from './watched-operation.ts'

/** How one operation is carried out: `refuse` words a failure as its service would, `drop` cuts the HTTP connection. */
export type Execution = {
  apply(): OperationAnswer | Promise<OperationAnswer>
  refuse(status: number, retryAfter: number): OperationAnswer
  drop(): void
}

type Applied = OperationAnswer | undefined | Promise<OperationAnswer | undefined>
type Handle<Fault> = (fault: Fault, execution: Execution, hold: Hold) => Applied

const handles: { [Name in FaultEffect['effect']]: Handle<Extract<FaultEffect, { effect: Name }>> } = {
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

/** Carries an operation out as the fault has it. Undefined: it was never applied and nobody is to be answered. */
export const applyFault = (fault: FaultEffect, execution: Execution, hold: Hold): Applied => {
  // The cast: the table above pairs each effect with its own handle, which an index by a union cannot show.
  const handle = handles[fault.effect] as Handle<FaultEffect>
  return handle(fault, execution, hold)
}
