import type { Waiting } from '@praxis/practice'
import { draftOf, inputOf, missingIn } from './waiting-draft.ts'

const today = '2026-11-23'
const begun = draftOf(undefined, today)

test('a job waits on its client since today unless something else is said', () => {
  expect(inputOf(begun)).toEqual({ on: { kind: 'client' }, since: today })
})

test('a colleague or somebody else has to be named', () => {
  expect(missingIn({ ...begun, kind: 'colleague' })).toBe('Choose who it is.')
  expect(inputOf({ ...begun, kind: 'third-party', name: '  ' })).toBeUndefined()
  expect(inputOf({ ...begun, kind: 'third-party', name: ' HMRC ', since: '' })).toEqual({
    on: { kind: 'third-party', name: 'HMRC' },
  })
})

test('what is said already stands in the form, but a day to chase that is over', () => {
  const waiting: Waiting = {
    on: { kind: 'colleague', person: 'person:ben' },
    since: '2026-11-14',
    note: 'the fee',
    next: '2026-11-20',
    by: 'person:ana',
    at: '2026-11-14T09:00:00Z',
    before: 'ready',
  }
  const draft = draftOf(waiting, today)
  expect(inputOf(draft)).toEqual({ on: waiting.on, note: 'the fee', since: '2026-11-14' })
})
