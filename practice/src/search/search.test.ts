import fc from 'fast-check'
import { gradeWord } from './grade-word.ts'
import type { Ranked, Standing } from './rank-hit.ts'
import { compareHits, rankOf } from './rank-hit.ts'
import { askedWords, searchWords } from './search-words.ts'

describe('what is typed', () => {
  it.each([
    ['with its apostrophe', 'O’Brien', 'Patrick O’Brien'],
    ['without its apostrophe', 'obrien', 'Patrick O’Brien'],
    ['without accents', 'muller', 'Müller & Søn'],
    ['without letters of other alphabets', 'son', 'Müller & Søn'],
    ['with “and” for &', 'muller and son', 'Müller & Søn'],
    ['with the long form of what is shortened', 'acme limited', 'Acme Ltd'],
    ['with the short form', 'acme ltd', 'Acme Limited'],
    ['by the beginnings of words, in any order', 'eng acm', 'Acme Precision Engineering'],
  ])('finds a name %s', (_what, typed, name) => {
    expect(askedWords(typed).every(word => gradeWord(word, searchWords(name), false) > 0)).toBe(true)
  })
})

describe('a typo', () => {
  it.each([
    ['two letters swapped', 'whitfeild', 'whitfield', 1],
    ['a letter left out', 'acm', 'acme', 2],
    ['a letter left out of the middle', 'engneering', 'engineering', 1],
    ['a letter put in', 'acmme', 'acme', 1],
    ['another letter', 'acna', 'acme', 0],
    ['one letter of a short word', 'acnes', 'acmes', 1],
    ['two letters of a long word', 'enginearimg', 'engineering', 1],
    ['the beginning alone, with a slip', 'whitfei', 'whitfield', 1],
    ['one of three letters', 'vta', 'vat', 0],
    ['a figure', 'c0042', 'c0043', 0],
  ])('is forgiven by the length of the word: %s', (_what, asked, word, grade) => {
    expect(gradeWord(asked, [word], true)).toBe(grade)
  })

  it('is not forgiven unless that is said', () => {
    expect(gradeWord('whitfeild', ['whitfield'], false)).toBe(0)
  })

  it('of one slip is forgiven in every word of four letters or more, wherever it is', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdef'), minLength: 5, maxLength: 7 })
    fc.assert(
      fc.property(word, fc.nat(6), fc.constantFrom(...'xyz'), (right, place, letter) => {
        const at = place % right.length
        for (const wrong of [
          right.slice(0, at) + right.slice(at + 1),
          right.slice(0, at) + letter + right.slice(at + 1),
          `${right.slice(0, at)}${right[at + 1] ?? ''}${right[at] ?? ''}${right.slice(at + 2)}`,
        ])
          expect(gradeWord(wrong, [right], true)).toBeGreaterThan(0)
      }),
    )
  })
})

const standing = (more: Partial<Standing>): number =>
  rankOf({ kind: 'job', grades: [2], isOpen: true, isOwn: false, ...more })

describe('what beats what', () => {
  it.each([
    ['its exact code any words', { isCode: true, grades: [0], isOpen: false }, { grades: [3, 3, 3, 3, 3, 3, 3, 3] }],
    ['a whole word the beginning of one', { grades: [3], isOpen: false }, { grades: [2], isOwn: true }],
    ['the beginning of a word a typo', { grades: [2], isOpen: false }, { grades: [1], isOwn: true }],
    ['a client its jobs', { kind: 'client', isOpen: false }, { kind: 'job', isOwn: true }],
    ['open what is done', {}, { isOpen: false, isOwn: true }],
    ['my own work that of others', { isOwn: true }, {}],
  ] satisfies [string, Partial<Standing>, Partial<Standing>][])('is said: %s', (_what, higher, lower) => {
    expect(standing(higher)).toBeGreaterThan(standing(lower))
  })

  it('of open jobs the next due, of finished ones the last, of equals the name', () => {
    const job = (name: string, due: Ranked['due'], isOpen = true): Ranked => ({
      rank: 1,
      kind: 'job',
      isOpen,
      name,
      ...(due && { due }),
    })
    const named = (hits: Ranked[]) => hits.sort(compareHits).map(({ name }) => name)
    expect(named([job('c', '2026-12-02'), job('b', '2026-12-01'), job('a', '2026-12-02')])).toEqual(['b', 'a', 'c'])
    expect(named([job('old', '2025-01-01', false), job('new', '2026-01-01', false)])).toEqual(['new', 'old'])
  })
})
