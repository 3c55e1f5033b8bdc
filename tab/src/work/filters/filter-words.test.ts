import type { FilterNames } from './filter-words.ts'
import { filterWords } from './filter-words.ts'

const names: FilterNames = {
  person: () => 'Ana Costa',
  client: () => 'Acme Ltd',
  service: () => 'VAT return',
  subStatus: () => 'With auditor',
  date: day => `the ${day}`,
}

const wordsOf = (input: Parameters<typeof filterWords>[0]) => filterWords(input, names).map(({ words }) => words)

describe('the filters of a list in words', () => {
  it('name who, what and where', () => {
    expect(
      wordsOf({ client: 'client:a', service: 'vat', manager: 'me', preparer: 'none', reviewer: 'person:a' }),
    ).toEqual(['Acme Ltd', 'VAT return', 'Manager: me', 'Preparer: nobody', 'Reviewer: Ana Costa'])
    expect(wordsOf({ stage: 'in-review', subStatus: 'with-auditor', waitsOn: 'client', tag: 'urgent' })).toEqual([
      'In review',
      'With auditor',
      'Waits on the client',
      'urgent',
    ])
    expect(wordsOf({ hold: 'blocks' })).toEqual(['Blocked by a hold'])
  })

  it('name days', () => {
    expect(wordsOf({ due: 'this-month', started: false })).toEqual(['Due this month', 'Not started yet'])
    expect(wordsOf({ dueFrom: '2026-11-01', dueTo: '2026-11-30' })).toEqual(['Due the 2026-11-01 to the 2026-11-30'])
    expect(wordsOf({ dueFrom: '2026-11-01', dueTo: '2026-11-01' })).toEqual(['Due the 2026-11-01'])
    expect(wordsOf({ dueTo: '2026-11-30' })).toEqual(['Due to the 2026-11-30'])
  })

  it('say nothing of what chips and the search field show', () => {
    expect(wordsOf({ words: 'acme', filter: 'late', mine: true, sort: 'client' })).toEqual([])
  })

  it('are dropped one by one', () => {
    expect(filterWords({ manager: 'me', tag: 'urgent' }, names).map(({ changes }) => changes)).toEqual([
      { manager: undefined },
      { tag: undefined },
    ])
  })
})
