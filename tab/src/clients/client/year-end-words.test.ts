import type { DeadlineView } from '@praxis/practice'
import { deadlineRows, staysWords } from './year-end-words.ts'

const deadline = (id: string, date: DeadlineView['why']['date'], sentence: string) =>
  ({ id, name: 'Annual accounts', why: { date, reason: { kind: 'rule', sentence } } }) as DeadlineView // what the rows read of it

const say = { date: (date: string) => date }

describe('what a moved year end does to deadlines', () => {
  it.each([
    [
      'one that moves, from when to when',
      [deadline('a', '2027-09-30', '9 months after 31 Dec 2026')],
      [deadline('a', '2027-12-31', '9 months after 31 Mar 2027')],
      [{ id: 'a', moves: 'Annual accounts: 2027-09-30 → 2027-12-31', why: '9 months after 31 Mar 2027' }],
    ],
    [
      'one that comes',
      [],
      [deadline('b', '2028-03-31', '12 months after 31 Mar 2027')],
      [{ id: 'b', moves: 'New: Annual accounts 2028-03-31', why: '12 months after 31 Mar 2027' }],
    ],
    [
      'one that goes',
      [deadline('c', '2027-09-30', '9 months after 31 Dec 2026')],
      [],
      [{ id: 'c', moves: 'No longer: Annual accounts', why: '9 months after 31 Dec 2026' }],
    ],
    ['nothing of one that stays', [deadline('d', '2027-01-31', 'x')], [deadline('d', '2027-01-31', 'x')], []],
  ])('says %s', (_what, before, after, rows) => {
    expect(deadlineRows(before, after, say)).toEqual(rows)
  })
})

describe('the jobs that stay', () => {
  it('are named, the first five of them', () => {
    const stays = Array.from({ length: 7 }, (_, n) => ({ name: `VAT return ${n + 1}` })) as Parameters<
      typeof staysWords
    >[0] // their names are all that is read
    expect(staysWords(stays)).toBe(
      'Not moved: VAT return 1, VAT return 2, VAT return 3, VAT return 4, VAT return 5 and 2 more.',
    )
  })
})
