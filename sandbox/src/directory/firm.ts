import type { User } from '../types.ts'

export const firm = {
  tenantId: '6f1a7c52-0d3e-4b8a-9c61-2e5d84b7a901',
  name: 'Hart & Co',
  domain: 'hartandco.example',
  sharePointHost: 'hartandco.sharepoint.example',
}

export const clientCompany = {
  tenantId: 'c4b8d0e6-93a2-4f57-8e1b-7a60d5f3c218',
  name: 'Northgate Joinery Ltd',
  domain: 'northgatejoinery.example',
}

type Company = { tenantId: string; domain: string }
type Person = { id: string; name: string; jobTitle: string; zone?: string; locale?: string }

const toUser = (company: Company, person: Person): User => {
  const [givenName = '', surname = ''] = person.name.split(' ')
  const address = `${givenName}.${surname}@${company.domain}`.toLowerCase()
  return {
    id: person.id,
    displayName: person.name,
    givenName,
    surname,
    mail: address,
    userPrincipalName: address,
    jobTitle: person.jobTitle,
    tenantId: company.tenantId,
    zone: person.zone ?? 'Europe/London',
    locale: person.locale ?? 'en-GB',
  }
}

const newYork = { zone: 'America/New_York', locale: 'en-US' }
const sydney = { zone: 'Australia/Sydney', locale: 'en-AU' }

/** The people of the demonstration firm. */
export const firmPeople: User[] = [
  { id: '0a5c1e70-4d1b-4c3e-9a10-000000000001', name: 'Jo Hart', jobTitle: 'Managing Partner' },
  { id: '0a5c1e70-4d1b-4c3e-9a10-000000000002', name: 'Cara Middleton', jobTitle: 'Client Manager' },
  { id: '0a5c1e70-4d1b-4c3e-9a10-000000000003', name: 'Ben Okafor', jobTitle: 'Senior Accountant' },
  { id: '0a5c1e70-4d1b-4c3e-9a10-000000000004', name: 'Ana Whitfield', jobTitle: 'Senior Accountant' },
  { id: '0a5c1e70-4d1b-4c3e-9a10-000000000005', name: 'Tom Ashdown', jobTitle: 'Tax Manager' },
  { id: '0a5c1e70-4d1b-4c3e-9a10-000000000006', name: 'Grace Liu', jobTitle: 'Payroll Specialist' },
  { id: '0a5c1e70-4d1b-4c3e-9a10-000000000007', name: 'Priya Nair', jobTitle: 'Bookkeeper' },
  { id: '0a5c1e70-4d1b-4c3e-9a10-000000000008', name: 'Marcus Webb', jobTitle: 'Accounts Assistant' },
  { id: '0a5c1e70-4d1b-4c3e-9a10-000000000009', name: 'Daniel Shaw', jobTitle: 'Practice Administrator' },
  { id: '0a5c1e70-4d1b-4c3e-9a10-000000000010', name: 'Dana Ruiz', jobTitle: 'Partner, New York', ...newYork },
  { id: '0a5c1e70-4d1b-4c3e-9a10-000000000011', name: 'Luke Ferraro', jobTitle: 'Tax Associate', ...newYork },
  { id: '0a5c1e70-4d1b-4c3e-9a10-000000000012', name: 'Mei Tanaka', jobTitle: 'Senior Bookkeeper', ...sydney },
].map(person => toUser(firm, person))

/** People of a client, in a tenant of their own. */
export const clientPeople: User[] = [
  { id: '7d2f9b34-61c8-4e05-b3a7-000000000001', name: 'Helen Marsh', jobTitle: 'Finance Director' },
  { id: '7d2f9b34-61c8-4e05-b3a7-000000000002', name: 'Omar Siddiqui', jobTitle: 'Bookkeeper' },
].map(person => toUser(clientCompany, person))

/** App roles given to people of the firm, by user id. */
export const firmRoles: Record<string, string[]> = { '0a5c1e70-4d1b-4c3e-9a10-000000000001': ['Praxis.Admin'] }
