import type { Frequency } from '@praxis/practice'
import { lastPeriod, readPeriods } from './read-period.ts'

const today = '2026-11-23'
const named = (words: string, every: Frequency) => readPeriods(words.split(' '), every, today).map(({ name }) => name)

describe('the words of a period', () => {
  it.each([
    ['Q3 2026', 'quarter', 'Q3 2026'],
    ['for q3 2026', 'quarter', 'Q3 2026'],
    ['October 2026', 'quarter', 'Oct 2026'],
    ['Oct 2026', 'month', 'October 2026'],
    ['2026-10', 'month', 'October 2026'],
    ['May 2027', 'month', 'May 2027'],
    ['2025', 'year', 'Year to 31 Dec 2025'],
    ['year to 31 Dec 2025', 'year', 'Year to 31 Dec 2025'],
    ['year ended 31 december 2025', 'year', 'Year to 31 Dec 2025'],
  ] as const)('“%s” of a %s are %s', (words, every, name) => {
    expect(named(words, every)).toEqual([name])
  })

  it('name the last that is over and the next one where they have no year', () => {
    expect(named('q3', 'quarter')).toEqual(['Q3 2026', 'Q3 2027'])
    expect(named('oct', 'month')).toEqual(['October 2026', 'October 2027'])
    expect(named('dec', 'month')).toEqual(['December 2025', 'December 2026'])
  })

  it.each([
    ['acme', 'month'],
    ['year', 'year'],
    ['q3 2026', 'month'],
    ['ma 2026', 'month'],
    ['acme 2026', 'year'],
    ['oct 1999', 'month'],
  ] as const)('“%s” are none of a %s', (words, every) => {
    expect(named(words, every)).toEqual([])
  })

  it.each([
    ['month', 'October 2026'],
    ['quarter', 'Oct 2026'],
    ['year', 'Year to 31 Dec 2025'],
  ] as const)('without them it is the last %s that is over: %s', (every, name) => {
    expect(lastPeriod(every, today)?.name).toBe(name)
  })
})
