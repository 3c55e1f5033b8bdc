import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Caller, callerFor, makeTemplates, people } from '#firm/index.ts'
import { root } from '#world/root.ts'
import { type AtWork, atWork, type Theme, type Width } from './at-work.ts'
import { type OpenFirm, openFirm } from './open-firm.ts'

let firm: OpenFirm
let manager: Caller
let client = ''

beforeAll(async () => {
  firm = await openFirm('people')
  manager = await callerFor({ api: firm.running.api, tokenOf: firm.running.tenant.tokenFor }, people.cara.id)
  await makeTemplates(manager)
  const file = readFileSync(join(root, 'practice/templates/annual-accounts.json'), 'utf8')
  await manager.command('publish-template', JSON.parse(file))
  const facts = {
    name: 'Turner Mills Ltd',
    kind: 'company',
    yearEnd: '12-31',
    identifiers: { 'company-number': '01234567', utr: '1234567890', vat: 'GB123456789' },
  }
  client = String((await manager.command('add-client', facts)).stream)
  const yearly = { recurrence: { unit: 'year-end' }, from: '2026-12-31', horizon: 366 }
  await manager.command('add-service', { client, template: 'annual-accounts', ...yearly })
  const quarterly = { recurrence: { unit: 'quarters', every: 1, on: { day: 31 } }, from: '2026-12-31', horizon: 366 }
  await manager.command('add-service', { client, template: 'vat-return', ...quarterly })
}, 120_000)
afterAll(() => firm.close())

type Opening = { width?: Width; theme?: Theme }

const picture = ({ page }: AtWork, name: string) =>
  page.screenshot({ path: join(root, `.cache/journeys/year-end ${name}.png`) })

const atTheClient = async (opening: Opening, act: (cara: AtWork) => Promise<void>): Promise<void> => {
  const at = `praxis/home/client/${client}`
  const cara = await atWork(firm.browser, { url: firm.running.url, who: 'cara', at, ...opening })
  try {
    await act(cara)
    expect(await cara.axe()).toEqual([])
    expect(cara.errors).toEqual([])
  } finally {
    await picture(cara, `${opening.width ?? 'wide'} ${opening.theme ?? 'light'} last`)
    await cara.close()
  }
}

it('moves a year end by keyboard, having shown what moves and what does not, and takes it back', () =>
  atTheClient({}, async cara => {
    const { tab, page } = cara
    await tab.getByRole('button', { name: 'Move the year end' }).focus()
    await page.keyboard.press('Enter')
    const dialog = tab.getByRole('dialog', { name: 'Move the year end' })
    await dialog.getByLabel('Ends instead on').fill('2028-12-31')
    await dialog.getByText('A period of account has at most 18 months.').waitFor()
    await dialog.getByLabel('Ends instead on').fill('2027-03-31')
    await dialog.getByText('It becomes 15 months to 31 Mar 2027.').waitFor()
    await dialog.getByText(/^Annual accounts 15 months to 31 Mar 2027, due /).waitFor()
    await dialog.getByText(/Sep\s2027 → .*Dec\s2027/).waitFor()
    await dialog.getByText(/^Not moved: .*VAT return/).waitFor()
    await picture(cara, 'preview')
    expect(await cara.axe()).toEqual([])
    await dialog.getByLabel('Ends instead on').press('Enter')
    await tab.getByRole('link', { name: 'Annual accounts 15 months to 31 Mar 2027' }).waitFor()
    await tab.getByRole('button', { name: 'Undo', exact: true }).click()
    await tab.getByRole('link', { name: 'Annual accounts Year to 31 Dec 2026' }).waitFor()
  }))

it('shows what would move on a phone in the dark', () =>
  atTheClient({ width: 'phone', theme: 'dark' }, async cara => {
    const { tab } = cara
    await tab.getByRole('button', { name: 'Move the year end' }).click()
    await tab.getByLabel('Ends instead on').fill('2026-09-30')
    await tab.getByText(/^It becomes 9 months to 30\sSep\s2026/).waitFor()
    await picture(cara, 'phone dark')
  }))
