import type { Fee } from './fee.ts'
import { readFee, sayFee, writeFee } from './fee.ts'

const price = { minor: 45_050, currency: 'GBP' }

describe('a fee', () => {
  it.each<[Fee, string, string]>([
    [{ kind: 'fixed', price }, 'Fixed, £450.50', 'fixed 450.50 GBP'],
    [{ kind: 'recurring-fixed', price }, 'Recurring fixed, £450.50 a period', 'recurring fixed 450.50 GBP'],
    [{ kind: 'time-and-materials' }, 'Time and materials', 'time and materials'],
    [{ kind: 'included' }, 'Included in another fee', 'included'],
  ])('%j is said, written and read back', (fee, said, written) => {
    expect(sayFee(fee)).toBe(said)
    expect(writeFee(fee)).toBe(written)
    expect(readFee(written)).toEqual(fee)
  })

  it.each([
    ['£450', { kind: 'fixed', price: { minor: 45_000, currency: 'GBP' } }],
    ['1.200,50 eur', { kind: 'fixed', price: { minor: 120_050, currency: 'EUR' } }],
    ['450', undefined],
    ['450.005 GBP', undefined],
    ['to be agreed', undefined],
  ])('%s in a file of somebody else is %j', (words, fee) => expect(readFee(words)).toEqual(fee))
})
