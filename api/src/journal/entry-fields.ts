import { assert } from '@praxis/practice'
import { joinDetail, splitDetail } from '#src/lists/detail.ts'
import type { Fields } from '#src/lists/list-definition.ts'
import type { Entry } from './entry.ts'
import { entryKey } from './entry.ts'

/**
 * What stands in Detail. The sentence and the moment are there in full: a text column holds 255 characters, and
 * SharePoint keeps moments without their fractions of a second.
 */
type Detail = Pick<Entry, 'name' | 'at' | 'sentence' | 'about' | 'changes' | 'followUps' | 'refusal'>

/** The nested part of a commit, by which its size is judged before anything is written. */
export const journalDetail = ({ name, at, sentence, about, changes, followUps, refusal }: Entry): string =>
  JSON.stringify({ name, at, sentence, about, changes, followUps, refusal } satisfies Record<keyof Detail, unknown>)

const short = (text: string): string => (text.length > 255 ? `${text.slice(0, 254)}…` : text)

/** A commit as the fields of its list item. */
export const toJournalFields = (entry: Entry): Fields => ({
  Key: entryKey(entry),
  Command: entry.command,
  Number: entry.number,
  Commit: entry.commit,
  Prev: entry.prev ?? null,
  Actor: entry.actor,
  Sentence: short(entry.sentence),
  About: entry.about ? short(entry.about) : null,
  Cause: entry.cause ?? null,
  InputHash: entry.inputHash,
  Undoes: entry.undoes ?? null,
  At: entry.at,
  ...splitDetail(journalDetail(entry)),
})

const text = (fields: Fields, name: string): string => {
  const value = fields[name]
  assert(typeof value === 'string', `a journal item has no ${name}`)
  return value
}

const optional = (fields: Fields, column: string, name: 'prev' | 'cause' | 'undoes') =>
  fields[column] ? { [name]: text(fields, column) } : {}

/** The commit that a list item is. */
export const fromJournalFields = (fields: Fields): Entry => {
  const detail = joinDetail(fields) as Detail // only the app writes the Journal, and writes this
  const key = text(fields, 'Key')
  const cut = detail.refusal ? key.length : key.lastIndexOf(':')
  return {
    ...detail,
    stream: key.slice(0, cut),
    version: detail.refusal ? 1 : Number(key.slice(cut + 1)),
    command: text(fields, 'Command'),
    number: text(fields, 'Number'),
    commit: text(fields, 'Commit'),
    actor: text(fields, 'Actor') as Entry['actor'], // as written above
    inputHash: text(fields, 'InputHash'),
    ...optional(fields, 'Prev', 'prev'),
    ...optional(fields, 'Cause', 'cause'),
    ...optional(fields, 'Undoes', 'undoes'),
  }
}
