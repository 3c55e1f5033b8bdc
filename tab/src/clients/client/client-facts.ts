import type { ClientPage, IdentifierScheme } from '@praxis/practice'
import type { Saying } from '#src/frame/use-say.ts'
import { kindWords, statusWords, yearEndWords } from '../client-words.ts'

export const schemeWords: Record<IdentifierScheme, string> = {
  'company-number': 'Company number',
  vat: 'VAT',
  utr: 'UTR',
  paye: 'PAYE',
  ein: 'EIN',
  abn: 'ABN',
}

const identifiers = ({ identifiers: given = {} }: ClientPage): string[] =>
  Object.entries(given).map(([scheme, number]) => `${schemeWords[scheme as IdentifierScheme]} ${number}`) // keys of a record by scheme

/** What one asks first about a client, on one line. */
export const clientFacts = (client: ClientPage, say: Pick<Saying, 'person'>): string => {
  const { code, kind, status, yearEnd, team } = client
  const parts = [
    code,
    kindWords[kind],
    status !== 'active' && statusWords[status],
    ...identifiers(client),
    yearEnd && `Year end ${yearEndWords(yearEnd)}`,
    team.partner && `Partner ${say.person(team.partner)}`,
    team.manager && `Manager ${say.person(team.manager)}`,
  ]
  return parts.filter(Boolean).join(' · ')
}
