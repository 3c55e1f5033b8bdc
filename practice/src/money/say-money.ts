import type { Money } from './money.ts'
import { digitsOf } from './money.ts'

/** `450.00`: the amount alone, as a file keeps it and a field shows it. */
export const writeAmount = ({ minor, currency }: Money): string => {
  const digits = digitsOf(currency)
  const text = String(minor).padStart(digits + 1, '0')
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/** `£1,200.50`, as it is written in that place. */
export const sayMoney = (money: Money, locale = 'en-GB'): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency: money.currency }).format(Number(writeAmount(money)))
