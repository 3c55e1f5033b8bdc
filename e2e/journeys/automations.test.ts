import { join } from 'node:path'
import { callerFor, importDemonstrationClients, makeTemplates, people } from '#firm/index.ts'
import { root } from '#world/root.ts'
import type { AtWork, Theme, Width } from './at-work.ts'
import { atWork } from './at-work.ts'
import type { OpenFirm } from './open-firm.ts'
import { openFirm } from './open-firm.ts'
import { choose, openJob, soon } from './steps.ts'

const mondayMorning = Date.parse('2026-11-23T09:30:00Z')

let firm: OpenFirm
let cara: AtWork
const hindrances: string[] = []
const shot = (person: AtWork, name: string) =>
  person.page.screenshot({ path: join(root, '.cache/journeys', `automations ${name}.png`) })

/** A job of Castle Cary's books, made for the month; staff does its first task. */
const makeJob = async (month: string): Promise<string> => {
  const service = { api: firm.running.api, tokenOf: firm.running.tenant.tokenFor }
  const manager = await callerFor(service, people.cara.id)
  const { rows } = await manager.ask<{ rows: { key: string }[] }>('clients', { words: 'pemberton' })
  const person = (id: string) => `person:${id}`
  const { stream } = await manager.command('make-job', {
    client: rows[0]?.key,
    template: 'template:monthly-bookkeeping.v1',
    period: { occurrence: month, name: month, start: `${month}-01`, end: `${month}-28` },
    team: { preparer: person(people.ana.id), reviewer: person(people.cara.id), manager: person(people.cara.id) },
  })
  return String(stream)
}
const finishFirst = async (job: string) => {
  const ana = await callerFor({ api: firm.running.api, tokenOf: firm.running.tenant.tokenFor }, people.ana.id)
  await ana.command('finish-task', { job, task: 'collect' })
}

beforeAll(async () => {
  firm = await openFirm('people', mondayMorning)
  const manager = await callerFor({ api: firm.running.api, tokenOf: firm.running.tenant.tokenFor }, people.cara.id)
  await makeTemplates(manager)
  await importDemonstrationClients(manager)
  await finishFirst(await makeJob('2026-09'))
  cara = await atWork(firm.browser, { url: firm.running.url, who: 'cara', at: 'praxis/home/settings/automations' })
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
      await shot(cara, name.slice(0, 40))
      throw error
    }
  })

const inspect = async (person: AtWork) => hindrances.push(...(await person.axe()))

describe('an automation', () => {
  step('is begun where there is none yet', async () => {
    await cara.tab.getByText('No automations yet.').waitFor()
    await inspect(cara)
    await cara.tab.getByRole('button', { name: 'New automation' }).click()
    await cara.tab.getByRole('heading', { name: 'New automation' }).waitFor()
  })

  step('is kept as it was typed when somebody goes away and comes back', async () => {
    const { tab } = cara
    await tab.getByRole('textbox', { name: 'Name' }).fill('Papers are in')
    await tab.getByText(/kept on this machine/).waitFor()
    await cara.go('praxis/home/clients')
    await tab.getByRole('heading', { name: 'Clients' }).first().waitFor()
    await cara.go('praxis/home/settings/automations/new')
    await tab.getByText(/kept on this machine/).waitFor()
    expect(await tab.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Papers are in')
  })

  step('is written as a sentence', async () => {
    const { tab } = cara
    await choose(cara, 'What happens', /^a task is done$/)
    await choose(cara, 'Of which template', /^Bookkeeping$/)
    await tab.getByRole('combobox', { name: 'Which task' }).waitFor()
    await tab.getByRole('button', { name: 'Add a condition' }).click()
    await tab.getByRole('combobox', { name: 'the service is' }).click()
    await tab.getByRole('menuitemcheckbox', { name: 'Bookkeeping' }).click()
    await cara.page.keyboard.press('Escape')
    await choose(cara, 'Action 1', /^tag it$/)
    await tab.getByText('A tag is missing.').first().waitFor()
    await tab.getByRole('textbox', { name: 'Which tag' }).fill('papers in')
    await tab
      .getByText(/^When “.*” of Bookkeeping is done, if the service is Bookkeeping, tag it “papers in”\.$/)
      .waitFor()
  })

  step('is tried on the past before it is switched on', async () => {
    const { tab } = cara
    const trial = tab.getByRole('region', { name: 'Tried on the past' })
    await trial.getByText(/^Would have fired once since/).waitFor()
    await trial
      .getByText(/Pemberton/)
      .first()
      .waitFor()
    await trial.getByText('Whether each act would have been possible then is not known.').waitFor()
    await inspect(cara)
    await shot(cara, 'editor')
    await tab.getByRole('button', { name: 'Save', exact: true }).click()
    await tab.getByRole('heading', { name: 'Papers are in' }).waitFor()
    await tab.getByRole('switch', { name: 'Off' }).click()
    await tab.getByRole('switch', { name: 'On' }).waitFor()
  })

  step('fires, and the job says because of what', async () => {
    const job = await makeJob('2026-10')
    await finishFirst(job)
    const did = cara.tab.getByRole('region', { name: 'What it did' })
    await did.getByText(/^Automation “Papers are in” because “.*” was done: Tagged the job “papers in”$/).waitFor(soon)
    await inspect(cara)
    await shot(cara, 'fired')
    await openJob(cara, '2026-10 pemberton', /2026-10/)
    await cara.tab.getByText('papers in', { exact: true }).first().waitFor()
    await cara.tab.getByRole('tab', { name: 'History' }).click()
    await cara.tab.getByText(/^Automation “Papers are in” because “.*” was done/).waitFor()
  })

  step('is taken back as one act', async () => {
    await cara.tab.getByRole('button', { name: /^Undo: Automation “Papers are in”/ }).click()
    await cara.tab.getByText('papers in', { exact: true }).first().waitFor({ state: 'detached' })
    await cara.go('praxis/home/settings/automations')
    await cara.tab.getByText('fired 1 time', { exact: false }).waitFor()
    await inspect(cara)
    await shot(cara, 'list')
    await cara.tab.getByRole('link', { name: 'Papers are in' }).click()
    await cara.tab.getByText(/taken back$/).waitFor()
  })

  step('is removed, and comes back with Undo', async () => {
    await cara.tab.getByRole('button', { name: 'Remove' }).click()
    await cara.tab.getByText('No automations yet.').waitFor()
    await cara.tab.getByRole('button', { name: 'Undo', exact: true }).first().click()
    await cara.tab.getByRole('link', { name: 'Papers are in' }).waitFor()
  })
})

it('one that waits for a statutory deadline and adds a task reads as a sentence', async () => {
  const { tab } = cara
  await cara.go('praxis/home/settings/automations')
  await tab.getByRole('tab', { name: 'Automations' }).waitFor()
  await tab.getByRole('button', { name: 'New automation' }).click()
  await tab.getByRole('textbox', { name: 'Name', exact: true }).fill('Nearly due')
  await choose(cara, 'What happens', /^it is$/)
  await choose(cara, 'Which date', /^VAT return and payment, HM/)
  await choose(cara, 'Action 1', /^add the task$/)
  await tab.getByText('A task has no name yet.').first().waitFor()
  await tab.getByRole('textbox', { name: 'Name of the task' }).fill('Check the figures')
  await choose(cara, 'Who does it', /^the manager$/)
  await tab
    .getByText(
      'When it is 3 days before a job’s statutory deadline “VAT return and payment”, add the task “Check the figures” for the manager, due 5 working days later.',
    )
    .waitFor()
  await tab
    .getByRole('region', { name: 'Tried on the past' })
    .getByText(/^Would not have fired/)
    .waitFor()
  await inspect(cara)
  await shot(cara, 'statutory')
  await tab.getByRole('button', { name: 'Save', exact: true }).click()
  await tab.getByRole('heading', { name: 'Nearly due' }).waitFor()
  await tab.getByRole('link', { name: 'All automations' }).click()
  await tab.getByRole('link', { name: 'Nearly due' }).waitFor()
})

it('one that waits for a client speaks of the client and of its open jobs', async () => {
  const { tab } = cara
  await tab.getByRole('button', { name: 'New automation' }).click()
  await tab.getByRole('textbox', { name: 'Name', exact: true }).fill('Goodbye')
  await choose(cara, 'What happens', /^a client$/)
  await choose(cara, 'What the client does', /^leaves$/)
  await tab.getByRole('button', { name: 'Add an action' }).click()
  await tab.getByRole('textbox', { name: 'Which tag' }).fill('leaving')
  await tab
    .getByText('When a client leaves, tell the manager, tag each of its open jobs “leaving”.', { exact: true })
    .waitFor()
  await tab
    .getByRole('region', { name: 'Tried on the past' })
    .getByText(/^Would not have fired/)
    .waitFor()
  await inspect(cara)
  await shot(cara, 'client')
  await tab.getByRole('button', { name: 'Save', exact: true }).click()
  await tab.getByRole('heading', { name: 'Goodbye' }).waitFor()
})

it('whoever only sets Praxis up can switch them, and sees no more of them', async () => {
  const at = 'praxis/home/settings/automations'
  const daniel = await atWork(firm.browser, { url: firm.running.url, who: 'daniel', at, width: 'phone' })
  try {
    await daniel.tab.getByRole('switch', { name: 'Nearly due is on' }).click()
    const row = daniel.tab.getByRole('listitem').filter({ hasText: 'Nearly due' })
    await row.getByText(/^on since/).waitFor()
    expect(await daniel.tab.getByRole('link', { name: 'Nearly due' }).count()).toBe(0)
    await inspect(daniel)
    await shot(daniel, 'administrator')
  } finally {
    await daniel.close()
  }
})

const views = (['light', 'dark'] as const).flatMap((theme): [Theme, Width][] => [
  [theme, 'wide'],
  [theme, 'phone'],
])

it.each(views)('automations hinder nobody in the %s theme on a %s screen', async (theme, width) => {
  const at = 'praxis/home/settings/automations'
  const person = await atWork(firm.browser, { url: firm.running.url, who: 'cara', at, theme, width })
  try {
    await person.tab.getByRole('link', { name: 'Papers are in' }).waitFor()
    await shot(person, `list ${theme} ${width}`)
    await inspect(person)
    await person.tab.getByRole('link', { name: 'Papers are in' }).click()
    await person.tab
      .getByRole('region', { name: 'Tried on the past' })
      .getByText(/^Would have fired/)
      .waitFor()
    await inspect(person)
    await shot(person, `editor ${theme} ${width}`)
    const tooWide = await person.tab.locator('html').evaluate(page => page.scrollWidth > page.clientWidth)
    expect(tooWide).toBe(false)
  } finally {
    await person.close()
  }
})

it('hinders nobody and raises no error', () => {
  expect(hindrances).toEqual([])
  expect(cara.errors).toEqual([])
})
