import * as z from 'zod'
import { command, put } from '#src/command.ts'
import type { SettingsKey } from '#src/keys.ts'
import { line } from '#src/keys.ts'
import type { Look } from '#src/look.ts'
import { ok, refuse } from '#src/result.ts'
import { isSame } from '#src/same.ts'
import { clientFieldsOf } from '#src/settings/client-fields.ts'
import type { ColumnMapping } from './column-mapping.ts'
import { headerSet, mappedColumns, mappingPrefix } from './column-mapping.ts'
import { isOwnColumn, ownColumnOf } from './import-fields.ts'

/** The mapping that the firm keeps for files with these headers. Two that were made at the same moment: the later one. */
export const mappingFor = (look: Look, headers: string[]): ColumnMapping | undefined =>
  look
    .find('Settings', 'headers', headerSet(headers))
    .flatMap(settings => ('columns' in settings ? [settings] : []))
    .sort((a, b) => (a.at < b.at ? 1 : -1))[0]

/** The first of the columns that is a field which the firm does not keep of its clients. */
const unknownField = (look: Look, columns: ColumnMapping['columns']): string | undefined => {
  const own = columns.flatMap(({ field }) => (field && isOwnColumn(field) ? [field] : []))
  const known = own.length > 0 ? clientFieldsOf(look).map(ownColumnOf) : []
  return own.find(column => !known.includes(column))
}

/** Keeps what the columns of a file are, for the next one with the same headers, whoever brings it. */
export const saveMapping = command({
  name: 'save-mapping',
  input: z.strictObject({ title: line(120), columns: mappedColumns }),
  read: (look, { columns }) => ({
    before: mappingFor(
      look,
      columns.map(({ header }) => header),
    ),
    unknown: unknownField(look, columns),
  }),
  decide: ({ before, unknown }, { title, columns }, { actor, now, newId }) => {
    if (unknown) return refuse({ code: 'not-found', what: 'field', key: unknown.slice('field:'.length) })
    if (before && isSame(before.columns, columns)) return refuse({ code: 'nothing-to-change' })
    const key: SettingsKey = before?.key ?? `${mappingPrefix}${newId()}`
    return ok({
      stream: key,
      changes: [put('Settings', { key, columns, by: actor.key, at: now })],
      sentence: 'Mapped columns',
      about: title,
    })
  },
})
