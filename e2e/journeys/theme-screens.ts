import { join } from 'node:path'
import { root } from '#world/root.ts'
import type { AtWork } from './at-work.ts'
import { choose } from './steps.ts'

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

/** What a person does on each screen until it is as it is worked with; each is looked at. */
type Screens = (person: AtWork, look: (screen: string) => Promise<void>) => [screen: string, act: () => Promise<void>][]

/** Whoever works here and leads, from the first screen to the chat and what lies behind it. */
export const screensOf =
  ({ job, rule }: { job: string; rule: string }): Screens =>
  (person, look) => {
    const { tab, page, visit } = person
    const client = `client:${job.split(':')[1]}`
    const choices = tab.locator('input[type=file]')
    return [
      ['Home', () => tab.getByRole('heading', { name: /23 November/ }).waitFor()],
      [
        'Jobs',
        async () => {
          await visit('/jobs')
          await tab.getByRole('button', { name: /^On track/ }).waitFor()
        },
      ],
      [
        'a job with a task',
        async () => {
          await visit(`/job/${job}/task/month-pack`)
          await tab.getByRole('button', { name: 'Approve' }).waitFor()
        },
      ],
      [
        'Clients',
        async () => {
          await visit('/clients')
          await tab.getByText('Acme Garden Rooms Ltd').first().waitFor()
        },
      ],
      [
        'a file that is none',
        async () => {
          await visit('/clients/import')
          await choices.setInputFiles(csv('clients.csv', '%PDF-1.7'))
          await tab.getByText(/This is a PDF/).waitFor()
        },
      ],
      [
        'a file with its columns',
        async () => {
          await choices.setInputFiles(join(root, 'docs/examples/clients.csv'))
          await tab.getByRole('button', { name: 'Refused 2' }).waitFor()
          await look('a file')
          await tab.getByRole('button', { name: 'Show' }).click()
          await tab.getByRole('checkbox', { name: 'The first line holds the headers' }).waitFor()
        },
      ],
      [
        'a file without a name',
        async () => {
          await tab.getByRole('button', { name: /^(Other|Choose another) file$/ }).click()
          await choices.setInputFiles(csv('kunden.csv', 'Kunde;Ort\nMüller GmbH;Köln\n'))
          await tab.getByText(/Say which one does/).waitFor()
        },
      ],
      [
        'Apply: clients',
        async () => {
          await visit('/apply')
          await choose(person, 'Template', /VAT return/)
          await choose(person, 'Period', /^Q4 2026/)
          for (const at of [0, 1])
            await tab
              .getByRole('checkbox', { name: /^Select / })
              .nth(at)
              .click()
          await tab
            .getByText(/of 2 ticked get/)
            .first()
            .waitFor()
        },
      ],
      [
        'Apply: dates and people',
        async () => {
          await tab.getByRole('button', { name: 'Dates and people' }).click()
          await tab
            .getByText(/29\s+Jan\s+2027/)
            .first()
            .waitFor()
        },
      ],
      [
        'Apply: check',
        async () => {
          await tab.getByRole('button', { name: 'Check' }).click()
          await tab.getByRole('heading', { name: /jobs? for/ }).waitFor()
        },
      ],
      [
        'Templates',
        async () => {
          await visit('/templates')
          await tab.getByRole('link', { name: 'VAT return' }).waitFor()
        },
      ],
      [
        'a template with a step',
        async () => {
          await visit('/templates/vat-return')
          await tab.getByRole('button', { name: /^Prepare the VAT return/ }).click()
          await tab.getByRole('textbox', { name: 'Title' }).waitFor()
        },
      ],
      [
        'versions of a template',
        async () => {
          await visit('/templates/vat-return/versions')
          await tab.getByText('Version 1').first().waitFor()
        },
      ],
      [
        'a client',
        async () => {
          await visit(`/client/${client}`)
          await tab.getByRole('button', { name: 'Set a hold' }).waitFor()
        },
      ],
      [
        'a client’s services',
        async () => {
          await tab.getByRole('button', { name: 'Set a hold' }).click()
          const dialog = tab.getByRole('dialog', { name: /^A hold on/ })
          await dialog.waitFor()
          await look('a hold')
          await dialog.getByRole('button', { name: 'Cancel' }).click()
          await dialog.waitFor({ state: 'detached' })
          await visit(`/client/${client}/services`)
          await tab.getByRole('button', { name: 'Set up a service' }).waitFor()
        },
      ],
      [
        'a client’s deadlines',
        async () => {
          await visit(`/client/${client}/deadlines`)
          await tab.getByRole('list', { name: 'Next 12 months' }).getByText('Expected').first().waitFor()
        },
      ],
      [
        'the calendar of deadlines',
        async () => {
          await visit('/clients/deadlines/month')
          await tab.getByRole('heading', { name: 'Deadlines', level: 1 }).waitFor()
          await tab.getByRole('heading', { name: 'November 2026' }).waitFor()
        },
      ],
      [
        'Automations',
        async () => {
          await visit('/settings/automations')
          await tab.getByRole('link', { name: 'Papers are in' }).waitFor()
        },
      ],
      [
        'an automation',
        async () => {
          await visit(`/settings/automations/${rule.slice('rule:'.length)}`)
          await tab.getByRole('heading', { name: 'Papers are in' }).waitFor()
        },
      ],
      [
        'Time',
        async () => {
          await visit('/time')
          await tab.getByText(/1:15/).first().waitFor()
        },
      ],
      [
        'cards in the chat',
        async () => {
          await person.go('chat')
          await page.getByText('Please review: Draft the month’s pack').last().waitFor()
        },
      ],
      [
        'what lies in SharePoint',
        async () => {
          await person.data('sharepoint')
          await page
            .getByRole('button', { name: /Journal/ })
            .first()
            .click()
          await page.getByRole('row').nth(1).waitFor()
        },
      ],
      [
        'what was exchanged',
        async () => {
          await person.data('exchanges')
          await page.getByRole('searchbox', { name: 'Filter' }).fill('conversations')
          await page.getByRole('listitem').first().waitFor()
        },
      ],
    ]
  }

/** Whoever sets the firm up. */
export const settingsOf: Screens = ({ tab, go }) => [
  [
    'fields of clients',
    async () => {
      await go('praxis/home/settings/client-fields')
      await tab.getByRole('button', { name: 'Add a field' }).click()
      await tab.getByRole('button', { name: /^Take .* away$/ }).waitFor()
    },
  ],
]
