import { callerFor } from '#firm/caller.ts'
import { people } from '#firm/people.ts'
import { type AtWork, atWork, type Theme, type Width } from './at-work.ts'
import { createLooks, takePicture } from './create-looks.ts'
import { type OpenFirm, openFirm } from './open-firm.ts'
import { filterBy } from './steps.ts'

let firm: OpenFirm
beforeAll(async () => {
  firm = await openFirm('whole')
})
afterAll(() => firm.close())

/** A job of its own for each width, so that neither sees what the other did. */
const makeJob = async (occurrence: string): Promise<string> => {
  const manager = await callerFor({ api: firm.running.api, tokenOf: firm.running.tenant.tokenFor }, people.cara.id)
  const { rows } = await manager.ask<{ rows: { key: string }[] }>('clients', { words: 'pemberton' })
  const person = (who: keyof typeof people) => `person:${people[who].id}`
  const { stream } = await manager.command('make-job', {
    client: rows[0]?.key,
    template: 'template:monthly-bookkeeping.v1',
    period: { occurrence, name: occurrence, start: `${occurrence}-01`, end: `${occurrence}-28` },
    team: { preparer: person('ana'), reviewer: person('cara'), manager: person('cara'), partner: person('jo') },
  })
  return String(stream)
}

describe.each<[Width, Theme, string]>([
  ['wide', 'light', '2026-05'],
  ['phone', 'dark', '2026-06'],
])('where a job stands, on a %s screen in the %s theme', (width, theme, occurrence) => {
  let cara: AtWork
  let job: string
  const { hindrances, look, tried } = createLooks(() => cara, `${width} ${theme}`)
  const step = (name: string, act: () => Promise<void>) => it(name, () => tried(name, act))

  beforeAll(async () => {
    job = await makeJob(occurrence)
    cara = await atWork(firm.browser, {
      url: firm.running.url,
      who: 'cara',
      width,
      theme,
      at: `praxis/home/job/${job}`,
    })
  })
  afterAll(() => cara.close())

  step('says on whom it waits, by one key', async () => {
    const { tab, page } = cara
    await tab.getByRole('heading', { name: `Bookkeeping ${occurrence}` }).click()
    await page.keyboard.press('w')
    const dialog = tab.getByRole('dialog')
    await dialog.getByLabel('For what').fill('bank statements')
    await dialog.getByLabel('Since').fill('2026-11-14')
    await look('waiting dialog')
    await dialog.getByRole('button', { name: 'Set to waiting' }).click()
    await tab.getByText('Waiting on the client, 9 days.').waitFor()
    await tab
      .getByRole('button', { name: /^Waiting/ })
      .first()
      .waitFor()
    await look('job waiting')
  })

  step('is chased, and shows on my day', async () => {
    const { tab } = cara
    await tab.getByRole('button', { name: 'Chased…' }).click()
    await tab.getByRole('dialog').getByLabel('Chase next').fill('2026-11-26')
    await tab.getByRole('button', { name: 'Note it' }).click()
    await tab
      .getByText(/next Thu\s26\sNov/)
      .first()
      .waitFor()
    await cara.go('praxis/home')
    const waiting = tab.getByRole('tab', { name: /^Waiting/ })
    const section = tab.getByRole('region', { name: 'You wait for' })
    await waiting.or(section).first().waitFor()
    if (await waiting.count()) await waiting.click()
    await section.getByText(/bank statements · Bookkeeping/).waitFor()
    await look('home waiting')
  })

  step('stands in the table with whose and how long, and the longest first', async () => {
    const { tab } = cara
    await cara.go('praxis/home/jobs')
    await tab.getByRole('button', { name: /^Waiting/ }).click()
    await tab
      .getByText(/Bookkeeping 2026-0\d/)
      .first()
      .waitFor()
    if (width === 'wide') {
      await tab.getByRole('columnheader', { name: 'Waiting' }).getByRole('button').click()
      await tab.getByRole('row').nth(1).getByText('9 d').waitFor()
    }
    await look('jobs waiting')
  })

  step('waits no longer, and can be undone', async () => {
    const { tab } = cara
    await cara.go(`praxis/home/job/${job}`)
    await tab.getByRole('button', { name: 'Waits no longer' }).click()
    await tab.getByText('No longer waiting on the client after 9 days').last().waitFor()
    await tab.getByRole('button', { name: /^Ready/ }).waitFor()
    await tab.getByRole('button', { name: 'Undo' }).first().click()
    await tab.getByText('Waiting on the client, 9 days.').waitFor()
    await tab.getByRole('button', { name: 'Waits no longer' }).click()
    await tab.getByRole('button', { name: /^Ready/ }).waitFor()
  })

  step('is put where the firm says, and cancelled and taken up again', async () => {
    const { tab, page } = cara
    await tab.getByRole('heading', { name: `Bookkeeping ${occurrence}` }).click()
    await page.keyboard.press('e')
    await tab.getByRole('menuitemradio', { name: 'With auditor' }).waitFor()
    await look('status menu')
    await tab.getByRole('menuitemradio', { name: 'With auditor' }).click()
    await tab.getByRole('button', { name: /^With auditor/ }).click()
    await tab.getByRole('menuitem', { name: 'Cancel the job…' }).click()
    await tab.getByLabel('Why it is cancelled').fill('the client sold the business')
    await tab.getByRole('button', { name: 'Cancel the job' }).click()
    await tab.getByRole('button', { name: 'Take it up again' }).waitFor()
    await look('job cancelled')
    await tab.getByRole('button', { name: 'Take it up again' }).click()
    await tab.getByRole('button', { name: /^Ready/ }).waitFor()
  })

  const lane = (name: string) => cara.tab.getByRole('region', { name, exact: true })
  const cardIn = (name: string) => lane(name).getByRole('link', { name: new RegExp(`Bookkeeping ${occurrence}`) })

  step('stands on a board with all the others, and goes from column to column', async () => {
    const { tab, page } = cara
    await cara.go('praxis/home/jobs')
    if (width === 'wide') {
      await tab.getByRole('heading', { name: 'Jobs' }).click()
      await page.keyboard.press('2')
    } else {
      await tab.getByRole('button', { name: 'More for jobs' }).click()
      await tab.getByRole('menuitem', { name: 'Show as a board' }).click()
    }
    await lane('Waiting').getByRole('listitem').first().waitFor()
    await look('board')
    await filterBy(cara, `pemberton ${occurrence}`)
    await cardIn('Ready').waitFor()
    await lane('Waiting').getByText('No jobs here.').waitFor()
  })

  /** By dragging where there is a pointer, by the card's menu on a phone. */
  const move = async (from: string, to: string) => {
    const { tab } = cara
    if (width === 'wide') return cardIn(from).dragTo(lane(to).getByRole('heading'))
    await lane(from)
      .getByRole('button', { name: /^Move / })
      .click()
    await tab.getByRole('menuitem', { name: to }).click()
  }

  step('is moved, and put back by Undo', async () => {
    const { tab } = cara
    await move('Ready', 'In progress')
    await tab.getByText('Moved to In progress').last().waitFor()
    await cardIn('In progress').waitFor()
    await cara.tab.getByRole('button', { name: 'Undo' }).first().click()
    await cardIn('Ready').waitFor()
  })

  step('stays where it is with the reason where it cannot go', async () => {
    const { tab } = cara
    await move('Ready', 'In review')
    await tab
      .getByText(/goes to review when a task of it is sent for sign-off/)
      .last()
      .waitFor()
    await cardIn('Ready').waitFor()
    await look('board refused')
  })

  step('is put to waiting by the keyboard alone', async () => {
    const { tab, page } = cara
    await cardIn('Ready').focus()
    await page.keyboard.press('e')
    await tab.getByRole('menuitem', { name: 'Waiting on…' }).click()
    await tab.getByRole('dialog').getByRole('button', { name: 'Set to waiting' }).click()
    await cardIn('Waiting').waitFor()
    await lane('Waiting').getByText('Client', { exact: true }).waitFor()
    await look('board waiting')
  })

  it('kept nothing back from anybody', () => {
    expect(hindrances).toEqual([])
    expect(cara.errors).toEqual([])
  })
})

it('is called what the administrator says', async () => {
  const daniel = await atWork(firm.browser, {
    url: firm.running.url,
    who: 'daniel',
    at: 'praxis/home/settings/statuses',
  })
  const { tab } = daniel
  const waiting = tab.getByRole('textbox', { name: 'Waiting' })
  await waiting.fill('With the bank\nAuditor’s letter')
  const found = await daniel.axe()
  await takePicture(daniel, 'names')
  await tab.getByRole('button', { name: 'Save' }).click()
  await tab.getByText('Changed the names of statuses').last().waitFor()
  const manager = await callerFor({ api: firm.running.api, tokenOf: firm.running.tenant.tokenFor }, people.cara.id)
  const { subStatuses } = await manager.ask<{ subStatuses: { of: string; name: string }[] }>('statuses')
  const named = subStatuses.filter(({ of }) => of === 'waiting').map(({ name }) => name)
  expect({ named, found, errors: daniel.errors }).toEqual({
    named: ['With the bank', 'Auditor’s letter'],
    found: [],
    errors: [],
  })
  await daniel.close()
})
