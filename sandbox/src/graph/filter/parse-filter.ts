import { invalidRequest } from '#src/sharepoint/service-error.ts'

export type Literal = string | number | boolean | null
export type Comparison = 'eq' | 'ne' | 'lt' | 'gt' | 'le' | 'ge' | 'startswith'
export type Leaf = { kind: 'leaf'; field: string; operator: Comparison; value: Literal }
export type Filter = Leaf | { kind: 'and' | 'or'; left: Filter; right: Filter }

const tokenPattern = /\s*('(?:[^']|'')*'|[(),]|[^\s(),']+)/gy

const invalidFilter = () => invalidRequest('Invalid filter clause')

const tokenize = (text: string): string[] => {
  const matches = [...text.trim().matchAll(tokenPattern)]
  const understood = matches.reduce((length, [whole]) => length + whole.length, 0)
  if (understood !== text.trim().length) throw invalidFilter()
  return matches.map(match => match[1] ?? '')
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

/** What SharePoint's lists understand: comparisons, `startswith`, `and`, `or` and brackets; anything else is refused. */
export const parseFilter = (text: string): Filter => {
  const tokens = tokenize(text)
  let at = 0
  const take = () => tokens[at++] ?? ''
  const expect = (token: string) => {
    if (take().toLowerCase() !== token) throw invalidFilter()
  }
  const startsWith = (): Filter => {
    expect('(')
    const field = take()
    expect(',')
    const value = literal(take())
    expect(')')
    return { kind: 'leaf', field, operator: 'startswith', value }
  }
  const primary = (): Filter => {
    const token = take()
    if (token === '(') {
      const inner = disjunction()
      expect(')')
      return inner
    }
    if (token.toLowerCase() === 'startswith') return startsWith()
    const operator = comparisons.find(name => name === tokens[at]?.toLowerCase())
    if (!operator) throw invalidFilter()
    at += 1
    return { kind: 'leaf', field: token, operator, value: literal(take()) }
  }
  const chain = (word: 'and' | 'or', next: () => Filter) => (): Filter => {
    let left = next()
    while (tokens[at]?.toLowerCase() === word) {
      at += 1
      left = { kind: word, left, right: next() }
    }
    return left
  }
  const conjunction = chain('and', primary)
  const disjunction: () => Filter = chain('or', conjunction)
  const filter = disjunction()
  if (at !== tokens.length) throw invalidFilter()
  return filter
}
