import type { ClientField, FieldKind } from '@praxis/practice'
import { freeId } from './free-id.ts'

/** A field as it is written: its choices with commas between; without an id while it is new. */
export type WrittenField = { id?: string; name: string; kind: FieldKind; choices: string }

const choicesIn = (text: string): string[] => [...new Set(text.split(',').flatMap(each => each.trim() || []))]

export const writtenOf = (fields: ClientField[]): WrittenField[] =>
  fields.map(({ id, name, kind, choices = [] }) => ({ id, name, kind, choices: choices.join(', ') }))

/** What is missing before the fields can be saved. */
export const fieldsGap = (written: WrittenField[]): string | undefined => {
  const names = written.map(({ name }) => name.trim().toLowerCase())
  if (names.includes('')) return 'A field has no name yet.'
  const twice = written.find((_, at) => names.indexOf(names[at] ?? '') !== at)
  if (twice) return `“${twice.name.trim()}” stands here twice.`
  const bare = written.find(({ kind, choices }) => kind === 'choice' && choicesIn(choices).length === 0)
  return bare && `“${bare.name.trim()}” has nothing to choose from yet.`
}

/** The fields that are written; one that is new is known by its name from now on. */
export const fieldsFrom = (written: WrittenField[], before: ClientField[]): ClientField[] => {
  const taken = new Set([...before, ...written].flatMap(({ id }) => id ?? []))
  return written.map(({ id, name, kind, choices }) => ({
    id: id ?? freeId(name, taken, 'field'),
    name: name.trim(),
    kind,
    ...(kind === 'choice' && { choices: choicesIn(choices) }),
  }))
}
