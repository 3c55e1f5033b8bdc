import { emptyWords, readAlso, readJobsInput, withInput, writeJobsInput } from './jobs-list.ts'

test('what a list shows stands in its address and is read back from it', () => {
  const input = {
    words: 'acme vat',
    filter: 'late',
    mine: true,
    person: 'person:ana',
    sort: 'client',
    descending: true,
  } as const
  const path = writeJobsInput(input)
  expect(readJobsInput(new URLSearchParams(path.split('?')[1]))).toEqual(input)
})

test('an address that means nothing shows all jobs', () => {
  expect(readJobsInput(new URLSearchParams('filter=none&sort=colour&client=acme'))).toEqual({})
})

test('roles, stages, days and whether it started stand in it as well', () => {
  const input = { manager: 'me', preparer: 'none', stage: 'in-review', due: 'this-month', started: false } as const
  const path = writeJobsInput({ ...input, dueFrom: '2026-11-01' }, 'calendar', { month: '2026-12' })
  expect(path).toContain('/jobs/calendar?')
  const search = new URLSearchParams(path.split('?')[1])
  expect(readJobsInput(search)).toEqual({ ...input, dueFrom: '2026-11-01' })
  expect(readAlso(search)).toEqual({ month: '2026-12' })
})

test('a filter that is dropped leaves the others', () => {
  expect(withInput({ words: 'acme', filter: 'late' }, { filter: undefined })).toEqual({ words: 'acme' })
})

test('an empty list names the filter that empties it', () => {
  expect(emptyWords({ filter: 'late', mine: true })).toBe('There are no late jobs of yours.')
  expect(emptyWords({ words: 'acme' })).toBe('There are no jobs with “acme”.')
  expect(emptyWords({ manager: 'me' })).toBe('There are no jobs that these filters let through.')
})

test('a board of the same jobs has an address of its own', () => {
  expect(writeJobsInput({ filter: 'late' }, 'board')).toBe('/jobs/board?filter=late')
  expect(writeJobsInput({}, 'board')).toBe('/jobs/board')
})
