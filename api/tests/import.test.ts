import { existsSync, readFileSync } from 'node:fs'
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
const samples = join(root, '..', 'shared', 'samples', 'clients')
const hasSamples = existsSync(samples)
if (!hasSamples) process.stdout.write('skipped: the files of strangers in ../shared/samples/clients are not here\n')

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

const strangers = [
  ['companies-house-basic-2023-08.csv', 11],
  ['google-contacts.csv', 3],
  ['hubspot-companies.csv', 200],
  ['wave-customers.csv', 4],
  ['zoho-contacts.csv', 5],
] as const

;(hasSamples ? describe : describe.skip)('lists that other products wrote', () => {
  it.each(strangers)('%s: its %i rows are recognised, come in, and come in once', async (file, count) => {
    const rows = rowsOf(join(samples, file))
    expect(rows).toHaveLength(count)
    const verdicts = await preview(rows)
    const { new: fresh = 0, changed = 0 } = counts(verdicts)
    expect(fresh + changed).toBeGreaterThan(count / 2)
    await importRows(rows)
    const again = counts(await preview(rows))
    expect([again.new ?? 0, again.changed ?? 0]).toEqual([0, 0])
  })
})
