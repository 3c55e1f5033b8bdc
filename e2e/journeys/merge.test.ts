import { callerFor } from '#firm/caller.ts'
import { people } from '#firm/people.ts'
import { type AtWork, atWork, type Theme, type Width } from './at-work.ts'
import { createLooks } from './create-looks.ts'
import { type OpenFirm, openFirm } from './open-firm.ts'

let firm: OpenFirm
beforeAll(async () => {
  firm = await openFirm('whole')
})
afterAll(() => firm.close())

/** An older client, and a newer one that has its VAT number and a job. */
const makeTwins = async (name: string, vat: string) => {
  const manager = await callerFor({ api: firm.running.api, tokenOf: firm.running.tenant.tokenFor }, people.cara.id)
  const identifiers = { vat }
  const { stream: stays } = await manager.command('add-client', { name: `${name} Ltd`, phone: '0117 496 0031' })
  const { stream: goes } = await manager.command('add-client', {
    name: `${name} Group Ltd`,
    phone: '0117 496 0032',
    identifiers,
  })
  await manager.command('change-client', { client: stays, facts: { name: `${name} Ltd`, identifiers } })
  await manager.command('make-job', {
    client: goes,
    template: 'template:monthly-bookkeeping.v1',
    period: { occurrence: '2026-11', name: 'Nov 2026', start: '2026-11-01', end: '2026-11-30' },
    team: { preparer: `person:${people.ana.id}`, reviewer: `person:${people.cara.id}` },
  })
  return { stays: String(stays), goes: String(goes) }
}

describe.each<[Width, Theme]>([
  ['wide', 'dark'],
  ['phone', 'light'],
])('clients that are the same, on a %s screen in the %s theme', (width, theme) => {
  const name = width === 'wide' ? 'Larchwood' : 'Maplewood'
  let twins: { stays: string; goes: string }
  let cara: AtWork
  const { hindrances, look, tried } = createLooks(() => cara, `${width} ${theme}`)
  const step = (words: string, act: () => Promise<void>) => it(words, () => tried(words, act))

  beforeAll(async () => {
    twins = await makeTwins(name, width === 'wide' ? 'GB700 1000 11' : 'GB700 1000 22')
    cara = await atWork(firm.browser, { url: firm.running.url, who: 'cara', width, theme, at: 'praxis/home/clients' })
  })
  afterAll(() => cara.close())

  const dialog = () => cara.tab.getByRole('dialog', { name: /^Merge / })

  step('are said above the list, and made one by the keyboard alone, which is undone at once', async () => {
    const { tab, page } = cara
    await tab.getByText('Two clients are likely the same.').waitFor()
    await look('clients likely the same')
    await tab.getByRole('button', { name: 'Look at them' }).focus()
    await page.keyboard.press('Enter')
    const merge = tab.getByRole('button', { name: `Merge ${name} Group Ltd into ${name} Ltd` })
    await merge.waitFor()
    await look('pairs of clients')
    await merge.focus()
    await page.keyboard.press('Enter')
    await dialog()
      .getByText(/and with it 1 job \(1 open\)/)
      .waitFor()
    await dialog().getByRole('radio', { name: '0117 496 0031' }).focus()
    await page.keyboard.press('ArrowDown')
    await look('merge two clients')
    await page.keyboard.press('Enter')
    await tab.getByText(`Merged the client into ${name} Ltd`).first().waitFor()
    await tab.getByText('Two clients are likely the same.').waitFor({ state: 'detached' })
    await tab.getByRole('button', { name: 'Undo' }).last().click()
    await tab.getByText('Two clients are likely the same.').waitFor()
  })

  step('are said on the page of each, which after the merge is that of the one that stays', async () => {
    const { tab } = cara
    await cara.go(`praxis/home/client/${twins.goes}`)
    await tab.getByText(/^Likely the same client as/).waitFor()
    await look('a client likely the same')
    await tab.getByRole('button', { name: 'Merge them…' }).click()
    await dialog().getByRole('radio', { name: '0117 496 0032' }).click()
    await dialog().getByRole('button', { name: 'Merge', exact: true }).click()
    await tab.getByRole('heading', { name: `${name} Ltd`, exact: true }).waitFor()
    await tab.getByRole('link', { name: 'Bookkeeping Nov 2026' }).waitFor()
    await tab.getByRole('link', { name: '0117 496 0032' }).waitFor()
    await look('a merged client')
  })

  step('are made one with any other, which says first why it cannot be', async () => {
    const { tab } = cara
    await tab.getByRole('button', { name: 'Merge…', exact: true }).click()
    await dialog().getByRole('combobox', { name: 'The same as' }).click()
    await cara.page.keyboard.type(name)
    await tab.getByRole('option', { name: `${name} Ltd` }).click()
    await dialog().getByText(`${name} Ltd is one client already.`).waitFor()
    await look('merge with any other')
    await dialog().getByRole('button', { name: 'Cancel' }).click()
  })

  it('leaves nothing serious for axe to find, and no error in the browser', () => {
    expect(hindrances).toEqual([])
    expect(cara.errors).toEqual([])
  })
})
