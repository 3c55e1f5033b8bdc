import { invalidRequest } from '#src/sharepoint/service-error.ts'

type Literal = string | number | boolean | null
export type Comparison = 'eq' | 'ne' | 'lt' | 'gt' | 'le' | 'ge' | 'startswith'
export type Leaf = { kind: 'leaf'; field: string; operator: Comparison; value: Literal }
export type Filter = Leaf | { kind: 'and' | 'or'; left: Filter; right: Filter }

const invalidFilter = () => invalidRequest('Invalid filter clause')

const tokenPattern = /\s*('(?:[^']|'')*'|[(),]|[^\s(),']+)/gy

const tokenize = (text: string): string[] => {
  const matches = [...text.trim().matchAll(tokenPattern)]
  const understood = matches.reduce((length, [whole]) => length + whole.length, 0)
  if (understood !== text.trim().length) throw invalidFilter()
  return matches.map(match => match[1] ?? '')
}

/** The tokens that are still to be read. */
type Reader = { peek(): string; take(): string; expect(token: string): void }

const readerOf = (tokens: string[]): Reader => {
  let at = 0
  const peek = () => tokens[at] ?? ''
  const take = () => {
    at += 1
    return tokens[at - 1] ?? ''
  }
  const expect = (token: string) => {
    if (take() !== token) throw invalidFilter()
  }
  return { peek, take, expect }
}

const literal = (token: string): Literal => {
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'")
  if (token === 'null') return null
  if (token === 'true' || token === 'false') return token === 'true'
  if (token !== '' && Number.isFinite(Number(token))) return Number(token)
  if (/^\d{4}-\d\d-\d\d/.test(token)) return token
  throw invalidFilter()
}

const comparisons: Comparison[] = ['eq', 'ne', 'lt', 'gt', 'le', 'ge']

const readStartsWith = (reader: Reader): Filter => {
  reader.expect('(')
  const field = reader.take()
  reader.expect(',')
  const value = literal(reader.take())
  reader.expect(')')
  return { kind: 'leaf', field, operator: 'startswith', value }
}

const readPrimary = (reader: Reader): Filter => {
  const token = reader.take()
  if (token === '(') {
    const inner = readOr(reader)
    reader.expect(')')
    return inner
  }
  if (token.toLowerCase() === 'startswith') return readStartsWith(reader)
  const word = reader.take().toLowerCase()
  const operator = comparisons.find(name => name === word)
  if (!operator) throw invalidFilter()
  return { kind: 'leaf', field: token, operator, value: literal(reader.take()) }
}

const readChain = (reader: Reader, kind: 'and' | 'or', next: (reader: Reader) => Filter): Filter => {
  let left = next(reader)
  while (reader.peek().toLowerCase() === kind) {
    reader.take()
    left = { kind, left, right: next(reader) }
  }
  return left
}

const readAnd = (reader: Reader): Filter => readChain(reader, 'and', readPrimary)
const readOr = (reader: Reader): Filter => readChain(reader, 'or', readAnd)

/** What SharePoint's lists understand: comparisons, `startswith`, `and`, `or` and brackets; anything else is refused. */
export const parseFilter = (text: string): Filter => {
  const reader = readerOf(tokenize(text))
  const filter = readOr(reader)
  if (reader.peek() !== '') throw invalidFilter()
  return filter
}
