import { isSame } from '#src/same.ts'
import { tagsAfter } from '#src/tags.ts'
import type { Client } from './client.ts'
import type { ContactLink } from './contact.ts'
import { rolesInOrder } from './contact.ts'

/** The facts of which one client has one, and those that go by what they are of. The team is the staying client's alone. */
const plain = [
  'name',
  'legalName',
  'kind',
  'status',
  'contactName',
  'email',
  'phone',
  'website',
  'address',
  'yearEnd',
  'incorporated',
  'notes',
  'group',
] as const
const parts = ['identifiers', 'fields'] as const

/** What is known of a client by the path of each fact: `phone`, `identifiers.vat`. */
const factsOf = (client: Client): Map<string, unknown> =>
  new Map([
    ...plain.flatMap(name => (client[name] === undefined ? [] : [[name, client[name]] as [string, unknown]])),
    ...parts.flatMap(part =>
      Object.entries(client[part] ?? {}).map(([name, value]) => [`${part}.${name}`, value] as [string, unknown]),
    ),
  ])

/** A fact in which two clients differ, as it is shown; empty where there is none. */
export type DifferingFact = { path: string; stays: string; goes: string }

const shown = (value: unknown): string =>
  value === undefined || value === null
    ? ''
    : Array.isArray(value)
      ? value.join(', ')
      : typeof value === 'object'
        ? Object.values(value).map(shown).filter(Boolean).join(', ')
        : String(value)

/** Where both know something and it is not the same: it is chosen. What only one of them knows is taken. */
export const differingFacts = (stays: Client, goes: Client): DifferingFact[] => {
  const own = factsOf(stays)
  return [...factsOf(goes)]
    .filter(([path, value]) => own.has(path) && !isSame(own.get(path), value))
    .map(([path, value]) => ({ path, stays: shown(own.get(path)), goes: shown(value) }))
}

const withFact = (client: Client, path: string, value: unknown): Client => {
  const [part = '', name] = path.split('.')
  if (name === undefined) return { ...client, [part]: value }
  const inner = (client as unknown as Record<string, object | undefined>)[part] // a part of facts
  return { ...client, [part]: { ...inner, [name]: value } }
}

const sameSide = (one: ContactLink, other: ContactLink | undefined): ContactLink => {
  if (!other) return one
  const until = one.until && other.until
  return { id: one.id, roles: rolesInOrder([...one.roles, ...other.roles]), ...(until && { until }) }
}

const contactsOf = ({ contacts: own = [] }: Client, { contacts: others = [] }: Client): ContactLink[] => [
  ...own.map(link =>
    sameSide(
      link,
      others.find(({ id }) => id === link.id),
    ),
  ),
  ...others.filter(link => !own.some(({ id }) => id === link.id)),
]

/**
 * The staying client with what it takes over: facts that it lacks or that `take` names, tags, contacts and holds. It is an
 * example only if both are: what is real does not go when the examples are removed.
 */
export const mergedFacts = (stays: Client, goes: Client, take: string[]): Client => {
  const own = factsOf(stays)
  const taken = [...factsOf(goes)].filter(([path]) => !own.has(path) || take.includes(path))
  const { example, ...after } = taken.reduce((client, [path, value]) => withFact(client, path, value), stays)
  const [contacts, holds] = [contactsOf(stays, goes), [...(stays.holds ?? []), ...(goes.holds ?? [])]]
  const tags = tagsAfter(stays.tags ?? [], { add: goes.tags ?? [], remove: [] })
  const { key: id, code, name } = goes
  return {
    ...after,
    ...(example && goes.example && { example }),
    ...(contacts.length > 0 && { contacts }),
    ...(holds.length > 0 && { holds }),
    ...(tags.length > 0 && { tags }),
    ...(stays.yearEnd === undefined && goes.yearEndMoves && { yearEndMoves: goes.yearEndMoves }),
    merged: [...(stays.merged ?? []), { id, code, name }, ...(goes.merged ?? [])],
  }
}
