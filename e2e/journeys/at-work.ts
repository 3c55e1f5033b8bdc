import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { type PersonName, people } from '#firm/people.ts'
import { findChromium } from '#world/find-chromium.ts'

const widths = { wide: { width: 1280, height: 800 }, phone: { width: 360, height: 780 } } as const
export type Width = keyof typeof widths

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const openBrowser = async (): Promise<Browser> => {
  const executablePath = findChromium()
  if (!executablePath)
    throw new Error('The journeys need a Chromium: name it in CHROMIUM, or run npm test, which installs one.')
  return chromium.launch({ executablePath, args: flags })
}

/** One person with Teams open. */
export type AtWork = {
  page: Page
  /** The app's tab in its frame. */
  tab: FrameLocator
  /** Opens a place of the shell: `chat`, `praxis`, `praxis/home/jobs`. */
  go: (at: string) => Promise<void>
  /** Goes on inside the tab, as its own links do. */
  visit: (path: string) => Promise<void>
  /** Changes the theme where one is, as Teams' settings do; what is opened after has it too. */
  wear: (theme: Theme) => Promise<void>
  /** Opens one of the shell's pages of data, in the same theme. */
  data: (page: 'sharepoint' | 'exchanges') => Promise<void>
  /** What axe finds serious or worse, in the shell and in the tab; in another theme only colours are other ones. */
  axe: (rules?: Rules) => Promise<string[]>
  /** What went wrong in the browser meanwhile. */
  errors: string[]
  close: () => Promise<void>
}

export type Theme = 'light' | 'dark' | 'contrast'

type Opening = {
  url: string
  who: PersonName
  width?: Width
  theme?: Theme
  at?: string
  /** Is taught what is new to them; everybody else has read it before. */
  isNew?: boolean
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type AxeNode = { html: string; any: { message: string }[] }
type AxeResult = { violations: { id: string; impact: string; nodes: AxeNode[] }[] }

const serious = ({ violations }: AxeResult, where: string): string[] =>
  violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes: [first, ...more] }) =>
        `${where}: ${id}, ${more.length + 1} times: ${first?.any[0]?.message}: ${first?.html.slice(0, 200)}`,
    )

type Rules = 'all' | 'colours'
const runOnly = { all: {}, colours: { runOnly: ['color-contrast', 'link-in-text-block'] } } satisfies Record<
  Rules,
  object
>

/** What fades from one colour into another has neither for a moment; a frame that is hidden paints nothing. */
const faded = `(async () => {
  for (let passes = 0; passes < 2; passes += 1) {
    await new Promise(done => { requestAnimationFrame(done); setTimeout(done, 50) })
    const fading = document.getAnimations().filter(each => each instanceof CSSTransition)
    await Promise.allSettled(fading.map(each => each.finished))
  }
})()`

const axeInFrames = async (page: Page, rules: Rules): Promise<string[]> => {
  const found: string[] = []
  for (const frame of page.frames()) {
    if (!(await frame.evaluate('Boolean(globalThis.axe)'))) await frame.evaluate(axeSource)
    await frame.evaluate(faded)
    // In each frame by itself: a frame of another origin cannot be reached from the one around it.
    // Fluent's focus guards hand the focus on at once, so that nobody is left on them.
    const options = { iframes: false, resultTypes: ['violations'], ...runOnly[rules] }
    const run = `axe.run({ exclude: ['[data-tabster-dummy]'] }, ${JSON.stringify(options)})`
    const result = (await frame.evaluate(run)) as AxeResult // axe's own form
    found.push(...serious(result, new URL(frame.url()).pathname))
  }
  return found
}

/** What is on its way, such as a dialog that leaves, is gone when looked at again: what is found stays. */
const axeIn = async (page: Page, rules: Rules): Promise<string[]> => {
  let found = await axeInFrames(page, rules)
  for (let looks = 1; found.length > 0 && looks < 3; looks += 1) {
    await page.waitForTimeout(250)
    found = await axeInFrames(page, rules)
  }
  return found
}

/** The colour of the ground on which the tab stands; text, since this program knows no DOM. */
const ground =
  "getComputedStyle(document.querySelector('.fui-FluentProvider') ?? document.body).getPropertyValue('--colorNeutralBackground1')"

/** Changes the theme in the shell, which tells the tab; the pages of data have no more than the mark. */
const changeTheme = async (page: Page, theme: Theme): Promise<void> => {
  const tab = page.frame({ name: 'app-tab' })
  const before = await tab?.evaluate(ground)
  await page.evaluate(`{
    const search = new URLSearchParams(location.search)
    search.set('theme', '${theme}')
    history.replaceState(null, '', '?' + search)
    dispatchEvent(new PopStateEvent('popstate'))
    document.documentElement.dataset.theme = '${theme}'
  }`)
  // Asked again and again: the page's own rules let no text be waited for in it.
  for (const end = Date.now() + 5000; tab && Date.now() < end && (await tab.evaluate(ground)) === before; )
    await page.waitForTimeout(10)
}

export const atWork = async (
  browser: Browser,
  { url, who, width = 'wide', theme: first = 'light', at = 'praxis', isNew = false }: Opening,
): Promise<AtWork> => {
  const context = await browser.newContext({ viewport: widths[width], reducedMotion: 'reduce', acceptDownloads: true })
  if (!isNew) await context.addInitScript(() => localStorage.setItem('praxis.timer-taught', 'yes'))
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const errors: string[] = []
  page.on('pageerror', error => errors.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error' && !message.text().includes('Failed to load resource')) errors.push(message.text())
  })
  await page.route('https://res.cdn.office.net/**', route => route.fulfill({ status: 200, json: {} }))
  let theme = first
  const go = async (place: string) => {
    await page.goto(`${url}/?as=${people[who].id}&theme=${theme}&at=${place}`)
  }
  await go(at)
  return {
    page,
    tab: page.frameLocator('iframe[name="app-tab"]'),
    go,
    visit: async path => {
      await page.frame({ name: 'app-tab' })?.evaluate(`history.pushState(null, '', ${JSON.stringify(path)})`)
    },
    wear: async wanted => {
      if (wanted !== theme) await changeTheme(page, wanted)
      theme = wanted
    },
    data: async name => {
      await page.goto(`${url}/${name}?theme=${theme}`)
    },
    axe: (rules = 'all') => axeIn(page, rules),
    errors,
    close: () => context.close(),
  }
}
