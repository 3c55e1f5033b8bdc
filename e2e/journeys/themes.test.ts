import { join } from 'node:path'
import { callerFor } from '#firm/caller.ts'
import { people } from '#firm/people.ts'
import { root } from '#world/root.ts'
import { type AtWork, atWork, type Theme, type Width } from './at-work.ts'
import { type OpenFirm, openFirm } from './open-firm.ts'
import { choose, say, soon, workToReview } from './steps.ts'

let firm: OpenFirm
let job: string

/** Cara’s chat holds cards of several kinds, and her week some time. */
const prepare = async () => {
  const cara = await callerFor({ api: firm.running.api, tokenOf: firm.running.tenant.tokenFor }, people.cara.id)
  await cara.command('log-time', { job, date: '2026-11-23', minutes: 45 })
  const ana = await callerFor({ api: firm.running.api, tokenOf: firm.running.tenant.tokenFor }, people.ana.id)
  await ana.command('finish-task', { job, task: 'month-pack', note: 'Two invoices came late.' })
  const chat = await atWork(firm.browser, { url: firm.running.url, who: 'cara', at: 'chat' })
  await chat.page.getByText('Please review: Draft the month’s pack').last().waitFor(soon)
  for (const [words, answer] of [
    ['help', 'Write to me as you would to a colleague'],
    ['what’s due', /for you/],
    ['log 30m bookkeeping reading the bank letter', 'Which job is the 0:30 for?'],
    ['log 30m pemberton march 2027 reading the bank letter', 'Logged 0:30'],
  ] as const) {
    await say(chat, words)
    await chat.page.getByText(answer).last().waitFor()
  }
  await chat.close()
}

beforeAll(async () => {
  firm = await openFirm('whole')
  job = await workToReview(firm.running, 'Pemberton', 'ana')
  await prepare()
})
afterAll(() => firm.close())

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

/** What a person does on each screen until it is as it is worked with; each is looked at. */
const screens = (
  person: AtWork,
  look: (screen: string) => Promise<void>,
): [screen: string, act: () => Promise<void>][] => {
  const { tab, page } = person
  const choices = tab.locator('input[type=file]')
  return [
    ['Home', () => tab.getByRole('heading', { name: /23 November/ }).waitFor()],
    [
      'Jobs',
      async () => {
        await person.go('praxis/home/jobs')
        await tab.getByRole('button', { name: /^On track/ }).waitFor()
      },
    ],
    [
      'a job with a task',
      async () => {
        await person.go(`praxis/home/job/${job}/task/month-pack`)
        await tab.getByRole('button', { name: 'Approve' }).waitFor()
      },
    ],
    [
      'Clients',
      async () => {
        await person.go('praxis/home/clients')
        await tab.getByText('Acme Garden Rooms Ltd').first().waitFor()
      },
    ],
    [
      'a file that is none',
      async () => {
        await person.go('praxis/home/clients/import')
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
        await person.go('praxis/home/apply')
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
        await person.go('praxis/home/templates')
        await tab.getByRole('link', { name: 'VAT return' }).waitFor()
      },
    ],
    [
      'a template with a step',
      async () => {
        await person.go('praxis/home/templates/vat-return')
        await tab.getByRole('button', { name: /^Prepare the VAT return/ }).click()
        await tab.getByRole('textbox', { name: 'Title' }).waitFor()
      },
    ],
    [
      'versions of a template',
      async () => {
        await person.go('praxis/home/templates/vat-return/versions')
        await tab.getByText('Version 1').first().waitFor()
      },
    ],
    [
      'Time',
      async () => {
        await person.go('praxis/home/time')
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

const views = (['light', 'dark', 'contrast'] as const).flatMap(theme =>
  (['wide', 'phone'] as const).map(width => [theme, width] as const),
)

it.each<readonly [Theme, Width]>(views)('hinders nobody in the %s theme on a %s screen', async (theme, width) => {
  const person = await atWork(firm.browser, { url: firm.running.url, who: 'cara', width, theme })
  const found: string[] = []
  const look = async (screen: string) => {
    found.push(...(await person.axe(theme === 'light' ? 'all' : 'colours')).map(what => `${screen}: ${what}`))
  }
  try {
    for (const [screen, act] of screens(person, look)) {
      await act()
      await look(screen)
    }
  } catch (error) {
    await person.page.screenshot({ path: join(root, '.cache/journeys', `themes ${theme} ${width}.png`) })
    throw error
  } finally {
    await person.close()
  }
  expect(found).toEqual([])
  expect(person.errors).toEqual([])
})
