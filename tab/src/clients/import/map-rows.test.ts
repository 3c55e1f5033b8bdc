import { hasName, mappedColumns, mapRows, toHeaders, withField, withKnown } from './map-rows.ts'

test('rows are sent by field, without empty cells and without columns that are left out', () => {
  expect(mapRows([{ row: 1, cells: ['Acme', 'red', ' ', 'Leeds'] }], ['name', null, 'email', 'town'])).toEqual([
    { row: 1, cells: { name: 'Acme', town: 'Leeds' } },
  ])
})

test('a row that cannot be read is not sent', () => {
  expect(mapRows([{ row: 1, cells: ['Acme'], issue: 'too-many-cells' }], ['name'])).toEqual([])
})

test('a field belongs to one column: given to another, the first is left out', () => {
  expect(withField(['name', 'town'], 1, 'name')).toEqual([null, 'name'])
})

test('a field of the firm’s own that was taken away is left out of a mapping that was kept', () => {
  const fields = [{ id: 'fee-band', name: 'Fee band', kind: 'text' as const }]
  expect(withKnown(['name', 'field:fee-band', 'field:gone'], fields)).toEqual(['name', 'field:fee-band', null])
})

test('a client needs a name, or a first and a last name', () => {
  expect(hasName(['name', null])).toBe(true)
  expect(hasName(['first-name', 'last-name'])).toBe(true)
  expect(hasName(['first-name', 'town'])).toBe(false)
})

test('what is kept of a mapping names the columns that are left out too, by the beginning of long headers', () => {
  expect(mappedColumns(['Who', 'Colour', 'x'.repeat(500)], ['name', null, 'notes'])).toEqual([
    { header: 'Who', field: 'name' },
    { header: 'Colour' },
    { header: 'x'.repeat(200), field: 'notes' },
  ])
})

test('headers are kept without what cannot be written', () => {
  expect(toHeaders(['Na\u0000me', '\u0007', `${'x'.repeat(199)}\u{1f600}`])).toEqual([
    'Na me',
    'Column 2',
    'x'.repeat(199),
  ])
})
