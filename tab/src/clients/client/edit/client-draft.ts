import type { ClientField, ClientPage, FieldValue } from '@praxis/practice'
import { fitsField } from '@praxis/practice'
import type { CommandInputs } from '#src/service/contract.ts'

/** A client's facts as they are written: text by the path of each, `address.town`, `fields.fee-band`; lines for an address. */
export type ClientDraft = Record<string, string>

const plainFacts = [
  'name',
  'legalName',
  'kind',
  'status',
  'group',
  'contactName',
  'email',
  'phone',
  'website',
  'incorporated',
  'notes',
] as const

const nestedFacts = {
  address: ['lines', 'town', 'region', 'postcode', 'country'],
  identifiers: ['company-number', 'vat', 'utr', 'paye', 'ein', 'abn'],
  team: ['partner', 'manager', 'preparer', 'reviewer'],
} as const

/** A value as it is written: yes or no, and numbers, as text. */
export const fieldText = (field: ClientField, value: FieldValue | undefined): string => {
  if (value === undefined || !fitsField(field, value)) return ''
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
}

const textAt = (inner: object | undefined, name: string): string => {
  const value: unknown = (inner as Record<string, unknown> | undefined)?.[name] // its facts by their names
  return Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : ''
}

export const draftOf = (client: ClientPage, fields: ClientField[]): ClientDraft =>
  Object.fromEntries([
    ...plainFacts.map(name => [name, textAt(client, name)]),
    ...Object.entries(nestedFacts).flatMap(([part, names]) =>
      names.map(name => [`${part}.${name}`, textAt(client[part as keyof typeof nestedFacts], name)]),
    ), // the keys of a record by part
    ...fields.map(field => [`fields.${field.id}`, fieldText(field, client.fields?.[field.id])]),
  ])

/** A written value of a field; what is no number stays as it was written, so that the service can say so. */
const writtenValue = (field: ClientField, text: string): FieldValue => {
  if (field.kind === 'yes-no') return text === 'yes'
  const number = Number(text.replace(',', '.'))
  return field.kind === 'number' && Number.isFinite(number) ? number : text
}

const factOf = (path: string, text: string, fields: ClientField[]): unknown => {
  if (path === 'address.lines') return text.split('\n').flatMap(line => line.trim() || [])
  const field = fields.find(({ id }) => path === `fields.${id}`)
  return field ? writtenValue(field, text) : text
}

type Change = Pick<CommandInputs['change-client'], 'facts' | 'without'>

/** What was changed, as the command takes it; nothing where nothing was. What was emptied goes. */
export const changeOf = (before: ClientDraft, draft: ClientDraft, fields: ClientField[]): Change | undefined => {
  const paths = Object.keys(draft).filter(path => draft[path]?.trim() !== before[path]?.trim())
  if (paths.length === 0) return undefined
  const facts: Record<string, unknown> = { name: draft.name?.trim() }
  const without: string[] = []
  for (const path of paths) {
    const text = draft[path]?.trim() ?? ''
    const [part = '', name] = path.split('.')
    if (text === '' && path !== 'name') without.push(path)
    else if (name === undefined) facts[part] = text
    else facts[part] = { ...(facts[part] as object | undefined), [name]: factOf(path, text, fields) } // a part of facts
  }
  return { facts: facts as Change['facts'], ...(without.length > 0 && { without }) } // the service parses it
}
