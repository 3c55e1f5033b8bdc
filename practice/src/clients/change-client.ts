import * as z from 'zod'
import { command, put } from '#src/command.ts'
import { clientKey } from '#src/keys.ts'
import { ok, refuse } from '#src/result.ts'
import { clientFacts } from './client.ts'
import { clientFieldWords } from './field-words.ts'
import { differences, merged } from './row-verdicts.ts'

/** Changes facts of a client. What is not named stays; the code stays for good. */
export const changeClient = command({
  name: 'change-client',
  input: z.strictObject({ client: clientKey, facts: clientFacts.omit({ code: true }) }),
  read: (look, { client }) => ({ client: look.get('Clients', client) }),
  decide: ({ client }, input) => {
    if (!client) return refuse({ code: 'not-found', what: 'client', key: input.client })
    const changes = differences(input.facts, client)
    if (changes.length === 0) return refuse({ code: 'nothing-to-change' })
    const fields = changes.map(({ field }) => clientFieldWords(field)).join(', ')
    return ok({
      stream: client.key,
      changes: [put('Clients', merged(client, input.facts))],
      sentence: `Changed ${fields}`,
      about: client.name,
    })
  },
})
