import type { Condition } from '#src/clients/condition.ts'
import { readCondition, sayConditions } from './conditions-in-words.ts'
import { readCloseDay } from './read-due.ts'
import { readRole } from './read-role.ts'
import { readSpan } from './read-span.ts'
import { readRequests } from './requests-in-words.ts'
import { rowFields } from './row-fields.ts'
import { nameIn, readAfter, stepMeant } from './step-names.ts'

describe('what others write in their templates', () => {
  it.each([
    ['Close Day 1 (T+1: First Business Day After Month-End)', { count: 1, unit: 'working-days' }],
    ['T-2', { count: -2, unit: 'working-days' }],
    ['Business day 3', { count: 3, unit: 'working-days' }],
    ['Bank (Day 1-2)', { count: 2, unit: 'days' }],
  ])('%s is a day of the close', (words, offset) => {
    expect(readCloseDay(words)).toEqual({ ...offset, from: 'period-end' })
  })

  it.each(['Holiday 3', 'Daily tasks', 'Day one', 'T+1000'])('%s is none', words => {
    expect(readCloseDay(words)).toBeUndefined()
  })

  it.each([
    ['senior_cpa', 'reviewer'],
    ['Accounting Staff', 'preparer'],
    ['Senior Finance Manager', 'manager'],
    ['Finance Director', 'partner'],
    ['owner', 'partner'],
    ['JPAL', undefined],
  ])('%s has the role that a firm gives it', (words, role) => {
    expect(readRole(words)).toBe(role)
  })

  it('has the surest of several columns taken for each thing, and each column for one', () => {
    expect(rowFields(['Task Name', 'Owner', 'Role', 'dueInDays', 'Step'])).toEqual([
      null,
      'role',
      null,
      'due-in',
      'step',
    ])
    expect(rowFields(['Form', 'Period'])).toEqual([null, null])
  })

  it.each([
    ['100:00', 6000],
    ['01:30:00', 90],
    ['30 minutes', 30],
    ['1.5', 90],
    ['1 day', undefined],
  ])('%s is an estimate or none', (words, minutes) => {
    expect(readSpan(words)).toBe(minutes)
  })
})

describe('a condition on one line', () => {
  it.each<[string, Condition]>([
    ['company or llp', { fact: 'kind', in: ['company', 'llp'] }],
    ['no vat', { fact: 'identifier', scheme: 'vat', set: false }],
    ['tagged VIP, Key account', { fact: 'tag', in: ['VIP', 'Key account'], set: true }],
    ['field fee-band: is A, B', { fact: 'field', field: 'fee-band', test: 'is', in: ['A', 'B'] }],
    ['field staff: at least 10', { fact: 'field', field: 'staff', test: 'at-least', in: ['10'] }],
    ['field bank: is not set', { fact: 'field', field: 'bank', test: 'not-set', in: [] }],
    ['field bank: is set', { fact: 'field', field: 'bank', test: 'set', in: [] }],
    ['not tagged VIP', { fact: 'tag', in: ['VIP'], set: false }],
  ])('%s is read as it is written', (words, condition) => {
    expect(sayConditions([condition])).toBe(words)
    expect(readCondition(words)).toEqual(condition)
  })
})

describe('a line of what is asked of the client', () => {
  it.each(['__proto__: x', 'constructor: x'])('that begins with no word it knows, %s, is told and left out', line => {
    const told: string[] = []
    const reading = { readDay: () => undefined, tell: (_what: string, found: string) => told.push(found) }
    expect(readRequests(`request: Records\n${line}`, reading)).toMatchObject([{ title: 'Records', items: [] }])
    expect(told).toEqual([line])
  })
})

describe('a step that another waits for', () => {
  const steps = [
    { id: 'one', title: 'File' },
    { id: 'two', title: 'file' },
    { id: 'three', title: 'Tell' },
  ]

  it('is named by its title, or by its id where the title names several', () => {
    expect(nameIn(steps, 'three')).toBe('Tell')
    expect(nameIn(steps, 'one')).toBe('#one')
  })

  it('is found by its title, its place or its id, but not guessed among several', () => {
    expect(stepMeant(steps, 'tell')).toMatchObject({ id: 'three' })
    expect(stepMeant(steps, '3')).toMatchObject({ id: 'three' })
    expect(stepMeant(steps, '#two')).toMatchObject({ id: 'two' })
    expect(stepMeant(steps, 'File')).toEqual({ why: 'ambiguous-step' })
    expect(stepMeant(steps, 'Pay')).toEqual({ why: 'unknown-step' })
  })

  it('stands on a line of its own with its lag, or among others apart by semicolons', () => {
    expect(readAfter('“A; “b” and 2 working days\n“C”')).toEqual([
      { name: 'A; “b', lag: 2 },
      { name: 'C', lag: 0 },
    ])
    expect(readAfter('A; B').map(({ name }) => name)).toEqual(['A', 'B'])
    expect(readAfter('1, 2').map(({ name }) => name)).toEqual(['1', '2'])
  })
})
