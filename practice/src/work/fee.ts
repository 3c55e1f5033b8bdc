import * as z from 'zod'
import { isCurrency, money } from '#src/money/money.ts'
import { readAmount } from '#src/money/read-amount.ts'
import { sayMoney, writeAmount } from '#src/money/say-money.ts'

/**
 * What a job costs its client: a price for the whole job, a price for each period of its service, its time by the rates,
 * or nothing by itself since another fee covers it.
 */
export const fee = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['fixed', 'recurring-fixed']), price: money }),
  z.strictObject({ kind: z.enum(['time-and-materials', 'included']) }),
])
export type Fee = z.infer<typeof fee>
export type FeeKind = Fee['kind']

export const feeWords: Record<FeeKind, string> = {
  fixed: 'Fixed',
  'recurring-fixed': 'Recurring fixed',
  'time-and-materials': 'Time and materials',
  included: 'Included in another fee',
}

/** `Fixed, £450.00`, `Recurring fixed, £90.00 a period`, `Time and materials`. */
export const sayFee = (given: Fee, locale?: string): string => {
  if (!('price' in given)) return feeWords[given.kind]
  const price = sayMoney(given.price, locale)
  return `${feeWords[given.kind]}, ${price}${given.kind === 'recurring-fixed' ? ' a period' : ''}`
}

/** As a file keeps it: `fixed 450.00 GBP`, `time and materials`. */
export const writeFee = (given: Fee): string => {
  const kind = given.kind.replaceAll('-', ' ')
  return 'price' in given ? `${kind} ${writeAmount(given.price)} ${given.price.currency}` : kind
}

const symbols: Record<string, string> = { '£': 'GBP', '€': 'EUR', $: 'USD' }

const currencyIn = (words: string): string | undefined => {
  const code = words.match(/\b[A-Za-z]{3}\b/g)?.find(each => isCurrency(each.toUpperCase()))
  return code?.toUpperCase() ?? symbols[words.match(/[£€$]/)?.[0] ?? '']
}

/** What a file says of a fee, `fixed 450.00 GBP`, `£90 recurring`, `included`; undefined where it says none. */
export const readFee = (words: string): Fee | undefined => {
  const [amount] = words.match(/\d[\d.,'’\s]*/) ?? []
  if (amount === undefined) {
    if (/\btime\b|\bhourly\b/i.test(words)) return { kind: 'time-and-materials' }
    return /\bincluded\b/i.test(words) ? { kind: 'included' } : undefined
  }
  const currency = currencyIn(words)
  const minor = currency === undefined ? undefined : readAmount(amount, currency)
  if (currency === undefined || minor === undefined) return undefined
  return { kind: /\brecurring\b/i.test(words) ? 'recurring-fixed' : 'fixed', price: { minor, currency } }
}
