import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { bringUp, type Running } from '#world/bring-up.ts'
import { root } from '#world/root.ts'
import { type AtWork, atWork, openBrowser, type Width } from './at-work.ts'
import { choose, filterBy, logInWeek, openJob, say, soon, tickClients, workToReview } from './steps.ts'

const anyPorts = { shell: 0, tenant: 0, tab: 0, functions: 0 }
const portOf = (url: string) => Number(new URL(url).port)
const mondayMorning = Date.parse('2026-11-23T07:30:00Z')
const clientsFile = join(root, 'docs/examples/clients.csv')

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe.each<Width>(['wide', 'phone'])('a working day on a %s screen', width => {
  const folder = mkdtempSync(join(tmpdir(), 'praxis-journey-'))
  const options = {
    folder,
    ports: anyPorts,
    from: 'build',
    firm: 'whole',
    now: mondayMorning,
    ...(process.env.PRAXIS_RECORD && { record: process.env.PRAXIS_RECORD }),
  } as const
  let running: Running
  let cara: AtWork
  let ana: AtWork

  /** What axe found serious, screen by screen: told at the end, so that the day goes on. */
  const hindrances: string[] = []
  const inspect = async (person: AtWork) => hindrances.push(...(await person.axe()))

  /** A step of the day; what the screens showed when it failed is kept. */
  const step = (name: string, act: () => Promise<void>) =>
    it(name, async () => {
      try {
        await act()
      } catch (error) {
        for (const [who, { page }] of Object.entries({ cara, ana }))
          await page.screenshot({ path: join(root, '.cache/journeys', `${width} ${name.slice(0, 40)} ${who}.png`) })
        throw error
      }
    })

  const open = (who: 'cara' | 'ana' | 'dana', at = 'praxis') => atWork(browser, { url: running.url, who, width, at })

  beforeAll(async () => {
    running = await bringUp(options)
    cara = await open('cara')
    ana = await open('ana')
  })
  afterAll(async () => {
    await cara.close()
    await ana.close()
    await running.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  step('begins with my day', async () => {
    await ana.tab.getByRole('heading', { name: /23 November/ }).waitFor()
    await ana.tab
      .getByText('Do next')
      .or(ana.tab.getByRole('tab', { name: /^Do/ }))
      .first()
      .waitFor()
    await inspect(ana)
  })

  step('brings clients in from a file: what is new, changed, double or unreadable is shown before', async () => {
    await cara.go('praxis/home/clients/import')
    await cara.tab.locator('input[type=file]').setInputFiles(clientsFile)
    const rows = cara.tab.getByRole('group', { name: 'Which rows' })
    for (const name of ['New 45', 'Changed 1', 'Duplicate 1', 'Refused 2'])
      await rows.getByRole('button', { name }).waitFor()
    await inspect(cara)
    await rows.getByRole('button', { name: 'Refused 2' }).click()
    await cara.tab.getByText('a name is needed').waitFor()
    await cara.tab.getByRole('button', { name: 'Import 45 new, change 1' }).click()
    await cara.tab.getByRole('button', { name: 'See them' }).waitFor()
  })

  step('changes nothing when the same file comes again', async () => {
    await cara.go('praxis/home/clients/import')
    await cara.tab.locator('input[type=file]').setInputFiles(clientsFile)
    await cara.tab.getByRole('button', { name: 'The same 46' }).waitFor()
    await cara.tab
      .getByText(/Nothing to import|nothing to import/)
      .first()
      .waitFor()
  })

  step('says clearly what is wrong with a file that is none', async () => {
    await cara.go('praxis/home/clients/import')
    await cara.tab
      .locator('input[type=file]')
      .setInputFiles({ name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from('PK\u0003\u0004 a workbook') })
    await cara.tab.getByText(/Excel/).first().waitFor()
    const many = ['Client name', ...Array.from({ length: 1001 }, (_, n) => `Client ${n} Ltd`)].join('\n')
    await cara.tab
      .locator('input[type=file]')
      .setInputFiles({ name: 'many.csv', mimeType: 'text/csv', buffer: Buffer.from(many) })
    await cara.tab.getByText(/1,000/).first().waitFor()
  })

  step('applies a template to 40 clients, and shows 40 jobs', async () => {
    const { tab } = cara
    await cara.go('praxis/home/apply')
    await choose(cara, 'Template', /VAT return/)
    await choose(cara, 'Period', /^Q4 2026/)
    await tickClients(cara, 40)
    await inspect(cara)
    await tab.getByRole('button', { name: 'Dates and people' }).click()
    await tab
      .getByRole('cell', { name: 'Fri 29 Jan 2027' })
      .or(tab.getByText(/29\sJan\s2027/))
      .first()
      .waitFor()
    for (const role of ['preparer', 'reviewer', 'manager']) await tab.getByText(new RegExp(`have no ${role}`)).waitFor()
    await inspect(cara)
    await tab.getByRole('button', { name: 'Check' }).click()
    await tab.getByRole('heading', { name: '40 jobs for 40 clients' }).waitFor()
    await inspect(cara)
    await tab.getByRole('button', { name: 'Make 40 jobs' }).click()
    await tab.getByRole('button', { name: 'See them' }).first().click()
    await filterBy(cara, 'q4')
    await tab.getByRole('button', { name: 'On track 40' }).waitFor()
    await inspect(cara)
  })

  step('shows one of them with its tasks and what blocks what', async () => {
    await openJob(cara, 'castle cary q4', /Castle Cary Dairy Ltd.*Q4 2026/)
    await cara.tab.getByRole('heading', { name: 'VAT return Q4 2026' }).waitFor()
    await cara.tab.getByText('after Ask for the quarter’s records').first().waitFor()
    await inspect(cara)
  })

  step(
    'gives a task to somebody, who finishes it; the next is free at once, also for whoever else looks on',
    async () => {
      await cara.tab.getByRole('link', { name: 'Ask for the quarter’s records' }).click()
      await cara.tab.getByRole('button', { name: /^Who: / }).click()
      await cara.tab
        .getByRole('menuitemradio', { name: /Ana Whitfield/ })
        .or(cara.tab.getByRole('option', { name: /Ana Whitfield/ }))
        .first()
        .click()
      await cara.tab.getByRole('button', { name: 'Who: Ana Whitfield' }).waitFor()
      await inspect(cara)
      await cara.page.keyboard.press('Escape')
      await openJob(ana, 'castle cary q4', /Castle Cary Dairy Ltd.*Q4 2026/)
      await ana.tab.getByRole('checkbox', { name: 'Finish “Ask for the quarter’s records”' }).click()
      await ana.tab.getByRole('checkbox', { name: 'Finish “Enter sales invoices”' }).waitFor()
      await cara.tab.getByRole('checkbox', { name: 'Finish “Enter sales invoices”' }).waitFor(soon)
    },
  )

  step('takes time in the week, as people type it', async () => {
    await ana.go('praxis/home/time')
    await logInWeek(ana, 'castle cary q4', /^Castle Cary Dairy Ltd · VAT return Q4 2026$/)
    await inspect(ana)
  })

  step('runs a timer, and logs what it measured', async () => {
    const { clock } = running.tenant
    await ana.go('praxis/home')
    await ana.tab
      .getByRole('button', { name: /^Start the timer/ })
      .first()
      .click()
    const stop = ana.tab.getByRole('button', { name: /^Stop/ }).first()
    await stop.waitFor()
    await clock.advanceTo(clock.now() + 12 * 60_000)
    await stop.click()
    await ana.tab
      .getByText(/0:1[23]/)
      .first()
      .waitFor()
  })

  step('undoes the last act from its history, and does it again', async () => {
    await ana.go('praxis/home')
    const acts = ana.tab.getByRole('region', { name: 'My last acts' })
    await acts
      .getByRole('button', { name: /^Undo: / })
      .first()
      .click()
    await acts
      .getByText(/^Undid: /)
      .first()
      .waitFor()
    await acts
      .getByRole('button', { name: /^(Redo|Undo): / })
      .first()
      .click()
  })

  step('logs time from words in the chat, with a card that can take it back', async () => {
    await ana.go('chat')
    await say(ana, 'log 30m castle cary q4 reading the bank letter')
    await ana.page.getByText('Logged 0:30').last().waitFor()
    await ana.page.getByRole('button', { name: 'Undo' }).last().click()
    await ana.page.getByText('Undone: 0:30').last().waitFor()
    await say(ana, 'log 20m castle cary q4 filing it')
    await ana.page.getByText('Logged 0:20').last().waitFor()
    await say(ana, 'undo')
    await ana.page.getByText('Undone: Logged 0:20').last().waitFor()
    await inspect(ana)
  })

  step(
    'sends work for sign-off to a card in the reviewer’s chat; approved there, both cards and both tabs know',
    async () => {
      const job = await workToReview(running, 'Pemberton', 'ana')
      await cara.go(`praxis/home/job/${job}`)
      await ana.go(`praxis/home/job/${job}/task/month-pack`)
      await ana.tab.getByRole('button', { name: 'Send for sign-off' }).click()
      await ana.tab
        .getByText(/With Cara/)
        .first()
        .waitFor()
      await cara.tab.getByText(/since/).first().waitFor(soon)
      await cara.go('chat')
      await cara.page.getByText('Please review: Draft the month’s pack').last().waitFor()
      await cara.page.getByRole('button', { name: 'Approve' }).last().click()
      await cara.page.getByText('Approved: Draft the month’s pack').last().waitFor()
      await ana.tab.getByRole('button', { name: 'Reopen' }).waitFor(soon)
      await ana.go('chat')
      await ana.page.getByText('Approved: Draft the month’s pack').last().waitFor()
    },
  )

  step('sends work back with a note', async () => {
    const job = await workToReview(running, 'Beta Joinery', 'ana')
    await ana.go(`praxis/home/job/${job}/task/month-pack`)
    await ana.tab.getByRole('button', { name: 'Send for sign-off' }).click()
    await ana.tab
      .getByText(/With Cara/)
      .first()
      .waitFor()
    await cara.go('chat')
    await cara.page.getByText('Please review: Draft the month’s pack').last().waitFor()
    await cara.page.getByRole('button', { name: 'Send back…' }).last().click()
    await cara.page
      .getByRole('textbox', { name: /What should Ana change/ })
      .last()
      .fill('Please add the lease.')
    await cara.page.getByRole('button', { name: 'Send back to Ana' }).last().click()
    await cara.page.getByText('Sent back: Draft the month’s pack').last().waitFor()
    await ana.go('chat')
    await ana.page.getByText('Please add the lease.').last().waitFor()
  })

  step('never lets people review their own work', async () => {
    const job = await workToReview(running, 'Upton Lodge', 'cara')
    await cara.go(`praxis/home/job/${job}/task/month-pack`)
    await cara.tab.getByRole('button', { name: 'Send for sign-off' }).click()
    await cara.tab
      .getByRole('button', { name: /Take it back|Recall/ })
      .first()
      .waitFor()
    expect(await cara.tab.getByRole('button', { name: 'Approve' }).count()).toBe(0)
  })

  step('is all there after everything was stopped and started again', async () => {
    await cara.close()
    await ana.close()
    await running.stop()
    // At the addresses it had, as the cloud would: conversations are kept with the connector's.
    const { url, api, tab, tenant } = running
    const ports = { shell: portOf(url), tenant: portOf(tenant.urls.graph), tab: portOf(tab), functions: portOf(api) }
    running = await bringUp({ ...options, ports })
    cara = await open('cara', 'praxis/home/jobs')
    ana = await open('ana', 'chat')
    await filterBy(cara, 'castle cary q4')
    await cara.tab.getByText('Castle Cary Dairy Ltd').first().waitFor()
    await ana.page.getByText('Approved: Draft the month’s pack').last().waitFor()
  })

  step('brings a card at 8:00 in each person’s own zone, and lets act from it', async () => {
    await running.tenant.clock.advanceTo(Date.parse('2026-11-24T08:01:00Z'))
    await ana.go('chat')
    await ana.page
      .getByText(/^Tuesday: \d+ for you/)
      .last()
      .waitFor()
    await ana.page.getByRole('button', { name: 'Start' }).first().click()
    await ana.page
      .getByText(/Running since/)
      .first()
      .waitFor()
    await ana.page.getByRole('button', { name: 'Done' }).first().click()
    await ana.page
      .getByText(/(Done|Sent for review) at/)
      .first()
      .waitFor()
    await inspect(ana)
    const dana = await open('dana', 'chat')
    expect(await dana.page.getByText(/^Tuesday: /).count()).toBe(0)
    await dana.close()
  })

  step('shows in SharePoint all that was done', async () => {
    await cara.page.goto(`${running.url}/sharepoint`)
    await cara.page.getByText('Journal').first().waitFor()
    await inspect(cara)
  })

  step('had no screen that hinders anybody', async () => {
    expect(hindrances).toEqual([])
  })

  step('went without an error in the browser', async () => {
    expect([...cara.errors, ...ana.errors]).toEqual([])
  })
})
