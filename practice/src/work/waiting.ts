import * as z from 'zod'
import type { Instant, PlainDate } from '#src/dates/plain-date.ts'
import type { PersonKey } from '#src/keys.ts'
import { line, personKey } from '#src/keys.ts'

/** On whom a job waits. */
export const waitingOn = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('client') }),
  z.strictObject({ kind: z.literal('third-party'), name: line(80) }),
  z.strictObject({ kind: z.literal('colleague'), person: personKey }),
])
export type WaitingOn = z.infer<typeof waitingOn>

export type Waiting = {
  on: WaitingOn
  since: PlainDate
  /** What is awaited. */
  note?: string
  /** When they were last asked, and when they shall be asked next. */
  chased?: PlainDate
  next?: PlainDate
  /** Who put it there: it is theirs to chase. */
  by: PersonKey
  at: Instant
  /** Where the job goes back to, unless its tasks say otherwise by then. */
  before: 'planned' | 'ready' | 'in-progress'
}

/** Whom, in a sentence: `the client`, `HMRC`, `Ben Okafor`. */
export const sayWhom = (on: WaitingOn, nameOf: (person: PersonKey) => string): string => {
  if (on.kind === 'client') return 'the client'
  return on.kind === 'third-party' ? on.name : nameOf(on.person)
}
