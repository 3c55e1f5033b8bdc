import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'
import { createTenant } from '#src/index.ts'
import { serveShell } from '../serve.ts'
import { startBot } from './start-bot.ts'
import { startTab } from './start-tab.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking']

export type OpenPage = { page: Page; errors: string[] }

const openPage = async (browser: Browser, url: string): Promise<OpenPage> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, bypassCSP: true })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('console', message => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', error => errors.push(error.message))
  // teams-js asks a CDN for further origins at each load.
  await page.route('https://res.cdn.office.net/**', route => route.fulfill({ json: { validOrigins: [] } }))
  await page.goto(url)
  return { page, errors }
}

/** What axe finds serious on the page. */
export const seriousFaults = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe)
  const result = await page.evaluate('axe.run(document, { iframes: false })')
  // The shape is axe-core's own, which the page does not know.
  const { violations } = result as { violations: { id: string; impact: string }[] }
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)
}

/** A tenant with its shell, a bot and a tab, and a browser to look at them. */
export const startShell = async (executablePath: string) => {
  const [bot, tab] = await Promise.all([startBot(), startTab()])
  const tenant = await createTenant({
    app: { botEndpoint: bot.endpoint, tabUrl: tab.url },
    now: Date.parse('2026-11-23T09:06:00Z'),
  })
  tenant.trust()
  const shell = await serveShell({ tenant, port: 0 })
  const browser = await chromium.launch({ executablePath, args: flags })
  const person = (givenName: string) => {
    const found = tenant.users.find(user => user.givenName === givenName)
    if (!found) throw new Error(`Nobody is called ${givenName}.`)
    return found
  }
  return {
    tenant,
    bot,
    person,
    chatOf: (givenName: string) => tenant.chats.of(person(givenName).id)[0]?.conversationId ?? '',
    open: (givenName: string, more = '') => openPage(browser, `${shell.url}/?as=${person(givenName).id}${more}`),
    async close() {
      await browser.close()
      await shell.close()
      await tenant.close()
      await Promise.all([bot.close(), tab.close()])
    },
  }
}
