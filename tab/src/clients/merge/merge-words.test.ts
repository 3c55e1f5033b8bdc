import { doubtWords, factName, factValue, likeWords, movesWords, twiceWords } from './merge-words.ts'

const none = { jobs: 0, openJobs: 0, services: 0, minutes: 0, contacts: 0, holds: 0, tags: 0 }

test('a likely duplicate says what is the same', () => {
  expect(likeWords(['vat'])).toBe('the same VAT number')
  expect(likeWords(['company-number', 'name-and-postcode'])).toBe(
    'the same company number and the same name and postcode',
  )
})

test('a merge says what comes along', () => {
  expect(movesWords({ ...none, jobs: 2, openJobs: 1, services: 1, minutes: 90 })).toBe(
    '2 jobs (1 open), 1 service and 1:30 of time',
  )
  expect(movesWords({ ...none, jobs: 1, contacts: 2 })).toBe('1 job and 2 contacts')
  expect(movesWords(none)).toBe('')
})

test('a fact is named and shown as people call it', () => {
  expect(factName('identifiers.company-number')).toBe('Company number')
  expect(factValue('kind', 'sole-trader')).toBe('Sole trader')
  expect(factValue('phone', '0117')).toBe('0117')
})

test('numbers of which nobody has two speak against a merge, and jobs that would stand there twice are named', () => {
  const vat = { path: 'identifiers.vat', stays: 'GB1', goes: 'GB2' }
  expect(doubtWords([vat, { path: 'phone', stays: '1', goes: '2' }])).toBe(
    'They differ in VAT number: make sure that they are the same client.',
  )
  expect(doubtWords([{ path: 'phone', stays: '1', goes: '2' }])).toBe('')
  expect(twiceWords(['VAT return Q3 2026'])).toBe(
    'Both have VAT return Q3 2026: afterwards it stands there twice, and one can be cancelled.',
  )
  expect(twiceWords([])).toBe('')
})

test('a year end is chosen by its day, as it is said elsewhere', () => {
  expect(factValue('yearEnd', '04-30')).toBe('30 Apr')
})
