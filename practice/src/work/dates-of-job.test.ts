import fc from 'fast-check'
import { englishCalendar } from '#src/dates/calendars.fixture.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import { addDays, isPlainDate } from '#src/dates/plain-date.ts'
import { isDueBeforeItCanStart, moveFollowers } from './dates-of-job.ts'
import type { Task } from './job.ts'
import { planJob } from './make-job.ts'
import { isBlocked, readyOn } from './task-state.ts'
import type { Template } from './template.ts'
import { jobFor, template } from './work.fixture.ts'

const task = (id: string, start: PlainDate, due: PlainDate, more: Partial<Task> = {}): Task => ({
  id,
  status: 'open',
  start,
  due,
  after: [],
  ticked: [],
  ...more,
})

const pinned = { by: 'person:ana', at: '2027-01-04T09:00:00Z' } as const
const a = task('a', '2027-02-01', '2027-02-05')
const b = task('b', '2027-02-08', '2027-02-10', { after: [{ task: 'a', lag: 1 }] })
const c = task('c', '2027-02-11', '2027-02-11', { after: [{ task: 'b', lag: 0 }], pinned })

const dates = (tasks: Task[]) => Object.fromEntries(tasks.map(({ id, start, due }) => [id, [start, due]]))

describe('dependency dates (worked example E7)', () => {
  const moved = moveFollowers(englishCalendar, [{ ...a, due: '2027-02-09' }, b, c])

  it('move the follower when its predecessor moves past it, keeping its length', () => {
    expect(dates(moved).b).toEqual(['2027-02-10', '2027-02-12'])
  })

  it('leave a date set by hand, and warn that it is due before what it waits for', () => {
    const [, , pinnedTask = c] = moved
    expect(pinnedTask.due).toBe('2027-02-11')
    expect(isDueBeforeItCanStart(englishCalendar, pinnedTask, moved)).toBe(true)
  })

  it('never move a follower back', () => {
    const back = moveFollowers(
      englishCalendar,
      moved.map(each => (each.id === 'a' ? { ...each, due: '2027-02-04' } : each)),
    )
    expect(dates(back).b).toEqual(['2027-02-10', '2027-02-12'])
  })

  it('hold a follower until its lag has passed', () => {
    const done = { by: 'person:ana', at: '2027-02-05T16:00:00Z', on: '2027-02-05' } as const
    const job = { tasks: [{ ...a, status: 'done' as const, done }, b] }
    expect(readyOn(englishCalendar, job, b)).toBe('2027-02-08')
    expect(isBlocked(englishCalendar, job, b, '2027-02-07')).toBe(true)
    expect(isBlocked(englishCalendar, job, b, '2027-02-08')).toBe(false)
  })

  it('do not move because work was finished late: what comes after it is late, and shows it', () => {
    const done = { by: 'person:ana', at: '2027-02-19T16:00:00Z', on: '2027-02-19' } as const
    const late = moveFollowers(englishCalendar, [{ ...a, status: 'done', done }, b])
    expect(dates(late).b).toEqual(['2027-02-08', '2027-02-10'])
  })

  it('never let a follower start before all it waits for can be finished', () => {
    const day = fc.integer({ min: 0, max: 200 }).map(n => addDays('2027-01-04', n))
    fc.assert(
      fc.property(fc.array(fc.tuple(day, fc.nat(10), fc.nat(3)), { minLength: 2, maxLength: 8 }), rows => {
        const chain = rows.map(([start, length, lag], at) =>
          task(`t${at}`, start, addDays(start, length), { after: at > 0 ? [{ task: `t${at - 1}`, lag }] : [] }),
        )
        const moved = moveFollowers(englishCalendar, chain)
        for (const each of moved) expect(isDueBeforeItCanStart(englishCalendar, each, moved)).toBe(false)
        expect(dates(moveFollowers(englishCalendar, moved))).toEqual(dates(moved))
      }),
    )
  })
})

describe('as many steps as a template takes, each counted from the one before', () => {
  const client = { key: 'client:acme', name: 'Acme Ltd' } as const
  const { period, team } = jobFor()
  const row = (unit: 'months' | 'working-days', count: number): Template => ({
    ...template,
    steps: Array.from({ length: 60 }, (_, n) => ({
      id: `step-${n}`,
      section: 'all',
      title: `Step ${n}`,
      role: 'preparer',
      estimate: 0,
      after: [],
      checklist: [],
      due: {
        count: n === 58 ? -1 : count,
        unit: n === 58 ? 'working-days' : unit,
        from: n === 0 ? 'period-start' : `step:step-${n - 1}`,
      },
    })),
  })

  it('are due on days, however far back they come', () => {
    const early = { ...period, start: '1900-01-01', end: '1900-03-31' } as const
    const job = planJob(englishCalendar, row('months', -400), { client, period: early, team }, '2026-11-23')
    expect(job.tasks.filter(({ due }) => !isPlainDate(due))).toEqual([])
  })

  it('are counted once each', () => {
    let days = 0
    const includes = (day: number) => {
      days += 1
      return day < 6
    }
    const calendar = { ...englishCalendar, workingDays: Object.assign([1, 2, 3, 4, 5], { includes }) }
    planJob(calendar, row('working-days', 400), { client, period, team }, '2026-11-23')
    expect(days).toBeLessThan(60 * 600)
  })
})
