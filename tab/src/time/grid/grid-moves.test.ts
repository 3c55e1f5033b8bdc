import { fromAbove, isInRange, moveBy, spotsOf, tabTo } from './grid-moves.ts'

const size = { rows: 3, columns: 7 }
const at = (row: number, column: number) => ({ row, column })

test('arrows move by a cell and stop at the edges', () => {
  expect(moveBy(at(1, 1), 'ArrowDown', false, size)).toEqual(at(2, 1))
  expect(moveBy(at(2, 1), 'ArrowDown', false, size)).toEqual(at(2, 1))
  expect(moveBy(at(0, 0), 'ArrowLeft', false, size)).toEqual(at(0, 0))
})

test('with Ctrl an arrow goes to the edge; Home and End to the week’s first and last day', () => {
  expect(moveBy(at(1, 1), 'ArrowRight', true, size)).toEqual(at(1, 6))
  expect(moveBy(at(1, 3), 'Home', false, size)).toEqual(at(1, 0))
  expect(moveBy(at(0, 3), 'End', true, size)).toEqual(at(2, 6))
})

test('any other key moves nothing', () => {
  expect(moveBy(at(1, 1), 'a', false, size)).toBeUndefined()
})

test('Tab goes right, at Sunday to the next row’s Monday, and leaves the grid after its last cell', () => {
  expect(tabTo(at(0, 1), false, size)).toEqual(at(0, 2))
  expect(tabTo(at(0, 6), false, size)).toEqual(at(1, 0))
  expect(tabTo(at(1, 0), true, size)).toEqual(at(0, 6))
  expect(tabTo(at(2, 6), false, size)).toBeUndefined()
  expect(tabTo(at(0, 0), true, size)).toBeUndefined()
})

test('a range is the same whichever corner it was begun at', () => {
  const down = { from: at(0, 1), to: at(2, 3) }
  const up = { from: at(2, 3), to: at(0, 1) }
  expect(spotsOf(up)).toEqual(spotsOf(down))
  expect(isInRange(up, at(1, 2))).toBe(true)
  expect(isInRange(up, at(1, 4))).toBe(false)
})

test('Ctrl+D copies from the cell above, and over several rows from the topmost', () => {
  expect(fromAbove({ from: at(1, 2), to: at(1, 2) })).toEqual([{ from: at(0, 2), to: at(1, 2) }])
  expect(fromAbove({ from: at(0, 2), to: at(0, 2) })).toEqual([])
  expect(fromAbove({ from: at(0, 2), to: at(2, 2) })).toEqual([
    { from: at(0, 2), to: at(1, 2) },
    { from: at(0, 2), to: at(2, 2) },
  ])
})
