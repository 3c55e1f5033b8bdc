import type { Command } from '#src/command.ts'
import type { Instant } from '#src/dates/plain-date.ts'
import { dayIn } from '#src/dates/zones.ts'
import type { Office } from '#src/work/work.fixture.ts'
import { ana, contextOf, jobFor, wholeOffice } from '#src/work/work.fixture.ts'
import { logTime } from './log-time.ts'
import { startTimer, stopTimer } from './timer.ts'

const job = jobFor().key

const give = <Input, State>(office: Office, command: Command<string, Input, State>, input: Input, now: Instant) => {
  const context = contextOf(ana, { now, today: dayIn(now, 'Europe/London') })
  const decided = command.decide(command.read(office.look, input, context), input, context)
  if (decided.ok) office.apply(decided.value)
  return decided
}

const followUps = (decided: ReturnType<typeof give>) =>
  decided.ok ? (decided.value.followUps ?? []).map(({ command, input }) => [command, input] as const) : []

describe('the timer', () => {
  it('logs what it measured on each local day it touched (worked example A6)', () => {
    const office = wholeOffice()
    give(office, startTimer, { job }, '2027-03-27T23:30:00.000Z')
    const logged = followUps(give(office, stopTimer, {}, '2027-03-28T02:10:00.000Z'))
    expect(logged.map(([, input]) => input)).toMatchObject([
      { date: '2027-03-27', minutes: 30 },
      { date: '2027-03-28', minutes: 130 },
    ])
  })

  it('is one a person: starting another stops and logs the first', () => {
    const office = wholeOffice()
    give(office, startTimer, { job, task: 'enter' }, '2026-11-23T09:00:00.000Z')
    const next = followUps(give(office, startTimer, { job, task: 'prepare' }, '2026-11-23T09:42:00.000Z'))
    expect(next[0]).toMatchObject(['log-time', { task: 'enter', minutes: 42 }])
    expect(office.look.get('Timers', 'timer:ana')?.running).toMatchObject({
      task: 'prepare',
      since: '2026-11-23T09:42:00.000Z',
    })
  })

  it('keeps a stopped sitting until its entry exists, and lets it go with the next act', () => {
    const office = wholeOffice()
    give(office, startTimer, { job }, '2026-11-23T09:00:00.000Z')
    const [logged] = followUps(give(office, stopTimer, {}, '2026-11-23T09:30:00.000Z'))
    expect(office.look.get('Timers', 'timer:ana')?.sittings).toHaveLength(1)
    give(office, logTime, logged?.[1] as Parameters<typeof logTime.decide>[1], '2026-11-23T09:30:00.000Z')
    give(office, startTimer, { job }, '2026-11-23T10:00:00.000Z')
    expect(office.look.get('Timers', 'timer:ana')?.sittings).toEqual([])
  })

  it('puts one’s own open task in progress', () => {
    const started = followUps(give(wholeOffice(), startTimer, { job, task: 'enter' }, '2026-11-23T09:00:00.000Z'))
    expect(started).toMatchObject([['start-task', { job, task: 'enter' }]])
  })

  it('can be ended at an earlier moment when it was forgotten, but not before it began', () => {
    const office = wholeOffice()
    give(office, startTimer, { job }, '2026-11-22T17:00:00.000Z')
    expect(give(office, stopTimer, { at: '2026-11-22T16:00:00.000Z' }, '2026-11-23T09:00:00.000Z')).toMatchObject({
      refusal: { code: 'bad-end' },
    })
    const logged = followUps(give(office, stopTimer, { at: '2026-11-22T17:45:00.000Z' }, '2026-11-23T09:00:00.000Z'))
    expect(logged).toMatchObject([['log-time', { date: '2026-11-22', minutes: 45 }]])
  })

  it('stopped within half a minute logs nothing', () => {
    const office = wholeOffice()
    give(office, startTimer, { job }, '2026-11-23T09:00:00.000Z')
    expect(followUps(give(office, stopTimer, {}, '2026-11-23T09:00:20.000Z'))).toEqual([])
  })
})

describe('a day', () => {
  it.each([
    ['2027-03-28', 1380],
    ['2026-10-25', 1500],
    ['2026-11-20', 1440],
  ] as const)('%s takes no more than its %i minutes', (date, most) => {
    const office = wholeOffice()
    const log = (minutes: number) => give(office, logTime, { job, date, minutes }, '2027-04-01T09:00:00.000Z')
    expect(log(most - 60).ok).toBe(true)
    expect(log(61)).toMatchObject({ refusal: { code: 'day-full', worked: most - 60, most } })
    expect(log(60).ok).toBe(true)
  })
})
