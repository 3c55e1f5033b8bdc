import type { Caller } from '@praxis/e2e/firm'
import { callerFor, makePeople, people } from '@praxis/e2e/firm'
import { dayIn, millisecondsOf, startOfDay } from '@praxis/practice'
import { makeDueJobs } from '#src/recurrence/make-due-jobs.ts'
import { startProcess } from './process.ts'
import { startTenant } from './tenant.ts'
import type { Day } from './year.ts'
import { firstDay, horizon, isMonthEnd, jobsExpected, lastDay, next, plainTemplate, weekdayOf } from './year.ts'

/** How many clients; `npm run explore` takes as many as a small firm has. */
const count = process.env.PRAXIS_RUNS ? 60 : 4

/** Services of four kinds, each with the plainest way to tell that a day is the last of a period. */
const kinds = [
  { recurrence: { unit: 'months', every: 1, on: { day: 31 } }, ends: isMonthEnd },
  {
    recurrence: { unit: 'months', every: 1, on: { nth: 'last', weekday: 5 } },
    ends: (day: Day) => weekdayOf(day) === 5 && next(day, 7).slice(0, 7) !== day.slice(0, 7),
  },
  { recurrence: { unit: 'weeks', every: 1, weekday: 7 }, ends: (day: Day) => weekdayOf(day) === 0 },
  { recurrence: { unit: 'year-end' }, ends: (day: Day) => next(day).endsWith('-03-01') },
] as const

const calendarIn = (zone: string) => ({ zone, country: 'GB', workingDays: [1, 2, 3, 4, 5], closed: [] })

it.each(['Europe/London', 'America/New_York', 'Australia/Sydney'])(
  'a year of two makers in %s makes each job once, on its day there',
  async zone => {
    let now = millisecondsOf(startOfDay(firstDay, zone)) + 9 * 3_600_000
    const tenant = await startTenant()
    const one = await startProcess(tenant, () => now)
    await makePeople(one.firm)
    const admin = await callerFor(one.firm, people.daniel.id, { roles: ['Praxis.Admin'] })
    await admin.command('save-calendar', calendarIn(zone))
    const manager: Caller = await callerFor(one.firm, people.cara.id)
    await manager.command('publish-template', plainTemplate)
    const wanted: string[] = []
    for (let n = 0; n < count; n += 1) {
      const kind = kinds[n % kinds.length] ?? kinds[0]
      const facts = { name: `Client ${n} Ltd`, yearEnd: '02-29' }
      const client = String((await manager.command('add-client', facts)).stream)
      const { recurrence, ends } = kind
      await manager.command('add-service', { client, template: 'plain', recurrence, from: firstDay, horizon })
      wanted.push(...jobsExpected(ends).map(({ end, madeOn }) => `${client} ${end} made ${madeOn}`))
    }
    expect(wanted.length).toBeGreaterThan(count)
    const other = await startProcess(tenant, () => now)
    for (let day: Day = firstDay, n = 0; day <= lastDay; day = next(day), n += 1) {
      now = millisecondsOf(startOfDay(day, zone)) + ((n * 7) % 23) * 3_600_000
      await Promise.all([one, other].map(({ service }) => makeDueJobs(service.practice)))
    }
    for (const { service } of [one, other]) await service.practice.background.settled()
    const { practice } = one.service
    const made = practice.replica.db
      .all<{ entry: string }>("select entry from journal where name = 'make-due-job' and refused = 0")
      .map(({ entry }) => JSON.parse(entry) as { at: `${Day}T${string}Z`; stream: string })
      .map(({ at, stream }) => {
        const job = practice.replica.look.get('Jobs', stream)
        return `${job?.client} ${job?.period.end} made ${dayIn(at, zone)}`
      })
    expect(made.sort()).toEqual(wanted.sort())
    await other.stop()
    await one.stop()
    await tenant.close()
  },
  600_000,
)
