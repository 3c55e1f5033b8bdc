import type * as z from 'zod'
import type { PersonKey } from '#src/keys.ts'
import type { Issue } from '#src/refusals.ts'
import type { ClientField } from '#src/settings/client-fields.ts'
import type { Address, ClientFacts, IdentifierScheme, JobRole } from './client.ts'
import { clientFacts, identifierScheme, jobRole } from './client.ts'
import { clientFieldWords } from './field-words.ts'
import type { ImportColumn, ImportedRow } from './import-fields.ts'
import { readDate, readKind, readStatus, readYearEnd, yearEndOf } from './read-cells.ts'
import { readOwnFields } from './read-own-fields.ts'

/** Who the text in a partner or manager column names, if anybody of the firm. */
export type FindPerson = (nameOrEmail: string) => PersonKey | undefined

type Read = { facts: Record<string, unknown>; issues: Issue[] }

/** A row of a file as facts about a client, the firm's own fields among them, or what is wrong with it, field by field. */
export const readRow = (
  { cells }: ImportedRow,
  findPerson: FindPerson,
  fields: ClientField[] = [],
): { facts: ClientFacts; issues: [] } | { facts: null; issues: Issue[] } => {
  const cell: Cell = column => cleaned(cells[column])
  const read: Read = { facts: {}, issues: [] }
  copyText(read, cell)
  readWords(read, cell)
  readIdentifiers(read, cell)
  readTeam(read, cell, findPerson)
  readTags(read, cell('tags'))
  const address = readAddress(cell)
  if (address) read.facts.address = address
  const own = readOwnFields(cells, fields, cell)
  if (Object.keys(own.values).length > 0) read.facts.fields = own.values
  const parsed = clientFacts.safeParse(read.facts)
  const issues = [
    ...read.issues,
    ...own.issues,
    ...(parsed.error?.issues ?? []).map(issue => issueOf(issue, read.facts)),
  ]
  return parsed.success && issues.length === 0 ? { facts: parsed.data, issues: [] } : { facts: null, issues }
}

type Cell = (column: ImportColumn) => string | undefined

const valueAt = (facts: unknown, path: PropertyKey[]): unknown =>
  path.reduce<unknown>((value, name) => (value as Record<PropertyKey, unknown> | undefined)?.[name], facts) // a path leads through objects

/** What is wrong with a fact, in a sentence that stands by itself. */
const issueOf = ({ path, code, message, ...more }: z.core.$ZodIssue, facts: unknown): Issue => {
  const field = path.join('.')
  const value = valueAt(facts, path)
  if (value === undefined && field === 'name') return { path: field, message: 'a name is needed' }
  if (code === 'too_big' && 'maximum' in more && Array.isArray(value))
    return { path: field, message: `there are more than ${more.maximum} ${clientFieldWords(field)}s` }
  if (code === 'too_big' && 'maximum' in more)
    return { path: field, message: `the ${clientFieldWords(field)} is longer than ${more.maximum} characters` }
  return { path: field, message: `“${value}” is not ${message}` }
}

/** Marks that show nothing or turn the text around them; the two that join letters are part of words. */
const unseen = /[^\P{Cf}\u200c\u200d]/gu
const control = /[^\P{C}\n\u200c\u200d]/gu

/** Control characters and the spaces around are nobody's data; an empty cell says nothing. */
const cleaned = (text: string | undefined): string | undefined =>
  text?.replace(/\r\n?/g, '\n').replace(unseen, '').replace(control, ' ').trim() || undefined

const onOneLine = (text: string | undefined) => text?.replace(/\s+/g, ' ')

const set = (read: Read, name: string, value: unknown): void => {
  if (value !== undefined) read.facts[name] = value
}

/** The first address of a cell that may hold several, or words beside it; without one, all that stands there. */
const oneEmail = (text: string | undefined) =>
  text?.split(/[\s,;]+/).find(word => word.includes('@')) ?? onOneLine(text)

const copyText = (read: Read, cell: Cell): void => {
  const person = [cell('first-name'), cell('last-name')].filter(Boolean).join(' ') || undefined
  set(read, 'name', onOneLine(cell('name') ?? person))
  set(read, 'legalName', onOneLine(cell('legal-name')))
  set(read, 'code', cell('code'))
  set(read, 'contactName', onOneLine(cell('contact-name') ?? person))
  set(read, 'email', oneEmail(cell('email')))
  set(read, 'phone', onOneLine(cell('phone')))
  set(read, 'website', cell('website'))
  set(read, 'notes', cell('notes'))
  set(read, 'group', onOneLine(cell('group')))
}

/** Reads a cell by its own rule; text that cannot be read is an issue that repeats it. */
const readAs = <T>(read: Read, field: string, text: string | undefined, rule: (text: string) => T | undefined) => {
  if (text === undefined) return
  const value = rule(text)
  if (value === undefined) read.issues.push({ path: field, message: `“${text}” cannot be read as ${wanted[field]}` })
  else read.facts[field] = value
}

const wanted: Record<string, string> = {
  kind: 'a kind of client, like company, sole trader or LLP',
  status: 'a status, like active, dormant, prospect or left',
  incorporated: 'a date, like 31/03/2026',
  yearEnd: 'a year end, like 31/03 or 31 March',
}

const readWords = (read: Read, cell: Cell): void => {
  readAs(read, 'kind', cell('kind'), readKind)
  readAs(read, 'status', cell('status'), readStatus)
  readAs(read, 'incorporated', cell('incorporated'), readDate)
  const [day, month] = [cell('year-end-day'), cell('year-end-month')]
  const parts = day && month ? `${day}/${month}` : undefined
  readAs(read, 'yearEnd', cell('year-end') ?? parts, text =>
    text === parts ? yearEndOf(Number(day), Number(month)) : readYearEnd(text),
  )
}

const readIdentifiers = (read: Read, cell: Cell): void => {
  const found = identifierScheme.options.flatMap((scheme: IdentifierScheme) => {
    const value = cell(scheme)?.replace(/\s+/g, ' ')
    if (value && /^\d+(\.\d+)?e\+?\d+$/i.test(value))
      read.issues.push({
        path: scheme,
        message: `“${value}” lost its digits in a spreadsheet; format the column as text`,
      })
    return value ? [[scheme, value] as const] : []
  })
  if (found.length > 0) read.facts.identifiers = Object.fromEntries(found)
}

/** `VIP; Key account`: several with commas, semicolons or bars between. */
const readTags = (read: Read, text: string | undefined): void => {
  const tags = text?.split(/[,;|\n]/).flatMap(tag => onOneLine(tag.trim()) || [])
  if (tags && tags.length > 0) read.facts.tags = tags
}

const readTeam = (read: Read, cell: Cell, findPerson: FindPerson): void => {
  const team = jobRole.options.flatMap((name: JobRole) => {
    const text = cell(name)
    const person = text && findPerson(text)
    if (text && !person) read.issues.push({ path: name, message: `nobody called “${text}” works here` })
    return person ? [[name, person] as const] : []
  })
  if (team.length > 0) read.facts.team = Object.fromEntries(team)
}

/** UK postcodes stand at the end of addresses written in one cell. */
const postcodeAtEnd = /\b([A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/i

/** An address has six lines; what is more stands on the last. */
const onSixLines = (lines: string[]): string[] =>
  lines.length > 6 ? [...lines.slice(0, 5), lines.slice(5).join(', ')] : lines

const readAddress = (cell: Cell): Address | undefined => {
  const whole = cell('address')
  const postcode = cell('postcode') ?? whole?.match(postcodeAtEnd)?.[1]
  const lines = whole
    ? whole.replace(postcodeAtEnd, '').split(/\n|,/)
    : (['address-1', 'address-2', 'address-3', 'address-4'] as const).map(field => onOneLine(cell(field)) ?? '')
  const kept = onSixLines(lines.map(line => line.replace(/,$/, '').trim()).filter(Boolean))
  const address = {
    ...(kept.length > 0 && { lines: kept }),
    ...given('town', onOneLine(cell('town'))),
    ...given('region', onOneLine(cell('region'))),
    ...given('postcode', postcode?.toUpperCase()),
    ...given('country', onOneLine(cell('country'))),
  }
  return Object.keys(address).length > 0 ? address : undefined
}

const given = <Name extends string>(name: Name, value: string | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { [N in Name]?: string } // a computed key loses its name
