import { linksOf } from './links.ts'

const span = { zoom: 'week', first: '2026-11-02', days: 100 } as const

const task = (id: string, start: string, due: string, after: string[] = []) => ({
  id,
  start: start as '2026-11-02', // days of these tests
  due: due as '2026-11-02', // likewise
  after: after.map(before => ({ task: before, title: before, lag: 0 })),
})

describe('the lines between tasks', () => {
  it('go straight down to one that begins on the day the other ends', () => {
    const links = linksOf(span, [task('a', '2026-11-02', '2026-11-06'), task('b', '2026-11-06', '2026-11-10', ['a'])])
    expect(links).toEqual([[{ x1: 4.5, y1: 20, x2: 4.5, y2: 36 }]])
  })

  it('go round a corner to one that begins later', () => {
    const links = linksOf(span, [task('a', '2026-11-02', '2026-11-06'), task('b', '2026-11-12', '2026-11-16', ['a'])])
    expect(links).toEqual([
      [
        { x1: 4.5, y1: 20, x2: 4.5, y2: 42 },
        { x1: 4.5, y1: 42, x2: 10, y2: 42 },
      ],
    ])
  })

  it('lead nowhere from what is not there', () => {
    expect(linksOf(span, [task('b', '2026-11-12', '2026-11-16', ['gone'])])).toEqual([])
  })
})
