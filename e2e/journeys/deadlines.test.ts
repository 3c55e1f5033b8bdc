import type { Caller } from '#firm/caller.ts'
import { callerFor } from '#firm/caller.ts'
import { people } from '#firm/people.ts'
import { type AtWork, atWork, type Theme, type Width } from './at-work.ts'
import { createLooks, takePicture } from './create-looks.ts'
import { type OpenFirm, openFirm } from './open-firm.ts'

let firm: OpenFirm
let manager: Caller
beforeAll(async () => {
  firm = await openFirm('whole')
  const { api, tenant } = firm.running
  manager = await callerFor({ api, tokenOf: tenant.tokenFor }, people.cara.id)
})
afterAll(() => firm.close())

/** A VAT return of which only the filing is left. */
const makeReturn = async (year: number): Promise<string> => {
  const { rows } = await manager.ask<{ rows: { key: string }[] }>('clients', { words: 'upton' })
  const name = `Q2 ${year}`
  const period = { occurrence: `${year}-06-q`, name, start: `${year}-04-01`, end: `${year}-06-30` }
  const [lead, partner] = [`person:${people.cara.id}`, `person:${people.jo.id}`]
  const team = { preparer: lead, reviewer: partner, manager: lead, partner }
  const template = 'template:vat-return.v1'
  const made = await manager.command('make-job', { client: rows[0]?.key, template, period, team })
  const stream = String(made.stream)
  const { tasks } = await manager.ask<{ tasks: { id: string }[] }>('job', { key: stream })
  for (const { id } of tasks.slice(0, -2))
    await manager.command('skip-task', { job: stream, task: id, reason: 'nil return' })
  return stream
}

const signOff = async (job: string): Promise<void> => {
  const { api, tenant } = firm.running
  const reviewer = await callerFor({ api, tokenOf: tenant.tokenFor }, people.jo.id)
  const { tasks } = await reviewer.ask<{ tasks: { id: string; done?: { at: string } }[] }>('job', { key: job })
  const finishedAt = tasks.find(({ id }) => id === 'file-return')?.done?.at
  await reviewer.command('approve-task', { job, task: 'file-return', finishedAt })
}

describe.each<[Width, Theme, number]>([
  ['wide', 'light', 2026],
  ['phone', 'dark', 2025],
])('a filing, on a %s screen in the %s theme', (width, theme, year) => {
  let cara: AtWork
  let job: string
  const { hindrances, look } = createLooks(() => cara, `${width} ${theme}`)

  beforeAll(async () => {
    job = await makeReturn(year)
    cara = await atWork(firm.browser, {
      url: firm.running.url,
      who: 'cara',
      width,
      theme,
      at: `praxis/home/job/${job}`,
    })
  })
  afterAll(() => cara.close())

  it('stands beside its deadline, which says why', async () => {
    const { tab } = cara
    await tab.getByRole('button', { name: 'Why this date: VAT return and payment' }).first().click()
    await tab
      .getByText(/HMRC rule v1; gov\.uk/)
      .last()
      .waitFor()
    await look('deadline')
    await cara.page.keyboard.press('Escape')
  })

  it('goes to the reviewer, then takes the client’s approval and is recorded', async () => {
    const { tab } = cara
    await tab.getByRole('link', { name: 'File the return' }).click()
    await tab.getByRole('button', { name: 'Send for sign-off' }).click()
    await tab.getByText('Sent “File the return” for review').last().waitFor()
    await signOff(job)
    await tab.getByRole('button', { name: 'Record the client’s approval…' }).click()
    const approval = tab.getByRole('dialog', { name: 'Record the client’s approval' })
    await approval.getByLabel('Who approved it').fill('Mary Upton')
    await look('approval')
    await approval.getByRole('button', { name: 'Record it' }).click()
    await tab.getByText('Approved by Mary Upton').last().waitFor()
    await tab.getByRole('button', { name: 'Record filing…' }).click()
    const filing = tab.getByRole('dialog', { name: 'Record filing' })
    await filing.getByLabel('Reference').fill('HMRC 0042')
    await look('record filing')
    await filing.getByRole('button', { name: 'Record filing' }).click()
    await tab
      .getByText(/reference HMRC 0042/)
      .last()
      .waitFor()
    await look('filed')
  })

  it('leaves nothing serious for axe to find, and no error in the browser', () => {
    expect(hindrances).toEqual([])
    expect(cara.errors).toEqual([])
  })
})

describe('the list of jobs', () => {
  it('has the statutory deadlines beside the firm’s own, and those that are late apart', async () => {
    await makeReturn(2024)
    const cara = await atWork(firm.browser, {
      url: firm.running.url,
      who: 'cara',
      width: 'wide',
      theme: 'light',
      at: 'praxis/jobs',
    })
    await cara.tab.getByRole('columnheader', { name: 'Statutory' }).waitFor()
    await cara.tab.getByRole('button', { name: /^Statutory late/ }).click()
    await cara.tab.getByText('Q2 2024').first().waitFor()
    await takePicture(cara, 'statutory late wide light')
    expect(await cara.axe()).toEqual([])
    await cara.close()
  })
})
