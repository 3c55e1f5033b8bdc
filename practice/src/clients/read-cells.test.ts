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

  it.each([
    ['name', 'n'.repeat(201), 'the name is longer than 200 characters'],
    ['phone', '1'.repeat(61), 'the phone is longer than 60 characters'],
    ['company-number', '1'.repeat(41), 'the company number is longer than 40 characters'],
    ['address-1', 'x'.repeat(201), 'the address is longer than 200 characters'],
    ['email', 'acme.example', '“acme.example” is not an e-mail address'],
    ['email', 'sales at acme', '“sales at acme” is not an e-mail address'],
    ['code', '=1+1', '“=1+1” is not a code of up to 20 letters, digits, dots and hyphens'],
    ['kind', 'zebra', '“zebra” cannot be read as a kind of client, like company, sole trader or LLP'],
    ['utr', '1.23457E+09', '“1.23457E+09” lost its digits in a spreadsheet; format the column as text'],
  ] as const)('says what is wrong with its %s', (field, text, message) => {
    const { issues } = readRow({ row: 1, cells: { name: 'Acme', [field]: text } }, nobody)
    expect(issues.map(issue => issue.message)).toEqual([message])
  })

  it('keeps formulas as the text they are', () => {
    for (const name of ['=HYPERLINK("http://x","Acme")', '+cmd|’/c calc’!A0', '@x', '-2+3'])
      expect(readRow({ row: 1, cells: { name, notes: name } }, nobody).facts).toMatchObject({ name, notes: name })
  })

  it('keeps letters of every script, and drops what controls a terminal or turns text around', () => {
    const nameOf = (name: string) => readRow({ row: 1, cells: { name } }, nobody).facts?.name
    expect(nameOf('שלום בע״מ')).toBe('שלום בע״מ')
    expect(nameOf('شرکت نمونه\u200cها')).toBe('شرکت نمونه\u200cها')
    expect(nameOf('\ufeffAc\u00adme\u202e Ltd\u0000')).toBe('Acme Ltd')
    expect(nameOf('Acme\u0007\tLtd\r\n(Leeds)')).toBe('Acme Ltd (Leeds)')
  })

  it('keeps all of a long address', () => {
    const { facts } = readRow({ row: 1, cells: { name: 'A', address: '1, 2, 3, 4, 5, 6, 7, 8' } }, nobody)
    expect(facts?.address?.lines).toEqual(['1', '2', '3', '4', '5', '6, 7, 8'])
  })
})
