import fc from 'fast-check'
import { readCell } from '../read-cell.ts'
import { fromClipboard, layPaste, toClipboard } from './grid-paste.ts'

const size = { rows: 3, columns: 7 }
const at = (row: number, column: number) => ({ row, column })
const one = (row: number, column: number) => ({ from: at(row, column), to: at(row, column) })

test('a range is copied as Excel writes it: tabs between, a line each row, nothing where nothing is', () => {
  expect(
    toClipboard([
      [90, 0],
      [15, 60],
    ]),
  ).toBe('1:30\t\n0:15\t1:00')
})

test('what was copied is pasted as it was, whatever the minutes', () => {
  const minutes = fc.integer({ min: 0, max: 1440 })
  fc.assert(
    fc.property(fc.array(fc.array(minutes, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }), rows => {
      const pasted = fromClipboard(toClipboard(rows)).map(row =>
        row.map(text => {
          const read = readCell(text, 1440)
          return read.ok ? read.minutes : -1
        }),
      )
      expect(pasted).toEqual(rows)
    }),
  )
})

test('Excel’s line break at the end is no row, and quoted cells are read', () => {
  expect(fromClipboard('1:30\t"0,5"\r\n2\t\r\n')).toEqual([
    ['1:30', '0,5'],
    ['2', ''],
  ])
})

test('values go to the right and down from where one stands', () => {
  const { cells, missed } = layPaste(
    [
      ['1', '2'],
      ['3', '4'],
    ],
    one(1, 5),
    size,
  )
  expect(cells).toEqual([
    { spot: at(1, 5), text: '1' },
    { spot: at(1, 6), text: '2' },
    { spot: at(2, 5), text: '3' },
    { spot: at(2, 6), text: '4' },
  ])
  expect(missed).toBe(0)
})

test('values past the edge are counted, not lost in silence', () => {
  expect(layPaste([['1', '2', '3']], one(0, 5), size).missed).toBe(1)
  expect(layPaste([['1'], ['2'], ['']], one(2, 0), size).missed).toBe(1)
})

test('one value fills the whole range', () => {
  const { cells } = layPaste([['1:30']], { from: at(0, 0), to: at(1, 1) }, size)
  expect(cells.map(({ text }) => text)).toEqual(['1:30', '1:30', '1:30', '1:30'])
})
