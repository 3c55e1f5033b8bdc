import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { callerFor, makeTemplates, people } from '#firm/index.ts'
import { root } from '#world/root.ts'
import { type AtWork, atWork } from './at-work.ts'
import { type OpenFirm, openFirm } from './open-firm.ts'

let firm: OpenFirm
let cara: AtWork
const hindrances: string[] = []
beforeAll(async () => {
  firm = await openFirm('people')
  const caller = await callerFor({ api: firm.running.api, tokenOf: firm.running.tenant.tokenFor }, people.cara.id)
  await makeTemplates(caller)
  cara = await atWork(firm.browser, { url: firm.running.url, who: 'cara', at: 'praxis/home/templates' })
})
afterAll(async () => {
  await cara.close()
  await firm.close()
})

const step = (name: string, act: () => Promise<void>) =>
  it(name, async () => {
    try {
      await act()
    } catch (error) {
      await cara.page.screenshot({ path: join(root, '.cache/journeys', `template-files ${name.slice(0, 40)}.png`) })
      throw error
    }
  })

const sample = join(root, '../shared/samples/checklists/close-management.md')
/** A checklist that a stranger wrote; where it is not here, one that is written like it. */
const checklist = (): Buffer => {
  if (existsSync(sample)) return readFileSync(sample)
  process.stdout.write('not the checklist of a stranger, as ../shared/samples is not here\n')
  return Buffer.from(
    '# Close Management\n\n## Close Day 1 (T+1)\n\n- [ ] Run fixed asset depreciation\n\n## Close Day 5 (T+5)\n\n- [ ] Lock the period in the ERP/GL system\n',
  )
}

const bring = ({ tab }: AtWork, name: string, buffer: Buffer) =>
  tab.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer })

/** The file that an export of the open template saves. */
const exported = async ({ page, tab }: AtWork, kind: 'JSON' | 'CSV'): Promise<Buffer> => {
  const download = page.waitForEvent('download')
  await tab.getByRole('button', { name: 'More for this template' }).click()
  await tab.getByRole('menuitem', { name: `Export as ${kind}` }).click()
  return readFileSync(await (await download).path())
}

describe('a template in a file', () => {
  step('is shown before it is brought in, and says why a file is none', async () => {
    await cara.tab.getByRole('button', { name: 'New template' }).click()
    await cara.tab.getByRole('menuitem', { name: 'From a file' }).click()
    await bring(cara, 'close.csv', Buffer.from('PK\u0003\u0004 a workbook'))
    await cara.tab.getByText(/This is a workbook of Excel/).waitFor()
    await bring(cara, 'tasks.csv', Buffer.from('Task,Owner,Due\nReconcile,Wizard,whenever\n'))
    await cara.tab.getByText('2 things to look at').waitFor()
    await cara.tab.getByText(/Row 2: “Wizard” is no role/).waitFor()
    hindrances.push(...(await cara.axe()))
    await cara.tab.getByRole('button', { name: 'Choose another file' }).click()
  })

  step('comes in as a draft out of a checklist that somebody wrote', async () => {
    await bring(cara, 'close-management.md', checklist())
    await cara.tab.getByRole('region', { name: 'Close Management' }).waitFor()
    await cara.tab
      .getByText(/1 working day after the period ends/)
      .first()
      .waitFor()
    await cara.page.keyboard.press('Control+Enter')
    await cara.tab.getByText('Draft, not published').waitFor()
    await cara.tab.getByRole('button', { name: /^Run fixed asset depreciation/ }).waitFor()
    await cara.tab.getByRole('button', { name: /^Lock the period in the ERP\/GL system/ }).waitFor()
  })

  step('comes back as it was exported, as JSON and as CSV, without touching the one that is there', async () => {
    const json = await exported(cara, 'JSON')
    const csv = await exported(cara, 'CSV')
    for (const [name, file] of [
      ['close.json', json],
      ['close.csv', csv],
    ] as const) {
      await cara.go('praxis/home/templates/new/from-file')
      await bring(cara, name, file)
      await cara.tab.getByText('has a draft already; this becomes another template', { exact: false }).waitFor()
      await cara.tab.getByRole('button', { name: 'Bring it in as a draft' }).click()
      await cara.tab.getByText('Draft, not published').waitFor()
      const { id, ...again } = JSON.parse(String(await exported(cara, 'JSON'))) as { id: string }
      const { id: first, ...before } = JSON.parse(String(json)) as { id: string }
      expect(again).toEqual(before)
      expect(id).not.toBe(first)
    }
  })

  step('may be the next draft of the one that is published', async () => {
    await cara.go('praxis/home/templates/vat-return')
    const json = String(await exported(cara, 'JSON')).replace('File the return', 'File the return online')
    await cara.go('praxis/home/templates/new/from-file')
    await bring(cara, 'vat.json', Buffer.from(json))
    await cara.tab.getByRole('checkbox', { name: 'As the next draft of “VAT return”, not as another template' }).click()
    await cara.tab.getByRole('button', { name: 'Bring it in as a draft' }).click()
    await cara.tab.getByText('Draft after version 1').waitFor()
    await cara.tab.getByRole('button', { name: /^File the return online/ }).waitFor()
  })

  step('that is found by the search opens where it is seen', async () => {
    await cara.page.keyboard.press('Control+k')
    await cara.tab.getByRole('combobox', { name: 'Search, or say what to do' }).fill('vat return')
    await cara.tab.getByRole('option', { name: /VAT return.*Template/ }).click()
    await cara.tab.getByText('Draft after version 1').waitFor()
  })

  step('is looked at on a phone, and in the dark', async () => {
    for (const [width, theme] of [
      ['phone', 'light'],
      ['phone', 'dark'],
      ['wide', 'dark'],
    ] as const) {
      const other = await atWork(firm.browser, {
        url: firm.running.url,
        who: 'cara',
        width,
        theme,
        at: 'praxis/home/templates/new/from-file',
      })
      await bring(other, 'tasks.csv', Buffer.from('Task,Owner,Due\nReconcile,Wizard,whenever\n'))
      await other.tab.getByText('2 things to look at').waitFor()
      hindrances.push(...(await other.axe(theme === 'dark' ? 'colours' : 'all')))
      expect(other.errors).toEqual([])
      await other.close()
    }
  })

  step('hindered nobody on the way', async () => {
    expect(hindrances).toEqual([])
    expect(cara.errors).toEqual([])
  })
})
