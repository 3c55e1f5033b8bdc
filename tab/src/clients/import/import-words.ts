import type { ImportField, RowVerdict } from '@praxis/practice'
import type { NoTable, RowIssue } from './read-table.ts'

export const fieldWords: Record<ImportField, string> = {
  name: 'Name',
  'legal-name': 'Legal name',
  kind: 'Kind',
  status: 'Status',
  code: 'Code',
  'company-number': 'Company number',
  vat: 'VAT number',
  utr: 'UTR',
  paye: 'PAYE reference',
  ein: 'EIN',
  abn: 'ABN',
  'contact-name': 'Contact',
  'first-name': 'First name',
  'last-name': 'Last name',
  email: 'E-mail',
  phone: 'Phone',
  website: 'Website',
  address: 'Address, in one cell',
  'address-1': 'Address, line 1',
  'address-2': 'Address, line 2',
  'address-3': 'Address, line 3',
  'address-4': 'Address, line 4',
  town: 'Town',
  region: 'Region',
  postcode: 'Postcode',
  country: 'Country',
  'year-end': 'Year end',
  'year-end-day': 'Year end, day',
  'year-end-month': 'Year end, month',
  incorporated: 'Incorporated',
  partner: 'Partner',
  manager: 'Manager',
  preparer: 'Preparer',
  reviewer: 'Reviewer',
  notes: 'Notes',
}

export const noTableWords: Record<NoTable, string> = {
  empty: 'The file is empty.',
  workbook:
    'This is an Excel workbook, whatever its name says. In Excel choose Save as, then “CSV UTF-8”, and bring that file.',
  'not-text': 'This file holds no text that could be a list of clients.',
  'no-rows': 'The file has a header and no rows below it.',
}

export const rowIssueWords: Record<RowIssue, string> = {
  'too-many-cells': 'it has more cells than the header; a name with the separator in it needs quotes around it',
  'open-quote': 'a quote in it is never closed',
  'too-long': 'a cell in it is longer than 4,000 characters',
}

/** How a client's fields are called where the record's own names are no words. */
const recordFields: Record<string, string> = {
  name: 'name',
  legalName: 'legal name',
  contactName: 'contact',
  email: 'e-mail',
  yearEnd: 'year end',
  'identifiers.company-number': 'company number',
  'identifiers.vat': 'VAT number',
  'identifiers.utr': 'UTR',
  'identifiers.paye': 'PAYE reference',
  'identifiers.ein': 'EIN',
  'identifiers.abn': 'ABN',
  'address.lines': 'address',
  'address.town': 'town',
  'address.region': 'region',
  'address.postcode': 'postcode',
  'address.country': 'country',
  'team.partner': 'partner',
  'team.manager': 'manager',
  'team.preparer': 'preparer',
  'team.reviewer': 'reviewer',
}

export const recordFieldWords = (field: string): string => recordFields[field] ?? field

export type Verdict = RowVerdict['verdict']

export const verdictWords: Record<Verdict, string> = {
  new: 'New',
  changed: 'Changed',
  same: 'The same',
  duplicate: 'Duplicate',
  refused: 'Refused',
}

const separators: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' }

export const separatorWords = (separator: string): string => separators[separator] ?? `“${separator}”`

const clients = (n: number): string => (n === 1 ? '1 client' : `${n} clients`)

export type Counts = Record<Verdict, number>

/** What the button of an import says it will do. */
export const importWords = ({ new: made, changed }: Counts): string => {
  if (made > 0 && changed > 0) return `Import ${made} new, change ${changed}`
  return changed > 0 ? `Change ${clients(changed)}` : `Import ${clients(made)}`
}

/** Which rows come to nothing, in one sentence; nothing when there are none. */
export const leftWords = ({ same, duplicate, refused }: Counts): string => {
  const parts = [
    same > 0 && `${same} the same`,
    duplicate > 0 && `${duplicate} ${duplicate === 1 ? 'duplicate' : 'duplicates'}`,
    refused > 0 && `${refused} refused`,
  ].filter(Boolean)
  return parts.length > 0 ? `Left as they are: ${parts.join(', ')}.` : ''
}
