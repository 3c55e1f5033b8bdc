import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Client, ClientFacts, ImportedRow, ImportField } from '@praxis/practice'
import { commands, judgeRows, matchesOf, recogniseHeaders } from '@praxis/practice'
import { mostRows } from '#src/clients/import/import-words.ts'
import { mapRows } from '#src/clients/import/map-rows.ts'
import { readLines, tableOf } from '#src/clients/import/read-table.ts'

const samples = join(import.meta.dirname, '../../../shared/samples')
const hasSamples = existsSync(samples)
if (!hasSamples) process.stdout.write('skipped: the files of strangers in ../shared/samples are not here\n')

/** What a person who looks at each file would say its columns are. */
const expected: Record<string, Partial<Record<ImportField, string>>> = {
  'clients/companies-house-basic-2023-08.csv': {
    name: 'CompanyName',
    'company-number': 'CompanyNumber',
    'address-1': 'RegAddress.AddressLine1',
    'address-2': 'RegAddress.AddressLine2',
    town: 'RegAddress.PostTown',
    region: 'RegAddress.County',
    country: 'RegAddress.Country',
    postcode: 'RegAddress.PostCode',
    kind: 'CompanyCategory',
    status: 'CompanyStatus',
    incorporated: 'IncorporationDate',
    'year-end-day': 'Accounts.AccountRefDay',
    'year-end-month': 'Accounts.AccountRefMonth',
  },
  'clients/google-contacts.csv': {
    name: 'Name',
    'first-name': 'Given Name',
    'last-name': 'Family Name',
    notes: 'Notes',
    email: 'E-mail 1 - Value',
    phone: 'Phone 1 - Value',
    address: 'Address 1 - Formatted',
    'address-1': 'Address 1 - Street',
    town: 'Address 1 - City',
    region: 'Address 1 - Region',
    postcode: 'Address 1 - Postal Code',
    country: 'Address 1 - Country',
  },
  'clients/hubspot-companies.csv': {
    name: 'Company Name',
    phone: 'Phone Number',
    website: 'Website',
    'address-1': 'Street Address',
    town: 'City',
    region: 'State/Region',
    postcode: 'Postal Code',
    country: 'Country',
  },
  'clients/uk-companies-paygap-2017.csv': {
    name: 'EmployerName',
    'legal-name': 'CurrentName',
    address: 'Address',
    'company-number': 'CompanyNumber',
  },
  'clients/wave-customers.csv': {
    name: 'customer_name',
    email: 'email',
    'first-name': 'contact_first_name',
    'last-name': 'contact_last_name',
    code: 'account_number',
    phone: 'phone',
    website: 'website',
    country: 'country',
    region: 'province/state',
    'address-1': 'address_line_1',
    'address-2': 'address_line_2',
    town: 'city',
    postcode: 'postal_code/zip_code',
  },
  'clients/zoho-contacts.csv': {
    name: 'Company Name',
    'first-name': 'First Name',
    'last-name': 'Last Name',
    phone: 'Phone',
    notes: 'Notes',
    website: 'Website',
    status: 'Status',
    kind: 'Customer Sub Type',
    'contact-name': 'Billing Attention',
    'address-1': 'Billing Address',
    'address-2': 'Billing Street2',
    town: 'Billing City',
    region: 'Billing State',
    country: 'Billing Country',
    postcode: 'Billing Code',
    email: 'EmailID',
  },
  'time/harvest-clients.csv': { name: 'Client Name', address: 'Address' },
  'time/harvest-projects.csv': { name: 'Client' },
  'time/clockify-projects-1.csv': { name: 'Client', status: 'Status', notes: 'Note' },
}

/** The lines of a file, read in the plainest way there is, apart from how the tab reads it. */
const plainLines = (path: string): string[][] => {
  const text = readFileSync(path, 'utf8')
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
  const lines: string[][] = [[]]
  for (const [, cell = '', end] of text.matchAll(/("(?:[^"]|"")*"|[^,\n]*)(,|\n|$)/g)) {
    lines.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
    if (end !== ',') lines.push([])
  }
  return lines.filter(cells => cells.some(cell => cell.trim() !== ''))
}

type Counts = { new: number; duplicate: number; refused: number }

/** A row without a name is refused, one like an earlier one (number, or name and address) is double, the others are new. */
const plainCounts = (path: string, columns: Partial<Record<ImportField, string>>): Counts => {
  const [header = [], ...lines] = plainLines(path).map(cells => cells.map(cell => cell.trim()))
  const counts: Counts = { new: 0, duplicate: 0, refused: 0 }
  const seen = new Set<string>()
  for (const line of lines) {
    const cell = (field: ImportField) => line[header.indexOf(columns[field] ?? '')] ?? ''
    const name = cell('name') || [cell('first-name'), cell('last-name')].join(' ').trim()
    const whole = `${name} ${cell('address')} ${cell('postcode')}`.toLowerCase()
    const keys = [whole, ...(cell('company-number') ? [`number ${cell('company-number')}`] : [])]
    counts[name === '' ? 'refused' : keys.some(key => seen.has(key)) ? 'duplicate' : 'new'] += 1
    for (const key of keys) seen.add(key)
  }
  return counts
}

const tableFrom = (bytes: Uint8Array) => {
  const read = readLines(bytes)
  if (!read.ok) throw new Error(read.why)
  return tableOf(read.file, true)
}
const table = (path: string) => tableFrom(new Uint8Array(readFileSync(path)))

/** The same text as other programs would have saved it. */
const savedOtherwise = (text: string): Record<string, Uint8Array> => ({
  'UTF-8 with its mark': Buffer.from(`\ufeff${text}`, 'utf8'),
  'UTF-16': Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16, the other way round': Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'lines as Windows ends them': Buffer.from(text.replace(/\r?\n/g, '\r\n'), 'utf8'),
})

const context = {
  actor: { key: 'person:cara', roles: ['manager'] },
  now: '2026-11-23T09:00:00.000Z',
  today: '2026-11-23',
  newId: () => crypto.randomUUID(),
} as const

/** The client that adding one with these facts makes. */
const made = (facts: ClientFacts, lastCode: number): Client => {
  const state = { duplicate: undefined, codeTaken: false, lastCode, wrong: undefined }
  const decided = commands['add-client'].decide(state, facts, context)
  const [change] = decided.ok ? decided.value.changes : []
  if (!change || !('record' in change) || change.list !== 'Clients') throw new Error('no client was made')
  return change.record
}

/** A firm that has no clients yet, and takes on those that are new. */
const createFirm = () => {
  const clients = new Map<string, Client>()
  const known = { client: (match: string) => clients.get(match), person: () => undefined, fields: [] }
  return (rows: ImportedRow[]): Record<string, number> => {
    const judged = judgeRows(rows, known)
    for (const { verdict, facts } of judged)
      if (verdict.verdict === 'new' && facts) {
        const client = made(facts, clients.size)
        for (const match of matchesOf(client)) clients.set(match, client)
      }
    return Object.fromEntries(
      Object.entries(Object.groupBy(judged, ({ verdict }) => verdict.verdict)).map(([name, some]) => [
        name,
        some.length,
      ]),
    )
  }
}

const withoutZeros = (counts: Record<string, number>) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))

;(hasSamples ? describe : describe.skip)('files that strangers wrote', () => {
  const all = hasSamples ? readdirSync(join(samples, 'clients')).map(name => `clients/${name}`) : []

  it('are all looked at', () => {
    expect(all.filter(path => !(path in expected))).toEqual([])
  })

  it.each(Object.keys(expected))('%s: its columns are what a person would say', path => {
    const { columns } = table(join(samples, path))
    const recognised = recogniseHeaders(columns).flatMap((field, at) => (field ? [[field, columns[at]]] : []))
    expect(Object.fromEntries(recognised)).toEqual(expected[path])
  })

  it.each(Object.entries(expected))('%s: every cell is read as it stands there', path => {
    const { columns, rows } = table(join(samples, path))
    const plain = plainLines(join(samples, path))
    expect([columns, ...rows.map(({ cells }) => cells)].map(cells => cells.map(cell => cell.trim()))).toEqual(
      plain.map(cells => cells.map(cell => cell.trim())),
    )
    expect(rows.filter(({ issue }) => issue)).toEqual([])
  })

  it.each(Object.keys(expected))('%s: reads the same however it was saved', path => {
    const file = table(join(samples, path))
    const text = readFileSync(join(samples, path), 'utf8').replace(/^\ufeff/, '')
    for (const [how, bytes] of Object.entries(savedOtherwise(text)))
      expect([how, tableFrom(bytes)]).toEqual([how, file])
  })

  it.each(Object.entries(expected))('%s: its rows come in once, each with its reason', (path, columns) => {
    const file = table(join(samples, path))
    const rows = mapRows(file.rows, recogniseHeaders(file.columns))
    const bring = createFirm()
    const { new: fresh, ...left } = plainCounts(join(samples, path), columns)
    expect(bring(rows)).toEqual(withoutZeros({ new: fresh, ...left }))
    expect(bring(rows)).toEqual(withoutZeros({ same: fresh, ...left }))
  })

  it('of more than a thousand rows are told apart from those that can be brought in', () => {
    const tooLong = all.filter(path => table(join(samples, path)).rows.length > mostRows)
    expect(tooLong).toEqual(['clients/uk-companies-paygap-2017.csv'])
  })

  it('of Xero have their headers recognised, as far as these are known', () => {
    const facts = JSON.parse(readFileSync(join(samples, 'vendor-header-facts.json'), 'utf8')) as {
      xeroContactsExport: { columns: string[] }
    }
    const { columns } = facts.xeroContactsExport
    const fields = recogniseHeaders(columns)
    const fieldOf = (header: string) => fields[columns.indexOf(header)]
    expect(
      ['*ContactName', 'AccountNumber', 'EmailAddress', 'POAddressLine1', 'POCity', 'POPostalCode'].map(fieldOf),
    ).toEqual(['name', 'code', 'email', 'address-1', 'town', 'postcode'])
    expect(['LegalName', 'CompanyNumber', 'TaxNumber', 'PhoneNumber', 'Website', 'FirstName'].map(fieldOf)).toEqual([
      'legal-name',
      'company-number',
      'vat',
      'phone',
      'website',
      'first-name',
    ])
    expect(['SACity', 'BankAccountNumber', 'Discount', 'Person1FirstName'].map(fieldOf)).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})
