import * as z from 'zod'
import { command, put } from '#src/command.ts'
import type { ClientKey } from '#src/keys.ts'
import { clientKey } from '#src/keys.ts'
import type { Look } from '#src/look.ts'
import { followsYearEnd } from '#src/recurrence/recurrence.ts'
import { ok, refuse } from '#src/result.ts'
import { fieldsRefusal } from '#src/settings/client-fields.ts'
import { mostTags } from '#src/tags.ts'
import { clearable, factsThere, withoutFacts } from './clear-facts.ts'
import { clientFacts } from './client.ts'
import { clientFieldWords } from './field-words.ts'
import { differences, merged } from './row-verdicts.ts'

/** Whether anything that is open, or is done again and again, is counted from the client's year end. */
export const isCountedFrom = (look: Look, client: ClientKey): boolean =>
  look.find('Services', 'client', client).some(({ recurrence }) => followsYearEnd(recurrence)) ||
  look
    .find('Jobs', 'client', client)
    .some(({ yearEnd, status }) => yearEnd && status !== 'done' && status !== 'cancelled')

/**
 * Changes facts of a client. What is not named stays, what `without` names
 * goes, tags are added; the code stays for good. A year end from which jobs are counted is
 * moved, so that they move with it.
 */
export const changeClient = command({
  name: 'change-client',
  input: z.strictObject({
    client: clientKey,
    facts: clientFacts.omit({ code: true }),
    without: z.array(clearable).max(60).exactOptional(),
  }),
  read: (look, { client, facts }) => ({
    client: look.get('Clients', client),
    follows: isCountedFrom(look, client),
    wrong: fieldsRefusal(look, facts.fields),
  }),
  decide: ({ client, follows, wrong }, input) => {
    if (!client) return refuse({ code: 'not-found', what: 'client', key: input.client })
    if (wrong) return refuse(wrong)
    const left = factsThere(client, input.without ?? [])
    const changed = [...differences(input.facts, client).map(({ field }) => field), ...left]
    if (changed.length === 0) return refuse({ code: 'nothing-to-change' })
    if (follows && client.yearEnd && changed.includes('yearEnd'))
      return refuse({ code: 'year-end-follows', name: client.name })
    const after = withoutFacts(merged(client, input.facts), left)
    if ((after.tags?.length ?? 0) > mostTags) return refuse({ code: 'too-many-tags', most: mostTags })
    const fields = [...new Set(changed.map(clientFieldWords))].join(', ')
    return ok({
      stream: client.key,
      changes: [put('Clients', after)],
      sentence: `Changed ${fields}`,
      about: client.name,
    })
  },
})
