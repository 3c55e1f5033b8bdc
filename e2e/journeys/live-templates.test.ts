import { join } from 'node:path'
import { type Caller, callerFor, importDemonstrationClients, makeTemplates, people } from '#firm/index.ts'
import { root } from '#world/root.ts'
import { type AtWork, atWork, type Theme, type Width } from './at-work.ts'
import { type OpenFirm, openFirm } from './open-firm.ts'
import { soon } from './steps.ts'

let firm: OpenFirm
let manager: Caller
const jobs: string[] = []

const period = { occurrence: '2026-11', name: 'November 2026', start: '2026-11-01', end: '2026-11-30' }
const template = 'template:monthly-bookkeeping.v1'

beforeAll(async () => {
  firm = await openFirm('people')
  manager = await callerFor({ api: firm.running.api, tokenOf: firm.running.tenant.tokenFor }, people.cara.id)
  await makeTemplates(manager)
  await importDemonstrationClients(manager)
  const { rows } = await manager.ask<{ rows: { key: string }[] }>('clients')
  const team = { preparer: `person:${people.ana.id}`, reviewer: `person:${people.cara.id}` }
  for (const { key } of rows.slice(0, 12)) {
    const { stream } = await manager.command('make-job', { client: key, template, period, team })
    jobs.push(String(stream))
  }
  await manager.command('move-task', { job: jobs[0], task: 'reconcile', due: '2027-01-08' })
}, 120_000)
afterAll(() => firm.close())

type Opening = { width?: Width; theme?: Theme; at?: string }

const atTemplates = async (opening: Opening, act: (cara: AtWork) => Promise<void>): Promise<void> => {
  const at = opening.at ?? 'praxis/home/templates/monthly-bookkeeping'
  const cara = await atWork(firm.browser, { url: firm.running.url, who: 'cara', ...opening, at })
  try {
    await act(cara)
    expect(await cara.axe()).toEqual([])
    expect(cara.errors).toEqual([])
  } finally {
    await picture(cara, `${opening.width ?? 'wide'} ${opening.theme ?? 'light'} last`)
    await cara.close()
  }
}

const picture = ({ page }: AtWork, name: string) =>
  page.screenshot({ path: join(root, `.cache/journeys/live-templates ${name}.png`) })

const taskOf = async (job: string | undefined, id: string) => {
  const { tasks } = await manager.ask<{ tasks: { id: string; title: string; due: string }[] }>('job', { key: job })
  return tasks.find(task => task.id === id)
}

it('changes a template under live jobs, keeps an edit made on one of them, and takes all of it back at once', () =>
  atTemplates({}, async cara => {
    const { tab, page } = cara
    const [before, edited] = [await taskOf(jobs[1], 'reconcile'), await taskOf(jobs[0], 'reconcile')]
    await tab.getByRole('button', { name: /^Reconcile/ }).click()
    await tab.getByRole('textbox', { name: 'Title' }).fill('Reconcile every account')
    await tab
      .getByRole('spinbutton', { name: /: how many$/ })
      .first()
      .fill('9')
    await page.keyboard.press('Control+Enter')
    await tab.getByText('Jobs made before keep their version until you bring them to this one.').waitFor()
    await tab.getByRole('button', { name: 'Publish', exact: true }).last().click()
    await tab.getByText('12 live jobs follow an older version.').waitFor(soon)
    await picture(cara, 'after publishing')
    await tab.getByRole('button', { name: 'Review' }).click()

    const changes = tab.getByRole('table', { name: 'What changes' })
    await changes.getByText('Reconcile every account').waitFor()
    const dates = changes.getByRole('button', { name: /^12 jobs, 1 edited with “Reconcile.*”: date$/ })
    await dates.focus()
    await page.keyboard.press('Enter')
    await changes.getByText(/date set by hand: .*8\sJan/).waitFor()
    await picture(cara, 'review')
    expect(await cara.axe()).toEqual([])
    await tab
      .getByRole('checkbox', { name: /^Update / })
      .nth(11)
      .click()
    await tab.getByRole('button', { name: 'Update 11 jobs' }).waitFor()
    await page.keyboard.press('Control+Enter')
    await tab.getByText(/^11 jobs changed/).waitFor()
    await tab.getByText('1 live job follows an older version.').waitFor(soon)
    expect(await taskOf(jobs[0], 'reconcile')).toMatchObject({ due: edited?.due, title: 'Reconcile every account' })
    const after = await taskOf(jobs[1], 'reconcile')
    expect(after).toMatchObject({ title: 'Reconcile every account' })
    expect(after?.due).not.toBe(before?.due)

    await tab.getByRole('button', { name: 'Undo all' }).click()
    await tab.getByText(/^11 jobs taken back/).waitFor()
    await tab.getByText('12 live jobs follow an older version.').waitFor(soon)
    expect(await taskOf(jobs[1], 'reconcile')).toEqual(before)
  }))

const review = 'praxis/home/templates/monthly-bookkeeping/live-jobs'

it('is reviewed on a phone in the dark', () =>
  atTemplates({ width: 'phone', theme: 'dark', at: review }, async cara => {
    const { tab } = cara
    await tab.getByRole('checkbox', { name: /^Take “Reconcile.*”: text$/ }).click()
    await tab.getByRole('button', { name: /^12 jobs with “Reconcile.*”: text$/ }).click()
    await tab
      .getByRole('checkbox', { name: /^Take it on / })
      .first()
      .click()
    await tab.getByText('1 of 2 changes').first().waitFor()
    await picture(cara, 'phone dark')
    await tab.getByRole('button', { name: 'Update 12 jobs' }).click()
    await tab.getByText(/^12 jobs changed/).waitFor()
    expect([await taskOf(jobs[0], 'reconcile'), await taskOf(jobs[1], 'reconcile')]).toMatchObject([
      { title: 'Reconcile every account' },
      { title: expect.not.stringContaining('every account') },
    ])
  }))

it('has nothing to bring over once every live job follows it', () =>
  atTemplates({ theme: 'dark', at: review }, ({ tab }) => tab.getByText('Every live job follows version 2.').waitFor()))
