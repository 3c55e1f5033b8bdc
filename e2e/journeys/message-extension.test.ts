import { callerFor } from '#firm/caller.ts'
import { people } from '#firm/people.ts'
import { type AtWork, atWork, type Theme, type Width } from './at-work.ts'
import { createLooks } from './create-looks.ts'
import { type OpenFirm, openFirm } from './open-firm.ts'
import { say } from './steps.ts'

let firm: OpenFirm
beforeAll(async () => {
  firm = await openFirm('whole')
})
afterAll(() => firm.close())

const heading = /^Upton Lodge Riding School: Bookkeeping/

describe.each<[Width, Theme]>([
  ['wide', 'light'],
  ['phone', 'dark'],
])('Praxis while one writes, on a %s screen in the %s theme', (width, theme) => {
  let mei: AtWork
  let job: string
  let caller: Awaited<ReturnType<typeof callerFor>>
  const { hindrances, look, tried } = createLooks(() => mei, `${width} ${theme}`)
  const step = (name: string, act: () => Promise<void>) => it(name, () => tried(name, act))

  beforeAll(async () => {
    const { api, tenant, url } = firm.running
    caller = await callerFor({ api, tokenOf: tenant.tokenFor }, people.mei.id)
    const { rows } = await caller.ask<{ rows: { key: string }[] }>('jobs', { words: 'upton bookkeeping' })
    job = String(rows[0]?.key)
    mei = await atWork(firm.browser, { url, who: 'mei', width, theme, at: 'chat' })
  })
  afterAll(async () => {
    await caller.command('stop-timer', {})
    await mei.close()
  })

  const written = () => mei.page.getByRole('textbox', { name: 'Write a message' })
  const attached = () => mei.page.getByRole('region', { name: 'In your message' })

  step('shows what a link to a job becomes, and leaves it a link where one takes it away', async () => {
    const { page } = mei
    await written().fill(`Please look: ${firm.running.tab}/job/${job}`)
    await attached().getByText('A job in Praxis').waitFor()
    await look('link preview')
    await page.getByRole('button', { name: 'Remove the preview' }).click()
    await attached().waitFor({ state: 'detached' })
    await written().fill('https://elsewhere.example/job/1')
    await page.waitForTimeout(600)
    expect(await attached().count()).toBe(0)
    await written().fill('')
  })

  step('finds a job by its words and puts its card into the message, live for whoever looks', async () => {
    const { page } = mei
    await page.getByRole('button', { name: 'Praxis: Find a job' }).click()
    const panel = page.getByRole('region', { name: 'Praxis: Find a job' })
    await panel.getByRole('button').nth(2).waitFor()
    await panel.getByRole('searchbox').fill('upton bookkeeping')
    await panel
      .getByRole('button', { name: /^Upton Lodge/ })
      .first()
      .waitFor()
    await look('job search')
    await panel
      .getByRole('button', { name: /^Upton Lodge/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    const card = page.getByRole('article', { name: /^You/ }).last()
    await card.getByRole('heading', { name: heading }).waitFor()
    await card
      .getByText('Partner Jo Hartley', { exact: false })
      .or(card.getByText(/^Partner /))
      .first()
      .waitFor()
    await look('job card')
  })

  step('acts from the card, which then says so', async () => {
    const card = mei.page.getByRole('article', { name: /^You/ }).last()
    await card.getByRole('button', { name: 'Start timer' }).click()
    await card.getByText(/^Running since/).waitFor()
    expect(await card.getByRole('button', { name: 'Start timer' }).count()).toBe(0)
  })

  step('makes a task from a message, with the way back to it', async () => {
    const { page } = mei
    await say(mei, `Ask Upton about the van, ${width} <b>now</b>`)
    const message = page.getByRole('article', { name: /^You/ }).last()
    await message.hover()
    await message.getByRole('button', { name: 'More options' }).click()
    await page.getByRole('menuitem', { name: 'Make a task' }).click()
    const dialog = page.getByRole('dialog', { name: 'Make a task' })
    expect(await dialog.getByRole('textbox', { name: 'Task' }).inputValue()).toBe(
      `Ask Upton about the van, ${width} <b>now</b>`,
    )
    await dialog.getByRole('button', { name: 'Add the task' }).click()
    await dialog.getByText('Please choose a job.').waitFor()
    await dialog
      .getByRole('combobox', { name: /^Job/ })
      .selectOption({ label: await dialog.locator('option', { hasText: heading }).first().innerText() })
    await look('make a task')
    await dialog.getByRole('button', { name: 'Add the task' }).click()
    await dialog.getByRole('heading', { name: /^Added “Ask Upton about the van/ }).waitFor()
    await look('task made')
    await dialog.getByRole('link', { name: 'Open the job' }).click()
    await mei.tab.getByRole('link', { name: `Ask Upton about the van, ${width} <b>now</b>` }).click()
    const back = mei.tab.getByRole('link', { name: 'Open where it comes from' })
    expect(await back.getAttribute('href')).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/message\//)
  })

  it('leaves nothing serious for axe to find, and no error in the browser', () => {
    expect(hindrances).toEqual([])
    expect(mei.errors).toEqual([])
  })
})
