import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import papaparse from 'papaparse'
import type { Caller, Service } from './caller.ts'
import { callerFor } from './caller.ts'
import { makeWork } from './make-work.ts'
import { people } from './people.ts'

const fileAt = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8')

/** The firm's administrator, whom the tenant's app role lets in before anybody is known. */
export const administrator = (service: Service): Promise<Caller> =>
  callerFor(service, people.daniel.id, { roles: ['Praxis.Admin'] })

const columns: Record<string, string> = {
  'Client name': 'name',
  Type: 'kind',
  'Company number': 'company-number',
  'VAT number': 'vat',
  Contact: 'contact-name',
  Email: 'email',
  Phone: 'phone',
  Address: 'address-1',
  Town: 'town',
  Postcode: 'postcode',
  'Year end': 'year-end',
  Partner: 'partner',
  Manager: 'manager',
  Preparer: 'preparer',
  Reviewer: 'reviewer',
}

const clientRows = () =>
  papaparse
    .parse<Record<string, string>>(fileAt('./clients.csv'), { header: true, skipEmptyLines: true })
    .data.map((line, at) => ({
      row: at + 1,
      cells: Object.fromEntries(
        Object.entries(line).flatMap(([column, text]) => (columns[column] && text ? [[columns[column], text]] : [])),
      ),
    }))

const subStatuses = [
  { id: 'papers-in', of: 'ready', name: 'Papers in' },
  { id: 'with-auditor', of: 'in-progress', name: 'With auditor' },
  { id: 'for-signature', of: 'waiting', name: 'For signature' },
  { id: 'filed', of: 'done', name: 'Filed' },
]

/** The calendar, the names of statuses and the twelve people: what every firm needs first. */
export const makePeople = async (service: Service): Promise<void> => {
  const admin = await administrator(service)
  await admin.command('save-calendar', {
    zone: 'Europe/London',
    country: 'GB',
    region: 'ENG',
    workingDays: [1, 2, 3, 4, 5],
    closed: [],
  })
  await admin.command('save-statuses', { subStatuses })
  for (const { id, name, title, roles, zone, ...rest } of Object.values(people)) {
    const email = `${name.toLowerCase().replace(' ', '.')}@hartandco.example`
    await admin.command('save-person', { person: `person:${id}`, facts: { name, title, email, roles, zone, ...rest } })
  }
}

/** Two of the templates that come with the product, published in the firm's name. */
export const makeTemplates = async (manager: Caller): Promise<void> => {
  for (const name of ['vat-return', 'monthly-bookkeeping'])
    await manager.command('publish-template', JSON.parse(fileAt(`../../practice/templates/${name}.json`)))
}

export const importDemonstrationClients = async (manager: Caller): Promise<void> => {
  await manager.command('import-clients', { run: `run:${randomUUID()}:0`, title: 'clients.csv', rows: clientRows() })
}

/** The demonstration firm: 12 people, about 60 clients, two templates and a month's work on its way, all by commands. Chats open once the people are known. */
export const makeFirm = async (
  service: Service,
  whenPeopleAre: () => Promise<void> = async () => undefined,
): Promise<void> => {
  await makePeople(service)
  await whenPeopleAre()
  const manager = await callerFor(service, people.cara.id)
  await makeTemplates(manager)
  await importDemonstrationClients(manager)
  await makeWork(service, manager)
}
