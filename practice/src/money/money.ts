import * as z from 'zod'

/** Whether it is the code of a currency (ISO 4217), `GBP`. */
export const isCurrency = (code: string): boolean => Intl.supportedValuesOf('currency').includes(code)

const currency = z.string().refine(isCurrency, 'the three letters of a currency, like GBP')

/** More than any fee is, and few enough digits to be exact. */
export const mostMinor = 100_000_000_000

/** An amount in minor units, pence or cents, with its currency, which says how many of them make one. */
export const money = z.strictObject({ minor: z.int().min(0).max(mostMinor), currency })
export type Money = z.infer<typeof money>

/** How many digits stand behind the point: 2 for GBP, none for JPY, 3 for KWD. */
export const digitsOf = (code: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions().maximumFractionDigits ?? 2
