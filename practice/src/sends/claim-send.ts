import * as z from 'zod'
import { command, put } from '#src/command.ts'
import type { PersonKey, RuleKey, SendKey } from '#src/keys.ts'
import { idOf, line, sendKey } from '#src/keys.ts'
import { ok, refuse } from '#src/result.ts'
import type { SendSubject } from './send.ts'
import { sendFacts } from './send.ts'

export const sendKeyOf = (subject: Pick<SendSubject, 'kind'>, to: PersonKey, occasion: string): SendKey =>
  `send:${subject.kind}:${idOf(to)}:${occasion}`

/** By what all that was told of a rule that stopped is found. */
export const stoppedSubjectKey = (rule: RuleKey): string => `stopped|${rule}`

/** By what the messages about one thing are found together, to be kept up to date. */
export const sendSubjectKey = (subject: About): string => {
  switch (subject.kind) {
    case 'review':
      return `review|${subject.job}|${subject.task}`
    case 'morning':
    case 'owners':
    case 'template-changes':
      return `${subject.kind}|${subject.date}`
    case 'automation':
      return subject.stopped && subject.rule
        ? stoppedSubjectKey(subject.rule)
        : `automation|${subject.job ?? subject.client}`
    case 'first-jobs':
      return 'first-jobs'
    case 'hand-edit':
      return `hand-edit|${subject.list}|${subject.item}`
  }
}

/** What a message is about, whichever finish of a task it followed. */
type About = Exclude<SendSubject, { kind: 'review' }> | Omit<Extract<SendSubject, { kind: 'review' }>, 'finishedAt'>

const sentences: Record<SendSubject['kind'], string> = {
  review: 'Sent a card about a review',
  morning: 'Sent the morning card',
  owners: 'Sent a card of jobs that need an owner',
  'template-changes': 'Sent a card of changed templates',
  automation: 'Told of an automation',
  'first-jobs': 'Sent a card of the first jobs',
  'hand-edit': 'Told of an edit by hand',
}

/** Claims a message before it goes. Whoever makes this commit sends it; nobody else does. */
export const claimSend = command({
  name: 'claim-send',
  input: sendFacts,
  read: (look, { subject, to, occasion }) => ({
    before: look.get('Sends', sendKeyOf(subject, to, occasion)),
    person: look.get('People', to),
  }),
  decide: ({ before, person }, { to, subject, occasion }, { now }) => {
    if (before) return refuse({ code: 'nothing-to-change' })
    if (!person) return refuse({ code: 'not-found', what: 'person', key: to })
    const key = sendKeyOf(subject, to, occasion)
    return ok({
      stream: key,
      changes: [put('Sends', { key, to, subject, state: 'claimed', claimedAt: now })],
      sentence: sentences[subject.kind],
      about: person.name,
    })
  },
})

/** What became of a claimed message. */
export const recordSend = command({
  name: 'record-send',
  input: z.strictObject({
    send: sendKey,
    state: z.enum(['sent', 'unsure', 'refused']),
    conversation: line(300).exactOptional(),
    activity: line(300).exactOptional(),
    reason: line(300).exactOptional(),
  }),
  read: (look, { send }) => ({ send: look.get('Sends', send) }),
  decide: ({ send }, { send: key, ...outcome }) => {
    if (!send) return refuse({ code: 'not-found', what: 'item', key })
    if (send.state !== 'claimed') return refuse({ code: 'nothing-to-change' })
    return ok({
      stream: key,
      changes: [put('Sends', { ...send, ...outcome })],
      sentence: outcome.state === 'sent' ? 'The card arrived' : `The card is ${outcome.state}`,
    })
  },
})
