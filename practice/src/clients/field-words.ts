/** How people call the fields whose names in the record are not words. */
const words: Record<string, string> = {
  legalName: 'legal name',
  contactName: 'contact',
  email: 'e-mail',
  yearEnd: 'year end',
  'identifiers.company-number': 'company number',
  'identifiers.vat': 'VAT number',
  'identifiers.utr': 'UTR',
  'identifiers.paye': 'PAYE reference',
  'identifiers.ein': 'EIN',
  'identifiers.abn': 'ABN',
  'address.lines': 'address',
  'address.town': 'town',
  'address.region': 'region',
  'address.postcode': 'postcode',
  'address.country': 'country',
  tags: 'tag',
  'team.partner': 'partner',
  'team.manager': 'manager',
  'team.preparer': 'preparer',
  'team.reviewer': 'reviewer',
}

/** A field of a client by its path in the record, `address.lines.0`, as people call it. */
export const clientFieldWords = (path: string): string => {
  const field = path.replace(/\.\d+$/, '')
  return words[field] ?? field.replace('fields.', '').replaceAll('-', ' ')
}
