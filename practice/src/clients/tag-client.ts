import * as z from 'zod'
import { command, put } from '#src/command.ts'
import { clientKey, idOf, runKey } from '#src/keys.ts'
import { ok, refuse } from '#src/result.ts'
import { mostTags, tagging, tagSentence, tagsAfter } from '#src/tags.ts'

/** Gives a client tags, or takes some away. */
export const tagClient = command({
  name: 'tag-client',
  input: z.strictObject({ client: clientKey, ...tagging }),
  read: (look, { client }) => look.get('Clients', client),
  decide: (found, input) => {
    if (!found) return refuse({ code: 'not-found', what: 'client', key: input.client })
    const { tags: before = [], ...client } = found
    const after = tagsAfter(before, input)
    if (after.join('\n') === before.join('\n')) return refuse({ code: 'nothing-to-change' })
    if (after.length > mostTags) return refuse({ code: 'too-many-tags', most: mostTags })
    return ok({
      stream: client.key,
      changes: [put('Clients', { ...client, ...(after.length > 0 && { tags: after }) })],
      sentence: tagSentence(input, 'the client'),
      about: client.name,
    })
  },
})

/** How many clients one page of a bulk act holds; a page is one run. */
export const clientsPerRun = 200

/** Tags many clients: a run, then the command for each that is there. Those that have the tags already say so. */
export const tagClients = command({
  name: 'tag-clients',
  input: z.strictObject({ run: runKey, clients: z.array(clientKey).min(1).max(clientsPerRun), ...tagging }),
  read: (look, { run, clients }) => ({
    there: [...new Set(clients)].filter(client => look.get('Clients', client)),
    known: look.get('Runs', run),
  }),
  decide: ({ there, known }, { run, clients, add, remove }, { actor }) => {
    if (known) return refuse({ code: 'key-reused' })
    if (add.length + remove.length === 0) return refuse({ code: 'nothing-to-change' })
    if (there.length === 0) return refuse({ code: 'not-found', what: 'client', key: clients[0] ?? '' })
    const sentence = tagSentence({ add, remove }, there.length === 1 ? '1 client' : `${there.length} clients`)
    return ok({
      stream: run,
      changes: [put('Runs', { key: run, kind: 'tag-clients', by: actor.key, title: sentence, count: there.length })],
      sentence,
      followUps: there.map(client => ({
        command: 'tag-client',
        input: { client, add, remove },
        key: `${run}:${idOf(client)}`,
      })),
    })
  },
})
