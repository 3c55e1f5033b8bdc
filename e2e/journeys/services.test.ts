import { join } from 'node:path'
import { root } from '#world/root.ts'
import { type AtWork, atWork, type Theme, type Width } from './at-work.ts'
import { type OpenFirm, openFirm } from './open-firm.ts'
import { choose, filterBy } from './steps.ts'

let firm: OpenFirm
beforeAll(async () => {
  firm = await openFirm('whole')
}, 120_000)
afterAll(() => firm.close())

type Opening = { width?: Width; theme?: Theme }

/** What Cara does at the firm's clients; what the screen showed when it failed is kept. */
const atTheClients = async (
  opening: Opening,
  act: (cara: AtWork, picture: (name: string) => Promise<void>) => Promise<void>,
): Promise<void> => {
  const cara = await atWork(firm.browser, { url: firm.running.url, who: 'cara', at: 'praxis/home/clients', ...opening })
  const picture = async (name: string) => {
    const path = join(
      root,
      `.cache/journeys/services ${opening.width ?? 'wide'} ${opening.theme ?? 'light'} ${name}.png`,
    )
    await cara.page.screenshot({ path })
  }
  try {
    await act(cara, picture)
    expect(await cara.axe()).toEqual([])
    expect(cara.errors).toEqual([])
  } finally {
    await picture('last')
    await cara.close()
  }
}

const openClient = async (cara: AtWork, code: string): Promise<void> => {
  await filterBy(cara, code)
  const links = cara.tab.locator('[data-row-link]')
  await links.first().waitFor()
  await links.nth(1).waitFor({ state: 'detached' })
  await links.click()
}

const clientShown = ({ tab }: AtWork): Promise<string> =>
  tab.locator('html').evaluate(() => location.pathname.split('/').at(-1) ?? '')

const madeIn = ({ tab }: AtWork, month: string) => tab.getByRole('region', { name: `Made in ${month}` })

it('sets up a client’s service, sees what it will make and why, changes it, pauses it and takes that back', () =>
  atTheClients({}, async (cara, picture) => {
    const { tab } = cara
    await openClient(cara, 'c0001')
    await tab.getByRole('heading', { name: 'Now' }).waitFor()
    await picture('overview')
    expect(await cara.axe()).toEqual([])
    await tab.getByRole('tab', { name: /^Services/ }).click()
    await tab.getByText('Nothing is done for this client again and again.').waitFor()
    await tab.getByRole('button', { name: 'Set up a service' }).click()
    const dialog = tab.getByRole('dialog', { name: /^Set up a service for/ })
    await choose(cara, 'Service', /^Bookkeeping$/)
    await dialog.getByText(/^1[123] jobs start in the next 12 months/).waitFor()
    const ahead = dialog.getByRole('textbox', { name: 'Made days before its start' })
    await ahead.fill('soon')
    await dialog.getByText(/^How many days ahead/).waitFor()
    await ahead.fill('30')
    await dialog.getByText(/each made 30 days before it starts/).waitFor()
    await dialog.getByLabel('First period ends').fill('2006-11-30')
    await dialog.getByText(/^Its day, or the end of its first period/).waitFor()
    await dialog.getByLabel('First period ends').fill('2026-11-30')
    await dialog.getByText(/each made 30 days before it starts/).waitFor()
    await picture('dialog')
    expect(await cara.axe()).toEqual([])
    await dialog.getByRole('button', { name: 'Set up' }).click()
    const table = tab.getByRole('table', { name: 'Services' })
    await table.getByText('Monthly, month end').waitFor()
    await table.getByText('December 2026, made Tue 1 Dec').waitFor()
    await madeIn(cara, 'November 2026').getByRole('link', { name: 'Bookkeeping November 2026' }).waitFor()
    await madeIn(cara, 'December 2026').getByText('30 days before it starts').waitFor()
    await tab.getByRole('button', { name: 'Why this date: start of Bookkeeping December 2026' }).click()
    await tab.getByText('The period ends', { exact: true }).waitFor()
    await cara.page.keyboard.press('Escape')
    await picture('page')
    expect(await cara.axe()).toEqual([])

    await tab.getByRole('button', { name: 'More for Bookkeeping' }).click()
    await tab.getByRole('menuitem', { name: 'Change…' }).click()
    await choose(cara, 'How often', /^Quarterly$/)
    await tab.getByLabel('First period ends').fill('2027-03-31')
    await tab.getByRole('dialog').getByText('Bookkeeping Q1 2027').waitFor()
    await tab.getByRole('button', { name: 'Change', exact: true }).click()
    await table.getByText('Quarterly, month end').waitFor()
    await tab.getByRole('button', { name: 'More for Bookkeeping' }).click()
    await tab.getByRole('menuitem', { name: 'Pause' }).click()
    await table.getByText('Paused').waitFor()
    await madeIn(cara, 'March 2027').getByText('Left out: paused').waitFor()
    await cara.page.keyboard.press('u')
    await table.getByText('Q1 2027, made Mon 1 Mar 2027').waitFor()
    await tab.getByRole('button', { name: 'More for Bookkeeping' }).click()
    await tab.getByRole('menuitem', { name: 'End…' }).click()
    await tab.getByLabel('Last day').fill('2027-06-30')
    await tab.getByRole('button', { name: 'End', exact: true }).click()
    await madeIn(cara, 'August 2027').waitFor({ state: 'detached' })
  }))

it.each<[Opening, string]>([
  [{ theme: 'dark' }, 'c0015'],
  [{ width: 'phone' }, 'c0016'],
])('sets up what is done once, on its day (%j)', (opening, code) =>
  atTheClients(opening, async (cara, picture) => {
    const { tab } = cara
    await openClient(cara, code)
    if (opening.width) await cara.go(`praxis/home/client/${await clientShown(cara)}/services`)
    else await tab.getByRole('tab', { name: /^Services/ }).click()
    await tab.getByRole('button', { name: 'Set up a service' }).click()
    const dialog = tab.getByRole('dialog', { name: /^Set up a service for/ })
    await choose(cara, 'Service', /^Bookkeeping$/)
    await choose(cara, 'How often', /^Once$/)
    await dialog.getByLabel('On', { exact: true }).fill('2027-02-11')
    await dialog.getByText(/^1 job starts in the next 12 months, made 60 days before it starts/).waitFor()
    await picture('once dialog')
    expect(await cara.axe()).toEqual([])
    await dialog.getByRole('button', { name: 'Set up' }).click()
    await tab.getByText('Once, Thu 11 Feb 2027').first().waitFor()
    await madeIn(cara, 'December 2026').getByText('Bookkeeping 11 Feb 2027').waitFor()
    await picture('once page')
  }),
)

it('gives a role on a job to somebody for the future, and the jobs to come have it', () =>
  atTheClients({ theme: 'dark' }, async (cara, picture) => {
    const { tab } = cara
    await openClient(cara, 'c0002')
    await tab.getByRole('tab', { name: /^Services/ }).click()
    await tab.getByRole('button', { name: 'Set up a service' }).click()
    await choose(cara, 'Service', /^Bookkeeping$/)
    await tab
      .getByRole('dialog')
      .getByText(/each made 60 days before it starts/)
      .waitFor()
    await picture('dialog')
    expect(await cara.axe('colours')).toEqual([])
    await tab.getByRole('button', { name: 'Set up', exact: true }).click()
    await picture('page')
    await tab.getByRole('link', { name: 'Bookkeeping November 2026' }).click()
    await tab.getByRole('button', { name: /^Preparer: / }).click()
    await tab.getByRole('menuitemradio', { name: 'For this job and the future' }).click()
    await picture('future')
    await tab.getByRole('menuitemradio', { name: /^Ana / }).click()
    await tab
      .getByText(/Made Ana .* the preparer/)
      .first()
      .waitFor()
    await cara.go('praxis/home/clients')
    await openClient(cara, 'c0002')
    await tab.getByRole('link', { name: 'Bookkeeping December 2026' }).click()
    await tab.getByRole('button', { name: /^Preparer: Ana / }).waitFor()
  }))

it('changes a task, leaves one out and adds one for this job and those to come, and takes one of it back', () =>
  atTheClients({}, async (cara, picture) => {
    const { tab } = cara
    await openClient(cara, 'c0002')
    await tab.getByRole('link', { name: 'Bookkeeping November 2026' }).click()
    await tab.locator('[data-row-link]').first().click()
    await tab.getByRole('button', { name: 'Change', exact: true }).click()
    await tab.getByLabel('Due', { exact: true }).fill('2026-12-10')
    await tab.getByRole('checkbox', { name: 'Also in the jobs to come' }).check()
    await picture('date for the future')
    expect(await cara.axe()).toEqual([])
    await tab.getByRole('button', { name: 'Set', exact: true }).click()
    await tab
      .getByText(/^Moved “/)
      .first()
      .waitFor()
    await cara.page.keyboard.press('j')
    await tab.getByRole('button', { name: 'More for this task' }).click()
    await tab.getByRole('menuitem', { name: 'Skip…' }).click()
    await tab.getByLabel('Why it is left out').fill('They do it themselves')
    await tab.getByRole('checkbox', { name: 'Also in the jobs to come' }).check()
    await tab.getByRole('button', { name: 'Skip it' }).click()
    await tab
      .getByText(/^Skipped “/)
      .first()
      .waitFor()
    await cara.page.keyboard.press('Escape')
    await cara.page.keyboard.press('n')
    await tab.getByRole('textbox', { name: /^Task/ }).fill('Check the director’s loan')
    await tab.getByRole('checkbox', { name: 'Also in the jobs to come' }).check()
    await picture('task for the future')
    await tab.getByRole('button', { name: 'Add the task' }).click()
    await tab.getByText('Added “Check the director’s loan”').first().waitFor()
    await cara.go('praxis/home/clients')
    await openClient(cara, 'c0002')
    await tab.getByRole('tab', { name: /^Services/ }).click()
    await tab.getByRole('button', { name: 'More for Bookkeeping' }).click()
    await tab.getByRole('menuitem', { name: 'What differs from the template…' }).click()
    const list = tab.getByRole('list', { name: 'What differs' })
    await list.getByText('Left out', { exact: true }).waitFor()
    await picture('what differs')
    expect(await cara.axe()).toEqual([])
    await list.getByRole('button', { name: 'Take away: Check the director’s loan' }).click()
    await list.getByText('Check the director’s loan').waitFor({ state: 'detached' })
    await tab.getByRole('button', { name: 'Close' }).click()
  }))

it('sets up a service on a phone, and sees what comes up for the firm', () =>
  atTheClients({ width: 'phone' }, async (cara, picture) => {
    const { tab } = cara
    await openClient(cara, 'c0003')
    await picture('overview')
    await choose(cara, 'Part of the client', /^Services/)
    await tab.getByRole('button', { name: 'Set up a service' }).click()
    await choose(cara, 'Service', /^Bookkeeping$/)
    await tab.getByRole('dialog').getByText('starts Wed 31 Mar 2027').waitFor()
    await picture('dialog')
    expect(await cara.axe()).toEqual([])
    await tab.getByRole('button', { name: 'Set up', exact: true }).click()
    await tab.getByRole('list', { name: 'Services' }).getByText('Monthly, month end').waitFor()
    await madeIn(cara, 'January 2027').waitFor()
    await picture('page')
    expect(await cara.axe()).toEqual([])
    await cara.go('praxis/home/clients')
    await tab.getByRole('button', { name: 'More for clients' }).click()
    await tab.getByRole('menuitem', { name: 'Coming up' }).click()
    await madeIn(cara, 'November 2026')
      .getByRole('link', { name: /Bookkeeping/ })
      .first()
      .waitFor()
    await picture('coming up')
  }))
