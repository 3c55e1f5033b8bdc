import * as z from 'zod'
import { command, put } from '#src/command.ts'
import { contactKey } from '#src/keys.ts'
import { ok, refuse } from '#src/result.ts'

/** Notes that a contact has left: from today they serve none of their clients. What they did for each is kept. */
export const leaveContact = command({
  name: 'leave-contact',
  input: z.strictObject({ contact: contactKey }),
  read: (look, { contact }) => ({ before: look.get('Contacts', contact) }),
  decide: ({ before }, { contact: key }, { today }) => {
    if (!before) return refuse({ code: 'not-found', what: 'contact', key })
    if (before.left) return refuse({ code: 'nothing-to-change' })
    return ok({
      stream: key,
      changes: [put('Contacts', { ...before, left: today })],
      sentence: 'Noted that a contact has left',
      about: before.name,
    })
  },
})

/** Notes that a contact is back, in the roles that they had. */
export const returnContact = command({
  name: 'return-contact',
  input: z.strictObject({ contact: contactKey }),
  read: (look, { contact }) => ({ before: look.get('Contacts', contact) }),
  decide: ({ before }, { contact: key }) => {
    if (!before) return refuse({ code: 'not-found', what: 'contact', key })
    const { left, ...back } = before
    if (!left) return refuse({ code: 'nothing-to-change' })
    return ok({
      stream: key,
      changes: [put('Contacts', back)],
      sentence: 'Noted that a contact is back',
      about: before.name,
    })
  },
})
