import { join } from 'node:path'
import { callerFor } from '#firm/caller.ts'
import { people } from '#firm/people.ts'
import { root } from '#world/root.ts'
import { type AtWork, atWork, type Theme, type Width } from './at-work.ts'
import { type OpenFirm, openFirm } from './open-firm.ts'
import { say, soon, workToReview } from './steps.ts'
import { screensOf, settingsOf } from './theme-screens.ts'

let firm: OpenFirm
let job: string
let rule: string

const automation = {
  name: 'Papers are in',
  when: { on: 'status', status: 'in-progress' },
  if: [{ of: 'kind', in: ['company'] }],
  does: [{ do: 'tag', tag: 'begun' }],
}

/** Cara’s chat holds cards of several kinds, her week some time; the client has a service, the firm an automation. */
const prepare = async () => {
  const cara = await callerFor({ api: firm.running.api, tokenOf: firm.running.tenant.tokenFor }, people.cara.id)
  rule = String((await cara.command('save-rule', { facts: automation })).stream)
  await cara.command('add-service', {
    client: `client:${job.split(':')[1]}`,
    template: 'vat-return',
    recurrence: { unit: 'quarters', every: 1, on: { day: 31 } },
    from: '2027-06-30',
    horizon: 30,
  })
  await cara.command('log-time', { job, date: '2026-11-23', minutes: 45 })
  const ana = await callerFor({ api: firm.running.api, tokenOf: firm.running.tenant.tokenFor }, people.ana.id)
  await ana.command('finish-task', { job, task: 'month-pack', note: 'Two invoices came late.' })
  const chat = await atWork(firm.browser, { url: firm.running.url, who: 'cara', at: 'chat' })
  await chat.page.getByText('Please review: Draft the month’s pack').last().waitFor(soon)
  for (const [words, answer] of [
    ['help', 'Write to me as you would to a colleague'],
    ['what’s due', /for you/],
    ['log 30m bookkeeping reading the bank letter', 'Which job is the 0:30 for?'],
    ['log 30m pemberton march 2027 reading the bank letter', 'Logged 0:30'],
  ] as const) {
    await say(chat, words)
    await chat.page.getByText(answer).last().waitFor()
  }
  await chat.close()
}

beforeAll(async () => {
  firm = await openFirm('whole')
  job = await workToReview(firm.running, 'Pemberton', 'ana')
  await prepare()
})
afterAll(() => firm.close())

const themes: Theme[] = ['light', 'dark', 'contrast']

/** Looks at what is there in each theme, the one that is on first; what is not of colour is the same in all. */
const lookIn = async (person: AtWork, order: Theme[]): Promise<string[]> => {
  const found: string[] = []
  for (const theme of order) {
    await person.wear(theme)
    found.push(...(await person.axe(theme === 'light' ? 'all' : 'colours')).map(what => `${theme}: ${what}`))
  }
  return found
}

it.each<Width>(['wide', 'phone'])('nobody is hindered in any theme on a %s screen', async width => {
  const { url } = firm.running
  const found: string[] = []
  for (const [who, screens] of [
    ['cara', screensOf({ job, rule })],
    ['daniel', settingsOf],
  ] as const) {
    const person = await atWork(firm.browser, { url, who, width })
    let order = themes
    let at = ''
    const look = async (screen: string) => {
      at = screen
      found.push(...(await lookIn(person, order)).map(what => `${screen}: ${what}`))
      order = order.toReversed()
    }
    try {
      for (const [screen, act] of screens(person, look)) {
        await act()
        await look(screen)
      }
    } catch (error) {
      await person.page.screenshot({ path: join(root, '.cache/journeys', `themes ${width} after ${at}.png`) })
      throw error
    } finally {
      await person.close()
    }
    expect(person.errors).toEqual([])
  }
  expect(found).toEqual([])
})
