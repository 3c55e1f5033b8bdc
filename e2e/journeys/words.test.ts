import { join } from 'node:path'
import { root } from '#world/root.ts'
import { atWork } from './at-work.ts'
import { type OpenFirm, openFirm } from './open-firm.ts'
import { say } from './steps.ts'

let firm: OpenFirm
beforeAll(async () => {
  firm = await openFirm('whole')
})
afterAll(() => firm.close())

it('makes, gives, moves and finishes work by words in the chat, and takes it back', async () => {
  const cara = await atWork(firm.browser, { url: firm.running.url, who: 'cara', at: 'chat' })
  const { page } = cara
  const screen = (name: string) => page.screenshot({ path: join(root, '.cache/journeys', `words ${name}.png`) })
  const ask = async (words: string, ...answers: string[]) => {
    await say(cara, words)
    for (const answer of answers) await page.getByText(answer, { exact: true }).last().waitFor()
  }
  const tap = (name: string) => page.getByRole('button', { name }).last().click()
  try {
    await ask('create bookkeeping for acme garden December 2026', 'Made the job')
    await ask('assign code bank acme garden december to Priya', 'Gave “Code bank and card transactions” to Priya Nair')
    await ask(
      'due code bank acme garden december 2027-01-06',
      'Moved “Code bank and card transactions” to Wed 6 Jan 2027',
    )
    await tap('Undo')
    await page.getByText('Undone: Moved “Code bank and card transactions” to Wed 6 Jan 2027').last().waitFor()
    await ask('done collect acme garden december', 'Finished “Collect bank feeds and receipts”')
    await screen('done')

    await ask('create bookkeeping for acme', 'Make this job?', 'Acme Precision Engineering Ltd has it already.')
    await screen('proposed')
    await ask('create bookkeeping for acme November 2026', 'Which job is to be made?', 'Acme Garden Rooms Ltd')
    await screen('choices')
    expect(await cara.axe()).toEqual([])
    await tap('This one')
    await page.getByRole('group', { name: 'Which job is to be made?' }).waitFor({ state: 'detached' })
    await ask('assign acme garden december to Ben', 'As what does Ben Okafor work on it?')
    const roles = page.getByRole('group', { name: 'As what does Ben Okafor work on it?' })
    await roles.getByRole('button', { name: 'This one' }).first().click()
    await page.getByText('Made Ben Okafor the preparer').last().waitFor()
    await screen('given')
    expect(await cara.axe()).toEqual([])
    expect(cara.errors).toEqual([])
  } catch (error) {
    await screen('failed')
    throw error
  } finally {
    await cara.close()
  }
})
