import type { CommandName, Done, Refusal } from '@praxis/practice'
import type { Verb } from '#src/actions/verb.ts'
import { sayRefusal } from '#src/refusals/say-refusal.ts'
import type { Turn } from './turn.ts'

/** What to press to ask again for the very same, under the same key. */
export type Again = { what: string; verb: Verb; data: Record<string, unknown> }

/** Nobody knows yet what became of a command; the same key will tell. */
export class NotKnownYet extends Error {
  readonly again: Again | undefined

  constructor(again?: Again, cause?: unknown) {
    super('The outcome of the command is not known yet.', { cause })
    this.name = 'NotKnownYet'
    this.again = again
  }
}

export type Acted = { ok: true; done: Done } | { ok: false; refusal: Refusal; words: string }

/** What was just pressed on a card: the key that is used up, and what stood in the way. */
export type Pressed = { key: string; warning?: string }

export const pressedBy = (key: string, acted: Acted): Pressed => ({ key, ...(!acted.ok && { warning: acted.words }) })

/**
 * Gives a command for whoever pressed the button or wrote the words. Both may be delivered twice, so a refusal closes
 * the key; the key changes with what it speaks of.
 */
export const act = async (turn: Turn, command: CommandName, input: unknown, key: string): Promise<Acted> => {
  const { praxis, actor } = turn
  const outcome = await praxis.dispatch(actor, command, input, { key, repeat: true })
  if (outcome.ok) return { ok: true, done: outcome }
  if (outcome.refusal.code === 'busy') throw new NotKnownYet()
  return { ok: false, refusal: outcome.refusal, words: sayRefusal(outcome.refusal, { turn, command }) }
}
