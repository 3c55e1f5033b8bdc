import { countryOf, workingDaysIn } from './guess-place.ts'

describe('where the firm may be', () => {
  it('is the country in which the clock goes so', () => {
    expect(countryOf('Europe/London', 'en-US', ['AU', 'GB', 'US'])).toBe('GB')
    expect(countryOf('Australia/Sydney', 'en-GB', ['AU', 'GB', 'US'])).toBe('AU')
  })
  it('is the language’s where the clock tells nothing', () => {
    expect(countryOf('UTC', 'en-NZ', ['AU', 'NZ'])).toBe('NZ')
    expect(countryOf('UTC', 'en', ['AU', 'NZ'])).toBe('GB')
  })
  it('has the working days that are usual there', () => {
    expect(workingDaysIn('GB')).toEqual([1, 2, 3, 4, 5])
    expect(workingDaysIn('EG')).toEqual([1, 2, 3, 4, 7])
  })
})
