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
  ['wide', 'light', 'C0007', 'VIP'],
  ['phone', 'dark', 'C0008', 'Board'],
])('what a firm knows of its clients, on a %s screen in the %s theme', (width, theme, code, tag) => {
  let cara: AtWork
  const { hindrances, look, tried } = createLooks(() => cara, `${width} ${theme}`)

  beforeAll(async () => {
    cara = await atWork(firm.browser, { url: firm.running.url, who: 'cara', width, theme, at: 'praxis/home/clients' })
  })
  afterAll(() => cara.close())

  it('tags a client by the keyboard alone, and takes it back', () =>
    tried('tag', async () => {
      const { tab, page } = cara
      await filterBy(cara, code)
      await tab.locator('[data-row="0"]').filter({ hasText: code }).locator('[data-row-link]').click()
      await tab.getByRole('button', { name: 'Add a tag' }).focus()
      await page.keyboard.press('Enter')
      const dialog = tab.getByRole('dialog', { name: /^Tags of / })
      await dialog.getByRole('textbox', { name: 'Tags' }).waitFor()
      for (const word of [tag, tag.toLowerCase(), 'Audit']) {
        await dialog.getByRole('textbox', { name: 'Tags' }).focus()
        await page.keyboard.type(word)
        await page.keyboard.press('Enter')
      }
      await dialog.getByRole('button', { name: 'Audit', pressed: true }).waitFor()
      await expect(dialog.getByRole('button', { name: tag, pressed: true }).count()).resolves.toBe(1)
      await look('tags of a client')
      await dialog.getByRole('textbox', { name: 'Tags' }).focus()
      await page.keyboard.press('Enter')
      await tab.getByRole('link', { name: tag, exact: true }).waitFor()
      await look('a client with tags')
      await tab.getByRole('button', { name: 'Undo' }).last().click()
      await tab.getByRole('button', { name: 'Add a tag' }).click()
      const notices = tab.locator('[data-toaster-position]')
      await notices.getByText(/^Undid: Tagged/).waitFor()
      await notices.getByText(/^Tagged/).waitFor({ state: 'detached' })
      await dialog.getByRole('textbox', { name: 'Tags' }).and(tab.locator(':focus')).waitFor()
      await dialog.getByRole('textbox', { name: 'Tags' }).fill(tag)
      await dialog.getByRole('button', { name: 'Add', exact: true }).click()
      await dialog.getByRole('button', { name: 'Save' }).click()
    }))

  it('finds the clients of a tag from any of them', () =>
    tried('filter', async () => {
      const { tab } = cara
      await tab.getByRole('link', { name: tag, exact: true }).click()
      await tab.getByRole('combobox', { name: 'Tag' }).getByText(tag).waitFor()
      await tab.locator('[data-row-link]').first().waitFor()
      await expect(tab.locator('[data-row-link]').count()).resolves.toBe(1)
      await look('clients of a tag')
    }))

  it('leaves nothing serious for axe to find, and no error in the browser', () => {
    expect(hindrances).toEqual([])
    expect(cara.errors).toEqual([])
  })
})

describe.each<[Width, Theme]>([
  ['wide', 'dark'],
  ['phone', 'light'],
])('a client that is taken on by its name, on a %s screen in the %s theme', (width, theme) => {
  let cara: AtWork
  const { hindrances, look, tried } = createLooks(() => cara, `${width} ${theme}`)

  beforeAll(async () => {
    cara = await atWork(firm.browser, { url: firm.running.url, who: 'cara', width, theme, at: 'praxis/home/clients' })
  })
  afterAll(() => cara.close())

  const newClient = async () => {
    const { tab } = cara
    if (width === 'phone') await tab.getByRole('button', { name: 'More for clients' }).click()
    await tab.getByRole(width === 'phone' ? 'menuitem' : 'button', { name: 'New client' }).click()
    return tab.getByRole('dialog', { name: 'New client' })
  }

  it('opens on its page, where all else is written, and one undo takes it back', () =>
    tried('new client', async () => {
      const { tab, page } = cara
      const dialog = await newClient()
      await dialog.getByRole('textbox', { name: 'Name' }).fill(`Linden ${width}`)
      await dialog.getByRole('combobox', { name: 'Kind' }).selectOption('Sole trader')
      await look('new client')
      await dialog.getByRole('textbox', { name: 'Name' }).focus()
      await page.keyboard.press('Enter')
      await tab.getByRole('heading', { name: `Linden ${width}` }).waitFor()
      await tab
        .getByText(/Sole trader/)
        .first()
        .waitFor()
      await look('a client taken on by its name')
      await tab.getByRole('button', { name: 'Undo' }).last().click()
      await tab.locator('[data-toaster-position]').getByText('Undid: Added client').waitFor()
    }))

  it('leaves nothing serious for axe to find, and no error in the browser', () => {
    expect(hindrances).toEqual([])
    expect(cara.errors).toEqual([])
  })
})

describe('fields of the firm’s own', () => {
  let daniel: AtWork
  const { hindrances, look, tried } = createLooks(() => daniel, 'wide light')

  beforeAll(async () => {
    const at = 'praxis/home/settings/client-fields'
    daniel = await atWork(firm.browser, { url: firm.running.url, who: 'daniel', width: 'wide', theme: 'light', at })
  })
  afterAll(() => daniel.close())

  it('are set up by whoever administers Praxis', () =>
    tried('fields', async () => {
      const { tab } = daniel
      await tab.getByRole('button', { name: 'Add a field' }).click()
      await tab.getByRole('textbox', { name: 'Name of field 1' }).fill('Fee band')
      await tab.getByRole('combobox', { name: 'Kind of Fee band' }).selectOption('choice')
      await tab.getByText('“Fee band” has nothing to choose from yet.').waitFor()
      await tab.getByRole('textbox', { name: 'Choices of Fee band' }).fill('A, B, C')
      await tab.getByRole('button', { name: 'Add a field' }).click()
      await tab.getByRole('textbox', { name: 'Name of field 2' }).fill('People employed')
      await tab.getByRole('combobox', { name: 'Kind of People employed' }).selectOption('number')
      await look('settings client fields')
      await tab.getByRole('button', { name: 'Save' }).click()
      await tab.getByText('Changed the fields of clients').last().waitFor()
    }))

  it('leaves nothing serious for axe to find, and no error in the browser', () => {
    expect(hindrances).toEqual([])
    expect(daniel.errors).toEqual([])
  })
})

describe.each<[Width, Theme, string, string]>([
  ['wide', 'dark', 'C0011', 'C0012'],
  ['phone', 'light', 'C0013', 'C0014'],
])('the facts of a client, on a %s screen in the %s theme', (width, theme, code, other) => {
  let cara: AtWork
  const { hindrances, look, tried } = createLooks(() => cara, `${width} ${theme}`)

  beforeAll(async () => {
    cara = await atWork(firm.browser, { url: firm.running.url, who: 'cara', width, theme, at: 'praxis/home/clients' })
  })
  afterAll(() => cara.close())

  const change = async (words: string) => {
    await cara.go('praxis/home/clients')
    await filterBy(cara, words)
    const row = cara.tab.locator('[data-row="0"]').filter({ hasText: words })
    await row.locator('[data-row-link]').click()
    await cara.tab.getByRole('button', { name: 'Change', exact: true }).click()
    return cara.tab.getByRole('dialog', { name: /^Change / })
  }

  it('are put right in one dialog, which says what does not fit and keeps what was written', () =>
    tried('facts', async () => {
      const { tab } = cara
      const dialog = await change(code)
      await dialog.getByRole('combobox', { name: 'Fee band' }).selectOption('B')
      await dialog.getByRole('textbox', { name: 'People employed' }).fill('a few')
      await dialog.getByRole('textbox', { name: 'Website' }).fill('example.com')
      await dialog.getByRole('textbox', { name: 'Group' }).fill(`Group of ${width}`)
      await dialog.getByRole('button', { name: 'Save' }).click()
      await dialog.getByText('People employed must be a number, like 12.5.').waitFor()
      await look('change a client')
      await dialog.getByRole('textbox', { name: 'People employed' }).fill('12')
      await dialog.getByRole('textbox', { name: 'People employed' }).press('Enter')
      await dialog.waitFor({ state: 'detached' })
      const details = tab.getByRole('region', { name: 'Details' })
      await details.getByText('Fee band').waitFor()
      await details.getByText('12', { exact: true }).waitFor()
      await details.getByText('example.com').waitFor()
      await look('details of a client')
    }))

  it('show the other clients of a group', () =>
    tried('group', async () => {
      const { tab } = cara
      const dialog = await change(other)
      await dialog.getByRole('textbox', { name: 'Group' }).fill('group')
      await dialog.getByRole('button', { name: `Group of ${width}` }).click()
      await look('groups in use')
      await dialog.getByRole('button', { name: 'Save' }).click()
      await dialog.waitFor({ state: 'detached' })
      await tab.getByRole('list', { name: 'Clients of the group' }).getByRole('link').click()
      await tab
        .getByText(new RegExp(`^${code}`))
        .first()
        .waitFor()
      await look('a client of a group')
    }))

  it('leaves nothing serious for axe to find, and no error in the browser', () => {
    expect(hindrances).toEqual([])
    expect(cara.errors).toEqual([])
  })
})

describe.each<[Width, Theme]>([
  ['wide', 'light'],
  ['phone', 'dark'],
])('fields of the firm’s own in an import and in the list, on a %s screen in the %s theme', (width, theme) => {
  let cara: AtWork
  const { hindrances, look, tried } = createLooks(() => cara, `${width} ${theme}`)

  beforeAll(async () => {
    const at = 'praxis/home/clients/import'
    cara = await atWork(firm.browser, { url: firm.running.url, who: 'cara', width, theme, at })
  })
  afterAll(() => cara.close())

  it('are columns known by their names or said by hand, and a value that does not fit is named in its row', () =>
    tried('import fields', async () => {
      const { tab } = cara
      const lines = ['Name,Fee band,Heads', `Willow ${width} Ltd,c,14`, `Yew ${width} Ltd,Q,2`]
      const buffer = Buffer.from(lines.join('\r\n'))
      await tab.locator('input[type=file]').setInputFiles({ name: 'own.csv', mimeType: 'text/csv', buffer })
      await tab.getByText('Fee band must be one of A, B, C, not “Q”').first().waitFor()
      if ((await tab.getByText(/^As you mapped it/).count()) === 0) {
        await tab.getByRole('button', { name: 'Show' }).click()
        await tab.getByRole('combobox', { name: 'What “Heads” is' }).selectOption('People employed')
        await look('import columns of own fields')
      }
      await tab.getByRole('button', { name: 'Import 1 client' }).click()
      await tab.getByRole('button', { name: 'See them' }).click()
    }))

  it('find the clients of whom they say something', () =>
    tried('filter by a field', async () => {
      const { tab } = cara
      await cara.go('praxis/home/clients')
      await tab.getByRole('combobox', { name: 'Field' }).click()
      await tab.getByRole('option', { name: 'Fee band' }).click()
      await tab.getByRole('combobox', { name: 'What Fee band says' }).click()
      await tab.getByRole('option', { name: 'C', exact: true }).click()
      await tab
        .locator('[data-row-link]')
        .filter({ hasText: `Willow ${width} Ltd` })
        .waitFor()
      await look('clients by a choice')
      await tab.getByRole('combobox', { name: 'Field' }).click()
      await tab.getByRole('option', { name: 'People employed' }).click()
      await tab.getByRole('combobox', { name: 'How People employed is asked about' }).click()
      await tab.getByRole('option', { name: 'is at least' }).click()
      await tab.getByRole('searchbox', { name: 'Value of People employed' }).fill('13')
      await tab
        .locator('[data-row-link]')
        .filter({ hasText: `Willow ${width} Ltd` })
        .waitFor()
      await look('clients by a number')
    }))

  it('leaves nothing serious for axe to find, and no error in the browser', () => {
    expect(hindrances).toEqual([])
    expect(cara.errors).toEqual([])
  })
})

describe('many clients at once', () => {
  let jo: AtWork
  const { hindrances, look, tried } = createLooks(() => jo, 'wide dark')

  beforeAll(async () => {
    const at = 'praxis/home/clients'
    jo = await atWork(firm.browser, { url: firm.running.url, who: 'jo', width: 'wide', theme: 'dark', at })
  })
  afterAll(() => jo.close())

  it('are given a tag in one act that is taken back at once', () =>
    tried('bulk', async () => {
      const { tab } = jo
      await filterBy(jo, 'c002')
      await tab.getByRole('row').nth(10).waitFor()
      for (const at of [0, 1, 2])
        await tab
          .getByRole('checkbox', { name: /^Select / })
          .nth(at)
          .click()
      await tab.getByRole('button', { name: 'Tag', exact: true }).click()
      const dialog = tab.getByRole('dialog', { name: 'Tag 3 clients' })
      await dialog.getByRole('textbox', { name: 'Give' }).fill('VIP')
      await dialog.getByRole('textbox', { name: 'Give' }).press('Enter')
      await look('tag many clients')
      await dialog.getByRole('button', { name: 'Tag 3 clients' }).click()
      await tab.getByText('3 clients tagged').waitFor()
      await look('many clients tagged')
      await tab.getByRole('button', { name: 'Undo all' }).click()
      await tab.getByText('3 clients taken back').waitFor()
    }))

  it('leaves nothing serious for axe to find, and no error in the browser', () => {
    expect(hindrances).toEqual([])
    expect(jo.errors).toEqual([])
  })
})
