import { randomUUID } from 'node:crypto'
import { callerFor } from '#firm/caller.ts'
import { people } from '#firm/people.ts'
import { type AtWork, atWork, type Theme, type Width } from './at-work.ts'
import { createLooks } from './create-looks.ts'
import { type OpenFirm, openFirm } from './open-firm.ts'
import { choosePeople } from './steps.ts'

let firm: OpenFirm
beforeAll(async () => {
  firm = await openFirm('people')
})
afterAll(() => firm.close())

describe.each<[Width, Theme, string]>([
  ['wide', 'light', 'Hart & Co'],
  ['phone', 'dark', 'Hart and Company'],
])('what the firm is and how it works, on a %s screen in the %s theme', (width, theme, name) => {
  let daniel: AtWork
  const { hindrances, look } = createLooks(() => daniel, `${width} ${theme}`)

  beforeAll(async () => {
    daniel = await atWork(firm.browser, { url: firm.running.url, who: 'daniel', width, theme })
  })
  afterAll(() => daniel.close())

  const save = () => daniel.tab.getByRole('button', { name: 'Save' }).click()

  it('has a name, and keeps one that is only half written', async () => {
    const { tab } = daniel
    await tab.getByRole('button', { name: 'Settings' }).last().click()
    await tab.getByRole('textbox', { name: 'Name' }).fill(name)
    await tab.getByRole('tab', { name: 'Calendar' }).click()
    await tab.getByRole('tab', { name: 'Firm' }).click()
    await expect(tab.getByRole('textbox', { name: 'Name' }).inputValue()).resolves.toBe(name)
    await look('settings firm')
    await save()
    await tab.getByText('Named the firm').last().waitFor()
  })

  it('is closed on days of its own, which can be taken back', async () => {
    const { tab } = daniel
    await tab.getByRole('tab', { name: 'Calendar' }).click()
    await tab.getByLabel('Day', { exact: true }).fill('2026-12-24')
    await tab.getByRole('textbox', { name: 'Why' }).fill('Christmas Eve')
    await tab.getByRole('button', { name: 'Add', exact: true }).click()
    await tab.getByRole('button', { name: /^Open on Thu 24 Dec/ }).waitFor()
    await tab.getByText(/public holidays to come/).click()
    await tab.getByText('Boxing Day').first().waitFor()
    await look('settings calendar')
    await save()
    await tab.getByText('Changed the calendar').last().waitFor()
    await tab.getByRole('button', { name: 'Undo' }).last().click()
    await tab.getByText('Undid: Changed the calendar').waitFor()
    await tab.getByRole('button', { name: /^Open on/ }).waitFor({ state: 'detached' })
  })

  it('knows who works here, and as what', async () => {
    const { tab } = daniel
    await tab.getByRole('tab', { name: 'People' }).click()
    await tab.getByRole('link', { name: 'Marcus Webb' }).click()
    const dialog = tab.getByRole('dialog')
    await dialog.getByRole('checkbox', { name: /^Manager/ }).click()
    await look('settings person')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await tab.getByText('Changed a person').last().waitFor()
    await dialog.waitFor({ state: 'detached' })
    await look('settings people')
  })

  it('leaves nobody without an administrator', async () => {
    const { tab } = daniel
    await daniel.go(`praxis/home/settings/people/${people.daniel.id}`)
    const dialog = tab.getByRole('dialog')
    await dialog.getByRole('checkbox', { name: /^Administrator/ }).click()
    await dialog.getByRole('checkbox', { name: /^Staff/ }).click()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await tab.getByText('Nobody else could set up Praxis then. Make someone else administrator first.').last().waitFor()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
  })

  it('finds those who are here already in no picker twice', async () => {
    const { tab } = daniel
    await tab.getByRole('button', { name: 'Add people' }).click()
    await choosePeople(daniel, ['Ben Okafor'])
    await tab.getByRole('button', { name: 'Add people' }).waitFor()
    await expect(tab.getByRole('dialog').count()).resolves.toBe(0)
  })

  it('shows whose secret addresses there are, and takes one away', async () => {
    const { tab } = daniel
    const { api, tenant } = firm.running
    const ana = await callerFor({ api, tokenOf: tenant.tokenFor }, people.ana.id)
    for (const kind of [{}, { mine: true }])
      await ana.command('open-feed', { feed: `feed:${randomUUID()}`, hash: 'a'.repeat(64), ...kind })
    await daniel.go('praxis/home/settings/addresses')
    const revoke = (what: string) => tab.getByRole('button', { name: `Revoke: Ana Whitfield, ${what}` })
    await revoke('all deadlines they may see').waitFor()
    await look('settings addresses')
    await revoke('deadlines of their own jobs').click()
    await tab.getByText('Revoked a secret address of the deadlines').last().waitFor()
    await revoke('deadlines of their own jobs').waitFor({ state: 'detached' })
    await revoke('all deadlines they may see').click()
    await tab.getByText('Nobody has one.').waitFor()
  })

  it('kept nothing back from anybody', () => {
    expect(hindrances).toEqual([])
    expect(daniel.errors).toEqual([])
  })
})
