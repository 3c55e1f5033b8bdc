import type { ClientField } from '@praxis/practice'
import { fieldsFrom, fieldsGap, writtenOf } from './client-fields-written.ts'

const before: ClientField[] = [{ id: 'fee-band', name: 'Fee band', kind: 'choice', choices: ['A', 'B'] }]

describe('fields of clients as they are written', () => {
  it('come back as they were', () => {
    expect(fieldsFrom(writtenOf(before), before)).toEqual(before)
  })

  it('keep what clients have in them when they are renamed, and get an id from their name when they are new', () => {
    const written = [
      { id: 'fee-band', name: 'Band', kind: 'choice', choices: 'A, ,B, C,A' },
      { name: 'Fee Band', kind: 'text', choices: '' },
    ] as const
    expect(fieldsFrom([...written], before)).toEqual([
      { id: 'fee-band', name: 'Band', kind: 'choice', choices: ['A', 'B', 'C'] },
      { id: 'fee-band-2', name: 'Fee Band', kind: 'text' },
    ])
  })

  it('say what is missing before they can be saved', () => {
    expect(fieldsGap([{ name: ' ', kind: 'text', choices: '' }])).toMatch(/no name/)
    expect(fieldsGap([{ name: 'Band', kind: 'choice', choices: ' , ' }])).toMatch(/“Band” has nothing to choose/)
    const twice = ['Band', 'band '].map(name => ({ name, kind: 'text' as const, choices: '' }))
    expect(fieldsGap(twice)).toMatch(/“band” stands here twice/)
    expect(fieldsGap(writtenOf(before))).toBeUndefined()
  })
})
