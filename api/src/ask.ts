import type { Actor, AnswerOf, InputOf, Instant, PlainDate, queries } from '@praxis/practice'
import type { Replica } from './replica/create-replica.ts'

type Queries = typeof queries
export type AskName = keyof Queries

/** Who asks, when, and what there is to read. */
export type Asked = {
  replica: Replica
  /** The firm without walls: only for what is worked out once for everybody, never for an answer. */
  whole: Replica
  actor: Actor
  /** The name in the token, for an administrator the firm does not know yet. */
  name: string
  now: Instant
  /** The day in the firm's zone. */
  today: PlainDate
  /** How many targets long work may do in a minute. */
  targetsPerMinute: number
}

/** A query's answer from the replica. It never writes. */
export type Ask<Name extends AskName> = (asked: Asked, input: InputOf<Queries[Name]>) => AnswerOf<Queries[Name]>
