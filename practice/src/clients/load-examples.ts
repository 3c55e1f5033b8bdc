import * as z from 'zod'
import { command, put } from '#src/command.ts'
import { runKey } from '#src/keys.ts'
import { ok, refuse } from '#src/result.ts'
import { addClient } from './add-client.ts'
import { exampleClients } from './example-clients.ts'

/** Adds the example clients that come with the product, each in a commit of its own; one undo takes them all back. */
export const loadExamples = command({
  name: 'load-examples',
  input: z.strictObject({ run: runKey }),
  read: (look, { run }) => ({
    isThere: look.find('Clients', 'example', 'yes').length > 0,
    known: look.get('Runs', run),
  }),
  decide: ({ isThere, known }, { run }, { actor }) => {
    if (known) return refuse({ code: 'key-reused' })
    if (isThere) return refuse({ code: 'nothing-to-change' })
    const count = exampleClients.length
    const title = `${count} example clients`
    return ok({
      stream: run,
      changes: [put('Runs', { key: run, kind: 'load-examples', by: actor.key, title, count })],
      sentence: `Added ${title}`,
      followUps: exampleClients.map((_, nth) => ({ command: 'add-example', input: { nth }, key: `${run}:${nth}` })),
    })
  },
})

const inputOf = (nth: number) => exampleClients[nth] ?? { name: '' }

/** Adds one of them, marked as an example, in the care of whoever adds it. */
export const addExample = command({
  name: 'add-example',
  input: z.strictObject({
    nth: z
      .int()
      .min(0)
      .max(exampleClients.length - 1),
  }),
  read: (look, { nth }, context) => addClient.read(look, inputOf(nth), context),
  decide: (state, { nth }, context) => {
    const { key } = context.actor
    const team = { partner: key, manager: key, preparer: key }
    const decided = addClient.decide(state, { ...inputOf(nth), team }, context)
    if (!decided.ok) return decided
    const changes = decided.value.changes.map(change =>
      'record' in change && change.list === 'Clients' ? put('Clients', { ...change.record, example: true }) : change,
    )
    return ok({ ...decided.value, changes, sentence: 'Added example client' })
  },
})
