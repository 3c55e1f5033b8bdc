import type * as z from 'zod'
import type { Instant, PlainDate } from '#src/dates/plain-date.ts'
import type { PersonKey } from '#src/keys.ts'
import type { ListName, Look, Records } from '#src/look.ts'
import type { Right, Role } from '#src/people/person.ts'
import type { Refusal } from '#src/refusals.ts'
import type { Result } from '#src/result.ts'

/** Who gives a command: a person of the firm, or the service itself (`person:app`). */
export type Actor = { key: PersonKey; roles: readonly (Role | 'app')[]; rights?: readonly Right[] }

/** What a decision may know of the world. `today` is the day in the firm's zone. */
export type Context = { actor: Actor; now: Instant; today: PlainDate; newId: () => string }

/** A record as it shall be, or gone. */
export type Change = { [L in ListName]: { list: L; record: Records[L] } }[ListName] | { list: ListName; gone: string }

/** A command to be given once this commit stands, in another stream; its key makes it happen once. */
export type FollowUp = { command: string; input: unknown; key: string }

/** What a command comes to: one commit in one stream. */
export type Decision = {
  stream: string
  changes: Change[]
  /** What was done, for people, without who and when: `Finished “Enter purchases”`. */
  sentence: string
  /** To what it was done: `Acme Ltd, VAT return Q4 2026`. */
  about?: string
  /** The one thing in the firm that this commit takes for itself, `code:c0042`. */
  number?: string
  followUps?: FollowUp[]
}

/**
 * A command: one thing that anybody does. `decide` is pure: everything it needs comes in through `read` and `context`,
 * everything it decides is in what it returns.
 */
export type Command<Name extends string, Input, State> = {
  name: Name
  input: z.ZodType<Input>
  /** For those whose right reaches only to what is theirs (`policy`): is this theirs? */
  own?: (look: Look, input: Input, actor: Actor) => boolean
  read: (look: Look, input: Input, context: Context) => State
  decide: (state: State, input: Input, context: Context) => Result<Decision, Refusal>
}

/** Declares a command; only there to infer its types. */
export const command = <Name extends string, Input, State>(given: Command<Name, Input, State>) => given

/** A command whose input and state nobody looks into: what dispatch handles. */
export type AnyCommand = {
  name: string
  input: z.ZodType<unknown>
  own?: (look: Look, input: never, actor: Actor) => boolean
  read: (look: Look, input: never, context: Context) => unknown
  decide: (state: never, input: never, context: Context) => Result<Decision, Refusal>
}

export const put = <L extends ListName>(list: L, record: Records[L]): Change => ({ list, record }) as Change // the union is per list, as the parameters are

export const gone = (list: ListName, key: string): Change => ({ list, gone: key })
