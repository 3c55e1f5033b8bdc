import fc from 'fast-check'
import { readDuration, sayMinutes } from './duration.ts'

describe('a duration as people write it', () => {
  it.each([
    ['1.5', 90],
    ['1,5', 90],
    [',5', 30],
    ['.25', 15],
    ['1:30', 90],
    ['0:06', 6],
    ['90m', 90],
    ['90 min', 90],
    ['30 minutes', 30],
    ['1h30', 90],
    ['1h 30m', 90],
    ['1h', 60],
    ['2 hours', 120],
    ['1.5h', 90],
    ['2', 120],
    ['12:00', 720],
  ])('%s is %i minutes', (text, minutes) => {
    expect(readDuration(text)).toBe(minutes)
  })

  it.each(['', 'abc', '1:75', '-1', '1.5.5', 'h', 'acme', '1e3', '99999m'])('“%s” is none', text => {
    expect(readDuration(text)).toBeUndefined()
  })

  it('is read back as it is said', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5999 }), minutes =>
        expect(readDuration(sayMinutes(minutes))).toBe(minutes),
      ),
    )
  })
})
