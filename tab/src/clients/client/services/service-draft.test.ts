import { draftFor, draftOf, timingOf } from './service-draft.ts'

const company = { yearEnd: '03-31' }

test('a template is usually done from the period that today lies in, 60 days ahead', () => {
  expect(timingOf(draftFor({ frequency: 'quarter' }, company, '2026-11-23'))).toEqual({
    recurrence: { unit: 'quarters', every: 1, on: { day: 31 } },
    from: '2026-12-31',
    horizon: 60,
  })
  expect(timingOf(draftFor({ frequency: 'month' }, company, '2026-11-23'))).toMatchObject({ from: '2026-11-30' })
})

test('a yearly one follows the client’s year end where there is one', () => {
  expect(timingOf(draftFor({ frequency: 'year' }, company, '2026-11-23'))).toMatchObject({
    recurrence: { unit: 'year-end' },
    from: '2026-11-23',
  })
  expect(timingOf(draftFor({ frequency: 'year' }, {}, '2026-11-23'))).toMatchObject({
    recurrence: { unit: 'years', every: 1, on: { day: 31 } },
    from: '2026-12-31',
  })
})

test('what was entered before comes back as it was', () => {
  const lastFriday = { unit: 'months', every: 2, on: { nth: 'last', weekday: 5 } } as const
  for (const recurrence of [
    lastFriday,
    { unit: 'weeks', every: 1, weekday: 3 },
    { unit: 'tax-period' },
    { unit: 'once' },
  ] as const) {
    const timing = { recurrence, from: '2026-12-31', horizon: 14 } as const
    const view = { ...timing, key: 'service:a:b', name: 'B', template: 'b', templateVersion: 1 } as const
    expect(timingOf(draftOf({ ...view, since: '2026-01-01', paused: false, team: {}, ownWays: [] }))).toEqual(timing)
  }
})

test('what cannot be meant is said', () => {
  const draft = draftFor({ frequency: 'month' }, company, '2026-11-23')
  expect(timingOf({ ...draft, every: '1.5' })).toMatch(/^Every how many months/)
  expect(timingOf({ ...draft, from: '' })).toMatch(/^A day/)
  expect(timingOf({ ...draft, often: 'once', from: '' })).toBe('The day of the job.')
  expect(timingOf({ ...draft, horizon: 'soon' })).toMatch(/^How many days ahead/)
})
