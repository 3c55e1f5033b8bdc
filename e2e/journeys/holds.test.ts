import { callerFor } from '#firm/caller.ts'
import { people } from '#firm/people.ts'
import { type AtWork, atWork, type Theme, type Width } from './at-work.ts'
import { createLooks } from './create-looks.ts'
import { type OpenFirm, openFirm } from './open-firm.ts'
import { filterBy } from './steps.ts'

let firm: OpenFirm
beforeAll(async () => {
  firm = await openFirm('whole')
})
afterAll(() => firm.close())

const person = (who: keyof typeof people) => `person:${people[who].id}`
const team = { preparer: person('ana'), reviewer: person('cara'), manager: person('cara'), partner: person('jo') }

const managerOf = () => callerFor({ api: firm.running.api, tokenOf: firm.running.tenant.tokenFor }, people.cara.id)

/** A client of its own for each width, with two jobs. */
const makeWork = async (name: string) => {
  const manager = await managerOf()
  const { stream: client } = await manager.command('add-client', { name, status: 'active', team })
  const jobs: string[] = []
  for (const month of ['2026-10', '2026-11'])
    jobs.push(
      String(
        (
          await manager.command('make-job', {
            client,
            template: 'template:monthly-bookkeeping.v1',
            period: { occurrence: month, name: month, start: `${month}-01`, end: `${month}-28` },
            team,
          })
        ).stream,
      ),
    )
  return { client: String(client), jobs }
}

describe.each<[Width, Theme]>([
  ['wide', 'light'],
  ['phone', 'dark'],
])('holds, on a %s screen in the %s theme', (width, theme) => {
  const name = `Quillfeather ${width}`
  let cara: AtWork
  let ana: AtWork
  let client: string
  let jobs: string[]
  const { hindrances, look, tried } = createLooks(() => cara, `${width} ${theme}`)
  const step = (words: string, act: () => Promise<void>) => it(words, () => tried(words, act))

  beforeAll(async () => {
    const made = await makeWork(name)
    client = made.client
    jobs = made.jobs
    const { url } = firm.running
    cara = await atWork(firm.browser, { url, who: 'cara', width, theme, at: `praxis/home/client/${client}` })
    ana = await atWork(firm.browser, { url, who: 'ana', width, theme, at: 'praxis/home' })
  })
  afterAll(() => Promise.all([cara.close(), ana.close()]))

  step('are set on a client, by the keyboard alone', async () => {
    const { tab, page } = cara
    await tab.getByRole('button', { name: 'Set a hold' }).focus()
    await page.keyboard.press('Enter')
    const dialog = tab.getByRole('dialog', { name: `A hold on ${name}` })
    await dialog.getByLabel('Why').focus()
    await look('set a hold')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await dialog
      .getByRole('checkbox', { name: 'Making new jobs' })
      .isChecked()
      .then(checked => expect(checked).toBe(true))
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Sent on Monday.')
    await page.keyboard.press('Enter')
    await tab.getByText('On hold: Engagement letter unsigned.').waitFor()
    await tab.getByText(/Warns of starting and new jobs\. Sent on Monday\. \(Cara/).waitFor()
    await look('a client on hold')
  })

  step('ask whoever starts a job whether they go on, and do nothing without a yes', async () => {
    const { tab, page } = ana
    await ana.go(`praxis/home/job/${jobs[0]}`)
    await tab.getByText(/Warns of starting and new jobs for Quillfeather/).waitFor()
    expect(await tab.getByRole('button', { name: /^Lift/ }).count()).toBe(0)
    await look('a job on hold', ana)
    await tab
      .getByRole('checkbox', { name: /^Finish/ })
      .first()
      .click()
    const dialog = tab.getByRole('dialog', { name: 'Start all the same?' })
    await dialog.getByText('Engagement letter unsigned').waitFor()
    await look('start all the same', ana)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await tab.getByText(/Warns of starting/).waitFor()
    await tab
      .getByRole('checkbox', { name: /^Finish/ })
      .first()
      .click()
    await dialog.getByRole('button', { name: 'Start all the same' }).click()
    await tab
      .getByText(/despite the hold “Engagement letter unsigned”/)
      .first()
      .waitFor()
    await tab.getByText(/Warns of starting/).waitFor({ state: 'detached' })
  })

  step('stand in the lists, and on the day of whoever works there', async () => {
    await cara.go('praxis/home/jobs')
    await filterBy(cara, name)
    await cara.tab
      .getByText(/On hold: Engagement letter unsigned/)
      .first()
      .waitFor({ state: 'attached' })
    await look('jobs on hold')
    await cara.go('praxis/home/clients')
    await filterBy(cara, name)
    await cara.tab
      .getByText(/On hold: Engagement letter unsigned/)
      .first()
      .waitFor({ state: 'attached' })
    await look('clients on hold')
    await cara.go('praxis/home')
    const waiting = cara.tab.getByRole('tab', { name: /^Waiting/ })
    const section = cara.tab.getByRole('region', { name: 'On hold' })
    await waiting.or(section).first().waitFor()
    if (await waiting.count()) await waiting.click()
    await section.getByRole('link', { name, exact: true }).waitFor()
    await look('home with a hold')
  })

  step('are a filter of every form of the list, and marked in the calendar and on the timeline', async () => {
    const { tab, page } = cara
    const show = async (form: string, key: string) => {
      if (width === 'wide') {
        await tab.getByRole('heading', { name: 'Jobs' }).click()
        return page.keyboard.press(key)
      }
      await tab.getByRole('button', { name: 'More for jobs' }).click()
      return tab.getByRole('menuitem', { name: `Show as a ${form}` }).click()
    }
    const mark = () =>
      tab
        .getByText(/On hold: Engagement letter unsigned/)
        .first()
        .waitFor({ state: 'attached' })
    await cara.go('praxis/home/jobs')
    if (width === 'wide') await tab.getByRole('button', { name: 'Filter', exact: true }).click()
    else {
      await tab.getByRole('button', { name: 'More for jobs' }).click()
      await tab.getByRole('menuitem', { name: 'Filter…' }).click()
    }
    const dialog = tab.getByRole('dialog', { name: 'Filter jobs' })
    await dialog.getByRole('combobox', { name: 'Hold' }).click()
    await tab.getByRole('option', { name: 'On hold: engagement letter' }).click()
    await look('filter by a hold')
    await dialog.getByRole('button', { name: /^Show \d+ jobs?$/ }).click()
    await tab.getByRole('button', { name: 'Show jobs whether on hold or not' }).waitFor()
    await mark()
    await show('timeline', '4')
    await mark()
    await look('timeline with a hold')
    await show('calendar', '3')
    await tab.getByRole('button', { name: 'Next month' }).click()
    await mark()
    await look('calendar with a hold')
  })

  const lane = (title: string) => cara.tab.getByRole('region', { name: title, exact: true })
  const card = () => lane('Planned').getByRole('link', { name: new RegExp(`^${name}.*Bookkeeping 2026-11`) })

  step('ask on the board as well, where a card stays without a yes', async () => {
    const { tab, page } = cara
    await cara.go('praxis/home/jobs')
    if (width === 'wide') {
      await tab.getByRole('heading', { name: 'Jobs' }).click()
      await page.keyboard.press('2')
    } else {
      await tab.getByRole('button', { name: 'More for jobs' }).click()
      await tab.getByRole('menuitem', { name: 'Show as a board' }).click()
    }
    await filterBy(cara, name)
    await card().waitFor()
    await look('board with a hold')
    if (width === 'wide') await card().dragTo(lane('In progress').getByRole('heading'))
    else {
      await lane('Planned')
        .getByRole('button', { name: new RegExp(`^Move .*${name}`) })
        .click()
      await tab.getByRole('menuitem', { name: 'In progress' }).click()
    }
    await tab.getByRole('dialog', { name: 'Start all the same?' }).getByRole('button', { name: 'Leave it' }).click()
    await card().waitFor()
  })

  if (width === 'wide')
    step('are named row by row where many jobs are moved at once, which is a yes', async () => {
      const { tab } = cara
      await cara.go('praxis/home/jobs')
      await filterBy(cara, name)
      const rows = tab.getByRole('row')
      await rows.filter({ hasText: 'Bookkeeping 2026-11' }).getByRole('checkbox').click()
      await rows.filter({ hasText: 'Bookkeeping 2026-10' }).getByRole('checkbox').click()
      await tab.getByRole('button', { name: 'Stage', exact: true }).last().click()
      await tab.getByRole('combobox', { name: 'Stage' }).click()
      await tab.getByRole('option', { name: 'In progress', exact: true }).click()
      await tab.getByText(/1 job is on hold: by changing it you go on all the same/).waitFor()
      await look('bulk with a hold')
      await tab.getByRole('button', { name: 'Change 1 of 2 jobs' }).click()
      await tab.getByText(/1 job changed/).waitFor()
      await tab.getByRole('button', { name: 'Undo all' }).click()
      await tab.getByText(/1 job taken back/).waitFor()
    })

  step('that block are set on one job, and stop it for everybody', async () => {
    const { tab } = cara
    await cara.go(`praxis/home/job/${jobs[1]}`)
    await tab.getByRole('button', { name: 'Set a hold' }).click()
    const dialog = tab.getByRole('dialog', { name: /^A hold on Bookkeeping/ })
    await dialog.getByLabel('Why').selectOption('other')
    await dialog.getByLabel('In your own words').fill('Partner wants to see it first')
    await dialog.getByRole('checkbox', { name: 'Filing' }).check()
    await dialog.getByRole('radio', { name: /^It blocks/ }).check()
    await look('a hold in own words')
    await dialog.getByRole('button', { name: 'Set the hold' }).click()
    await tab.getByText('On hold: Partner wants to see it first.').waitFor()
    await look('a job with two holds')
    await ana.go(`praxis/home/job/${jobs[1]}`)
    await ana.tab.getByText(/Blocks starting and filing/).waitFor()
    await ana.tab
      .getByRole('checkbox', { name: /^Finish/ })
      .first()
      .click()
    await ana.tab
      .getByText(/cannot be started because of a hold: “Partner wants to see it first”, set by Cara/)
      .first()
      .waitFor()
    await look('a start that is blocked', ana)
  })

  step('are lifted, which can be undone and stays known', async () => {
    const { tab } = cara
    await tab.getByRole('button', { name: 'Lift the hold: Partner wants to see it first' }).click()
    await tab.getByText('On hold: Partner wants to see it first.').waitFor({ state: 'detached' })
    const said = tab.locator('.fui-Toast').filter({ hasText: 'Lifted the hold' })
    await said.getByRole('button', { name: 'Undo' }).click()
    await tab.getByText('On hold: Partner wants to see it first.').waitFor()
    await cara.go(`praxis/home/client/${client}`)
    await tab.getByRole('button', { name: 'Lift the hold: Engagement letter unsigned' }).click()
    await tab.getByText('On hold: Engagement letter unsigned.').waitFor({ state: 'detached' })
    await tab
      .getByRole('list', { name: 'Lifted holds' })
      .getByText(/lifted by Cara/)
      .waitFor()
    await look('a lifted hold')
  })

  it('leave nothing serious for axe to find, and no error in the browser', () => {
    expect(hindrances).toEqual([])
    expect([...cara.errors, ...ana.errors]).toEqual([])
  })
})
