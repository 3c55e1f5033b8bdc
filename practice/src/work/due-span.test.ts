import { daysOfSpan } from './due-span.ts'

describe('days that go along with today', () => {
  it('are whole weeks from Monday to Sunday', () => {
    expect(daysOfSpan('this-week', '2026-11-23')).toEqual({ first: '2026-11-23', last: '2026-11-29' })
    expect(daysOfSpan('this-week', '2026-11-29')).toEqual({ first: '2026-11-23', last: '2026-11-29' })
    expect(daysOfSpan('next-week', '2026-12-31')).toEqual({ first: '2027-01-04', last: '2027-01-10' })
  })

  it('are whole months, whatever their length', () => {
    expect(daysOfSpan('this-month', '2028-02-10')).toEqual({ first: '2028-02-01', last: '2028-02-29' })
    expect(daysOfSpan('next-month', '2027-01-31')).toEqual({ first: '2027-02-01', last: '2027-02-28' })
    expect(daysOfSpan('next-month', '2026-12-31')).toEqual({ first: '2027-01-01', last: '2027-01-31' })
  })
})
