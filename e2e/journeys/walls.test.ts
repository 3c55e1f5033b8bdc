import { callerFor } from '#firm/caller.ts'
import { people } from '#firm/people.ts'
import { type AtWork, atWork, type Theme, type Width } from './at-work.ts'
import { createLooks } from './create-looks.ts'
import { type OpenFirm, openFirm } from './open-firm.ts'
import { filterBy, say, soon } from './steps.ts'

let firm: OpenFirm
beforeAll(async () => {
  firm = await openFirm('whole')
})
afterAll(() => firm.close())

type Row = { key: string; name: string }

describe.each<[Width, Theme, number]>([
  ['wide', 'light', 0],
  ['phone', 'dark', 1],
])('an ethical wall, on a %s screen in the %s theme', (width, theme, nth) => {
  let jo: AtWork
  let ana: AtWork
  let client: Row
  const { hindrances, look } = createLooks(() => jo, `${width} ${theme}`)

  beforeAll(async () => {
    const { api, tenant, url } = firm.running
    const manager = await callerFor({ api, tokenOf: tenant.tokenFor }, people.cara.id)
    const { rows } = await manager.ask<{ rows: Row[] }>('clients', { words: 'ltd' })
    client = rows[nth] as Row // there are many
    const team = { preparer: `person:${people.ana.id}`, manager: `person:${people.cara.id}` }
    const period = { occurrence: '2027-06', name: 'June 2027', start: '2027-06-01', end: '2027-06-30' }
    const template = 'template:monthly-bookkeeping.v1'
    const { stream: job } = await manager.command('make-job', { client: client.key, template, period, team })
    const doer = await callerFor({ api, tokenOf: tenant.tokenFor }, people.ana.id)
    for (const date of ['2026-11-23', '2026-11-24']) await doer.command('log-time', { job, date, minutes: 75 })
    jo = await atWork(firm.browser, { url, who: 'jo', width, theme, at: `praxis/home/client/${client.key}` })
    ana = await atWork(firm.browser, { url, who: 'ana', width, theme, at: 'praxis/home/clients' })
  })
  afterAll(() => Promise.all([jo.close(), ana.close()]))

  it('is asked about in one click', async () => {
    await jo.tab.getByRole('button', { name: 'Who can see this client?' }).click()
    const dialog = jo.tab.getByRole('dialog', { name: `Who can see ${client.name}?` })
    await dialog.getByText('Ana Whitfield').waitFor()
    await look('who can see a client')
    await dialog.getByRole('button', { name: 'Set a wall…' }).click()
  })

  it('hides the client from whom it names, also from the list they look at', async () => {
    await filterBy(ana, client.name)
    await ana.tab.getByText(client.name, { exact: true }).first().waitFor()
    const dialog = jo.tab.getByRole('dialog', { name: `An ethical wall around ${client.name}` })
    await dialog.getByRole('checkbox', { name: 'Ana Whitfield' }).check()
    await dialog.getByLabel('Why').fill('Her brother is the buyer')
    await look('set a wall')
    await dialog.getByRole('button', { name: 'Set the wall' }).click()
    await jo.tab.getByText('Hidden from 1 person').waitFor()
    await ana.tab
      .getByText(client.name, { exact: true })
      .first()
      .waitFor({ state: 'detached', ...soon })
    await look('a walled client')
    await look('the list behind a wall', ana)
  })

  it('answers a link to the client, and the chat, as if there were none', async () => {
    await ana.go(`praxis/home/client/${client.key}`)
    await ana.tab.getByText('This client is not there any more.').waitFor()
    await look('a client behind a wall', ana)
    await ana.go('chat')
    await say(ana, `find ${client.name}`)
    await ana.page
      .getByText(/nothing/i)
      .last()
      .waitFor()
    await look('the chat behind a wall', ana)
  })

  it('leaves one’s own hours in the week, as of a client that one may not see', async () => {
    await ana.go('praxis/home/time')
    await ana.tab.getByText('A client you may not see').waitFor()
    await ana.tab.getByText('1:15').first().waitFor()
    expect(await ana.tab.getByText(client.name).count()).toBe(0)
    await look('a week behind a wall', ana)
  })

  it('says who stands outside, and is taken down again', async () => {
    await jo.tab.getByRole('button', { name: 'Who can see this client?' }).click()
    const dialog = jo.tab.getByRole('dialog', { name: `Who can see ${client.name}?` })
    await dialog.getByText('Sees nothing of this client').waitFor()
    await look('who stands outside a wall')
    await dialog.getByRole('button', { name: 'Close' }).click()
    await jo.tab.getByRole('button', { name: 'Take the wall down' }).click()
    await jo.tab.getByText('Hidden from 1 person').waitFor({ state: 'detached' })
    await ana.go(`praxis/home/client/${client.key}`)
    await ana.tab.getByRole('heading', { name: client.name }).waitFor()
  })

  it('leaves nothing serious for axe to find, and no error in the browser', () => {
    expect(hindrances).toEqual([])
    expect([...jo.errors, ...ana.errors]).toEqual([])
  })
})
