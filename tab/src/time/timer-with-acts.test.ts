import { timerWithActs } from './timer-with-acts.ts'

const running = {
  job: 'job:acme:vat:2026-09-q',
  clientName: 'Acme',
  jobName: 'VAT return',
  since: '2026-11-23T08:00:00Z',
  forgotten: false,
} as const
const work = { job: 'job:beta:vat:2026-09-q', task: 'review', clientName: 'Beta', jobName: 'VAT return' } as const
const start = { command: 'start-timer', key: 'k', input: { job: work.job, task: work.task } } as const

test('a timer that is being started runs at once, in place of what ran', () => {
  expect(timerWithActs(running, [start], { work, at: '2026-11-23T09:00:00Z' })).toMatchObject({
    job: work.job,
    since: '2026-11-23T09:00:00Z',
  })
})

test('a timer that is being stopped runs no more', () => {
  expect(timerWithActs(running, [{ command: 'stop-timer', key: 'k', input: {} }], undefined)).toBeUndefined()
})

test('once the service tells it, its own moment counts', () => {
  const told = { ...running, ...work, since: '2026-11-23T09:00:02Z' } as const
  expect(timerWithActs(told, [start], { work, at: '2026-11-23T09:00:00Z' })?.since).toBe('2026-11-23T09:00:02Z')
})
