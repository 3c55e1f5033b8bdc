import * as z from 'zod'
import type { FollowUp } from '#src/command.ts'
import { command, put } from '#src/command.ts'
import { line, runKey } from '#src/keys.ts'
import type { Look } from '#src/look.ts'
import { ok, refuse } from '#src/result.ts'
import { clientFieldsOf } from '#src/settings/client-fields.ts'
import { importedRow } from './import-fields.ts'
import type { JudgedRow, Known } from './row-verdicts.ts'
import { judgeRows } from './row-verdicts.ts'

/** How many rows one page of an import holds; a page is one run. */
export const rowsPerPage = 100

export const knownTo = (look: Look): Known => ({
  client: match => look.find('Clients', 'match', match)[0],
  person: nameOrEmail => {
    const [person] = look.find('People', 'email', nameOrEmail.toLowerCase())
    return person?.active ? person.key : undefined
  },
  fields: clientFieldsOf(look),
})

const act = ({ facts, client, verdict }: JudgedRow, key: string): FollowUp[] => {
  if (verdict.verdict === 'new') return [{ command: 'add-client', input: facts, key }]
  if (verdict.verdict !== 'changed' || !facts || !client) return []
  const { code: _givenOnce, ...changed } = facts
  return [{ command: 'change-client', input: { client: client.key, facts: changed }, key }]
}

/**
 * One page of an import: judges its rows as the preview did, then makes or changes one client per row, each in a commit
 * of its own. Rows that are the same, doubled or unreadable come to nothing. Giving it again changes nothing.
 */
export const importClients = command({
  name: 'import-clients',
  input: z.strictObject({
    run: runKey,
    title: line(120),
    rows: z.array(importedRow).min(1).max(rowsPerPage),
  }),
  read: (look, { rows, run }) => ({ judged: judgeRows(rows, knownTo(look)), known: look.get('Runs', run) }),
  decide: ({ judged, known }, input, { actor }) => {
    if (known) return refuse({ code: 'key-reused' })
    const followUps = judged.flatMap(row => act(row, `${input.run}:${row.verdict.row}`))
    if (followUps.length === 0) return refuse({ code: 'nothing-to-change' })
    return ok({
      stream: input.run,
      changes: [
        put('Runs', {
          key: input.run,
          kind: 'import-clients',
          by: actor.key,
          title: input.title,
          count: followUps.length,
        }),
      ],
      sentence: `Imported ${followUps.length} ${followUps.length === 1 ? 'client' : 'clients'}`,
      about: input.title,
      followUps,
    })
  },
})
