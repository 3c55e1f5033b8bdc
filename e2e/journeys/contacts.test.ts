import { type AtWork, atWork, type Theme, type Width } from './at-work.ts'
import { createLooks } from './create-looks.ts'
import { type OpenFirm, openFirm } from './open-firm.ts'
import { filterBy } from './steps.ts'

let firm: OpenFirm
beforeAll(async () => {
  firm = await openFirm('whole')
})
afterAll(() => firm.close())

describe.each<[Width, Theme, string, string]>([
  ['wide', 'light', 'C0021', 'C0022'],
  ['phone', 'dark', 'C0023', 'C0024'],
])('the contacts of a client, on a %s screen in the %s theme', (width, theme, code, other) => {
  const name = `Quentin ${width === 'wide' ? 'Ashgrove' : 'Birchall'}`
  const email = `${name.toLowerCase().replace(' ', '.')}@example.com`
  let cara: AtWork
  const { hindrances, look, tried } = createLooks(() => cara, `${width} ${theme}`)
  const step = (words: string, act: () => Promise<void>) => it(words, () => tried(words, act))

  beforeAll(async () => {
    cara = await atWork(firm.browser, { url: firm.running.url, who: 'cara', width, theme, at: 'praxis/home/clients' })
  })
  afterAll(() => cara.close())

  const contacts = () => cara.tab.getByRole('list', { name: 'Contacts' })
  const open = async (words: string) => {
    await cara.go('praxis/home/clients')
    await filterBy(cara, words)
    const row = cara.tab.locator('[data-row="0"]').filter({ hasText: words })
    await row.locator('[data-row-link]').click()
    await contacts().waitFor()
  }
  const menu = async (item: string) => {
    await cara.tab.getByRole('button', { name: `More for ${name}` }).click()
    await cara.tab.getByRole('menuitem', { name: item }).click()
  }

  step('begin with whoever was imported, who is made a contact by the keyboard alone', async () => {
    const { tab, page } = cara
    await open(code)
    await tab.getByRole('button', { name: 'Make a contact' }).focus()
    await look('imported person')
    await page.keyboard.press('Enter')
    const dialog = tab.getByRole('dialog', { name: /^A contact of / })
    const field = dialog.getByRole('textbox', { name: 'Name' })
    expect(await field.inputValue()).not.toBe('')
    await field.fill(name)
    await dialog.getByRole('textbox', { name: 'E-mail' }).fill(email)
    await dialog.getByRole('checkbox', { name: 'Decides for the client' }).focus()
    await page.keyboard.press('Space')
    await look('add a contact')
    await field.focus()
    await page.keyboard.press('Enter')
    await contacts().getByText('Decides', { exact: true }).waitFor()
    await contacts().getByRole('link', { name: email }).waitFor()
    await look('contacts of a client')
  })

  step('are not entered twice: whoever has the address already is linked', async () => {
    const { tab } = cara
    await open(other)
    await tab.getByRole('button', { name: 'Add a contact' }).click()
    const dialog = tab.getByRole('dialog', { name: /^A contact of / })
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Q. Ash')
    await dialog.getByRole('textbox', { name: 'E-mail' }).fill(email.toUpperCase())
    await dialog.getByRole('checkbox', { name: 'Pays the invoices' }).click()
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await dialog.getByText(`${name} has this e-mail address already.`, { exact: false }).waitFor()
    await look('contact there already')
    await dialog.getByRole('button', { name: `Link ${name}` }).click()
    await contacts().getByText('Pays', { exact: true }).waitFor()
    await contacts()
      .getByText(/^Also for /)
      .waitFor()
    await look('a shared contact')
  })

  step('say what they do, who they serve and what was done', async () => {
    const { tab, page } = cara
    await menu('What they do here…')
    const roles = tab.getByRole('dialog', { name: `What ${name} does` })
    await roles.getByRole('checkbox', { name: 'Provides what is asked for' }).click()
    await roles.getByRole('button', { name: 'Save' }).click()
    await contacts().getByText('Provides and pays', { exact: true }).waitFor()
    await menu('Change…')
    const dialog = tab.getByRole('dialog', { name: `Change ${name}` })
    await dialog.getByRole('textbox', { name: 'Phone' }).fill('0117 496 0999')
    await dialog.getByRole('textbox', { name: 'Phone' }).press('Enter')
    await contacts().getByRole('link', { name: '0117 496 0999' }).waitFor()
    await menu('Clients and history…')
    const shown = tab.getByRole('dialog', { name })
    await shown.getByText('Changed a contact: phone').waitFor()
    expect(await shown.getByRole('list', { name: 'Clients' }).getByRole('link').count()).toBe(2)
    await look('a contact with history')
    await page.keyboard.press('Escape')
    await shown.waitFor({ state: 'detached' })
  })

  step('leave, and are back when that is undone', async () => {
    const { tab } = cara
    await menu('They have left')
    await contacts()
      .getByText(/^Left /)
      .waitFor()
    await look('a contact who left')
    await tab.getByRole('button', { name: 'Undo' }).last().click()
    await contacts().getByText('Provides and pays', { exact: true }).waitFor()
  })

  step('are found by a few letters, which lead to a client of theirs', async () => {
    const { tab, page } = cara
    await cara.go('praxis/home/clients')
    await tab.getByRole('heading', { name: 'Clients' }).first().waitFor()
    if (width === 'wide') {
      await tab.getByRole('link', { name: 'Jobs' }).focus()
      await page.keyboard.press('Control+k')
    } else {
      await tab.getByRole('button', { name: 'More', exact: true }).click()
      await tab.getByRole('menuitem', { name: 'Search' }).click()
    }
    await tab.getByRole('combobox', { name: 'Search, or say what to do' }).waitFor()
    await page.keyboard.type(`quen ${name.split(' ')[1]?.toLowerCase().slice(0, 4)}`)
    await tab.getByRole('option', { name: new RegExp(`${name}.*Contact`) }).waitFor()
    await look('search finds a contact')
    await page.keyboard.press('Enter')
    await contacts().getByText(name).waitFor()
  })

  it('leaves nothing serious for axe to find, and no error in the browser', () => {
    expect(hindrances).toEqual([])
    expect(cara.errors).toEqual([])
  })
})
