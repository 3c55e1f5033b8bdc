import { recogniseHeaders } from './import-fields.ts'
import { readRow } from './import-row.ts'
import { matchesOf, normalName } from './match-client.ts'
import { readDate, readKind, readStatus, readYearEnd } from './read-cells.ts'

describe('a cell as strangers write it', () => {
  it.each([
    ['31/03/2026', '2026-03-31'],
    ['2026-03-31', '2026-03-31'],
    ['1.2.2026', '2026-02-01'],
    ['03/31/2026', '2026-03-31'],
    ['31/02/2026', undefined],
    ['soon', undefined],
  ])('the date %s is %s', (text, date) => expect(readDate(text)).toBe(date))

  it.each([
    ['31/03', '03-31'],
    ['31 March', '03-31'],
    ['Mar 31', '03-31'],
    ['March', '03-31'],
    ['03-31', '03-31'],
    ['28 Feb', '02-28'],
    ['31/12/2026', '12-31'],
    ['32/03', undefined],
    ['31 Foo', undefined],
  ])('the year end %s is %s', (text, end) => expect(readYearEnd(text)).toBe(end))

  it('kinds and statuses are found in the words of registers', () => {
    expect(
      ['Private Limited Company', 'Limited Liability Partnership', 'Sole trader', 'PRI/LTD BY GUAR/NSC'].map(readKind),
    ).toEqual(['company', 'llp', 'sole-trader', 'company'])
    expect(['Active - Proposal to Strike off', 'Liquidation', 'Dormant', 'Lead'].map(readStatus)).toEqual([
      'active',
      'left',
      'dormant',
      'prospect',
    ])
  })
})

describe('headers', () => {
  it('of Xero, Companies House and people are recognised; each field is taken once', () => {
    expect(recogniseHeaders(['*ContactName', 'EmailAddress', 'POCity', 'Discount'])).toEqual([
      'name',
      'email',
      'town',
      null,
    ])
    expect(recogniseHeaders([' CompanyName', 'CompanyNumber', 'Accounts.AccountRefDay'])).toEqual([
      'name',
      'company-number',
      'year-end-day',
    ])
    expect(recogniseHeaders(['Display Name', 'Company Name', 'Client name'])).toEqual([null, null, 'name'])
  })
})

describe('a client is recognised', () => {
  it('by the same name in other clothes', () => {
    expect(normalName('The “Acme” Company, Limited')).toBe(normalName('ACME Co. Ltd'))
    expect(normalName('Müller & Söhne')).toBe('muller and sohne')
  })

  it('by a company number that lost its zeros in a spreadsheet', () => {
    expect(matchesOf({ name: 'A', identifiers: { 'company-number': '226143' } })[0]).toBe('company-number:00226143')
  })
})

describe('a row', () => {
  const nobody = () => undefined
  it('names each field that is wrong, all at once', () => {
    const { issues } = readRow(
      { row: 1, cells: { name: '', email: 'x', 'year-end': 'never', manager: 'Nobody' } },
      nobody,
    )
    expect(issues.map(({ path }) => path).sort()).toEqual(['email', 'manager', 'name', 'yearEnd'])
  })

  it('keeps an address of one cell in lines, with its postcode apart', () => {
    const { facts } = readRow(
      { row: 1, cells: { name: 'School', address: 'Bryanston House,\nBlandford,\nDT11 0PX' } },
      nobody,
    )
    expect(facts?.address).toEqual({ lines: ['Bryanston House', 'Blandford'], postcode: 'DT11 0PX' })
  })
})
