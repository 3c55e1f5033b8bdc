import { callerFor } from '#firm/caller.ts'
import { type PersonName, people } from '#firm/people.ts'
import type { Running } from '#world/bring-up.ts'
import type { AtWork } from './at-work.ts'

/** What another tab sees within: changes are asked for every 5 seconds. */
export const soon = { timeout: 12_000 }

/** The field that narrows a table, which hides behind a button on a phone. */
export const filterBy = async ({ tab }: AtWork, words: string): Promise<void> => {
  const field = tab.getByRole('searchbox', { name: 'Filter by words' })
  const button = tab.getByRole('button', { name: 'Filter by words' })
  await field.or(button).first().waitFor()
  if ((await field.count()) === 0) await button.click()
  await field.fill(words)
}

export const openJob = async (person: AtWork, words: string, job: RegExp): Promise<void> => {
  await person.go('praxis/home/jobs')
  await filterBy(person, words)
  await person.tab.getByRole('link', { name: job }).click()
}

export const choose = async ({ tab }: AtWork, field: string, option: RegExp): Promise<void> => {
  await tab.getByRole('combobox', { name: field }).click()
  await tab.getByRole('option', { name: option }).click()
}

/** Ticks people in Teams' own picker. */
export const choosePeople = async ({ page }: AtWork, names: string[]): Promise<void> => {
  for (const name of names) await page.getByRole('checkbox', { name }).click()
  await page.getByRole('button', { name: 'Select', exact: true }).click()
}

export const say = async ({ page }: AtWork, words: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Write a message' }).fill(words)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
}

/** A bookkeeping job of that client for a month to come, done by one person up to the step that needs sign-off. */
export const workToReview = async (running: Running, client: string, who: PersonName): Promise<string> => {
  const service = { api: running.api, tokenOf: running.tenant.tokenFor }
  const manager = await callerFor(service, people.cara.id)
  const { rows } = await manager.ask<{ rows: { key: string }[] }>('clients', { words: client })
  const person = (name: PersonName) => `person:${people[name].id}`
  const { stream } = await manager.command('make-job', {
    client: rows[0]?.key,
    template: 'template:monthly-bookkeeping.v1',
    period: { occurrence: '2027-03', name: 'March 2027', start: '2027-03-01', end: '2027-03-31' },
    team: { preparer: person(who), reviewer: person('cara'), manager: person('cara'), partner: person('jo') },
  })
  const doer = await callerFor(service, people[who].id)
  for (const task of ['collect', 'code', 'reconcile', 'post-journals'])
    await doer.command('finish-task', { job: stream, task })
  return String(stream)
}

/** Ticks clients by their codes until so many get the job; those that cannot have it say so once they are ticked. */
export const tickClients = async ({ tab, ...person }: AtWork, wanted: number): Promise<void> => {
  let ticked = 0
  const narrowTo = async (words: string) => {
    const first = tab.getByRole('row').nth(1)
    const before = (await first.textContent()) ?? ''
    await filterBy({ tab, ...person }, words)
    await first.filter({ hasNotText: before }).waitFor()
  }
  /** How many get the job, once the count speaks of all that are ticked by now. */
  const getIt = async (more: number): Promise<number> => {
    ticked += more
    const count = tab.getByText(new RegExp(`^\\d+ of ${ticked} ticked get`)).first()
    await count.waitFor()
    return Number((await count.textContent())?.match(/\d+/)?.[0])
  }
  for (const words of ['c007', 'c008', 'c009', 'c006']) {
    await narrowTo(words)
    await tab.getByRole('button', { name: 'Select all 10 that match' }).click()
    await getIt(10)
  }
  await narrowTo('c005')
  for (let at = 0, count = await getIt(0); count < wanted; at += 1) {
    await tab
      .getByRole('checkbox', { name: /^Select / })
      .nth(at)
      .click()
    count = await getIt(1)
  }
}

/** An hour and a half on Monday: typed in the week as into a spreadsheet, tapped together on a phone. */
export const logInWeek = async ({ tab, page }: AtWork, words: string, job: RegExp): Promise<void> => {
  await tab.getByRole('combobox', { name: /^Add/ }).click()
  await page.keyboard.type(words)
  await tab.getByRole('option', { name: job }).first().click()
  const grid = tab.getByRole('gridcell', { name: 'Mon 23 Nov, empty' })
  const steps = tab.getByRole('group', { name: 'Add to the chosen row' })
  await grid.or(steps).first().waitFor()
  if (await grid.count()) {
    await tab.locator(':focus').and(grid).waitFor()
    await page.keyboard.type('1.5')
    await page.keyboard.press('Enter')
    await tab.getByRole('gridcell', { name: 'Mon 23 Nov, 1:30' }).waitFor()
  } else {
    for (const step of ['+1:00', '+0:15', '+0:15']) await steps.getByRole('button', { name: step }).click()
    await tab.getByRole('button', { name: 'Monday 23, 1:30' }).waitFor()
  }
}
