import { isVerb } from '#src/actions/on-verbs.ts'
import { whatOf } from '#src/actions/verb.ts'
import { errorCard } from '#src/cards/error.ts'
import { isRecord } from '#src/field-of.ts'
import type { Again } from './act.ts'
import { NotKnownYet } from './act.ts'
import type { Answer } from './answer.ts'
import type { Incoming } from './incoming.ts'
import { sayClock } from './say-ago.ts'
import type { Turn } from './turn.ts'

/** Four signs that a person can read out, and that the log has beside the whole error. */
const referenceOf = (id: string): string => id.replaceAll('-', '').slice(-4)

const againOf = (incoming: Incoming, error: unknown): Again | undefined => {
  if (error instanceof NotKnownYet && error.again) return error.again
  if (incoming.kind !== 'action' || !isVerb(incoming.verb)) return undefined
  const what = whatOf[incoming.verb]
  const data = isRecord(incoming.data) ? incoming.data : {}
  return what === undefined ? undefined : { what, verb: incoming.verb, data }
}

/** The answer where something failed; the card's button tries the very same again. */
export const answerFailure = (turn: Turn, incoming: Incoming, error: unknown): Answer => {
  const { praxis, person } = turn
  const reference = referenceOf(praxis.newId())
  const { kind } = incoming
  praxis.log('error', 'An answer in the chat failed.', { reference, person: person.key, kind, error })
  const at = sayClock(turn)
  const again = againOf(incoming, error)
  if (kind === 'action' && !again) return { failed: `I could not bring this up to date at ${at}.` }
  const card = errorCard({
    what: again?.what ?? 'your message',
    at,
    again,
    reference,
    opens: { title: 'Open my day', url: praxis.linkTo('home') },
  })
  return { card, rewrite: kind === 'action' }
}
