import { createHash } from 'node:crypto'
import type { ListName, Person, PersonKey, SendSubject } from '@praxis/practice'
import { idOf } from '@praxis/practice'
import type { HandEdit } from '#src/commit/hand-edits.ts'
import type { Fields } from '#src/lists/list-definition.ts'
import { asStored, toRecordFields } from '#src/lists/record-fields.ts'
import type { Practice } from '#src/open-practice.ts'
import { allPeople } from '#src/people/ask-people.ts'

type Subject = Extract<SendSubject, { kind: 'hand-edit' }>

const most = 300

/** The beginning of a text, never with half a character at its end. */
const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')

/** A value as SharePoint gives it back, cut to what a card can show. */
const shown = (value: Fields[string] | undefined): string => {
  const text = value === null || value === undefined ? '' : String(asStored(value))
  return text.length > most ? `${cut(text, most - 1)}…` : text
}

/** What people call a record: its name, where it has one. */
const nameOf = (record: object | null, key: string): string => {
  const { name } = (record ?? {}) as { name?: string } // clients, people, templates and jobs have one
  return name ?? key
}

/** The columns that said something else than the journal; the app's own marks only where nothing else did. */
const changedColumns = (stood: Fields, right: Fields): Subject['columns'] => {
  const isOther = (column: string) => asStored(stood[column] ?? null) !== asStored(right[column] ?? null)
  const others = Object.keys(right).filter(isOther)
  const telling = others.filter(column => column !== 'Stamp' && column !== 'Version')
  return (telling.length > 0 ? telling : others)
    .map(name => ({ name, stood: shown(stood[name]), now: shown(right[name]) }))
    .slice(0, 20)
}

const subjectOf = ({ replica }: Practice, { list, key, item, stood }: HandEdit): Subject => {
  const standing = replica.standing(list, key)
  const record = standing?.record ?? null
  const right = toRecordFields({ list, key, version: standing?.version ?? 0, record })
  const columns = stood === 'deleted' ? [] : changedColumns(stood, right)
  return { kind: 'hand-edit', list: list satisfies ListName, record: cut(nameOf(record, key), 200), item, columns }
}

const unseen = 'hidden by a wall'

/** The same for somebody: of a client behind a wall no more than in which list, and in which columns, it was. */
const subjectFor = (practice: Practice, subject: Subject, { list, key }: HandEdit, to: PersonKey): Subject => {
  const record = practice.replica.standing(list, key)?.record
  const { hides } = practice.seenBy(practice.actorOf(to))
  if (!hides(JSON.stringify([key, record]))) return subject
  const columns = subject.columns.map(({ name }) => ({ name, stood: unseen, now: unseen }))
  return { ...subject, record: 'a record behind a wall', columns }
}

const administrators = (practice: Practice): Person[] =>
  allPeople(practice).filter(({ active, roles }) => active && roles.includes('admin'))

/** Each administrator is told once of each edit by hand, whichever process found it. */
export const tellOfHandEdits = (practice: Practice): void =>
  practice.sweep.whenEdited(edit => {
    const subject = subjectOf(practice, edit)
    const occasion = createHash('sha256').update(`${edit.list} ${edit.item} ${edit.etag}`).digest('hex').slice(0, 32)
    practice.background.run('an edit by hand', async () => {
      for (const { key: to } of administrators(practice)) {
        const key = `edit-${occasion}-${idOf(to).slice(0, 36)}`
        const told = subjectFor(practice, subject, edit, to)
        await practice.asApp('claim-send', { to, subject: told, occasion }, { key, repeat: true })
      }
    })
  })
