import type { Client } from '@praxis/practice'
import { searchWords } from '@praxis/practice'
import type { Database } from '#src/replica/open-database.ts'

/** Marks a word as a whole code or number; nobody types it as a word. */
const codeSign = '#'

const plainNumber = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '')

/** How a code stands among the words of a client, whatever gaps it was typed with. */
export const codeWord = (typed: string): string => `${codeSign}${plainNumber(typed)}`

/** `GB 640 6926 28` is also looked for without its letters, `04105706` without its nought. */
const formsOf = (text: string): string[] => {
  const plain = plainNumber(text)
  return [plain, plain.replace(/^[a-z]+/, ''), plain.replace(/^0+/, '')]
}

/** A text that is searched, for as many records as have it: its id. Its words are worked out when it is first met. */
const idOf = (db: Database, text: string, codes: string[] = []): number => {
  const known = db.get<{ id: number }>('select id from texts where text = ?', text)
  if (known) return known.id
  const id = db.get<{ id: number }>('insert into texts (text) values (?) returning id', text)?.id ?? 0
  for (const word of new Set([...searchWords(text), ...codes.map(codeWord)]))
    db.run('insert into words (word, text) values (?, ?)', word, id)
  return id
}

/** The text by which a client is found: its names, its contact, its tags, its code and the numbers by which authorities know it. */
export const textOfClient = (
  db: Database,
  { name, legalName, code, contactName, merged = [], tags = [], identifiers = {} }: Client,
): number => {
  const codes = [
    ...new Set([
      plainNumber(code),
      ...merged.map(each => plainNumber(each.code)),
      ...Object.values(identifiers).flatMap(formsOf),
    ]),
  ].filter(Boolean)
  return idOf(
    db,
    [name, legalName, code, contactName, ...merged.flatMap(each => [each.name, each.code]), ...tags, ...codes]
      .filter(Boolean)
      .join(' '),
    codes,
  )
}

/** The text of something that has one name, or several: a job and its service, a task. */
export const textOf = (db: Database, ...names: string[]): number => idOf(db, names.join(' '))
