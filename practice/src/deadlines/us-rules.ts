import type { ClientKind } from '#src/clients/client.ts'
import type { Rule } from './rule.ts'

const individuals: ClientKind[] = ['individual', 'sole-trader']
const employers: ClientKind[] = ['company', 'llp', 'partnership', 'trust', 'charity', 'individual', 'sole-trader']

const irs = { jurisdiction: 'US', authority: 'IRS', nonWorkingDay: 'after' } as const
const publication509 = 'https://www.irs.gov/publications/p509'
const estimated = {
  ...irs,
  version: 1,
  source: publication509,
  kinds: individuals,
  from: 'tax-year',
  yearEnds: '12-31',
} as const

/**
 * United States, federal. Every date moves to the next day that is no Saturday, Sunday or legal holiday (IRC 7503).
 * Extensions (Forms 7004, 4868, 8868) are asked for return by return; the law's own day stands here.
 */
export const usRules = [
  {
    ...irs,
    id: 'us-1120',
    version: 1,
    name: 'Form 1120',
    source: 'https://irs.gov/media/145181',
    validFrom: '2016-01-01',
    validTo: '2025-12-31',
    kinds: ['company'],
    from: 'tax-year',
    count: { months: 4, day: 15 },
    except: { endingIn: 6, count: { months: 3, day: 15 } },
  },
  {
    ...irs,
    id: 'us-1120',
    version: 2,
    name: 'Form 1120',
    source: 'https://www.irs.gov/instructions/i1120',
    validFrom: '2026-01-01',
    kinds: ['company'],
    from: 'tax-year',
    count: { months: 4, day: 15 },
  },
  {
    ...irs,
    id: 'us-1120-s',
    version: 1,
    name: 'Form 1120-S',
    source: 'https://irs.gov/media/145181',
    validFrom: '2016-01-01',
    kinds: ['company'],
    from: 'tax-year',
    count: { months: 3, day: 15 },
  },
  {
    ...irs,
    id: 'us-1065',
    version: 1,
    name: 'Form 1065',
    source: 'https://irs.gov/media/145181',
    validFrom: '2016-01-01',
    kinds: ['partnership', 'llp'],
    from: 'tax-year',
    count: { months: 3, day: 15 },
  },
  {
    ...irs,
    id: 'us-1041',
    version: 1,
    name: 'Form 1041',
    source: 'https://irs.gov/media/145181',
    validFrom: '2016-01-01',
    kinds: ['trust'],
    from: 'tax-year',
    count: { months: 4, day: 15 },
  },
  {
    ...irs,
    id: 'us-1040',
    version: 1,
    name: 'Form 1040',
    source: publication509,
    validFrom: '2016-01-01',
    kinds: individuals,
    from: 'tax-year',
    yearEnds: '12-31',
    count: { months: 4, day: 15 },
  },
  {
    ...estimated,
    id: 'us-1040-es-1',
    name: 'Form 1040-ES, first payment',
    validFrom: '2016-01-01',
    count: { months: -8, day: 15 },
  },
  {
    ...estimated,
    id: 'us-1040-es-2',
    name: 'Form 1040-ES, second payment',
    validFrom: '2016-01-01',
    count: { months: -6, day: 15 },
  },
  {
    ...estimated,
    id: 'us-1040-es-3',
    name: 'Form 1040-ES, third payment',
    validFrom: '2016-01-01',
    count: { months: -3, day: 15 },
  },
  {
    ...estimated,
    id: 'us-1040-es-4',
    name: 'Form 1040-ES, fourth payment',
    validFrom: '2016-01-01',
    count: { months: 1, day: 15 },
  },
  {
    ...irs,
    id: 'us-941',
    version: 1,
    name: 'Form 941',
    source: publication509,
    validFrom: '2016-01-01',
    kinds: employers,
    from: 'period',
    count: { months: 1, day: 31 },
  },
  {
    ...irs,
    id: 'us-990',
    version: 1,
    name: 'Form 990',
    source: 'https://www.irs.gov/charities-non-profits/return-due-dates-for-exempt-organizations-annual-return',
    validFrom: '2016-01-01',
    kinds: ['charity'],
    from: 'tax-year',
    count: { months: 5, day: 15 },
  },
  {
    ...irs,
    id: 'us-w-2',
    version: 1,
    name: 'Forms W-2 and 1099-NEC',
    source: publication509,
    validFrom: '2016-01-01',
    kinds: employers,
    from: 'tax-year',
    yearEnds: '12-31',
    count: { months: 1, day: 31 },
  },
] as const satisfies readonly Rule[]
