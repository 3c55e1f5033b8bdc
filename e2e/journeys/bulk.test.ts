import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { callerFor } from '#firm/caller.ts'
import { people } from '#firm/people.ts'
import { root } from '#world/root.ts'
import { type AtWork, atWork, type Theme, type Width } from './at-work.ts'
import { type OpenFirm, openFirm } from './open-firm.ts'

let firm: OpenFirm
beforeAll(async () => {
  firm = await openFirm('whole')
}, 120_000)
afterAll(() => firm.close())

type Opening = { width?: Width; theme?: Theme }

/** What Cara does at the list of jobs; what the screen showed when it failed is kept. */
const atTheJobs = async (opening: Opening, act: (cara: AtWork) => Promise<void>): Promise<void> => {
  const cara = await atWork(firm.browser, { url: firm.running.url, who: 'cara', at: 'praxis/home/jobs', ...opening })
  const picture = (name: string) =>
    join(root, `.cache/journeys/bulk ${opening.width ?? 'wide'} ${opening.theme ?? 'light'} ${name}.png`)
  try {
    await act(cara)
    expect(await cara.axe()).toEqual([])
    expect(cara.errors).toEqual([])
  } finally {
    await cara.page.screenshot({ path: picture('last') })
    await cara.close()
  }
}

const rows = ({ tab }: AtWork) => tab.getByRole('table', { name: 'Jobs' }).getByRole('row')

it('moves the late jobs on by keyboard, sees them gone from the late ones, and takes all of it back at once', () =>
  atTheJobs({}, async cara => {
    const { tab, page } = cara
    await tab.getByRole('button', { name: /^Late/ }).click()
    await rows(cara).nth(1).waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('Shift+X')
    await tab.getByText('3 selected').waitFor()
    await page.keyboard.press('d')
    const dialog = tab.getByRole('dialog', { name: 'Move 3 jobs' })
    await dialog.getByRole('radio', { name: 'By working days' }).click()
    const days = dialog.getByRole('textbox', { name: 'Working days' })
    await days.fill('soon')
    await dialog.getByText(/A whole number of days/).waitFor()
    await days.fill('60')
    await dialog.getByRole('button', { name: 'Change 3 jobs' }).waitFor()
    await page.screenshot({ path: join(root, '.cache/journeys/bulk dialog.png') })
    expect(await cara.axe()).toEqual([])
    await days.press('Enter')
    await tab.getByText('3 jobs changed · Move 3 jobs').waitFor()
    await tab.getByText(/There are no late jobs/).waitFor()
    await tab.getByRole('button', { name: 'Undo all' }).click()
    await tab.getByText(/3 jobs taken back/).waitFor()
    await rows(cara).nth(1).waitFor()
  }))

it('takes the whole of what was done to several jobs back by one key', () =>
  atTheJobs({}, async cara => {
    const { tab, page } = cara
    await rows(cara).nth(1).waitFor()
    await tab.getByRole('heading', { name: 'Jobs', level: 1 }).click()
    for (const key of ['j', 'x', 'j', 'x', 'd']) await page.keyboard.press(key)
    const dialog = tab.getByRole('dialog', { name: 'Move 2 jobs' })
    await dialog.getByRole('radio', { name: 'By working days' }).click()
    await dialog.getByRole('textbox', { name: 'Working days' }).fill('1')
    await dialog.getByRole('button', { name: 'Change 2 jobs' }).click()
    await tab.getByText(/^2 jobs changed/).waitFor()
    await page.keyboard.press('u')
    await tab.getByText(/^2 jobs taken back/).waitFor()
    expect(await tab.getByRole('button', { name: 'Undo all' }).count()).toBe(0)
  }))

it('tags jobs, finds them by their tag, and says which refuse and why', () =>
  atTheJobs({ theme: 'dark' }, async cara => {
    const { tab, page } = cara
    await rows(cara).nth(1).getByRole('checkbox').click()
    await tab.getByRole('button', { name: 'Tag', exact: true }).click()
    await tab.getByRole('textbox', { name: 'Add' }).fill('Year end, urgent')
    await tab.getByRole('button', { name: 'Change 1 job' }).click()
    await tab
      .getByText(/Tagged the job “Year end”, “urgent”/)
      .first()
      .waitFor()
    await rows(cara).nth(1).getByText('Year end, urgent').waitFor()
    await rows(cara).nth(1).getByRole('checkbox').click()
    await rows(cara).nth(2).getByRole('checkbox').click()
    await tab.getByRole('button', { name: 'Tag', exact: true }).click()
    await tab.getByRole('textbox', { name: 'Add' }).fill('URGENT')
    await tab.getByText('1 job stays as it is, for the reason given.').waitFor()
    await tab.getByText('It is like that already.').waitFor()
    await page.screenshot({ path: join(root, '.cache/journeys/bulk tag dark.png') })
    await tab.getByRole('button', { name: 'Change 1 of 2 jobs' }).click()
    await tab.getByText(/1 job changed/).waitFor()
    await rows(cara).nth(1).getByRole('link').click()
    await tab.getByRole('button', { name: 'Change the tags' }).click()
    await tab.getByRole('textbox', { name: 'Take off' }).fill('year end')
    await tab.getByRole('button', { name: 'Change 1 job' }).click()
    await tab.getByRole('tab', { name: 'History' }).click()
    await tab.getByRole('button', { name: /Why this cannot be undone: Tagged the job “Year end”/ }).click()
    await tab.getByText(/It was changed since: .* Took “year end” off the job/i).waitFor()
    await page.keyboard.press('Escape')
    await tab.getByRole('link', { name: 'urgent' }).click()
    await rows(cara).nth(2).waitFor()
    expect(await rows(cara).count()).toBe(3)
  }))

it('cancels jobs for a reason, once those that cannot be moved have said why they stay', () =>
  atTheJobs({}, async cara => {
    const { tab, page } = cara
    await rows(cara).nth(4).getByRole('checkbox').click()
    await rows(cara).nth(5).getByRole('checkbox').click()
    await tab.getByRole('button', { name: 'Stage', exact: true }).last().click()
    await tab.getByRole('combobox', { name: 'Stage' }).click()
    await tab.getByRole('option', { name: 'Planned', exact: true }).click()
    await tab.getByText(/stay as they are, for the reason given/).waitFor()
    await page.screenshot({ path: join(root, '.cache/journeys/bulk stage.png') })
    await tab.getByRole('button', { name: 'Close', exact: true }).click()
    await tab.getByRole('button', { name: 'Cancel jobs' }).click()
    await tab.getByRole('textbox', { name: 'Why they are cancelled' }).fill('The client left us')
    await tab.getByRole('button', { name: 'Change 2 jobs' }).click()
    await tab.getByText('2 jobs changed · Cancel 2 jobs').waitFor()
    await tab.getByRole('button', { name: 'Undo all' }).click()
    await tab.getByText(/2 jobs taken back/).waitFor()
  }))

it('assigns jobs on a phone', () =>
  atTheJobs({ width: 'phone' }, async cara => {
    const { tab, page } = cara
    await tab.getByRole('button', { name: 'More for jobs' }).click()
    await tab.getByRole('menuitem', { name: 'Select jobs' }).click()
    await tab.getByRole('listitem').nth(0).getByRole('checkbox').click()
    await tab.getByRole('listitem').nth(1).getByRole('checkbox').click()
    await tab.getByText('2 selected').waitFor()
    await tab.getByRole('button', { name: /^Select all \d+ that match$/ }).click()
    await tab.getByText(/^[3-9]\d selected$/).waitFor()
    await tab.getByRole('button', { name: 'Clear the selection' }).click()
    await tab.getByRole('button', { name: 'More for jobs' }).click()
    await tab.getByRole('menuitem', { name: 'Select jobs' }).click()
    await tab.getByRole('listitem').nth(0).getByRole('checkbox').click()
    await tab.getByRole('listitem').nth(1).getByRole('checkbox').click()
    await page.screenshot({ path: join(root, '.cache/journeys/bulk phone.png') })
    expect(await cara.axe()).toEqual([])
    await tab.getByRole('button', { name: 'Assign' }).click()
    await tab.getByRole('combobox', { name: 'Person' }).click()
    await tab.getByRole('option', { name: 'Nobody' }).click()
    await tab.getByRole('button', { name: /^Change 2 jobs/ }).waitFor()
    await page.screenshot({ path: join(root, '.cache/journeys/bulk phone dialog.png') })
    await tab.getByRole('button', { name: /^Change 2 jobs/ }).click()
    await tab.getByText(/2 jobs changed/).waitFor()
  }))

/** Forty jobs of a quarter to come. */
const makeManyJobs = async (): Promise<void> => {
  const manager = await callerFor({ api: firm.running.api, tokenOf: firm.running.tenant.tokenFor }, people.cara.id)
  const { rows: clients } = await manager.ask<{ rows: { key: string; team: object }[] }>('clients')
  await manager.command('apply-template', {
    run: `run:${randomUUID()}:0`,
    template: 'template:monthly-bookkeeping.v1',
    period: { occurrence: '2027-02', name: 'Feb 2027', start: '2027-02-01', end: '2027-02-28' },
    targets: clients.slice(0, 40).map(({ key, team }) => ({ client: key, team })),
  })
}

it('goes on with many jobs when Praxis is closed, and shows how far it is when it is opened again', async () => {
  await makeManyJobs()
  await atTheJobs({}, async cara => {
    const { tab, page } = cara
    const { faults } = firm.running.tenant
    await tab.getByLabel('Filter by words').fill('Feb 2027')
    await rows(cara)
      .nth(1)
      .getByText(/Feb 2027/)
      .first()
      .waitFor()
    await rows(cara).nth(1).getByRole('checkbox').click()
    await tab.getByRole('button', { name: /^Select all 40 that match$/ }).click()
    await tab.getByRole('button', { name: 'Move', exact: true }).click()
    await tab.getByRole('radio', { name: 'By working days' }).click()
    await tab.getByRole('textbox', { name: 'Working days' }).fill('1')
    const slow = faults.add({ effect: 'delay', milliseconds: 1_500, match: { kind: 'batch' }, times: 'always' })
    await tab.getByRole('button', { name: 'Change 40 jobs' }).click()
    await tab.getByText(/ of 40 jobs changed · /).waitFor()
    await page.screenshot({ path: join(root, '.cache/journeys/bulk going.png') })
    await cara.go('chat')
    await cara.go('praxis/home/jobs')
    await tab.getByText(/40 jobs changed · /).waitFor()
    faults.remove(slow)
    await tab.getByText(/^40 jobs changed · /).waitFor()
    await tab.getByRole('button', { name: 'Undo all' }).click()
    await tab.getByText(/^40 jobs taken back/).waitFor()
  })
})
