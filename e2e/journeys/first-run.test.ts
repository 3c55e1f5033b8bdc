import { type AtWork, atWork, type Theme, type Width } from './at-work.ts'
import { createLooks } from './create-looks.ts'
import { type OpenFirm, openFirm } from './open-firm.ts'
import { choose, choosePeople } from './steps.ts'

describe.each<[Width, Theme]>([
  ['wide', 'light'],
  ['phone', 'dark'],
])('the first ten minutes of a firm, on a %s screen in the %s theme', (width, theme) => {
  let firm: OpenFirm
  let jo: AtWork
  const { hindrances, look, tried } = createLooks(() => jo, `${width} ${theme}`)
  const step = (name: string, act: () => Promise<void>) => it(name, () => tried(name, act))

  beforeAll(async () => {
    firm = await openFirm('none')
    jo = await atWork(firm.browser, { url: firm.running.url, who: 'jo', width, theme, isNew: true })
  })
  afterAll(async () => {
    await jo.close()
    await firm.close()
  })

  step('begins with the firm and with what one is there', async () => {
    const { tab } = jo
    await tab.getByRole('heading', { name: 'Set up Praxis' }).waitFor()
    await tab.getByRole('textbox', { name: 'Name of the firm' }).fill('Hart & Co')
    await tab.getByRole('combobox', { name: 'Country' }).selectOption('GB')
    await tab.getByRole('combobox', { name: 'Time zone' }).selectOption('Europe/London')
    await look('first run firm')
    await tab.getByRole('button', { name: 'Start' }).click()
    await tab.getByRole('button', { name: 'Add people' }).waitFor()
    await tab.getByRole('button', { name: 'From a file' }).waitFor()
  })

  step('takes the people from the directory of Teams', async () => {
    const { tab } = jo
    await tab.getByRole('button', { name: 'Add people' }).click()
    await choosePeople(jo, ['Ben Okafor', 'Cara Middleton'])
    const dialog = tab.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Role of Cara Middleton' }).selectOption('Manager')
    await look('first run people')
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await tab.getByText('3 people', { exact: true }).waitFor()
  })

  step('can be left and gone on with, for it stands where the records stand', async () => {
    const { tab } = jo
    await jo.go('praxis')
    await tab.getByRole('button', { name: 'Go on setting up' }).click()
    await tab.getByText('3 people', { exact: true }).waitFor()
  })

  step('tries a dozen example clients, and is rid of them by one button', async () => {
    const { tab } = jo
    await tab.getByRole('button', { name: 'Try with 12 example clients' }).click()
    await tab.getByText('12 clients', { exact: true }).waitFor()
    await look('first run examples')
    await tab.getByRole('button', { name: 'Remove the examples' }).click()
    await tab.getByRole('button', { name: 'Try with 12 example clients' }).waitFor()
  })

  step('takes a few clients by their names, or the examples again', async () => {
    const { tab } = jo
    if (width === 'wide') {
      await tab.getByRole('button', { name: 'Try with 12 example clients' }).click()
      await tab.getByText('12 clients', { exact: true }).waitFor()
      return
    }
    await tab.getByRole('textbox', { name: /a few names/ }).fill('Acme Ltd\nBeta LLP\nGamma Trading Ltd')
    await tab.getByRole('button', { name: 'Add 3 clients' }).click()
    await tab.getByText('3 clients', { exact: true }).waitFor()
  })

  step('makes templates that come with the product the firm’s own', async () => {
    const { tab } = jo
    await tab.getByRole('checkbox', { name: /^Monthly bookkeeping|^Bookkeeping/ }).click()
    await tab.getByRole('button', { name: 'We do these' }).click()
    await tab.getByText('1 template', { exact: true }).waitFor()
    await look('first run work')
  })

  const [client, count] = width === 'wide' ? (['Alder & Finch Ltd', 12] as const) : (['Acme Ltd', 3] as const)

  step('leads to the preview of the jobs, with the template chosen, and to the jobs', async () => {
    const { tab } = jo
    await tab.getByRole('button', { name: /^Apply / }).click()
    await tab.getByText(client).first().waitFor()
    await look('first run apply')
    await choose(jo, 'Period', /^November 2026/)
    const boxes = tab.getByRole('checkbox', { name: /^Select / })
    for (let at = 0; at < count; at += 1) await boxes.nth(at).click()
    await tab.getByText(`${count} of ${count} ticked get the job`).waitFor()
    await tab.getByRole('button', { name: 'Dates and people' }).click()
    await tab.getByRole('button', { name: 'Check' }).click()
    await tab.getByRole('heading', { name: `${count} jobs for ${count} clients` }).waitFor()
    await look('first run check')
    await tab.getByRole('button', { name: `Make ${count} jobs` }).click()
    await tab.getByRole('button', { name: 'See them' }).first().click()
    await tab.getByText(client).first().waitFor()
    await look('first run jobs')
  })

  step('says at home what comes next, and beside a first task what the timer is', async () => {
    const { tab } = jo
    await jo.go('praxis')
    const next = tab.getByRole('region', { name: 'Next for your firm' })
    await next.getByRole('link', { name: 'Start a timer' }).waitFor()
    expect(await next.getByRole('link', { name: 'Invite the team' }).count()).toBe(0)
    if (width === 'wide') {
      await tab.getByRole('button', { name: 'Show them' }).click()
      const taught = tab.getByRole('dialog', { name: 'Time as you work' })
      await taught.waitFor()
      await look('first run home taught')
      await taught.getByRole('button', { name: 'Got it' }).click()
      await taught.waitFor({ state: 'detached' })
      await tab
        .getByRole('button', { name: /^Start the timer on/ })
        .first()
        .click()
      await next.getByRole('link', { name: 'Start a timer' }).waitFor({ state: 'detached' })
    }
    await look('first run home')
  })

  it('kept nothing back from anybody', () => {
    expect(hindrances).toEqual([])
    expect(jo.errors).toEqual([])
  })
})
