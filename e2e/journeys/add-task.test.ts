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

describe.each<[Width, Theme]>([
  ['wide', 'light'],
  ['phone', 'dark'],
])('one more task on a job, on a %s screen in the %s theme', (width, theme) => {
  let cara: AtWork
  const { hindrances, look } = createLooks(() => cara, `${width} ${theme}`)
  const title = `Ask about the van, ${width}`

  beforeAll(async () => {
    const { api, tenant, url } = firm.running
    const manager = await callerFor({ api, tokenOf: tenant.tokenFor }, people.cara.id)
    const { rows } = await manager.ask<{ rows: { key: string }[] }>('jobs', { words: 'upton bookkeeping' })
    cara = await atWork(firm.browser, { url, who: 'cara', width, theme, at: `praxis/home/job/${rows[0]?.key}` })
  })
  afterAll(() => cara.close())

  it('is entered in a dialog and stands last', async () => {
    const { tab } = cara
    await tab.getByRole('button', { name: 'Add a task' }).click()
    const dialog = tab.getByRole('dialog', { name: 'Add a task' })
    await dialog.getByLabel('Task').fill(title)
    await dialog.getByLabel('What to do').fill('It was bought in May.')
    await dialog.getByLabel('Who').selectOption({ label: 'Ana Whitfield' })
    await dialog.getByLabel('Due').fill('2026-11-27')
    await look('add a task')
    await dialog.getByRole('button', { name: 'Add the task' }).click()
    await tab.getByRole('link', { name: title }).click()
    await tab.getByText('It was bought in May.').waitFor()
    await look('an added task')
  })

  it('leaves nothing serious for axe to find, and no error in the browser', () => {
    expect(hindrances).toEqual([])
    expect(cara.errors).toEqual([])
  })
})
