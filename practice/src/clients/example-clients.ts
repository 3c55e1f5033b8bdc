import type { ClientFacts } from './client.ts'

/**
 * A dozen clients of every kind for a firm to try Praxis with. None of them is anybody: names, numbers and addresses are
 * made up, and e-mail addresses end where none can (RFC 2606).
 */
export const exampleClients: readonly ClientFacts[] = [
  {
    name: 'Alder & Finch Ltd',
    kind: 'company',
    yearEnd: '03-31',
    incorporated: '2014-03-12',
    identifiers: { 'company-number': '99000011', vat: 'GB999000011' },
  },
  {
    name: 'Bracken Lane Bakery Ltd',
    kind: 'company',
    yearEnd: '12-31',
    incorporated: '2018-12-03',
    identifiers: { 'company-number': '99000022', vat: 'GB999000022' },
  },
  {
    name: 'Copperfield Plumbing Ltd',
    kind: 'company',
    yearEnd: '06-30',
    incorporated: '2011-06-20',
    identifiers: { 'company-number': '99000033', vat: 'GB999000033' },
  },
  {
    name: 'Dovecote Design LLP',
    kind: 'llp',
    yearEnd: '03-31',
    incorporated: '2016-03-01',
    identifiers: { 'company-number': 'OC990044', vat: 'GB999000044' },
  },
  { name: 'Elmtree Dental Partners', kind: 'partnership', yearEnd: '04-05', identifiers: { utr: '9900000055' } },
  { name: 'Fern Hollow Trust', kind: 'trust', yearEnd: '04-05', identifiers: { utr: '9900000066' } },
  { name: 'Greenfield Youth Charity', kind: 'charity', yearEnd: '08-31' },
  { name: 'Hazel Marlow', kind: 'individual', yearEnd: '04-05', identifiers: { utr: '9900000088' } },
  {
    name: 'Ivo Carter, Carpenter',
    kind: 'sole-trader',
    yearEnd: '04-05',
    identifiers: { utr: '9900000099', vat: 'GB999000099' },
  },
  { name: 'Juniper Price, Photographer', kind: 'sole-trader', yearEnd: '03-31', identifiers: { utr: '9900000110' } },
  {
    name: 'Kingsmere Logistics Ltd',
    kind: 'company',
    yearEnd: '09-30',
    incorporated: '2009-09-15',
    identifiers: { 'company-number': '99000121', vat: 'GB999000121' },
  },
  {
    name: 'Larkspur Consulting Ltd',
    kind: 'company',
    yearEnd: '01-31',
    incorporated: '2020-01-20',
    identifiers: { 'company-number': '99000132', vat: 'GB999000132' },
  },
].map(({ name, ...facts }, at) => ({
  ...(facts as Omit<ClientFacts, 'name'>), // each is written as such
  name,
  email: `example${at + 1}@example.com`,
}))
