import { invalidRequest } from '../sharepoint/service-error.ts'

const options = ['select', 'expand', 'filter', 'top', 'orderby', 'skip', 'skiptoken', 'count', 'search']

/** Query options may be written with or without the dollar sign. */
export const readQuery = (search: string): URLSearchParams => {
  const query = new URLSearchParams()
  for (const [name, value] of new URLSearchParams(search)) {
    query.append(options.includes(name.toLowerCase()) ? `$${name.toLowerCase()}` : name, value)
  }
  return query
}

export type Page = { size: number; after: number }

/** SharePoint's own paging token, in base64: `Paged=TRUE&p_ID=200`. */
export const encodeSkipToken = (after: number): string => Buffer.from(`Paged=TRUE&p_ID=${after}`).toString('base64url')

const decodeSkipToken = (token: string): number => {
  const after = new URLSearchParams(Buffer.from(token, 'base64url').toString()).get('p_ID')
  if (after === null || !/^\d+$/.test(after)) throw invalidRequest('Invalid skip token.')
  return Number(after)
}

export const pageSize = (query: URLSearchParams, usual: number, most: number): number => {
  const top = query.get('$top')
  if (top === null) return usual
  if (!/^\d+$/.test(top) || Number(top) < 1) throw invalidRequest(`Invalid value '${top}' for $top query option found.`)
  return Math.min(Number(top), most)
}

export const readPage = (query: URLSearchParams, usual: number, most: number): Page => {
  const token = query.get('$skiptoken')
  return { size: pageSize(query, usual, most), after: token === null ? 0 : decodeSkipToken(token) }
}

/** The same address with other query options. */
export const linkTo = (base: string, query: URLSearchParams, changed: Record<string, string>): string => {
  const next = new URLSearchParams(query)
  for (const [name, value] of Object.entries(changed)) next.set(name, value)
  const search = [...next].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  return `${base}?${search}`
}

export const selected = (query: URLSearchParams): string[] =>
  (query.get('$select') ?? '')
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '')

/** Leaves what was asked for, and annotations. */
export const project = (body: Record<string, unknown>, names: string[]): Record<string, unknown> =>
  names.length === 0
    ? body
    : Object.fromEntries(Object.entries(body).filter(([name]) => name.includes('@') || names.includes(name)))

export type FieldsExpansion = { expanded: boolean; names: string[] }

/** `$expand=fields`, `$expand=fields($select=A,B)`; the inner dollar sign may be missing too. */
export const readFieldsExpansion = (query: URLSearchParams): FieldsExpansion => {
  const expand = query.get('$expand')
  if (expand === null) return { expanded: false, names: [] }
  const match = /^\s*fields\s*(?:\(\s*\$?select=([^()]*)\))?\s*$/i.exec(expand)
  if (!match) throw invalidRequest(`The expression "${expand}" is not valid.`)
  const names = (match[1] ?? '').split(',').map(name => name.trim())
  return { expanded: true, names: names.filter(name => name !== '') }
}
