import { importWords, keptWords, leftWords, noTableWords, tooManyWords } from './import-words.ts'

const none = { new: 0, changed: 0, same: 0, duplicate: 0, restricted: 0, refused: 0 }

test('the button says what it will do', () => {
  expect(importWords({ ...none, new: 58, changed: 3 })).toBe('Import 58 new, change 3')
  expect(importWords({ ...none, new: 1 })).toBe('Import 1 client')
  expect(importWords({ ...none, changed: 2 })).toBe('Change 2 clients')
})

test('beside it stands what is left as it is', () => {
  expect(leftWords({ ...none, same: 12, duplicate: 1, refused: 2 })).toBe(
    'Left as they are: 12 the same, 1 duplicate, 2 refused.',
  )
  expect(leftWords(none)).toBe('')
})

test('whoever brings what is no list reads what it is and how to mend it', () => {
  for (const words of Object.values(noTableWords)) expect(words).toMatch(/bring|Export the list again/)
})

test('too many rows are counted, and come in parts', () => {
  expect(tooManyWords(50_000)).toMatch(/^The file has 50,000 rows. Up to 1,000 .* in parts, .* Nothing was imported\.$/)
})

test('a mapping says whose it is', () => {
  expect(keptWords(undefined, '23 November')).toBe('As you mapped it on 23 November.')
  expect(keptWords('Cara Hughes', '23 November')).toBe('As Cara Hughes mapped it on 23 November.')
})
