import type { Person } from '@praxis/practice'
import { isVerb, onVerbs } from '#src/actions/on-verbs.ts'
import { strangerCard } from '#src/cards/stranger.ts'
import { fieldOf } from '#src/field-of.ts'
import type { Praxis } from '#src/types.ts'
import { NotKnownYet } from './act.ts'
import type { Answer } from './answer.ts'
import { answerFailure } from './answer-failure.ts'
import { answerWords, welcome } from './answer-words.ts'
import type { Incoming } from './incoming.ts'
import { loseChat, rememberChat } from './remember-chat.ts'
import type { Turn } from './turn.ts'
import { turnOf } from './turn.ts'

const personalOnly: Answer = { text: 'I answer in our own chat only. Open it from my name, and write to me there.' }

const outdated: Answer = {
  text: 'This button is of an older kind, so I did nothing. Write “what’s due” for your tasks.',
}

type Known = { praxis: Praxis; person: Person; tooLate: Promise<unknown> | undefined }

const answerPerson = async (turn: Turn, incoming: Incoming): Promise<Answer | undefined> => {
  switch (incoming.kind) {
    case 'words':
      return answerWords(turn, incoming.text, incoming.id)
    case 'action':
      return isVerb(incoming.verb) ? onVerbs[incoming.verb](turn, incoming.data) : outdated
    case 'installed':
      return welcome(turn)
    case 'uninstalled':
    case 'seen':
      return undefined
  }
}

/** Never without a reason to: whoever waits for the answer hears that the outcome is not known yet. */
const orTooLate = async (tooLate: Promise<unknown> | undefined): Promise<never> => {
  await (tooLate ?? new Promise(() => undefined))
  throw new NotKnownYet()
}

/** A failure is said on a card and logged here, once; it never reaches the channel, which would deliver again. */
const answerSafely = async (turn: Turn, incoming: Incoming, tooLate?: Promise<unknown>) => {
  try {
    return await Promise.race([answerPerson(turn, incoming), orTooLate(tooLate)])
  } catch (error) {
    return answerFailure(turn, incoming, error)
  }
}

const answerKnown = async (known: Known, incoming: Incoming): Promise<Answer | undefined> => {
  const { praxis, person, tooLate } = known
  if (incoming.kind === 'uninstalled') {
    await loseChat(praxis, person, incoming)
    return undefined
  }
  // Cards are made for the chat that is being written in, also when it is not remembered yet.
  const turn = turnOf(praxis, { ...person, chat: incoming.from.chat }, incoming.from.locale)
  const remembered = incoming.kind === 'action' ? undefined : rememberChat(praxis, person, incoming)
  const [answer] = await Promise.all([answerSafely(turn, incoming, tooLate), remembered])
  return answer && 'card' in answer && isOnSharedJob(incoming) ? { ...answer, rewrite: false } : answer
}

/** The one card that stands in other chats as well: its answer is seen by whoever pressed alone. */
const isOnSharedJob = (incoming: Incoming): boolean =>
  incoming.kind === 'action' && incoming.invoked && fieldOf(incoming.data, 'card') === 'job'

const wantsAnswer = ({ kind }: Incoming): boolean => kind !== 'seen' && kind !== 'uninstalled'

/**
 * What is to be answered to what somebody did in the chat. Whoever the firm does not know learns nothing. After `tooLate`
 * the channel waits no longer.
 */
export const respond = async (
  praxis: Praxis,
  incoming: Incoming,
  tooLate?: Promise<unknown>,
): Promise<Answer | undefined> => {
  const { from } = incoming
  if (!from.isPersonalChat && !isOnSharedJob(incoming)) return wantsAnswer(incoming) ? personalOnly : undefined
  const person = praxis.personOf({ objectId: from.objectId, tenantId: from.tenantId })
  if (person?.active) return answerKnown({ praxis, person, tooLate }, incoming)
  return wantsAnswer(incoming) ? { card: strangerCard(), rewrite: false } : undefined
}
