import * as z from 'zod'
import { command, put } from '#src/command.ts'
import { idOf, personKey, runKey } from '#src/keys.ts'
import { ok, refuse } from '#src/result.ts'
import { personFacts } from './person.ts'

/** Brings several people into the firm at once; who is here already stays as they are. One undo takes them all back. */
export const addPeople = command({
  name: 'add-people',
  input: z.strictObject({
    run: runKey,
    people: z
      .array(z.strictObject({ person: personKey, facts: personFacts }))
      .min(1)
      .max(100),
  }),
  read: (look, { run, people }) => ({
    known: look.get('Runs', run),
    strangers: people.filter(({ person }) => !look.get('People', person)),
  }),
  decide: ({ known, strangers }, { run }, { actor }) => {
    if (known) return refuse({ code: 'key-reused' })
    const added = [...new Map(strangers.map(each => [each.person, each])).values()]
    const [only] = added
    if (!only) return refuse({ code: 'nothing-to-change' })
    const title = added.length === 1 ? 'Added a person' : `Added ${added.length} people`
    return ok({
      stream: run,
      changes: [put('Runs', { key: run, kind: 'add-people', by: actor.key, title, count: added.length })],
      sentence: title,
      ...(added.length === 1 && { about: only.facts.name }),
      followUps: added.map(each => ({ command: 'save-person', input: each, key: `${run}:${idOf(each.person)}` })),
    })
  },
})
