import type { Person } from '#src/people/person.ts'
import type { Office } from '#src/work/work.fixture.ts'
import { ana, cara, contextOf, wholeOffice } from '#src/work/work.fixture.ts'
import { fieldsOf, headerSet } from './column-mapping.ts'
import type { ImportColumn } from './import-fields.ts'
import { mappingFor, saveMapping } from './save-mapping.ts'

const columns = (...pairs: [header: string, field?: ImportColumn][]) =>
  pairs.map(([header, field]) => ({ header, ...(field && { field }) }))

const save = (office: Office, mapped: ReturnType<typeof columns>, person: Person = cara) => {
  const context = contextOf(person)
  const input = { title: 'clients.csv', columns: mapped }
  const decided = saveMapping.decide(saveMapping.read(office.look, input, context), input, context)
  if (decided.ok) office.apply(decided.value)
  return decided
}

describe('a mapping of columns', () => {
  it('is found for files with the same headers, in any order and case', () => {
    expect(headerSet(['Kunde', ' ort ', 'Nr'])).toBe(headerSet(['NR', 'Ort', 'kunde']))
    expect(headerSet(['Kunde', 'Ort'])).not.toBe(headerSet(['Kunde, Ort']))
    expect(headerSet(['Kunde'])).not.toBe(headerSet(['Kunde', 'Kunde']))
  })

  it('is laid over headers by name; of those that repeat the first goes with the first', () => {
    const mapping = { columns: columns(['Who', 'name'], ['Contact', 'phone'], ['Contact', 'email'], ['Colour']) }
    expect(fieldsOf(mapping, ['Colour', 'contact', 'Contact', 'Who'])).toEqual([null, 'phone', 'email', 'name'])
  })

  it('is kept for the whole firm, with who made it and when, and the next one takes its place', () => {
    const office = wholeOffice()
    expect(save(office, columns(['Kunde', 'name'], ['Ort'])).ok).toBe(true)
    expect(save(office, columns(['Ort', 'town'], ['Kunde', 'name']), ana).ok).toBe(true)
    expect(office.store.Settings.size).toBe(1)
    expect(mappingFor(office.look, ['Kunde', 'Ort'])).toMatchObject({
      columns: columns(['Ort', 'town'], ['Kunde', 'name']),
      by: ana.key,
      at: '2026-11-23T09:04:00.000Z',
    })
    expect(mappingFor(office.look, ['Kunde'])).toBeUndefined()
  })

  it('that says nothing new is not kept again', () => {
    const office = wholeOffice()
    save(office, columns(['Kunde', 'name']))
    expect(save(office, columns(['Kunde', 'name']))).toMatchObject({ refusal: { code: 'nothing-to-change' } })
  })

  it('keeps a field of the firm’s own, and none that it does not keep of clients', () => {
    const office = wholeOffice()
    const own = columns(['Kunde', 'name'], ['Klasse', 'field:fee-band'])
    expect(save(office, own)).toMatchObject({ refusal: { code: 'not-found', what: 'field', key: 'fee-band' } })
    const fields = [{ id: 'fee-band', name: 'Fee band', kind: 'text' as const }]
    office.store.Settings.set('settings:client-fields', { key: 'settings:client-fields', fields })
    expect(save(office, own).ok).toBe(true)
    expect(mappingFor(office.look, ['Kunde', 'Klasse'])).toMatchObject({ columns: own })
  })

  it('gives a field to one column alone', () => {
    const parse = (mapped: ReturnType<typeof columns>) =>
      saveMapping.input.safeParse({ title: 'clients.csv', columns: mapped }).success
    expect(parse(columns(['A', 'name'], ['B', 'town'], ['C'], ['D']))).toBe(true)
    expect(parse(columns(['A', 'name'], ['B', 'name']))).toBe(false)
  })
})
