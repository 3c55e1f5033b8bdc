import { command, put } from '#src/command.ts'
import type { Look } from '#src/look.ts'
import { ok, refuse } from '#src/result.ts'
import { fieldsRefusal } from '#src/settings/client-fields.ts'
import { tagsAfter } from '#src/tags.ts'
import type { Client, ClientFacts } from './client.ts'
import { clientFacts } from './client.ts'
import { clientCode, codeNumber, codeSeries } from './client-code.ts'
import { matchedBy, matchesOf } from './match-client.ts'
import { kindFromName } from './read-cells.ts'
import { isRestricted } from './wall.ts'

/** The client that is there already, and by what it was recognised. */
const findDuplicate = (look: Look, facts: ClientFacts) => {
  for (const match of matchesOf(facts)) {
    const [client] = look.find('Clients', 'match', match)
    if (client) return { client, by: matchedBy(match) }
  }
  return undefined
}

/** Takes on a client. Without a code of its own it gets the next of the firm's series. */
export const addClient = command({
  name: 'add-client',
  input: clientFacts,
  read: (look, input) => ({
    duplicate: findDuplicate(look, input),
    codeTaken: input.code !== undefined && look.find('Clients', 'code', input.code.toLowerCase()).length > 0,
    lastCode: look.lastNumber(codeSeries),
    wrong: fieldsRefusal(look, input.fields),
  }),
  decide: ({ duplicate, codeTaken, lastCode, wrong }, input, { newId }) => {
    if (duplicate && isRestricted(duplicate.client)) return refuse({ code: 'restricted-match' })
    if (duplicate)
      return refuse({
        code: 'duplicate-client',
        client: duplicate.client.key,
        name: duplicate.client.name,
        by: duplicate.by,
      })
    if (codeTaken) return refuse({ code: 'code-taken', clientCode: input.code ?? '' })
    if (wrong) return refuse(wrong)
    const code = input.code ?? clientCode(lastCode + 1)
    const client: Client = {
      ...input,
      key: `client:${newId()}`,
      code,
      kind: input.kind ?? kindFromName(input.name),
      status: input.status ?? 'active',
      team: input.team ?? {},
      ...(input.tags && { tags: tagsAfter([], { add: input.tags, remove: [] }) }),
    }
    return ok({
      stream: client.key,
      changes: [put('Clients', client)],
      sentence: 'Added client',
      about: client.name,
      number: codeNumber(code),
    })
  },
})
