import { periodsAround } from './period.ts'

const names = (every: 'month' | 'quarter' | 'year') => periodsAround(every, '2026-11-23').map(({ name }) => name)

describe('the periods a person would choose from', () => {
  it('are quarters that end with any month, named as people say them', () => {
    expect(names('quarter')).toEqual(['Aug 2026', 'Q3 2026', 'Oct 2026', 'Nov 2026', 'Q4 2026', 'Jan 2027', 'Feb 2027'])
  })

  it('are the months around this one', () => {
    expect(names('month').slice(2, 5)).toEqual(['October 2026', 'November 2026', 'December 2026'])
  })

  it('are whole years, whatever the day', () => {
    expect(names('year')[3]).toBe('Year to 31 Dec 2026')
  })

  it('reach from the first to the last day of their months', () => {
    const [, q3] = periodsAround('quarter', '2026-11-23')
    expect([q3?.start, q3?.end]).toEqual(['2026-07-01', '2026-09-30'])
  })
})
