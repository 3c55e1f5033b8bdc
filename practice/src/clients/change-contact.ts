import * as z from 'zod'
import { command, put } from '#src/command.ts'
import { contactKey } from '#src/keys.ts'
import { ok, refuse } from '#src/result.ts'
import type { Contact } from './contact.ts'
import { addressTaken, contactFacts } from './contact.ts'

/** What a contact can be without. */
const clearable = z.enum(['email', 'phone', 'notes'])

const factWords = { name: 'name', email: 'e-mail', phone: 'phone', notes: 'notes' } as const
const factNames = Object.keys(factWords) as (keyof typeof factWords)[] // its own keys

const withoutFacts = (contact: Contact, names: z.infer<typeof clearable>[]): Contact => {
  const after = { ...contact }
  for (const name of names) delete after[name]
  return after
}

/** Changes what is known of a contact, for all the clients whom they serve. What is not named stays, what `without` names goes. */
export const changeContact = command({
  name: 'change-contact',
  input: z.strictObject({
    contact: contactKey,
    facts: contactFacts,
    without: z.array(clearable).max(clearable.options.length).exactOptional(),
  }),
  read: (look, { contact, facts }) => ({
    before: look.get('Contacts', contact),
    taken: addressTaken(look, facts.email, contact),
  }),
  decide: ({ before, taken }, { contact: key, facts, without = [] }) => {
    if (!before) return refuse({ code: 'not-found', what: 'contact', key })
    if (taken) return refuse(taken)
    const after = withoutFacts({ ...before, ...facts }, without)
    const changed = factNames.filter(name => before[name] !== after[name])
    if (changed.length === 0) return refuse({ code: 'nothing-to-change' })
    return ok({
      stream: key,
      changes: [put('Contacts', after)],
      sentence: `Changed a contact: ${changed.map(name => factWords[name]).join(', ')}`,
      about: after.name,
    })
  },
})
