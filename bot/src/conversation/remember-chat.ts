import type { Actor, Person } from '@praxis/practice'
import { isSame } from '@praxis/practice'
import { actKey } from '#src/act-key.ts'
import type { Praxis } from '#src/types.ts'
import type { Incoming } from './incoming.ts'

const app: Actor = { key: 'person:app', roles: ['app'] }

const isKnown = ({ chat }: Person, { from }: Incoming): boolean =>
  chat !== undefined && !chat.lost && isSame(chat, from.chat)

const quietly = async (praxis: Praxis, person: Person, dispatched: Promise<unknown>): Promise<void> => {
  try {
    await dispatched
  } catch (error) {
    praxis.log('warn', 'Where a person can be written to was not kept.', { person: person.key, error })
  }
}

/** Keeps where the person can be written to, when that is new. It is never in the way of an answer. */
export const rememberChat = async (praxis: Praxis, person: Person, incoming: Incoming): Promise<void> => {
  if (isKnown(person, incoming)) return
  const input = { person: person.key, chat: incoming.from.chat }
  const options = { key: actKey('chat', incoming.id), repeat: true }
  await quietly(praxis, person, praxis.dispatch(app, 'remember-chat', input, options))
}

/** The app was taken away: nothing is sent there until the person writes again. */
export const loseChat = async (praxis: Praxis, person: Person, { id }: Incoming): Promise<void> => {
  const input = { person: person.key, reason: 'The app was uninstalled.' }
  const options = { key: actKey('lost', id), repeat: true }
  await quietly(praxis, person, praxis.dispatch(app, 'lose-chat', input, options))
}
