import type { DateExplained } from '@praxis/practice'
import { explainDate } from './explain-date.ts'

const say = { date: (day: string) => day, moment: () => '14:02 on Thu 12 Nov', person: () => 'Ben Okafor' }

test('a date counted back names its rule, the day it counts from and the holidays it passed', () => {
  expect(
    explainDate(
      {
        date: '2026-12-18',
        reason: {
          kind: 'offset',
          offset: { count: -5, unit: 'working-days', from: 'job-due' },
          anchorDate: '2026-12-29',
          skipped: [
            { date: '2026-12-25', name: 'Christmas Day' },
            { date: '2026-12-28', name: 'Boxing Day' },
          ],
        },
      },
      say,
    ),
  ).toEqual({
    sentence: '5 working days before the job is due.',
    steps: [
      { date: '2026-12-29', words: 'The job is due' },
      {
        date: '2026-12-18',
        words: 'Counted back 5 working days, without weekends, Christmas Day (2026-12-25), Boxing Day (2026-12-28)',
      },
    ],
  })
})

test('a date that the client’s service counts otherwise than the template says so', () => {
  const offset = { count: -2, unit: 'working-days', from: 'job-due' } as const
  const reason = { kind: 'offset', offset, anchorDate: '2026-12-18', skipped: [], ofService: true } as const
  expect(explainDate({ date: '2026-12-16', reason: { ...reason, skipped: [] } }, say).sentence).toBe(
    '2 working days before the job is due, as kept for this client’s jobs.',
  )
})

test('a date set by hand says who set it and when', () => {
  expect(
    explainDate({ date: '2026-11-25', reason: { kind: 'by-hand', by: 'person:ben', at: '2026-11-12T14:02:00Z' } }, say)
      .sentence,
  ).toBe('Set by hand by Ben Okafor at 14:02 on Thu 12 Nov.')
})

test('a date that an automation counted names it, the day it fired on and the days counted', () => {
  const reason = {
    kind: 'automation',
    name: 'Papers are late',
    day: '2026-12-23',
    count: 2,
    unit: 'working-days',
    skipped: [{ date: '2026-12-25' as const, name: 'Christmas Day' }],
  } satisfies DateExplained['reason']
  expect(explainDate({ date: '2026-12-28', reason }, say)).toEqual({
    sentence: '2 working days after 2026-12-23, when the automation “Papers are late” fired.',
    steps: [
      { date: '2026-12-23', words: 'The automation “Papers are late” fired' },
      {
        date: '2026-12-28',
        words: 'Counted on 2 working days, without weekends, Christmas Day (2026-12-25)',
      },
    ],
  })
  expect(explainDate({ date: '2026-12-23', reason: { ...reason, count: 0, skipped: [] } }, say).sentence).toBe(
    'The day on which the automation “Papers are late” fired.',
  )
})

test('a task that moved with what it waits for says after what', () => {
  expect(explainDate({ date: '2026-11-25', reason: { kind: 'after', title: 'Review', lag: 1 } }, say).sentence).toBe(
    'Moved on: it can begin after “Review” and 1 working day, which is later than its own date allows.',
  )
})
