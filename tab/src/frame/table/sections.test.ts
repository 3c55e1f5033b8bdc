import { layOut, rowsBetween } from './sections.ts'

const sections = [
  { count: 2, isOpen: true },
  { count: 3, isOpen: false },
  { count: 1, isOpen: true },
]

describe('a list in sections', () => {
  const layout = layOut(sections)

  it('has a head for each section and the rows of those that are open', () => {
    expect(layout.lines).toBe(6)
    expect(Array.from({ length: layout.lines }, (_, at) => layout.lineAt(at))).toEqual([
      { section: 0, row: undefined },
      { section: 0, row: 0 },
      { section: 0, row: 1 },
      { section: 1, row: undefined },
      { section: 2, row: undefined },
      { section: 2, row: 5 },
    ])
  })

  it('knows where each begins', () => {
    expect([0, 1, 2].map(layout.firstRow)).toEqual([0, 2, 5])
    expect([0, 1, 2].map(layout.headOf)).toEqual([0, 3, 4])
  })

  it('asks for the rows in sight alone', () => {
    expect(rowsBetween(layout, 0, 2)).toEqual({ first: 0, last: 1 })
    expect(rowsBetween(layout, 3, 5)).toEqual({ first: 5, last: 5 })
  })

  it('is empty without sections', () => {
    expect(layOut([]).lines).toBe(0)
  })
})
