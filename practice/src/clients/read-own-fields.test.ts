import type { ClientField } from '#src/settings/client-fields.ts'
import { recogniseHeaders } from './import-fields.ts'
import { readRow } from './import-row.ts'
import { readNumber } from './read-own-fields.ts'

const fields: ClientField[] = [
  { id: 'fee-band', name: 'Fee band', kind: 'choice', choices: ['A', 'Low fee'] },
  { id: 'staff', name: 'People employed', kind: 'number' },
  { id: 'audited', name: 'Audited', kind: 'yes-no' },
  { id: 'since', name: 'Client since', kind: 'date' },
  { id: 'bank', name: 'Größe', kind: 'text' },
  { id: 'category', name: 'Category', kind: 'text' },
  { id: 'notes', name: 'Notes', kind: 'text' },
]

const nobody = () => undefined
const read = (cells: Record<`field:${string}`, string>) =>
  readRow({ row: 1, cells: { name: 'Acme', ...cells } }, nobody, fields)

describe('a column of one of the firm’s own fields', () => {
  it('is known by the field’s name, in any script and case, before what others call things; a usual name stays usual', () => {
    expect(recogniseHeaders(['Name', 'FEE BAND', 'GRÖSSE', 'größe', 'Category', 'Notes'], fields)).toEqual([
      'name',
      'field:fee-band',
      null,
      'field:bank',
      'field:category',
      'notes',
    ])
    expect(recogniseHeaders(['Category'])).toEqual(['tags'])
  })

  it('is read as its kind is written by strangers', () => {
    const { facts } = read({
      'field:fee-band': ' low  FEE ',
      'field:staff': '1,200',
      'field:audited': 'Y',
      'field:since': '31/03/2019',
      'field:bank': 'HSBC\nLeeds',
    })
    expect(facts?.fields).toEqual({
      'fee-band': 'Low fee',
      staff: 1200,
      audited: true,
      since: '2019-03-31',
      bank: 'HSBC Leeds',
    })
  })

  it('says nothing where a cell is empty', () => {
    expect(Object.keys(read({ 'field:staff': ' ' }).facts ?? {})).not.toContain('fields')
  })

  it('names what is wrong and what the field wants, each in its row', () => {
    const { issues } = read({
      'field:fee-band': 'Z',
      'field:staff': 'a few',
      'field:audited': 'perhaps',
      'field:since': 'soon',
      'field:bank': 'x'.repeat(501),
      'field:gone': 'x',
    })
    expect(issues.map(({ message }) => message)).toEqual([
      'Fee band must be one of A, Low fee, not “Z”',
      'People employed must be a number, like 12.5, not “a few”',
      'Audited must be yes or no, not “perhaps”',
      'Client since must be a date, not “soon”',
      'Größe is longer than 500 characters',
      'the firm keeps no field “gone” of its clients; leave its column out',
    ])
  })

  it.each([
    ['1,200.50', 1200.5],
    ['1.200,50', 1200.5],
    ['12,5', 12.5],
    ['-3', -3],
    ['1 200', 1200],
    ['£40', 40],
    ['15%', 15],
    ['1,2,3', undefined],
    ['', undefined],
  ])('the number %s is %s', (text, number) => expect(readNumber(text)).toBe(number))
})
