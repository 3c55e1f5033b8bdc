import { callerFor } from '#firm/caller.ts'
import { people } from '#firm/people.ts'
import { type AtWork, atWork, type Theme, type Width } from './at-work.ts'
import { createLooks } from './create-looks.ts'
import { type OpenFirm, openFirm } from './open-firm.ts'
import { choose, filterBy } from './steps.ts'

let firm: OpenFirm
beforeAll(async () => {
  firm = await openFirm('whole')
})
afterAll(() => firm.close())

const manager = () => callerFor({ api: firm.running.api, tokenOf: firm.running.tenant.tokenFor }, people.cara.id)

/** A job of its own for each width, due on a working day of March 2027. */
const makeJob = async (occurrence: string, due: string): Promise<string> => {
  const caller = await manager()
  const { rows } = await caller.ask<{ rows: { key: string }[] }>('clients', { words: 'pemberton' })
  const person = (who: keyof typeof people) => `person:${people[who].id}`
  const { stream } = await caller.command('make-job', {
    client: rows[0]?.key,
    template: 'template:monthly-bookkeeping.v1',
    period: { occurrence, name: occurrence, start: `${occurrence}-01`, end: `${occurrence}-28` },
    team: { preparer: person('ana'), reviewer: person('cara'), manager: person('cara'), partner: person('jo') },
  })
  await caller.command('move-job', { job: stream, to: due })
  return String(stream)
}

describe.each<[Width, Theme, string]>([
  ['wide', 'light', '2027-01'],
  ['phone', 'dark', '2027-02'],
])('the jobs in other forms, on a %s screen in the %s theme', (width, theme, occurrence) => {
  let cara: AtWork
  let job: string
  const { hindrances, look, tried } = createLooks(() => cara, `${width} ${theme}`)
  const step = (name: string, act: () => Promise<void>) => it(name, () => tried(name, act))

  const dueNow = async (): Promise<string> =>
    (await (await manager()).ask<{ due: { date: string } }>('job', { key: job })).due.date

  beforeAll(async () => {
    job = await makeJob(occurrence, '2027-03-10')
    cara = await atWork(firm.browser, { url: firm.running.url, who: 'cara', width, theme, at: 'praxis/home/jobs' })
  })
  afterAll(() => cara.close())

  /** To another form of the same jobs: by its key, or by the menu of a phone. */
  const show = async (name: string, key: string) => {
    const { tab, page } = cara
    if (width === 'wide') {
      await tab.getByRole('heading', { name: 'Jobs', exact: true }).click()
      await page.keyboard.press(key)
    } else {
      await tab.getByRole('button', { name: 'More for jobs' }).click()
      await tab.getByRole('menuitem', { name: `Show as a ${name}` }).click()
    }
  }

  const day = (date: string) => cara.tab.locator(`[data-day="${date}"]`)

  step('are shown on the days on which they are due', async () => {
    const { tab } = cara
    await show('calendar', '3')
    await tab.getByRole('heading', { name: 'November 2026' }).waitFor()
    if (width === 'wide') {
      await day('2026-11-23')
        .and(tab.getByRole('gridcell', { name: /today/ }))
        .waitFor()
      await tab.getByRole('link').first().waitFor()
    } else {
      await tab.getByRole('list', { name: 'Jobs by day' }).getByRole('link').first().waitFor()
    }
    await look('calendar')
  })

  step('month by month and day by day with the keys', async () => {
    const { tab, page } = cara
    await filterBy(cara, `pemberton ${occurrence}`)
    await tab.getByText('nothing due').or(tab.getByText('Nothing is due in this month.')).first().waitFor()
    await tab.getByRole('heading', { name: 'November 2026' }).click()
    for (const month of ['December 2026', 'January 2027', 'February 2027', 'March 2027']) {
      if (width === 'wide') {
        await page.keyboard.press('PageDown')
      } else {
        await tab.getByRole('button', { name: 'Next month' }).click()
      }
      await tab.getByRole('heading', { name: month }).waitFor()
    }
    if (width === 'wide') await tab.getByText('1 job due', { exact: true }).waitFor()
    if (width === 'phone') {
      await tab.getByRole('heading', { name: 'Wednesday 10 March' }).waitFor()
      await tab.getByRole('heading', { name: 'Jobs', exact: true }).click()
      await page.keyboard.press('j')
      await tab
        .locator(':focus')
        .and(tab.getByRole('link', { name: /Pemberton/ }))
        .waitFor()
      return
    }
    await tab.locator('[role=gridcell][tabindex="0"]').focus()
    await page.keyboard.press('Home')
    await day('2027-03-22').and(tab.locator(':focus')).waitFor()
    for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
      await page.keyboard.press(key)
    await day('2027-03-10').and(tab.locator(':focus')).waitFor()
  })

  step('and go to another day, by the keyboard or by dragging, and back by Undo', async () => {
    const { tab, page } = cara
    if (width === 'phone') return
    await page.keyboard.press('Enter')
    const dialog = tab.getByRole('dialog')
    await dialog.getByRole('link', { name: /Pemberton/ }).waitFor()
    await look('calendar day')
    await dialog.getByRole('button', { name: /^Move / }).click()
    await tab
      .getByLabel('New due date')
      .or(tab.getByRole('dialog').locator('input[type=date]'))
      .first()
      .fill('2027-03-12')
    await tab.getByRole('button', { name: /^Change / }).click()
    await day('2027-03-12').getByRole('link').waitFor()
    expect(await dueNow()).toBe('2027-03-12')
    await day('2027-03-12').getByRole('link').dragTo(day('2027-03-17'))
    await day('2027-03-17').getByRole('link').waitFor()
    await tab
      .getByText(/Moved the job to Wed.17.Mar/)
      .last()
      .waitFor()
    await look('calendar moved')
    await tab.getByRole('button', { name: 'Undo' }).first().click()
    await day('2027-03-12').getByRole('link').waitFor()
    expect(await dueNow()).toBe('2027-03-12')
  })

  step('are shown from start to due, with their tasks and what waits for what', async () => {
    const { tab, page } = cara
    await cara.go('praxis/home/jobs')
    await show('timeline', '4')
    const list = tab.getByRole('list', { name: 'Jobs from start to due' })
    await list.getByRole('link').first().waitFor()
    await look('timeline')
    await tab.getByRole('heading', { name: 'Jobs', exact: true }).click()
    await page.keyboard.press('j')
    await list.getByRole('link').first().and(tab.locator(':focus')).waitFor()
    await page.keyboard.press('ArrowRight')
    await list
      .getByRole('link', { name: /, after / })
      .first()
      .waitFor()
    await look('timeline tasks')
    await page.keyboard.press('ArrowDown')
    await list.locator('[data-row="1"] [data-row-link]').and(tab.locator(':focus')).waitFor()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowLeft')
    await list
      .getByRole('link', { name: /, after / })
      .first()
      .waitFor({ state: 'detached' })
  })

  step('for weeks, months or a year, earlier and later', async () => {
    const { tab, page } = cara
    const list = tab.getByRole('list', { name: 'Jobs from start to due' })
    await page.keyboard.press('z')
    await tab.getByRole('tab', { name: 'Quarters', selected: true }).waitFor()
    await list.getByText('Jan 2027').waitFor()
    await look('timeline quarters')
    await page.keyboard.press('z')
    await tab.getByRole('tab', { name: 'Weeks', selected: true }).waitFor()
    await list.getByText('23 Nov').waitFor()
    await look('timeline weeks')
    for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press('.')
    await list.getByText('28 Dec').waitFor()
    await tab.getByRole('button', { name: 'Today' }).click()
    await list.getByText('23 Nov').waitFor()
  })

  const openMenu = async (item: string) => {
    const { tab } = cara
    await tab.getByRole('button', { name: 'More for jobs' }).click()
    await tab.getByRole('menuitem', { name: item }).click()
  }

  step('are narrowed by anything, with how many that leaves', async () => {
    const { tab, page } = cara
    await cara.go('praxis/home/jobs')
    await tab.locator('[data-row-link]').first().waitFor()
    if (width === 'wide') {
      await tab.getByRole('heading', { name: 'Jobs', exact: true }).click()
      await page.keyboard.press('f')
    } else {
      await openMenu('Filter…')
    }
    const dialog = tab.getByRole('dialog', { name: 'Filter jobs' })
    await choose(cara, 'Manager', /^Me$/)
    await choose(cara, 'Service', /^VAT return/)
    await choose(cara, 'Stage', /^Waiting$/)
    await look('filter')
    await dialog.getByRole('button', { name: /^Show \d+ jobs?$/ }).click()
    await tab.getByText('Manager: me').waitFor()
    await tab.getByRole('button', { name: 'Show the jobs of all stages' }).waitFor()
    await look('filtered')
    await tab.getByRole('button', { name: 'Show the jobs of all stages' }).click()
    await tab.getByRole('button', { name: 'Show jobs with any manager' }).click()
    await tab.getByText('Manager: me').waitFor({ state: 'detached' })
  })

  step('stand together by what they share, closed and opened by the keys, and ticked at once', async () => {
    const { tab, page } = cara
    if (width === 'wide') await tab.getByRole('button', { name: 'Group' }).click()
    else await openMenu('Group by')
    await tab.getByRole('menuitemradio', { name: 'Preparer' }).click()
    const heads = tab.locator('[data-row] [data-row-link][aria-expanded]')
    await heads.first().waitFor()
    await look('groups')
    await heads.first().focus()
    await page.keyboard.press('ArrowLeft')
    await heads.first().and(tab.locator('[aria-expanded=false]')).waitFor()
    await page.keyboard.press('ArrowDown')
    await heads.nth(1).and(tab.locator(':focus')).waitFor()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowRight')
    await heads.first().and(tab.locator('[aria-expanded=true]')).waitFor()
    if (width === 'wide') {
      await page.keyboard.press('x')
      await tab.getByText(/^\d+ selected$/).waitFor()
      const count = await tab.locator('[data-row="0"]').getByText(/^\d+$/).textContent()
      await tab.getByText(`${count} selected`).waitFor()
      await page.keyboard.press('Escape')
    }
  })

  const viewMenu = (name: RegExp) => cara.tab.getByRole('button', { name })

  step('are kept as a view, with filters, groups and form, and found again by its link', async () => {
    const { tab, page } = cara
    const name = `Prepared for ${occurrence}`
    await viewMenu(/^View: All jobs/).click()
    await look('view menu')
    await tab.getByRole('menuitem', { name: 'Save as a view…' }).click()
    await tab.getByRole('dialog').getByLabel('Name').fill(name)
    await tab.getByRole('checkbox', { name: 'Everybody in the firm sees it' }).click()
    await page.keyboard.press('Enter')
    await viewMenu(new RegExp(`^View: ${name}$`)).waitFor()
    await viewMenu(/^View: /).click()
    await tab.getByRole('menuitem', { name: 'Begin with this view' }).click()
    await tab.getByText(`Jobs open with “${name}”`).last().waitFor()
    await cara.go('praxis/home/jobs')
    await viewMenu(new RegExp(`^View: ${name}$`)).waitFor()
    await tab.locator('[data-row] [data-row-link][aria-expanded]').first().waitFor()
    await look('view')
    await viewMenu(/^View: /).click()
    await tab.getByRole('menuitem', { name: 'Begin with all jobs' }).click()
    await tab.getByText('Jobs open with all of them').last().waitFor()
  })

  step('say when the view is gone, and are there all the same', async () => {
    const { tab } = cara
    await viewMenu(/^View: /).click()
    await tab.getByRole('menuitem', { name: 'Remove this view' }).click()
    await tab.getByText('This view is no longer there').waitFor()
    await tab.locator('[data-row-link]').first().waitFor()
    await look('view gone')
    await viewMenu(/^View: /).click()
    await tab.getByRole('menuitemradio', { name: 'All jobs' }).click()
    await tab.getByText('This view is no longer there').waitFor({ state: 'detached' })
  })

  it('kept nothing back from anybody', () => {
    expect(hindrances).toEqual([])
    expect(cara.errors).toEqual([])
  })
})
