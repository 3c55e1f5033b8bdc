import { findBrowser } from './tests/find-browser.ts'
import { cardActivity, createBotVoice } from './tests/start-bot.ts'
import { seriousFaults, startShell } from './tests/start-shell.ts'

const browser = findBrowser()
const inBrowser = browser ? describe : describe.skip

let shell: Awaited<ReturnType<typeof startShell>>
beforeAll(async () => {
  if (browser) shell = await startShell(browser)
}, 60_000)
afterAll(() => shell?.close())

const heading = (text: string) => ({ type: 'TextBlock', text, size: 'Medium', weight: 'Bolder', style: 'heading' })
const cardOf = (...body: object[]) => ({ type: 'AdaptiveCard', version: '1.5', body })
const execute = (title: string, verb: string, more = {}) => ({ type: 'Action.Execute', title, verb, ...more })
const buttons = (...actions: object[]) => ({ type: 'ActionSet', actions })

const answerCard = (card: object) => ({
  status: 200,
  body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card },
})

const invokes = () => shell.bot.ofType('invoke').map(activity => activity.value)

const voice = (givenName: string) => createBotVoice(shell.tenant, shell.chatOf(givenName))

/** A card only shows what it does once its conversation is known to the bot. */
const greet = (givenName: string) => shell.tenant.chats.say(shell.person(givenName).id, shell.chatOf(givenName), 'Hi')

inBrowser('the chat', () => {
  test('Enter says it, and the answer comes by itself', async () => {
    const { page, errors } = await shell.open('Ana')
    await page.getByRole('textbox', { name: 'Write a message' }).fill('what is due')
    await page.keyboard.press('Enter')
    await page.getByRole('article', { name: /^You/ }).filter({ hasText: 'what is due' }).waitFor()
    await (await voice('Ana')).say(cardActivity(cardOf(heading('Monday: 3 for you'))))
    await page.getByRole('log').getByRole('heading', { name: 'Monday: 3 for you' }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    expect(errors).toEqual([])
  }, 30_000)

  test('a required input is asked for, then goes to the bot, and the answer is shown to this person only', async () => {
    await greet('Ben')
    const why = { type: 'Input.Text', id: 'why', label: 'Why?', isRequired: true, errorMessage: 'Say why.' }
    const back = buttons(execute('Send back', 'return-task', { data: { task: 't-1' } }))
    await (await voice('Ben')).say(cardActivity(cardOf(heading('Please review'), why, back)))
    const { page } = await shell.open('Ben')
    shell.bot.answerInvokes(() => answerCard(cardOf(heading('Sent back'))))
    await page.getByRole('button', { name: 'Send back' }).click()
    await page.getByText('Say why.').waitFor()
    expect(invokes()).toEqual([])
    await page.getByLabel('Why?').fill('Page 2 is missing')
    await page.getByRole('button', { name: 'Send back' }).click()
    await page.getByRole('heading', { name: 'Sent back' }).waitFor()
    const data = { task: 't-1', why: 'Page 2 is missing' }
    expect(invokes()).toMatchObject([{ action: { verb: 'return-task', data }, trigger: 'manual' }])
    const stored = shell.tenant.chats.messages(shell.chatOf('Ben')).at(-1)
    expect(JSON.stringify(stored?.cards)).toContain('Please review')
  }, 30_000)

  test('an error of the bot stands under the card in its own words', async () => {
    await greet('Cara')
    await (await voice('Cara')).say(cardActivity(cardOf(buttons(execute('Approve', 'approve-task')))))
    const { page, errors } = await shell.open('Cara')
    const value = { code: 'Conflict', message: 'Ben approved this a minute ago.' }
    shell.bot.answerInvokes(() => ({
      status: 400,
      body: { statusCode: 400, type: 'application/vnd.microsoft.error', value },
    }))
    await page.getByRole('button', { name: 'Approve' }).click()
    await page.getByRole('alert').filter({ hasText: 'Ben approved this a minute ago.' }).waitFor()
    expect(errors).toEqual([])
  }, 30_000)

  test('Action.Submit is a message with a value, and the card says that it was sent', async () => {
    await greet('Marcus')
    const submit = { type: 'Action.Submit', title: 'Yes', data: { verb: 'confirm', at: '08:00' } }
    await (await voice('Marcus')).say(cardActivity(cardOf(buttons(submit))))
    const { page } = await shell.open('Marcus')
    await page.getByRole('button', { name: 'Yes' }).click()
    await page.getByText('Your response was sent to the app').waitFor()
    expect(shell.bot.ofType('message').at(-1)).toMatchObject({ value: { verb: 'confirm', at: '08:00' } })
  }, 30_000)

  test('a card with refresh is asked for once for each version, for the people that it names', async () => {
    await Promise.all([greet('Grace'), greet('Tom')])
    const card = (title: string) => ({
      ...cardOf(heading(title)),
      refresh: { action: execute('Show', 'show-day'), userIds: [shell.tenant.mriOf(shell.person('Grace').id)] },
    })
    shell.bot.answerInvokes(() => answerCard(card('For Grace')))
    const before = invokes().length
    const grace = await voice('Grace')
    const id = await grace.say(cardActivity(card('For all')))
    await (await voice('Tom')).say(cardActivity(card('For all')))
    const [forGrace, forTom] = [await shell.open('Grace'), await shell.open('Tom')]
    await forGrace.page.getByRole('heading', { name: 'For Grace' }).waitFor()
    await forTom.page.getByRole('heading', { name: 'For all' }).waitFor()
    await forGrace.page.getByRole('tab', { name: 'My day' }).click()
    await forGrace.page.getByRole('tab', { name: 'Chat' }).click()
    await forGrace.page.getByRole('heading', { name: 'For Grace' }).waitFor()
    expect(invokes().slice(before)).toMatchObject([{ action: { verb: 'show-day' }, trigger: 'automatic' }])
    shell.bot.answerInvokes(() => answerCard(card('Again for Grace')))
    await grace.edit(id, cardActivity(card('For all, edited')))
    await forGrace.page.getByRole('heading', { name: 'Again for Grace' }).waitFor()
    expect(invokes().slice(before)).toHaveLength(2)
  }, 30_000)

  test('what the schema does not know is an error in the console', async () => {
    await greet('Priya')
    await (await voice('Priya')).say(cardActivity(cardOf(heading('Hi'), { type: 'Hologram' })))
    const { page, errors } = await shell.open('Priya')
    await page.getByRole('heading', { name: 'Hi' }).waitFor()
    expect(errors).toContainEqual(expect.stringContaining('Hologram'))
  }, 30_000)
})

inBrowser('the tab', () => {
  test('speaks the published teams-js: context, token, theme', async () => {
    const { page, errors } = await shell.open('Ana', '&at=praxis/jobs/job/17')
    const tab = page.frameLocator('iframe[name="app-tab"]')
    await tab.getByText('jobs job/17').waitFor()
    const frame = page.frame({ name: 'app-tab' })
    expect(await frame?.evaluate('ready')).toMatchObject({
      app: { theme: 'default', host: { name: 'Teams', clientType: 'web' } },
      page: { id: 'jobs', subPageId: 'job/17', frameContext: 'content' },
      user: { id: shell.person('Ana').id, tenant: { id: shell.tenant.tenantId } },
    })
    expect(await frame?.evaluate('t.authentication.getAuthToken()')).toMatch(/^ey.+\..+\./)
    await page.getByRole('button', { name: 'View' }).click()
    await page.getByRole('menuitemradio', { name: 'Dark' }).click()
    await frame?.waitForFunction('heard.includes("dark")')
    expect(errors).toEqual([])
  }, 30_000)

  test('a link on a card opens the tab in place, on the page that it names', async () => {
    await greet('Daniel')
    const context = encodeURIComponent(JSON.stringify({ subEntityId: 'week/48' }))
    const url = `https://teams.microsoft.com/l/entity/${shell.tenant.app.teamsAppId}/time?context=${context}`
    const open = buttons({ type: 'Action.OpenUrl', title: 'Open my week', url })
    await (await voice('Daniel')).say(cardActivity(cardOf(open)))
    const { page } = await shell.open('Daniel')
    await page.getByRole('link', { name: 'Open my week' }).click()
    await page.frameLocator('iframe[name="app-tab"]').getByText('time week/48').waitFor()
    expect(new URL(page.url()).searchParams.get('at')).toBe('praxis/time/week/48')
  }, 30_000)

  test('another person gets the tab anew', async () => {
    const { page } = await shell.open('Ana', '&at=praxis')
    await page.frameLocator('iframe[name="app-tab"]').getByText('home').waitFor()
    await page.getByRole('button', { name: /^Person/ }).click()
    await page.getByRole('menuitemradio', { name: 'Jo Hart' }).click()
    await page.getByRole('button', { name: /^Person: Jo Hart/ }).waitFor()
    await page.frameLocator('iframe[name="app-tab"]').getByText('home').waitFor()
    const context = await page.frame({ name: 'app-tab' })?.evaluate('ready')
    expect(context).toMatchObject({ user: { id: shell.person('Jo').id } })
  }, 30_000)
})

inBrowser('the SharePoint page', () => {
  /** Makes a folder as the app does, in the folder that lies at the path. */
  const makeFolder = async (path: string, name: string) => {
    const { tenant } = shell
    const grant = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: tenant.app.clientId,
      client_secret: tenant.app.clientSecret,
      scope: 'https://graph.microsoft.com/.default',
    })
    const token = await fetch(`${tenant.urls.login}/oauth2/v2.0/token`, { method: 'POST', body: grant })
    const headers = { Authorization: `Bearer ${(await token.json()).access_token}`, 'Content-Type': 'application/json' }
    const graph = `${tenant.urls.graph}/v1.0`
    const drive = await (await fetch(`${graph}/sites/${tenant.sites.documents.id}/drive`, { headers })).json()
    const body = JSON.stringify({ name, folder: {} })
    const made = await fetch(`${graph}/drives/${drive.id}/root${path}/children`, { method: 'POST', headers, body })
    expect(made.status).toBe(201)
  }

  test('shows a site’s library, and its folders are walked down and up', async () => {
    await makeFolder('', 'Clients')
    await makeFolder(':/Clients:', 'Marsh & Co')
    const { page, errors } = await shell.open('Ana')
    await page.goto(new URL('/sharepoint', page.url()).href)
    const site = page.getByRole('region', { name: 'Praxis documents' })
    await site.getByRole('button', { name: 'Documents' }).click()
    const row = page.getByRole('row').filter({ hasText: 'Clients' })
    expect(await row.getByRole('cell').allTextContents()).toEqual([
      'Clients',
      'Folder',
      expect.stringMatching(/^2026-11-23 09:0\d:\d\d UTC$/),
    ])
    await row.getByRole('button', { name: 'Clients' }).click()
    await page.getByRole('button', { name: 'Marsh & Co' }).click()
    await page.getByRole('heading', { name: 'Marsh & Co' }).waitFor()
    await page.getByText('This folder is empty.').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.getByRole('navigation', { name: 'Folders' }).getByRole('button', { name: 'Documents' }).click()
    await page.getByRole('row').filter({ hasText: 'Clients' }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: 'Marsh & Co' }).waitFor()
    expect(errors).toEqual([])
  }, 30_000)
})
