import { plainDecimal } from '#src/plain-decimal.ts'
import { digitsOf, mostMinor } from './money.ts'

/**
 * The minor units of an amount as people write it, `450`, `1,200.50`, `1.200,50`; undefined for what is none, is below
 * zero, or is finer than the currency goes.
 */
export const readAmount = (text: string, currency: string): number | undefined => {
  const [, whole = '', behind = ''] = plainDecimal(text)?.match(/^\+?(\d+)(?:\.(\d+))?$/) ?? []
  const digits = digitsOf(currency)
  if (whole === '' || behind.slice(digits).replaceAll('0', '') !== '') return undefined
  const minor = Number(whole + behind.slice(0, digits).padEnd(digits, '0'))
  return minor <= mostMinor ? minor : undefined
}
