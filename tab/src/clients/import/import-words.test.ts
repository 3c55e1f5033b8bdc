import { importWords, leftWords } from './import-words.ts'

const none = { new: 0, changed: 0, same: 0, duplicate: 0, refused: 0 }

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
