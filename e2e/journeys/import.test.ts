import { join } from 'node:path'
import { root } from '#world/root.ts'
import { type AtWork, atWork } from './at-work.ts'
import { type OpenFirm, openFirm } from './open-firm.ts'

let firm: OpenFirm
beforeAll(async () => {
  firm = await openFirm('people')
})
afterAll(() => firm.close())

/** A file as Excel in Germany saves it. */
const bring = ({ tab }: AtWork, lines: string[]) =>
  tab
    .locator('input[type=file]')
    .setInputFiles({ name: 'kunden.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n'), 'latin1') })

const isColumn = ({ tab }: AtWork, header: string, field: string) =>
  tab.getByRole('combobox', { name: `What “${header}” is` }).selectOption(field)

/** What a person does in the import; what the screen showed when it failed is kept. */
const asPerson = async (who: 'cara' | 'tom', act: (person: AtWork) => Promise<void>): Promise<void> => {
  const person = await atWork(firm.browser, { url: firm.running.url, who, at: 'praxis/home/clients/import' })
  try {
    await act(person)
    expect(person.errors).toEqual([])
  } catch (error) {
    await person.page.screenshot({ path: join(root, `.cache/journeys/import ${who}.png`) })
    throw error
  } finally {
    await person.close()
  }
}

it('knows columns that were mapped by hand when such a file comes again', () =>
  asPerson('cara', async cara => {
    const { tab } = cara
    await bring(cara, ['Kunde;Ort;Farbe', 'Müller & Söhne;Köln;rot', '=1+1;Bonn;blau'])
    await tab.getByText(/kunden.csv · 2 rows, Windows-1252, semicolons/).waitFor()
    await tab.getByText(/Say which one does/).waitFor()
    await isColumn(cara, 'Kunde', 'Name')
    await tab.getByText('Remembered for files with these headers when you import.').waitFor()
    await tab.getByRole('button', { name: 'Import 2 clients' }).click()
    await tab.getByRole('button', { name: 'See them' }).waitFor()
    await tab.getByRole('button', { name: 'Import another file' }).click()
    await bring(cara, ['Ort;Kunde;Farbe', 'Köln;Müller & Söhne;rot'])
    await tab.getByText('As you mapped it on 23 November.').waitFor()
    await tab.getByRole('button', { name: 'The same 1' }).waitFor()
  }))

it('knows them in another browser too, says whose they are, and lets one begin anew', () =>
  asPerson('tom', async tom => {
    const { tab } = tom
    await bring(tom, ['Kunde;Ort;Farbe', 'Becker KG;Ulm;rot'])
    await tab.getByText('As Cara Middleton mapped it on 23 November.').waitFor()
    await tab.getByRole('button', { name: 'New 1' }).waitFor()
    await tab.getByRole('button', { name: 'Begin anew' }).click()
    await tab.getByText(/Say which one does/).waitFor()
    await tab.getByRole('button', { name: 'Choose another file' }).click()
    await bring(tom, ['Kunde;Land', 'Becker KG;DE'])
    await tab.getByText(/Say which one does/).waitFor()
  }))

it('takes the first line for a client where somebody says so', () =>
  asPerson('tom', async tom => {
    const { tab } = tom
    await bring(tom, ['Becker KG;Ulm', 'Vogel GmbH;Trier'])
    await tab.getByRole('checkbox', { name: 'The first line holds the headers' }).click()
    await isColumn(tom, 'Column 1', 'Name')
    await tab.getByRole('button', { name: 'Import 2 clients' }).waitFor()
  }))
