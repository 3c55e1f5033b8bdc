import fc from 'fast-check'
import { money, mostMinor } from './money.ts'
import { readAmount } from './read-amount.ts'
import { sayMoney, writeAmount } from './say-money.ts'

describe('an amount of money', () => {
  it('is kept in whole minor units with the three letters of its currency', () => {
    expect(money.safeParse({ minor: 45_000, currency: 'GBP' }).success).toBe(true)
    for (const wrong of [
      { minor: 0.5, currency: 'GBP' },
      { minor: -1, currency: 'GBP' },
      { minor: 1, currency: 'QQQ' },
    ])
      expect(money.safeParse(wrong).success).toBe(false)
  })

  it('is said as it is written in a place, with as many digits as its currency has', () => {
    expect(sayMoney({ minor: 120_050, currency: 'GBP' })).toBe('£1,200.50')
    expect(sayMoney({ minor: 5, currency: 'GBP' })).toBe('£0.05')
    expect(sayMoney({ minor: 1200, currency: 'JPY' }, 'en-US')).toBe('¥1,200')
    expect(writeAmount({ minor: 1500, currency: 'KWD' })).toBe('1.500')
  })

  it.each([
    ['450', 'GBP', 45_000],
    ['1,200.5', 'GBP', 120_050],
    ['1.200,50', 'EUR', 120_050],
    ['£40.00', 'GBP', 4000],
    ['1200', 'JPY', 1200],
    ['0.50', 'JPY', undefined],
    ['1.005', 'GBP', undefined],
    ['1.500', 'GBP', 150],
    ['-1', 'GBP', undefined],
    ['a lot', 'GBP', undefined],
    ['99999999999999', 'GBP', undefined],
  ])('%s in %s is %s minor units', (text, currency, minor) => expect(readAmount(text, currency)).toBe(minor))

  it('is read as it was written, whatever the currency', () => {
    const amounts = fc.record({ minor: fc.nat(mostMinor), currency: fc.constantFrom('GBP', 'EUR', 'JPY', 'KWD') })
    fc.assert(fc.property(amounts, given => readAmount(writeAmount(given), given.currency) === given.minor))
  })
})
