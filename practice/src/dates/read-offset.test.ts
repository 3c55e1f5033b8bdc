import fc from 'fast-check'
import type { Offset } from './offset.ts'
import { readOffset } from './read-offset.ts'
import { sayOffset } from './say-offset.ts'

const offsets = fc.record<Offset>({
  count: fc.integer({ min: -400, max: 400 }),
  unit: fc.constantFrom('working-days', 'days', 'months'),
  from: fc.constantFrom('period-start', 'period-end', 'job-start', 'job-due', 'year-end', 'step:prepare'),
})

const said = (offset: Offset) => sayOffset(offset, () => 'Prepare it')
const read = (words: string) => readOffset(words, title => (title === 'Prepare it' ? 'prepare' : undefined))

describe('an offset in words', () => {
  it('is read as it was said, whatever it is', () => {
    fc.assert(
      fc.property(offsets, offset => {
        const asSaid = offset.count === 0 ? { ...offset, unit: 'days' } : offset
        expect(read(said(offset))).toEqual(asSaid)
      }),
    )
  })

  it.each([
    ['28 days after quarter end', { count: 28, unit: 'days', from: 'period-end' }],
    ['2 business days before the period ends', { count: -2, unit: 'working-days', from: 'period-end' }],
  ])('may be said otherwise: %s', (words, offset) => {
    expect(read(words)).toEqual(offset)
  })

  it.each(['soon', '3 days after “Nothing” is due', '999 days after the period ends', '', 'on the day of reckoning'])(
    'is not guessed at: %s',
    words => {
      expect(read(words)).toBeUndefined()
    },
  )
})
