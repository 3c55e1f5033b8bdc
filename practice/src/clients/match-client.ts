import type { Client, ClientFacts } from './client.ts'

const suffixes: [RegExp, string][] = [
  [/\blimited\b/g, 'ltd'],
  [/\bincorporated\b/g, 'inc'],
  [/\bcompany\b/g, 'co'],
  [/\bcorporation\b/g, 'corp'],
  [/&/g, ' and '],
]

/** A name as it is compared: no case, accents, punctuation or long forms. `The “Acme” Company, Limited` -> `acme co ltd`. */
export const normalName = (name: string): string => {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const short = suffixes.reduce((text, [long, brief]) => text.replace(long, brief), plain)
  return short
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^the /, '')
    .trim()
}

const normalNumber = (scheme: string, value: string): string => {
  const plain = value.toLowerCase().replace(/[^a-z0-9]/g, '')
  // Companies House numbers lose their leading zeros in spreadsheets.
  return scheme === 'company-number' && /^\d{1,8}$/.test(plain) ? plain.padStart(8, '0') : plain
}

const identifierMatches = ({ identifiers }: Pick<ClientFacts, 'identifiers'>): string[] =>
  Object.entries(identifiers ?? {}).map(([scheme, value]) => `${scheme}:${normalNumber(scheme, value ?? '')}`)

const nameMatch = ({ name, address }: Pick<ClientFacts, 'name' | 'address'>): string =>
  `name:${normalName(name)}|${(address?.postcode ?? '').toLowerCase().replace(/\s/g, '')}`

/**
 * By what a client is recognised as one that is there already: any same identifier, or the same normalised name with
 * the same postcode.
 */
export const matchesOf = (facts: Pick<Client, 'name' | 'identifiers' | 'address'> | ClientFacts): string[] => [
  ...identifierMatches(facts),
  nameMatch(facts),
]

/** Which kind of match this is, for people. */
export const matchedBy = (match: string): 'identifier' | 'name-and-postcode' =>
  match.startsWith('name:') ? 'name-and-postcode' : 'identifier'
