import { isTouched } from './query-client.ts'

test('a commit on a job brings every list up to date, but not the people and the templates', () => {
  const streams = ['job:one:vat:2026-09-q:17']
  expect(isTouched('home', streams)).toBe(true)
  expect(isTouched('week', streams)).toBe(true)
  expect(isTouched('people', streams)).toBe(false)
  expect(isTouched('templates', streams)).toBe(false)
})

test('the people are asked for again when one of them changed', () => {
  expect(isTouched('people', ['person:cara:4'])).toBe(true)
  expect(isTouched('templates', ['template:vat:2'])).toBe(true)
})

test('a mapping of columns is asked for again when one was kept, the calendar is not', () => {
  expect(isTouched('column-mapping', ['settings:import:one:1'])).toBe(true)
  expect(isTouched('calendar', ['settings:import:one:1'])).toBe(false)
  expect(isTouched('calendar', ['settings:calendar:3'])).toBe(true)
})

test('a preview stays as it is while others work', () => {
  expect(isTouched('preview-import', ['client:one:2'])).toBe(false)
})
