import { barOf, placeOf, readZoom, spanAround, ticksOf, turned } from './span.ts'

const month = spanAround('month', '2026-11-25')

describe('the days that a timeline shows', () => {
  it('are whole weeks, a quarter of them before the day it is about', () => {
    expect(month).toEqual({ zoom: 'month', first: '2026-11-02', days: 91 })
    expect(spanAround('week', '2026-11-25')).toEqual({ zoom: 'week', first: '2026-11-16', days: 28 })
    expect(spanAround('quarter', '2026-11-25').days).toBe(364)
  })

  it('go half a screen earlier or later, and come back', () => {
    const later = turned('month', '2026-11-25', 1)
    expect(spanAround('month', later).first).toBe('2026-12-14')
    expect(turned('month', later, -1)).toBe('2026-11-25')
  })

  it('are named by Mondays, or by months where a year is seen', () => {
    expect(ticksOf(spanAround('week', '2026-11-25'))).toEqual(['2026-11-16', '2026-11-23', '2026-11-30', '2026-12-07'])
    expect(ticksOf(spanAround('quarter', '2026-11-25')).slice(0, 2)).toEqual(['2026-09-01', '2026-10-01'])
    expect(ticksOf(spanAround('quarter', '2026-11-25'))).toHaveLength(12)
  })

  it('are three months unless somebody chose otherwise', () => {
    expect(readZoom('week')).toBe('week')
    expect(readZoom('decade')).toBe('month')
  })
})

describe('a bar', () => {
  it('reaches from the morning of its start to the evening of its due', () => {
    expect(placeOf(month, '2026-11-02')).toBe(0)
    expect(barOf(month, '2026-11-02', '2026-11-08')).toEqual({ left: 0, width: (7 / 91) * 100 })
  })

  it('is cut at the edges, and beyond them it says where it is', () => {
    expect(barOf(month, '2026-10-01', '2027-12-31')).toEqual({ left: 0, width: 100 })
    expect(barOf(month, '2026-10-01', '2026-11-01')).toEqual({ beyond: 'before' })
    expect(barOf(month, '2027-02-01', '2027-02-05')).toEqual({ beyond: 'after' })
  })
})
