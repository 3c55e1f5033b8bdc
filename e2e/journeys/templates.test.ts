import { join } from 'node:path'
import { callerFor, importDemonstrationClients, makeTemplates, people } from '#firm/index.ts'
import { root } from '#world/root.ts'
import { type AtWork, atWork } from './at-work.ts'
import { type OpenFirm, openFirm } from './open-firm.ts'
import { choose, filterBy, soon } from './steps.ts'

const mondayMorning = Date.parse('2026-11-23T07:30:00Z')

let firm: OpenFirm
let cara: AtWork
const hindrances: string[] = []
const inspect = async (person: AtWork) => hindrances.push(...(await person.axe()))

beforeAll(async () => {
  firm = await openFirm('people', mondayMorning)
  const manager = await callerFor({ api: firm.running.api, tokenOf: firm.running.tenant.tokenFor }, people.cara.id)
  await makeTemplates(manager)
  await importDemonstrationClients(manager)
  cara = await atWork(firm.browser, { url: firm.running.url, who: 'cara', at: 'praxis/home/templates' })
})
afterAll(async () => {
  await cara.close()
  await firm.close()
})

const step = (name: string, act: () => Promise<void>) =>
  it(name, async () => {
    try {
      await act()
    } catch (error) {
      await cara.page.screenshot({ path: join(root, '.cache/journeys', `templates ${name.slice(0, 40)}.png`) })
      throw error
    }
  })

/** Presses keys one after another, wherever the focus is. */
const press = async (...keys: string[]) => {
  for (const key of keys) await cara.page.keyboard.press(key)
}

const type = (words: string) => cara.page.keyboard.type(words)

/** The template that the tab shows. */
const idShown = (): Promise<string> =>
  cara.tab.locator('html').evaluate(() => location.pathname.split('/').at(-1) ?? '')

/** A new step by keyboard alone, with its title. */
const addStep = async (title: string) => {
  await cara.tab.getByRole('button', { name: 'Add a step' }).focus()
  await press('Enter')
  await cara.tab.getByRole('textbox', { name: 'Title' }).waitFor()
  await cara.tab
    .locator(':focus')
    .and(cara.tab.getByRole('textbox', { name: 'Title' }))
    .waitFor()
  await type(title)
  await cara.tab.getByRole('button', { name: title }).waitFor()
}

const pick = async (field: string, option: string) => {
  await cara.tab.getByRole('combobox', { name: field, exact: true }).focus()
  await press('Enter')
  await cara.tab.getByRole('option', { name: option, exact: true }).waitFor()
  await type(option.split(' ')[0] ?? option)
  await press('Enter')
}

describe('a template', () => {
  step('stands in the list with its version and the open jobs that follow it', async () => {
    await cara.tab.getByRole('link', { name: 'VAT return' }).waitFor()
    await cara.tab.getByRole('row', { name: /Bookkeeping.*1.*Monthly/ }).waitFor()
    await inspect(cara)
  })

  step('is built from nothing by keyboard', async () => {
    await cara.tab.getByRole('button', { name: 'New template' }).focus()
    await press('Enter')
    await cara.tab.getByRole('menuitem', { name: 'An empty one' }).waitFor()
    await press('Enter')
    await cara.tab.getByRole('heading', { name: 'New template' }).waitFor()
    await cara.tab.getByRole('textbox', { name: 'Name' }).focus()
    await press('Control+a')
    await type('Board pack')
    await addStep('Gather the figures')
    await addStep('Write the pack')
    await pick('Signed off by', 'Manager')
    await pick('Comes after another step', 'Gather the figures')
    await cara.tab.locator(':focus').and(cara.tab.getByLabel('Working days after “Gather the figures”')).waitFor()
    await cara.tab.getByRole('button', { name: 'Add an item' }).focus()
    await press('Enter')
    await cara.tab
      .locator(':focus')
      .and(cara.tab.getByRole('textbox', { name: 'Item 1' }))
      .waitFor()
    await type('Figures agree to the ledger')
    await inspect(cara)
  })

  step('has its steps moved by Alt and an arrow, and says where they went', async () => {
    await cara.tab.getByRole('button', { name: /^Write the pack/ }).focus()
    await press('Alt+ArrowUp')
    await cara.tab.getByText('Write the pack: 1 of 2 in Steps').waitFor()
    await cara.tab
      .locator(':focus')
      .and(cara.tab.getByRole('button', { name: /^Write the pack/ }))
      .waitFor()
    await press('Alt+ArrowDown')
    await cara.tab.getByText('Write the pack: 2 of 2 in Steps').waitFor()
  })

  step('asks the client for something, and says when, by keyboard', async () => {
    await cara.tab.getByRole('button', { name: 'Add a request' }).focus()
    await press('Enter')
    const title = cara.tab.getByRole('region', { name: 'Request' }).getByRole('textbox', { name: 'Title' })
    await cara.tab.locator(':focus').and(title).waitFor()
    await type('Figures for the board')
    await cara.tab.getByRole('textbox', { name: 'Item 1: what is asked for' }).focus()
    await type('Management accounts')
    await cara.tab.getByRole('button', { name: /^Figures for the board.*1 item/ }).waitFor()
    await inspect(cara)
  })

  step('goes on being written in while others work', async () => {
    const tom = await callerFor({ api: firm.running.api, tokenOf: firm.running.tenant.tokenFor }, people.tom.id)
    const field = cara.tab.getByRole('textbox', { name: 'Item 1: what is asked for' })
    await field.focus()
    await tom.command('add-client', { name: 'Brandnew Ltd' })
    // Longer than it takes until this tab has heard of it and asked anew.
    for (const end = Date.now() + 7000; Date.now() < end; await cara.page.waitForTimeout(200))
      expect(await cara.tab.locator(':focus').and(field).count()).toBe(1)
  })

  step('is kept as it was typed when the page is loaded again', async () => {
    await cara.go(`praxis/home/templates/${await idShown()}`)
    await cara.tab.getByText('Not saved yet; kept on this machine').waitFor()
    await cara.tab.getByRole('button', { name: /^Write the pack/ }).waitFor()
    await press('Control+s')
    await cara.tab.getByText('Draft, not published').waitFor()
  })

  step('shows the dated job of a client at once', async () => {
    await cara.tab.getByRole('combobox', { name: 'Client' }).pressSequentially('Pemberton')
    await cara.tab
      .getByRole('option', { name: /Pemberton/ })
      .first()
      .click()
    const job = cara.tab.getByRole('region', { name: 'The job it makes' })
    await job.getByText('Write the pack').waitFor()
    await job.getByText('Ask the client: Figures for the board').waitFor()
    await job
      .getByText(/14\sDec/)
      .first()
      .waitFor()
    await cara.tab.getByRole('tab', { name: 'What waits for what' }).click()
    await cara.tab.getByRole('list', { name: 'What waits for what' }).getByText('after “Gather the figures”').waitFor()
    await inspect(cara)
  })

  step('is told of by whoever saved it meanwhile, and keeps what was typed here', async () => {
    const tom = await atWork(firm.browser, {
      url: firm.running.url,
      who: 'tom',
      at: `praxis/home/templates/${await idShown()}`,
    })
    await tom.tab.getByRole('textbox', { name: 'Name' }).fill('Board pack by Tom')
    await cara.tab.getByRole('button', { name: 'The whole job' }).click()
    await cara.tab.getByRole('textbox', { name: 'Name' }).fill('Board pack by Cara')
    await tom.page.keyboard.press('Control+s')
    await tom.tab.getByText('Draft, not published').waitFor()
    await cara.tab.getByText(/Tom Ashdown saved a draft of this/).waitFor(soon)
    await inspect(cara)
    await cara.tab.getByRole('button', { name: 'Save mine over it' }).click()
    await cara.tab.getByText('Draft, not published').waitFor()
    await cara.tab.getByRole('heading', { name: 'Board pack by Cara' }).waitFor()
    await tom.close()
  })

  step('is published, with what that changes told before', async () => {
    await press('Control+Enter')
    await cara.tab.getByText(/The first version of Board pack by Cara, with 2 steps/).waitFor()
    await inspect(cara)
    await cara.tab.getByRole('button', { name: 'Publish', exact: true }).focus()
    await press('Enter')
    await cara.tab.getByText('Version 1', { exact: true }).waitFor()
    await cara.tab.getByRole('textbox', { name: 'Name' }).fill('Board pack')
    await pick('Kind of fee', 'Recurring fixed')
    await cara.tab.getByRole('combobox', { name: 'Currency of the fee' }).getByText('GBP').waitFor()
    await cara.tab.getByRole('textbox', { name: 'Amount of the fee' }).focus()
    await press('Control+Enter')
    await cara.tab.getByText('The fee has no amount.').waitFor()
    await press('Escape')
    await cara.tab.getByRole('textbox', { name: 'Amount of the fee' }).fill('1,250')
    await inspect(cara)
    await cara.page.screenshot({ path: join(root, '.cache/journeys', 'a fee in the editor.png') })
    await press('Control+Enter')
    await cara.tab.getByRole('row', { name: /Name Board pack by Cara Board pack/ }).waitFor()
    await cara.tab.getByRole('row', { name: /Fee Nothing said Recurring fixed, £1,250.00 a period/ }).waitFor()
    await cara.tab.getByRole('button', { name: 'Publish', exact: true }).last().click()
    await cara.tab.getByText('Version 2', { exact: true }).waitFor()
  })

  step('carries the automations of its jobs: one is added here, switched on here, and opened from here', async () => {
    const { tab } = cara
    await tab.getByText('None yet.').waitFor()
    await tab.getByRole('button', { name: 'Add an automation' }).click()
    await tab.getByText('When a job is made, if the template is Board pack, tell the manager.').waitFor()
    await tab.getByRole('textbox', { name: 'Name' }).fill('Tell of board packs')
    await inspect(cara)
    await tab.getByRole('button', { name: 'Save', exact: true }).click()
    await tab.getByRole('heading', { name: 'Tell of board packs' }).waitFor()
    await tab.getByRole('link', { name: 'Back to the template' }).click()
    await tab.getByRole('heading', { name: 'Board pack' }).waitFor()
    const list = tab.getByRole('list', { name: 'Automations of its jobs' })
    await list.getByRole('switch', { name: 'Tell of board packs is on' }).click()
    await list.getByText(/^on since/).waitFor()
    await inspect(cara)
    await list.getByRole('link', { name: 'Tell of board packs' }).scrollIntoViewIfNeeded()
    await cara.page.screenshot({ path: join(root, '.cache/journeys', 'automations of a template.png') })
    await cara.go('praxis/home/templates/vat-return')
    await tab.getByText('None yet.').waitFor()
    await cara.go('praxis/home/templates')
    await tab.getByRole('link', { name: 'Board pack' }).click()
    await tab.getByRole('heading', { name: 'Board pack' }).waitFor()
  })

  step('shows what makes one version another, side by side', async () => {
    await cara.tab.getByRole('button', { name: 'More for this template' }).click()
    await cara.tab.getByRole('menuitem', { name: 'Versions and compare' }).click()
    await cara.tab.getByRole('table', { name: 'Version 1 and Version 2' }).getByText('Board pack by Cara').waitFor()
    await inspect(cara)
  })

  step('makes the job of a client when it is applied', async () => {
    await cara.go('praxis/home/apply')
    await choose(cara, 'Template', /^Board pack/)
    await choose(cara, 'Period', /^November 2026/)
    await filterBy(cara, 'pemberton')
    await cara.tab.getByRole('checkbox', { name: /^Select Pemberton/ }).click()
    await cara.tab.getByRole('button', { name: 'Dates and people' }).click()
    await cara.tab.getByRole('button', { name: 'Check' }).click()
    await cara.tab.getByText('Fee of each: Recurring fixed, £1,250.00 a period').waitFor()
    await inspect(cara)
    await cara.page.screenshot({ path: join(root, '.cache/journeys', 'a fee in apply.png') })
    await cara.tab.getByRole('button', { name: 'Make 1 job' }).click()
    await cara.tab.getByRole('button', { name: 'See them' }).first().click()
    await cara.tab.getByRole('link', { name: /Pemberton.*Board pack November 2026/ }).click()
    await cara.tab.getByText('after Gather the figures').first().waitFor()
    await cara.tab.getByText('Recurring fixed, £1,250.00 a period').waitFor()
    await cara.page.screenshot({ path: join(root, '.cache/journeys', 'a fee on a job.png') })
    const ana = await atWork(firm.browser, {
      url: firm.running.url,
      who: 'ana',
      at: `praxis/home/job/${await idShown()}`,
    })
    await ana.tab.getByText('after Gather the figures').first().waitFor()
    expect(await ana.tab.getByText('1,250').count()).toBe(0)
    await ana.close()
  })

  step('begins from one that comes with the product', async () => {
    await cara.go('praxis/home/templates')
    await cara.tab.getByRole('button', { name: 'New template' }).click()
    await cara.tab.getByRole('menuitem', { name: 'Annual accounts' }).waitFor()
    expect(await cara.tab.getByRole('menuitem', { name: 'VAT return' }).count()).toBe(0)
    await cara.tab.getByRole('menuitem', { name: 'Payroll' }).click()
    await cara.tab.getByText('Not saved yet; kept on this machine').waitFor()
    await press('Control+Enter')
    await cara.tab.getByText(/The first version of .*, with 8 steps/).waitFor()
    await cara.tab.getByRole('button', { name: 'Publish', exact: true }).last().click()
    await cara.tab.getByText('Version 1', { exact: true }).waitFor()
  })

  step('can be read and changed a little on a phone, and only read by those who do not lead', async () => {
    const phone = await atWork(firm.browser, {
      url: firm.running.url,
      who: 'cara',
      width: 'phone',
      at: 'praxis/home/templates',
    })
    await phone.tab.getByRole('link', { name: 'VAT return' }).click()
    await phone.tab.getByRole('button', { name: /^Prepare the VAT return/ }).click()
    await phone.tab.getByRole('textbox', { name: 'Title' }).fill('Prepare the return')
    await phone.tab.getByRole('button', { name: 'All steps' }).click()
    await phone.tab
      .locator(':focus')
      .and(phone.tab.getByRole('button', { name: /^Prepare the return/ }))
      .waitFor()
    await inspect(phone)
    const ana = await atWork(firm.browser, {
      url: firm.running.url,
      who: 'ana',
      at: 'praxis/home/templates/vat-return',
    })
    await ana.tab.getByText('Partners and managers change templates.').waitFor()
    await inspect(ana)
    expect([...phone.errors, ...ana.errors]).toEqual([])
    await phone.close()
    await ana.close()
  })

  step('hindered nobody on the way', async () => {
    expect(hindrances).toEqual([])
    expect(cara.errors).toEqual([])
  })
})
