import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { root } from '#world/root.ts'
import { type AtWork, atWork, type Theme, type Width } from './at-work.ts'
import { type OpenFirm, openFirm } from './open-firm.ts'
import { say } from './steps.ts'

let firm: OpenFirm
beforeAll(async () => {
  firm = await openFirm('whole')
})
afterAll(() => firm.close())

type Opening = { width?: Width; theme?: Theme; at?: string }

/** What Cara does; what the screen showed when it failed is kept. */
const asCara = async (name: string, opening: Opening, act: (cara: AtWork) => Promise<void>): Promise<void> => {
  const cara = await atWork(firm.browser, { url: firm.running.url, who: 'cara', ...opening })
  try {
    await act(cara)
    expect(cara.errors).toEqual([])
  } catch (error) {
    await cara.page.screenshot({ path: join(root, '.cache/journeys', `search ${name}.png`) })
    throw error
  } finally {
    await cara.close()
  }
}

const field = ({ tab }: AtWork) => tab.getByRole('combobox', { name: 'Search, or say what to do' })

const openPalette = async (cara: AtWork): Promise<void> => {
  await cara.page.keyboard.press('Control+k')
  await field(cara).waitFor()
}

/** It, while it has the focus. */
const focused = ({ tab }: AtWork, element: Locator): Locator => element.and(tab.locator(':focus'))

it('finds anything by keyboard alone', () =>
  asCara('keyboard', {}, async cara => {
    const { tab, page } = cara
    const jobs = tab.getByRole('link', { name: 'Jobs' })
    await jobs.focus()
    await openPalette(cara)
    await page.keyboard.press('Escape')
    await field(cara).waitFor({ state: 'detached' })
    await focused(cara, jobs).waitFor()

    await openPalette(cara)
    await focused(cara, field(cara)).waitFor()
    await page.keyboard.type('pemb book')
    const rows = tab.getByRole('option')
    await rows.filter({ hasText: 'Pemberton' }).first().waitFor()
    await page.keyboard.press('ArrowDown')
    const chosen = tab.getByRole('option', { selected: true })
    const name = (await chosen.locator('span').nth(1).textContent()) ?? ''
    await page.keyboard.press('Enter')
    await tab.getByRole('heading', { name }).waitFor()

    // Enter need not wait for the answer, nor the letters be right.
    await openPalette(cara)
    await page.keyboard.type('whitfeild')
    await page.keyboard.press('Enter')
    await tab
      .getByRole('button', { name: 'Show the jobs of everybody' })
      .or(tab.getByText('Ana Whitfield'))
      .first()
      .waitFor()

    await openPalette(cara)
    await page.keyboard.type('new job')
    await page.keyboard.press('Enter')
    await tab.getByRole('combobox', { name: 'Template' }).waitFor()

    await openPalette(cara)
    await page.keyboard.type('log time')
    await page.keyboard.press('Enter')
    await tab
      .getByRole('heading', { name: /Week 48|23/ })
      .first()
      .waitFor()

    await openPalette(cara)
    await page.keyboard.type('list of keys')
    await page.keyboard.press('Enter')
    await tab.getByRole('dialog', { name: 'Keys' }).waitFor()
  }))

it('lists what one worked on last before anything is typed', () =>
  asCara('last', {}, async cara => {
    await cara.tab.getByRole('button', { name: 'Search' }).click()
    await cara.tab.getByRole('group', { name: 'Worked on last' }).getByRole('option').first().waitFor()
    await cara.tab
      .getByRole('group', { name: 'Commands' })
      .getByRole('option', { name: /^New job/ })
      .waitFor()
  }))

it('opens on a phone from More, over the whole screen, and closes again', () =>
  asCara('phone', { width: 'phone' }, async cara => {
    const { tab } = cara
    await tab.getByRole('button', { name: 'More', exact: true }).click()
    await tab.getByRole('menuitem', { name: 'Search' }).click()
    await field(cara).fill('zzzz')
    await tab.getByText('Nothing is called “zzzz”.').first().waitFor()
    await tab.getByRole('button', { name: 'Close the search' }).click()
    await field(cara).waitFor({ state: 'detached' })
  }))

const views = (['light', 'dark', 'contrast'] as const).flatMap(theme =>
  (['wide', 'phone'] as const).map(width => [theme, width] as const),
)

it.each<readonly [Theme, Width]>(views)('hinders nobody in the %s theme on a %s screen', (theme, width) =>
  asCara(`${theme} ${width}`, { theme, width }, async cara => {
    const { tab, page } = cara
    await tab.getByRole('link', { name: 'Jobs' }).focus()
    await openPalette(cara)
    await tab.getByRole('option').first().waitFor()
    await page.screenshot({ path: join(root, '.cache/journeys', `palette ${theme} ${width} last.png`) })
    const found = await cara.axe()
    await page.keyboard.type('book')
    await tab.getByRole('group', { name: 'Found' }).getByRole('option').first().waitFor()
    await page.screenshot({ path: join(root, '.cache/journeys', `palette ${theme} ${width}.png`) })
    found.push(...(await cara.axe()))
    expect(found).toEqual([])
  }),
)

it('finds from the chat, and opens in the tab what a row names', () =>
  asCara('chat', { at: 'chat' }, async cara => {
    const { page, tab } = cara
    await say(cara, 'find pemberton bookkeeping')
    await page.getByText('Found for “pemberton bookkeeping”').last().waitFor()
    await page.screenshot({ path: join(root, '.cache/journeys', 'palette chat.png') })
    expect(await cara.axe()).toEqual([])
    await page
      .getByText(/^Bookkeeping October 2026/)
      .last()
      .click()
    await tab.getByRole('heading', { name: /^Bookkeeping October 2026/ }).waitFor()
  }))
