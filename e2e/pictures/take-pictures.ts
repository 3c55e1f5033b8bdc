import { join } from 'node:path'
import { type AtWork, atWork, openBrowser } from '#journeys/at-work.ts'
import { choose, filterBy, workToReview } from '#journeys/steps.ts'
import { bringUp } from '#world/bring-up.ts'

const anyPorts = { shell: 0, tenant: 0, tab: 0, functions: 0 }
const mondayMorning = Date.parse('2026-11-23T09:05:00Z')

type Opening = Parameters<typeof atWork>[1]
type Shot = Pick<Opening, 'who' | 'width' | 'theme' | 'at'> & {
  name: string
  /** What has to be on the screen, and what a person does before the picture is taken. */
  until: (person: AtWork) => Promise<unknown>
}

const seen = (words: string | RegExp) => (person: AtWork) => person.tab.getByText(words).first().waitFor()

const shots = (job: string): Shot[] => [
  { name: 'home', who: 'ana', until: seen('Do next') },
  { name: 'home-dark', who: 'mei', theme: 'dark', until: seen('Do next') },
  { name: 'home-phone', who: 'ana', width: 'phone', until: person => person.tab.getByRole('tab').first().waitFor() },
  { name: 'jobs', who: 'cara', at: 'praxis/home/jobs', until: seen(/On track/) },
  { name: 'job', who: 'ana', at: `praxis/home/job/${job}/task/month-pack`, until: seen(/Draft the month/) },
  {
    name: 'clients',
    who: 'cara',
    at: 'praxis/home/clients',
    until: person => filterBy(person, 'c00').then(() => seen('C0001')(person)),
  },
  { name: 'time', who: 'ana', at: 'praxis/home/time/2026-11-16', until: seen(/Week 47/) },
  {
    name: 'apply',
    who: 'cara',
    at: 'praxis/home/apply',
    until: async person => {
      await choose(person, 'Template', /VAT return/)
      await choose(person, 'Period', /^Q4 2026/)
      await person.tab.getByRole('button', { name: 'Select all 60' }).click()
      await person.tab.getByText(/of 60 ticked get/).waitFor()
      await person.tab.getByRole('button', { name: 'Dates and people' }).click()
      await person.tab.getByText('Time this plans').waitFor()
    },
  },
  {
    name: 'review',
    who: 'cara',
    at: 'chat',
    until: person => person.page.getByText('Please review: Draft the month’s pack').last().waitFor(),
  },
]

/** Brings the demonstration firm up and takes each picture as its person sees it. */
export const takePictures = async (folder: string, say: (line: string) => void): Promise<void> => {
  const running = await bringUp({ ports: anyPorts, from: 'build', firm: 'whole', now: mondayMorning })
  const browser = await openBrowser()
  try {
    const job = await workToReview(running, 'Pemberton', 'ana')
    const ana = await atWork(browser, { url: running.url, who: 'ana', at: `praxis/home/job/${job}/task/month-pack` })
    await ana.tab.getByRole('button', { name: 'Send for sign-off' }).click()
    await ana.tab
      .getByText(/With Cara/)
      .first()
      .waitFor()
    await ana.close()
    for (const { name, until, ...opening } of shots(job)) {
      const person = await atWork(browser, { url: running.url, ...opening })
      await until(person)
      await person.page.waitForTimeout(600)
      await person.page.screenshot({ path: join(folder, `${name}.png`) })
      await person.close()
      say(`  ${name}.png`)
    }
  } finally {
    await browser.close()
    await running.stop()
  }
}
