import type { Caller } from '#firm/caller.ts'
import { callerFor } from '#firm/caller.ts'
import { people } from '#firm/people.ts'
import { type AtWork, atWork, type Theme, type Width } from './at-work.ts'
import { createLooks } from './create-looks.ts'
import { type OpenFirm, openFirm } from './open-firm.ts'

let firm: OpenFirm
let client: string
/** The sandbox’s own. */
const year = 2026

beforeAll(async () => {
  firm = await openFirm('whole')
  const { api, tenant } = firm.running
  const manager: Caller = await callerFor({ api, tokenOf: tenant.tokenFor }, people.cara.id)
  const { rows } = await manager.ask<{ rows: { key: string }[] }>('clients', { words: 'upton' })
  client = rows[0]?.key ?? ''
  const [lead, partner] = [`person:${people.cara.id}`, `person:${people.jo.id}`]
  const team = { preparer: lead, reviewer: partner, manager: lead, partner }
  const period = {
    occurrence: `${year - 1}-12-q`,
    name: `Q4 ${year - 1}`,
    start: `${year - 1}-10-01`,
    end: `${year - 1}-12-31`,
  }
  await manager.command('make-job', { client, template: 'template:vat-return.v1', period, team })
  await manager.command('add-service', {
    client,
    template: 'vat-return',
    recurrence: { unit: 'quarters', every: 1, on: { day: 31 } },
    from: `${year + 1}-06-30`,
    horizon: 30,
  })
})
afterAll(() => firm.close())

describe.each<[Width, Theme]>([
  ['wide', 'light'],
  ['wide', 'dark'],
  ['phone', 'light'],
  ['phone', 'dark'],
])('the calendar of deadlines, on a %s screen in the %s theme', (width, theme) => {
  let cara: AtWork
  const { hindrances, look } = createLooks(() => cara, `calendar ${width} ${theme}`)

  beforeAll(async () => {
    cara = await atWork(firm.browser, { url: firm.running.url, who: 'cara', width, theme, at: 'praxis/home/clients' })
  })
  afterAll(() => cara.close())

  it('is reached from the clients, and shows a month with what is overdue', async () => {
    const { tab } = cara
    if (width === 'phone') await tab.getByRole('button', { name: 'More for clients' }).click()
    const way = tab.getByRole(width === 'phone' ? 'menuitem' : 'button', { name: 'Deadlines', exact: true })
    await way.waitFor()
    await look('clients')
    await way.click()
    await tab.getByRole('heading', { name: 'Deadlines', level: 1 }).waitFor()
    const before = tab.getByRole('button', { name: 'Month before' })
    for (let turns = 0; turns < 24; turns += 1) {
      if (await tab.getByRole('heading', { name: `February ${year}` }).isVisible()) break
      await before.click()
    }
    await tab
      .getByText(/VAT return and payment/)
      .first()
      .waitFor()
    await look('month')
  })

  it('explains each date, and leads to its job', async () => {
    const { tab, page } = cara
    if (width === 'wide') {
      await tab.locator(`[data-day="${year}-02-07"]`).press('Enter')
      await tab
        .getByRole('dialog')
        .getByText(/overdue/)
        .waitFor()
    }
    await tab
      .getByRole('button', { name: /^Why this date: VAT return and payment/ })
      .first()
      .click()
    await tab
      .getByText(/HMRC rule v1; gov\.uk/)
      .last()
      .waitFor()
    await look('why')
    await page.keyboard.press('Escape')
    if (width === 'wide') await tab.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  })

  it('is narrowed by kind and person, and says by what', async () => {
    const { tab } = cara
    await tab.getByRole('button', { name: 'Filter', exact: true }).click()
    const dialog = tab.getByRole('dialog', { name: 'Filter deadlines' })
    await dialog.getByRole('combobox', { name: 'Kind of deadline' }).click()
    await tab.getByRole('option', { name: 'VAT return and payment, HMRC' }).click()
    await dialog.getByRole('combobox', { name: 'Person in charge' }).click()
    await tab.getByRole('option', { name: 'Me', exact: true }).click()
    await look('filter')
    await dialog.getByRole('button', { name: 'Show', exact: true }).click()
    await tab.getByRole('button', { name: 'Mine' }).waitFor()
    await tab
      .getByRole('button', { name: /^Overdue/ })
      .first()
      .waitFor()
    await look('filtered')
  })

  it('is a part of the client’s page too, with those that are expected', async () => {
    await cara.go(`praxis/home/client/${client}/deadlines`)
    await cara.tab.getByRole('heading', { name: /^Overdue/ }).waitFor()
    await cara.tab.getByRole('list', { name: 'Next 12 months' }).getByText('Expected').first().waitFor()
    await look('client')
  })

  it('stands in one’s own calendar by a secret address, until that is revoked', async () => {
    const { tab } = cara
    await tab.getByRole('button', { name: 'In my calendar…' }).click()
    const dialog = tab.getByRole('dialog', { name: 'Deadlines in your calendar' })
    await dialog.getByRole('button', { name: 'Make an address' }).click()
    const address = await dialog.getByRole('textbox', { name: 'Secret address' }).inputValue()
    await look('address')
    const read = await fetch(address)
    expect(read.headers.get('Content-Type')).toMatch(/^text\/calendar/)
    expect(await read.text()).toContain('Upton')
    await dialog
      .getByRole('button', { name: /^Revoke/ })
      .first()
      .press('Enter')
    await dialog.getByRole('list', { name: 'Your secret addresses' }).waitFor({ state: 'detached' })
    expect((await fetch(address)).status).toBe(404)
    await dialog.getByRole('button', { name: 'Close' }).click()
  })

  it('leaves nothing serious for axe to find, and no error in the browser', () => {
    expect(hindrances).toEqual([])
    expect(cara.errors).toEqual([])
  })
})
