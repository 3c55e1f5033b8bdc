import { readLines, tableOf } from './read-table.ts'

const read = (text: string, hasHeader = true) => {
  const result = readLines(new TextEncoder().encode(text))
  if (!result.ok) throw new Error(result.why)
  return { ...tableOf(result.file, hasHeader), separator: result.file.separator }
}

const whyNot = (text: string) => {
  const result = readLines(new TextEncoder().encode(text))
  return result.ok ? undefined : result.why
}

test('columns apart by commas, semicolons, tabs or bars are told apart', () => {
  for (const separator of [',', ';', '\t', '|']) {
    const table = read(['Name', 'Town'].join(separator).concat('\n', ['Acme', 'Leeds'].join(separator), '\n'))
    expect(table.columns).toEqual(['Name', 'Town'])
    expect(table.rows).toEqual([{ row: 2, cells: ['Acme', 'Leeds'] }])
    expect(table.separator).toBe(separator)
  }
})

test('a first line that names the separator is no row', () => {
  expect(read('sep=;\r\nName;Town\r\nAcme, Inc;Leeds\r\n').rows).toEqual([{ row: 2, cells: ['Acme, Inc', 'Leeds'] }])
})

test('a comma in quotes is part of the name, and a cell may hold several lines', () => {
  expect(read('Name,Address\n"Acme, Ltd","1 High Street\nLeeds"\n').rows).toEqual([
    { row: 2, cells: ['Acme, Ltd', '1 High Street\nLeeds'] },
  ])
})

test('blank lines are no rows, but they count, so that a number means the line people see', () => {
  expect(read('Name,Town\nAcme,Leeds\n,\nBeta,York\n').rows.map(({ row }) => row)).toEqual([2, 4])
})

test('a row with more cells than the header is kept, with what is wrong with it', () => {
  expect(read('Name,Town\nAcme, Ltd,Leeds,LS1\nBeta,York\n').rows).toEqual([
    { row: 2, cells: ['Acme', ' Ltd'], issue: 'too-many-cells' },
    { row: 3, cells: ['Beta', 'York'] },
  ])
})

test('a row with fewer cells than the header is a row with empty ones', () => {
  expect(read('Name,Town\nAcme\nBeta,York\n').rows[0]).toEqual({ row: 2, cells: ['Acme'] })
})

test('a quote that is never closed is told, instead of swallowing the file in silence', () => {
  const { rows } = read('Name,Town\nAcme,Leeds\n"Beta,York\nGamma,Hull\n')
  expect(rows[0]).toEqual({ row: 2, cells: ['Acme', 'Leeds'] })
  expect(rows[1]?.issue).toBe('open-quote')
})

test('a column without a header gets a name to be chosen by', () => {
  expect(read('Name,,Town\nAcme,x,Leeds\n').columns).toEqual(['Name', 'Column 2', 'Town'])
})

test('a header without rows is no table', () => {
  expect(whyNot('Name,Town\n')).toBe('no-rows')
})

test('headers may repeat; each column stays in its place', () => {
  expect(read('Name,Phone,Phone\nAcme,1,2\n')).toMatchObject({
    columns: ['Name', 'Phone', 'Phone'],
    rows: [{ row: 2, cells: ['Acme', '1', '2'] }],
  })
})

test('a file without a header has numbered columns, and its first line is a row', () => {
  expect(read('Acme,Leeds\nBeta,York,YO1\n', false)).toMatchObject({
    columns: ['Column 1', 'Column 2', 'Column 3'],
    rows: [
      { row: 1, cells: ['Acme', 'Leeds'] },
      { row: 2, cells: ['Beta', 'York', 'YO1'] },
    ],
  })
})

test('a file whose lines end in several ways is read line by line', () => {
  const { rows } = read('Name,Town\r\nAcme,Leeds\r\nBeta,York\nGamma,Hull\rDelta,"1 High Street\r\nBath"\r\n')
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['Acme', 'Leeds'],
    ['Beta', 'York'],
    ['Gamma', 'Hull'],
    ['Delta', '1 High Street\nBath'],
  ])
})

test('a quote in the middle of a cell is told', () => {
  const { rows } = read('Name,Town\n"Acme" Ltd,Leeds\nBeta,York\n')
  expect(rows[0]?.issue).toBe('stray-quote')
})

test('a cell longer than the service takes refuses its row, not the file', () => {
  expect(
    read(`Name,Notes\nAcme,${'x'.repeat(4001)}\nBeta,${'y'.repeat(4000)}\n`).rows.map(({ issue }) => issue),
  ).toEqual(['too-long', undefined])
})

test('damaged letters refuse their row, whichever way they were damaged', () => {
  const { rows } = read('Name\nM\ufffdller\nMÃ¼ller\nCafÃ©\nSÃO PAULO\nMüller\nÂngela\n')
  expect(rows.map(({ issue }) => issue)).toEqual(['damaged', 'damaged', 'damaged', undefined, undefined, undefined])
})

test('formulas are text like any other', () => {
  const cells = ['=HYPERLINK("http://x","Acme")', '+cmd|calc', '@SUM(A1)', '-2+3', '\t=1']
  const line = cells.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')
  expect(read(`a,b,c,d,e\n${line}\n`).rows[0]?.cells).toEqual(cells)
})

test('letters that run from right to left, and marks that nobody sees, are kept as they are', () => {
  const cells = ['שלום בע״מ', '\u202eevil', 'a\u0000b']
  expect(read(`a,b,c\n${cells.join(',')}\n`).rows[0]?.cells).toEqual(cells)
})

test('more columns than any list of clients has are not read', () => {
  const line = Array.from({ length: 301 }, (_, at) => `c${at}`).join(',')
  expect(whyNot(`${line}\n${line}\n`)).toBe('too-wide')
})

test('fifty thousand rows are read, to be counted', () => {
  const rows = Array.from({ length: 50_000 }, (_, n) => `Client ${n} Ltd,Leeds`)
  expect(read(['Name,Town', ...rows].join('\n')).rows).toHaveLength(50_000)
})
