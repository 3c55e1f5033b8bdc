import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Caller } from '@praxis/e2e/firm'
import { callerFor, importDemonstrationClients, makePeople, people } from '@praxis/e2e/firm'
import type { ImportField, RowVerdict } from '@praxis/practice'
import { recogniseHeaders } from '@praxis/practice'
import type { Tenant } from '@praxis/sandbox'
import papaparse from 'papaparse'
import type { Process } from './process.ts'
import { startProcess } from './process.ts'
import { startTenant } from './tenant.ts'

const root = join(import.meta.dirname, '..', '..')
const samples = join(root, '..', 'shared', 'samples')
const hasSamples = existsSync(samples)
if (!hasSamples) process.stdout.write('skipped: the files of strangers in ../shared/samples are not here\n')

let tenant: Tenant
let service: Process
let manager: Caller
beforeAll(async () => {
  tenant = await startTenant()
  service = await startProcess(tenant)
  await makePeople(service.firm)
  manager = await callerFor(service.firm, people.cara.id)
  await importDemonstrationClients(manager)
})
afterAll(async () => {
  await service.stop()
  await tenant.close()
})

type Row = { row: number; cells: Partial<Record<ImportField, string>> }

/** The rows of a file with its columns recognised by their headers, as the tab would send them. */
const rowsOf = (path: string): Row[] => {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  const [header = [], ...lines] = papaparse.parse<string[]>(text, { skipEmptyLines: true }).data
  const fields = recogniseHeaders(header)
  return lines.map((line, at) => ({
    row: at + 1,
    cells: Object.fromEntries(line.flatMap((cell, column) => (fields[column] && cell ? [[fields[column], cell]] : []))),
  }))
}

const preview = async (rows: Row[]): Promise<RowVerdict[]> =>
  (await manager.askWith<{ verdicts: RowVerdict[] }>('preview-import', { rows })).verdicts

const counts = (verdicts: RowVerdict[]) => {
  const count: Record<string, number> = {}
  for (const { verdict } of verdicts) count[verdict] = (count[verdict] ?? 0) + 1
  return count
}

let imports = 0
const importRows = async (rows: Row[]): Promise<void> => {
  imports += 1
  for (let page = 0; page * 100 < rows.length; page += 1)
    await manager.command('import-clients', {
      run: `run:import-${imports}:${page}`,
      title: 'a file',
      rows: rows.slice(page * 100, page * 100 + 100),
    })
}

describe('the list of clients that comes with the project', () => {
  const rows = rowsOf(join(root, 'docs', 'examples', 'clients.csv'))

  it('shows before the import what is new, changed, double and cannot be read, with the reason', async () => {
    const verdicts = await preview(rows)
    expect(counts(verdicts)).toEqual({ new: 45, changed: 1, duplicate: 1, refused: 2 })
    expect(verdicts.find(({ verdict }) => verdict === 'changed')).toMatchObject({
      name: 'ACME Precision Engineering Limited',
      changes: expect.arrayContaining([{ field: 'phone', before: expect.any(String), after: '0117 496 0999' }]),
    })
    expect(
      verdicts.filter(({ verdict }) => verdict === 'refused').map(verdict => 'issues' in verdict && verdict.issues),
    ).toEqual([
      [{ path: 'name', message: 'a name is needed' }],
      [{ path: 'email', message: expect.stringMatching(/^“.*” is not an e-mail address$/) }],
    ])
  })

  it('changes nothing when it is imported again', async () => {
    await importRows(rows)
    const { total } = await manager.ask<{ total: number }>('clients')
    expect(total).toBe(60 + 45)
    expect(counts(await preview(rows))).toEqual({ same: 46, duplicate: 1, refused: 2 })
    await expect(importRows(rows)).rejects.toThrow(/nothing-to-change/)
    expect((await manager.ask<{ total: number }>('clients')).total).toBe(total)
  })

  it('gives each client the next code of the firm, none twice', async () => {
    const { rows: clients } = await manager.ask<{ rows: { code: string }[] }>('clients', { most: '1000' })
    const codes = clients.map(({ code }) => Number(code.slice(1))).sort((a, b) => a - b)
    expect(codes).toEqual(codes.map((_, at) => at + 1))
  })
})

describe('what nobody should be able to slip in', () => {
  const refused = (rows: unknown) => manager.askWith('preview-import', { rows })

  it('is more than a thousand rows at once, for an import or for a look at it', async () => {
    const rows = Array.from({ length: 1001 }, (_, at) => ({ row: at + 1, cells: { name: `Client ${at}` } }))
    await expect(refused(rows)).rejects.toThrow(/answered 400.*rows/)
    await expect(
      manager.command('import-clients', { run: 'run:many:0', title: 'many', rows: rows.slice(0, 101) }),
    ).rejects.toThrow(/answered 400.*rows/)
    await expect(refused([])).rejects.toThrow(/answered 400.*rows/)
  })

  it('is a cell as long as a book, or a field that there is not', async () => {
    await expect(refused([{ row: 1, cells: { name: 'x'.repeat(4001) } }])).rejects.toThrow(/answered 400.*cells\.name/)
    await expect(refused([{ row: 1, cells: { name: 'Acme', password: 'x' } }])).rejects.toThrow(/answered 400/)
  })

  it('is told row by row where it is the row that is wrong, and the others come in', async () => {
    const verdicts = await preview([
      { row: 1, cells: { name: 'n'.repeat(300), phone: '0'.repeat(100) } },
      { row: 2, cells: { name: '\u0000\u202e ' } },
      { row: 3, cells: { name: 'Sound Ltd', 'company-number': '1.23E+07', 'year-end': '31/02' } },
      { row: 4, cells: { name: 'Well Kept Ltd' } },
    ])
    expect(verdicts.map(verdict => ('issues' in verdict ? verdict.issues.map(({ message }) => message) : []))).toEqual([
      ['the name is longer than 200 characters', 'the phone is longer than 60 characters'],
      ['a name is needed'],
      [
        '“31/02” cannot be read as a year end, like 31/03 or 31 March',
        '“1.23E+07” lost its digits in a spreadsheet; format the column as text',
      ],
      [],
    ])
  })

  it('is a formula that anybody carries out: it is kept as the text it is, and so are letters of every script', async () => {
    const names = [
      '=HYPERLINK("http://x.example","Acme")',
      '+cmd|’/c calc’!A0',
      '@SUM(A1)',
      'שלום בע״מ',
      '株式会社サンプル',
    ]
    const rows = names.map((name, at) => ({ row: at + 1, cells: { name, town: '=1+1', notes: '-2+3' } }))
    await importRows(rows)
    const { rows: kept } = await manager.ask<{ rows: { name: string; town?: string }[] }>('clients', { most: '1000' })
    for (const name of names) expect(kept.find(client => client.name === name)).toMatchObject({ town: '=1+1' })
    expect(counts(await preview(rows))).toEqual({ same: names.length })
  })
})

describe('what the columns of a file are', () => {
  const headers = ['Kunde', 'Ort', 'Farbe']
  const columns = [{ header: 'Kunde', field: 'name' }, { header: 'Ort', field: 'town' }, { header: 'Farbe' }]
  const kept = async (of: Caller, names = headers) => of.askWith('column-mapping', { headers: names })

  it('is kept for the firm: whoever may import finds it again, with whose it is and since when', async () => {
    expect(await kept(manager)).toBeNull()
    await manager.command('save-mapping', { title: 'kunden.csv', columns })
    const partner = await callerFor(service.firm, people.jo.id)
    expect(await kept(partner, ['farbe', 'KUNDE', 'Ort'])).toEqual({
      columns,
      by: `person:${people.cara.id}`,
      at: expect.stringMatching(/^\d{4}-.*Z$/),
    })
    expect(await kept(partner, ['Kunde', 'Ort'])).toBeNull()
  })

  it('is not kept twice, changes, and is taken back like any other act', async () => {
    await expect(manager.command('save-mapping', { title: 'kunden.csv', columns })).rejects.toThrow(/nothing-to-change/)
    const other = [{ header: 'Kunde', field: 'legal-name' }, { header: 'Ort' }, { header: 'Farbe', field: 'name' }]
    const { commit } = await manager.command('save-mapping', { title: 'kunden.csv', columns: other })
    expect(await kept(manager)).toMatchObject({ columns: other })
    await manager.command('undo', { commit })
    expect(await kept(manager)).toMatchObject({ columns })
  })

  it('leaves the calendar as it is', async () => {
    expect(await manager.ask('calendar')).toMatchObject({ settings: { zone: 'Europe/London' } })
  })
})

/** What each holds, as another plain reading counts it: the first thousand at most. */
const strangers: [file: string, first: Record<string, number>][] = [
  ['clients/companies-house-basic-2023-08.csv', { new: 11 }],
  ['clients/google-contacts.csv', { new: 2, refused: 1 }],
  ['clients/hubspot-companies.csv', { new: 200 }],
  ['clients/uk-companies-paygap-2017.csv', { new: 1000 }],
  ['clients/wave-customers.csv', { new: 4 }],
  ['clients/zoho-contacts.csv', { new: 4, duplicate: 1 }],
  ['time/harvest-clients.csv', { new: 2 }],
]

;(hasSamples ? describe : describe.skip)('lists that other products wrote', () => {
  it('are all brought in', () => {
    const known = strangers.map(([file]) => file)
    expect(readdirSync(join(samples, 'clients')).filter(name => !known.includes(`clients/${name}`))).toEqual([])
  })

  it.each(strangers)('%s: its rows are recognised, come in, and come in once', async (file, first) => {
    const rows = rowsOf(join(samples, file)).slice(0, 1000)
    expect(counts(await preview(rows))).toEqual(first)
    await importRows(rows)
    const { total } = await manager.ask<{ total: number }>('clients')
    const { new: fresh = 0, ...left } = first
    expect(counts(await preview(rows))).toEqual({ same: fresh, ...left })
    await expect(importRows(rows)).rejects.toThrow(/nothing-to-change/)
    expect((await manager.ask<{ total: number }>('clients')).total).toBe(total)
  })
})
