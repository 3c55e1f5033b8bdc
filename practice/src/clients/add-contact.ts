import * as z from 'zod'
import { command, put } from '#src/command.ts'
import { clientKey } from '#src/keys.ts'
import { ok, refuse } from '#src/result.ts'
import type { Contact } from './contact.ts'
import { addressTaken, contactFacts, contactRoles } from './contact.ts'

/**
 * Adds a contact of a client, in the roles that they have there. Whoever has the same e-mail address already is not
 * entered again: it is refused with their name, and they can be linked instead.
 */
export const addContact = command({
  name: 'add-contact',
  input: z.strictObject({ client: clientKey, facts: contactFacts, roles: contactRoles }),
  read: (look, { client, facts }) => ({
    client: look.get('Clients', client),
    taken: addressTaken(look, facts.email),
  }),
  decide: ({ client, taken }, { client: of, facts, roles }, { newId }) => {
    if (!client) return refuse({ code: 'not-found', what: 'client', key: of })
    if (taken) return refuse(taken)
    const contact: Contact = { ...facts, key: `contact:${newId()}` }
    return ok({
      stream: contact.key,
      changes: [put('Contacts', contact)],
      sentence: 'Added a contact',
      about: contact.name,
      followUps: [
        {
          command: 'link-contact',
          input: { client: of, contact: contact.key, roles },
          key: `${contact.key}:link`,
        },
      ],
    })
  },
})
