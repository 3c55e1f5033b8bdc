import * as z from 'zod'
import { command, put } from '#src/command.ts'
import { line, personKey, viewKey } from '#src/keys.ts'
import { ok, refuse } from '#src/result.ts'
import { isSame } from '#src/same.ts'
import { chatReference, morning } from './person.ts'

/** When one's morning card comes, or that none comes. */
export const setMorning = command({
  name: 'set-morning',
  input: morning,
  read: (look, _input, { actor }) => ({ person: look.get('People', actor.key) }),
  decide: ({ person }, input, { actor }) => {
    if (!person) return refuse({ code: 'not-found', what: 'person', key: actor.key })
    if (person.morning.at === input.at && person.morning.on === input.on) return refuse({ code: 'nothing-to-change' })
    return ok({
      stream: person.key,
      changes: [put('People', { ...person, morning: input })],
      sentence: input.on ? `Set the morning card to ${input.at}` : 'Switched the morning card off',
    })
  },
})

/** With which view of the jobs one begins; without one, with all jobs. */
export const chooseView = command({
  name: 'choose-view',
  input: z.strictObject({ view: viewKey.exactOptional() }),
  read: (look, { view }, { actor }) => ({
    person: look.get('People', actor.key),
    chosen: view ? look.get('Views', view) : undefined,
  }),
  decide: ({ person, chosen }, { view }, { actor }) => {
    if (!person) return refuse({ code: 'not-found', what: 'person', key: actor.key })
    const { firstView: before, ...rest } = person
    if (before === view) return refuse({ code: 'nothing-to-change' })
    if (view && !(chosen && (chosen.shared || chosen.owner === actor.key)))
      return refuse({ code: 'not-found', what: 'view', key: view })
    return ok({
      stream: person.key,
      changes: [put('People', { ...rest, ...(view && { firstView: view }) })],
      sentence: chosen ? `Jobs open with “${chosen.name}”` : 'Jobs open with all of them',
    })
  },
})

/**
 * Keeps where the bot can write to the person who just wrote to it. Only the bot tells, from an activity whose token
 * names the service: whoever could name another would be sent the app's own token.
 */
export const rememberChat = command({
  name: 'remember-chat',
  input: z.strictObject({ person: personKey, chat: chatReference }),
  read: (look, { person }) => ({ person: look.get('People', person) }),
  decide: ({ person }, { person: key, chat }) => {
    if (!person) return refuse({ code: 'not-found', what: 'person', key })
    const known = person.chat && !person.chat.lost
    if (known && isSame(person.chat, chat)) return refuse({ code: 'nothing-to-change' })
    return ok({
      stream: person.key,
      changes: [put('People', { ...person, chat })],
      sentence: 'Opened the chat',
      about: person.name,
    })
  },
})

/** Marks that the bot can no longer write to a person: it was blocked or uninstalled. Nothing is sent until they write again. */
export const loseChat = command({
  name: 'lose-chat',
  input: z.strictObject({ person: personKey, reason: line(200) }),
  read: (look, { person }) => ({ person: look.get('People', person) }),
  decide: ({ person }, input, { now }) => {
    if (!person) return refuse({ code: 'not-found', what: 'person', key: input.person })
    if (!person.chat || person.chat.lost) return refuse({ code: 'nothing-to-change' })
    return ok({
      stream: person.key,
      changes: [put('People', { ...person, chat: { ...person.chat, lost: { reason: input.reason, at: now } } })],
      sentence: 'Lost the chat',
      about: person.name,
    })
  },
})
