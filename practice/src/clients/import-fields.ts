import * as z from 'zod'
import { slug } from '#src/keys.ts'
import type { ClientField } from '#src/settings/client-fields.ts'

/** What a column of an imported file can be, beside the firm's own fields. */
export const importField = z.enum([
  'name',
  'legal-name',
  'kind',
  'status',
  'code',
  'company-number',
  'vat',
  'utr',
  'paye',
  'ein',
  'abn',
  'contact-name',
  'first-name',
  'last-name',
  'email',
  'phone',
  'website',
  'address',
  'address-1',
  'address-2',
  'address-3',
  'address-4',
  'town',
  'region',
  'postcode',
  'country',
  'year-end',
  'year-end-day',
  'year-end-month',
  'incorporated',
  'partner',
  'manager',
  'preparer',
  'reviewer',
  'tags',
  'group',
  'notes',
])
export type ImportField = z.infer<typeof importField>

/** One of the firm's own fields, by its id: `field:fee-band`. */
const ownColumn = z.templateLiteral(['field:', slug])
export type OwnColumn = z.infer<typeof ownColumn>

export const importColumn = z.union([importField, ownColumn])
export type ImportColumn = z.infer<typeof importColumn>

export const isOwnColumn = (column: string): column is OwnColumn => column.startsWith('field:')

export const ownColumnOf = ({ id }: Pick<ClientField, 'id'>): OwnColumn => `field:${id}`

/** One row of a file after its columns were mapped: raw text as it stood there. `row` is 1 for the first below the header. */
export const importedRow = z.strictObject({
  row: z.int().min(1).max(1_000_000),
  cells: z.partialRecord(importColumn, z.string().max(4000)),
})
export type ImportedRow = z.infer<typeof importedRow>

/**
 * Headers by which exports of other products name a field, without case, spaces, punctuation and Xero's star.
 * Xero, QuickBooks, Wave, Zoho, HubSpot, Google contacts, Companies House, Clio, and what people write themselves.
 */
const headers: Record<ImportField, string[]> = {
  name: [
    'name',
    'client',
    'clientname',
    'company',
    'companyname',
    'customer',
    'customername',
    'contactname',
    'displayname',
    'employername',
    'fullname',
    'businessname',
    'organisation',
    'organization',
    'accountname',
    'organization1name',
  ],
  'legal-name': ['legalname', 'registeredname', 'currentname'],
  kind: ['kind', 'type', 'clienttype', 'entitytype', 'companycategory', 'businesstype', 'customersubtype'],
  status: ['status', 'clientstatus', 'companystatus'],
  code: ['code', 'clientcode', 'accountnumber', 'clientid', 'reference', 'clientreference', 'yourref'],
  'company-number': ['companynumber', 'companyno', 'registrationnumber', 'companyregistrationnumber', 'crn', 'regno'],
  vat: ['vat', 'vatnumber', 'vatno', 'vatregistrationnumber', 'taxnumber', 'taxid'],
  utr: ['utr', 'uniquetaxreference', 'corporationtaxreference'],
  paye: ['paye', 'payereference', 'payeref'],
  ein: ['ein', 'employeridentificationnumber'],
  abn: ['abn'],
  'contact-name': ['contact', 'contactperson', 'maincontact', 'poattentionto', 'billingattention'],
  'first-name': ['firstname', 'givenname', 'contactfirstname'],
  'last-name': ['lastname', 'surname', 'familyname', 'contactlastname'],
  email: ['email', 'emailaddress', 'emailid', 'mail', 'contactemail', 'email1value', 'person1email'],
  phone: ['phone', 'phonenumber', 'telephone', 'primaryphone', 'mobile', 'mobilephone', 'mobilenumber', 'phone1value'],
  website: ['website', 'url', 'web', 'companydomainname', 'domain'],
  address: ['address', 'fulladdress', 'registeredaddress', 'address1formatted'],
  'address-1': [
    'address1',
    'addressline1',
    'street',
    'streetaddress',
    'poaddressline1',
    'regaddressaddressline1',
    'billingaddress',
    'businessstreet',
    'address1street',
  ],
  'address-2': ['address2', 'addressline2', 'poaddressline2', 'regaddressaddressline2', 'billingstreet2'],
  'address-3': ['address3', 'addressline3', 'poaddressline3'],
  'address-4': ['address4', 'addressline4', 'poaddressline4'],
  town: ['town', 'city', 'pocity', 'regaddressposttown', 'billingcity', 'businesscity', 'address1city', 'posttown'],
  region: [
    'region',
    'county',
    'state',
    'stateregion',
    'provincestate',
    'poregion',
    'regaddresscounty',
    'billingstate',
    'address1region',
  ],
  postcode: [
    'postcode',
    'postalcode',
    'zip',
    'zipcode',
    'postalcodezipcode',
    'popostalcode',
    'regaddresspostcode',
    'billingcode',
    'businesspostalcode',
    'address1postalcode',
  ],
  country: ['country', 'pocountry', 'regaddresscountry', 'billingcountry', 'address1country'],
  'year-end': ['yearend', 'accountingyearend', 'financialyearend', 'accountsyearend', 'ye'],
  'year-end-day': ['accountsaccountrefday', 'yearendday'],
  'year-end-month': ['accountsaccountrefmonth', 'yearendmonth'],
  incorporated: ['incorporated', 'incorporationdate', 'dateofincorporation'],
  partner: ['partner', 'clientpartner', 'responsiblepartner'],
  manager: ['manager', 'clientmanager', 'accountmanager'],
  preparer: ['preparer', 'accountant', 'bookkeeper'],
  reviewer: ['reviewer'],
  tags: ['tags', 'tag', 'labels', 'label', 'categories', 'category'],
  group: ['group', 'clientgroup', 'groupname', 'family'],
  notes: ['notes', 'note', 'comments'],
}

const fieldByHeader = new Map(
  importField.options.flatMap(field => headers[field].map(header => [header, field] as const)),
)

const plainHeader = (header: string) => header.toLowerCase().replace(/[^a-z0-9]/g, '')

/** The firm's own names may be in any script. */
const letters = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

const rankOf = (field: ImportColumn, header: string): number =>
  isOwnColumn(field) ? 0 : headers[field].indexOf(plainHeader(header))

/** A field's plain name comes first, `Notes`; then what the firm itself calls a field; then what others call one. */
const guessOf = (header: string, own: ClientField[]): ImportColumn | null => {
  const known = fieldByHeader.get(plainHeader(header))
  if (known && rankOf(known, header) === 0) return known
  const mine = own.find(({ name }) => letters(name) !== '' && letters(name) === letters(header))
  return mine ? ownColumnOf(mine) : (known ?? null)
}

/**
 * What each column is, guessed from its header; null for one that is left out. Each field is taken once: by the column
 * whose header comes first in the field's own list (`Customer Name` beside `Company Name`), then by the leftmost. `own`
 * are the firm's own fields, which go by their names.
 */
export const recogniseHeaders = (columns: string[], own: ClientField[] = []): (ImportColumn | null)[] => {
  const guesses = columns.map(column => guessOf(column, own))
  return guesses.map((field, at) => {
    if (!field) return null
    const rivals = guesses.flatMap((other, index) => (other === field ? [index] : []))
    const winner = rivals.reduce((best, index) =>
      rankOf(field, columns[index] ?? '') < rankOf(field, columns[best] ?? '') ? index : best,
    )
    return winner === at ? field : null
  })
}
