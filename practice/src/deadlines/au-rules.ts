import type { ClientKind } from '#src/clients/client.ts'
import type { Rule } from './rule.ts'

const everybody: ClientKind[] = ['company', 'llp', 'partnership', 'trust', 'charity', 'individual', 'sole-trader']

const ato = { jurisdiction: 'AU', authority: 'ATO', nonWorkingDay: 'after' } as const
const dates = 'https://business.gov.au/finance/yearly-financial-tasks/important-financial-dates'

/** Australia, for those who lodge for themselves. Dates move to the next business day. */
export const auRules = [
  {
    ...ato,
    id: 'au-bas-quarterly',
    version: 1,
    name: 'Quarterly BAS',
    source: dates,
    validFrom: '2000-07-01',
    kinds: everybody,
    from: 'period',
    count: { months: 1, day: 28 },
    except: { endingIn: 12, count: { months: 2, day: 28 } },
  },
  {
    ...ato,
    id: 'au-bas-monthly',
    version: 1,
    name: 'Monthly BAS or IAS',
    source:
      'https://www.ato.gov.au/businesses-and-organisations/preparing-lodging-and-paying/business-activity-statements-bas',
    validFrom: '2000-07-01',
    kinds: everybody,
    from: 'period',
    count: { months: 1, day: 21 },
  },
  {
    ...ato,
    id: 'au-super-quarterly',
    version: 1,
    name: 'Super guarantee',
    source: dates,
    validFrom: '2003-07-01',
    // Payday super: from July 2026 it is due within days of each pay day, no longer by quarters.
    validTo: '2026-06-30',
    kinds: everybody,
    from: 'period',
    count: { months: 1, day: 28 },
  },
  {
    ...ato,
    id: 'au-tax-return',
    version: 1,
    name: 'Tax return, self-lodged',
    source: dates,
    validFrom: '2000-07-01',
    kinds: ['individual', 'sole-trader', 'partnership', 'trust'],
    from: 'tax-year',
    yearEnds: '06-30',
    count: { months: 4, day: 31 },
  },
  {
    ...ato,
    id: 'au-fbt-return',
    version: 1,
    name: 'FBT return and payment',
    source: dates,
    validFrom: '2000-04-01',
    kinds: everybody,
    from: 'tax-year',
    yearEnds: '03-31',
    count: { months: 2, day: 21 },
  },
] as const satisfies readonly Rule[]
