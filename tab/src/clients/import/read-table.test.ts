import { readTable } from './read-table.ts'

const read = (text: string) => {
  const result = readTable(new TextEncoder().encode(text))
  if (!result.ok) throw new Error(result.why)
  return result.table
}

test('columns apart by commas, semicolons, tabs or bars are told apart', () => {
  for (const separator of [',', ';', '\t', '|']) {
    const table = read(['Name', 'Town'].join(separator).concat('\n', ['Acme', 'Leeds'].join(separator), '\n'))
    expect(table.columns).toEqual(['Name', 'Town'])
    expect(table.rows).toEqual([{ row: 1, cells: ['Acme', 'Leeds'] }])
    expect(table.separator).toBe(separator)
  }
})

test('a first line that names the separator is no row', () => {
  expect(read('sep=;\r\nName;Town\r\nAcme, Inc;Leeds\r\n').rows).toEqual([{ row: 1, cells: ['Acme, Inc', 'Leeds'] }])
})

test('a comma in quotes is part of the name, and a cell may hold several lines', () => {
  expect(read('Name,Address\n"Acme, Ltd","1 High Street\nLeeds"\n').rows).toEqual([
    { row: 1, cells: ['Acme, Ltd', '1 High Street\nLeeds'] },
  ])
})

test('blank lines are no rows, but they count, so that a number means the line people see', () => {
  expect(read('Name,Town\nAcme,Leeds\n,\nBeta,York\n').rows.map(({ row }) => row)).toEqual([1, 3])
})

test('a row with more cells than the header is kept, with what is wrong with it', () => {
  expect(read('Name,Town\nAcme, Ltd,Leeds,LS1\nBeta,York\n').rows).toEqual([
    { row: 1, cells: ['Acme', ' Ltd'], issue: 'too-many-cells' },
    { row: 2, cells: ['Beta', 'York'] },
  ])
})

test('a row with fewer cells than the header is a row with empty ones', () => {
  expect(read('Name,Town\nAcme\nBeta,York\n').rows[0]).toEqual({ row: 1, cells: ['Acme'] })
})

test('a quote that is never closed is told, instead of swallowing the file in silence', () => {
  const { rows } = read('Name,Town\nAcme,Leeds\n"Beta,York\nGamma,Hull\n')
  expect(rows[0]).toEqual({ row: 1, cells: ['Acme', 'Leeds'] })
  expect(rows[1]?.issue).toBe('open-quote')
})

test('a column without a header gets a name to be chosen by', () => {
  expect(read('Name,,Town\nAcme,x,Leeds\n').columns).toEqual(['Name', 'Column 2', 'Town'])
})

test('a header without rows is no table', () => {
  expect(readTable(new TextEncoder().encode('Name,Town\n'))).toEqual({ ok: false, why: 'no-rows' })
})
