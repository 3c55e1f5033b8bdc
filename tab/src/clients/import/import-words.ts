import type { ImportField, RowVerdict } from '@praxis/practice'
import { mostColumns } from '@praxis/practice'
import type { NoTable, RowIssue } from './read-table.ts'

/** What one import takes; of a file with more rows nothing is touched. */
export const mostRows = 1000

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
  tags: 'Tags',
  group: 'Group',
  notes: 'Notes',
}

/** How to bring the list in after all. */
const asCsv = 'Export the list again as “CSV UTF-8” and bring that file.'

export const noTableWords: Record<NoTable, string> = {
  empty: 'The file is empty. Export the list again and look whether it holds rows.',
  workbook:
    'This is a workbook of Excel, Numbers or LibreOffice, whatever its name says. There choose Save as or Export, then “CSV UTF-8”, and bring that file.',
  document: `This is a PDF, whatever its name says; its rows cannot be read safely. ${asCsv}`,
  picture: `This is a picture, whatever its name says. ${asCsv}`,
  markup: `This is a web page, XML or JSON, whatever its name says; some programs export such a file as a spreadsheet. Open it in Excel, choose Save as, then “CSV UTF-8”, and bring that file.`,
  'not-text': `This file holds no text that could be a list of clients; it may be damaged or another kind of file. ${asCsv}`,
  'no-rows':
    'The file has one line only, which would be its header, and no rows below it. Export the list again with its rows.',
  'too-wide': `The file has more than ${mostColumns} columns. Leave out those that say nothing about a client, and bring it again.`,
}

export const tooLargeWords = 'The file is larger than 20 MB. Leave out columns or rows, and bring it again.'

/** More rows than one import takes. */
export const tooManyWords = (rows: number): string =>
  `The file has ${rows.toLocaleString('en-GB')} rows. Up to ${mostRows.toLocaleString('en-GB')} can be imported at once: bring it in parts, each with the header. Nothing was imported.`

export const rowIssueWords: Record<RowIssue, string> = {
  'too-many-cells': 'it has more cells than the header; a name with the separator in it needs quotes around it',
  'open-quote': 'a quote in it is never closed, so that it swallows all that follows; close the quote',
  'stray-quote': 'a quote stands in the middle of a cell, so that nobody knows where the cell ends; double it',
  'too-long': 'a cell in it is longer than 4,000 characters; shorten it',
  damaged: 'letters in it are damaged, as in “MÃ¼ller”; export the list again as “CSV UTF-8”',
}

export type Verdict = RowVerdict['verdict']

export const verdictWords: Record<Verdict, string> = {
  new: 'New',
  changed: 'Changed',
  same: 'The same',
  duplicate: 'Duplicate',
  restricted: 'Restricted',
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
export const leftWords = ({ same, duplicate, restricted, refused }: Counts): string => {
  const parts = [
    same > 0 && `${same} the same`,
    duplicate > 0 && `${duplicate} ${duplicate === 1 ? 'duplicate' : 'duplicates'}`,
    restricted > 0 && `${restricted} restricted`,
    refused > 0 && `${refused} refused`,
  ].filter(Boolean)
  return parts.length > 0 ? `Left as they are: ${parts.join(', ')}.` : ''
}

/** By whose word the columns are what they are. */
export const keptWords = (other: string | undefined, day: string): string => `As ${other ?? 'you'} mapped it on ${day}.`
