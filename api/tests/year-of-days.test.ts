import type { Caller } from '@praxis/e2e/firm'
import { callerFor, makePeople, people } from '@praxis/e2e/firm'
import { dayIn, millisecondsOf, startOfDay } from '@praxis/practice'
import { makeDueJobs } from '#src/recurrence/make-due-jobs.ts'
import { tick } from '#src/sends/morning.ts'
import type { Process } from './process.ts'
import { startProcess } from './process.ts'
import { startTenant } from './tenant.ts'
import type { Day } from './year.ts'
import { firstDay, horizon, isMonthEnd, jobsExpected, lastDay, next, plainTemplate, weekdayOf } from './year.ts'

/** The public holidays of England in the year that are no weekend, from gov.uk/bank-holidays and its rule of substitutes. */
const holidays = [
  '2027-12-27',
  '2027-12-28',
  '2028-01-03',
  '2028-04-14',
  '2028-04-17',
  '2028-05-01',
  '2028-05-29',
  '2028-08-28',
]
const isWorked = (day: Day) => weekdayOf(day) > 0 && weekdayOf(day) < 6 && !holidays.includes(day)

const days: Day[] = []
for (let day: Day = firstDay; day <= lastDay; day = next(day)) days.push(day)

/** The last day of a month, counted from the first day of the next. */
const dueByLaw = (end: Day): Day => `${next(next(end), 32).slice(0, 7)}-07` as Day // a month and seven days after a month's end

/** London 0:20, 9:00 and 14:30: New York is at work by the third. */
const hours = [0.34, 9, 14.5]
const [london, newYork] = ['Europe/London', 'America/New_York']

type Row = { at: `${Day}T${string}Z`; stream: string; sentence: string }

let tenant: Awaited<ReturnType<typeof startTenant>>
let processes: Process[] = []
let now = 0
/** Days fly, but whoever waits for Teams' limits in a moment of them waits a real one. */
const rateClock = () => now + performance.now()

/** Of whom Ana, and of whom Ben, does the work. */
let clients: Record<'ana' | 'ben', string[]>

/** How many clients each of them has: one in every run, thirty in an exploration. */
const clientsOfEach = process.env.PRAXIS_RUNS ? 30 : 1

const person = (who: 'ana' | 'ben' | 'cara') => `person:${people[who].id}`

const setUp = async (one: Process) => {
  tenant.app.botEndpoint = `${one.firm.api}/messages`
  await makePeople(one.firm)
  await tenant.chats.announceInstallations()
  const admin = await callerFor(one.firm, people.daniel.id, { roles: ['Praxis.Admin'] })
  const facts = { name: people.ben.name, email: 'ben@hartandco.example', roles: ['staff'], zone: newYork }
  await admin.command('save-person', { person: person('ben'), facts })
  const manager: Caller = await callerFor(one.firm, people.cara.id)
  await manager.command('publish-template', { ...plainTemplate, deadlines: ['gb-vat-return'] })
  const takeOn = async (who: 'ana' | 'ben', n: number) => {
    const client = String((await manager.command('add-client', { name: `${who}’s client ${n} Ltd` })).stream)
    const recurrence = { unit: 'months', every: 1, on: { day: 31 } }
    const team = { preparer: person(who) }
    await manager.command('add-service', { client, template: 'plain', recurrence, from: firstDay, horizon, team })
    return client
  }
  const ofBen = [{ of: 'person', in: [person('ben')] }]
  const check = { do: 'add-task', title: 'Check', by: person('cara'), due: { count: 1, unit: 'days' } }
  const rules = [
    { name: 'Made', when: { on: 'made' }, if: [], does: [{ do: 'tag', tag: 'made' }] },
    { name: 'Soon', when: { on: 'date', of: 'due', days: -2 }, if: ofBen, does: [check] },
    {
      name: 'Law',
      when: { on: 'date', of: 'statutory', deadline: 'gb-vat-return', days: -14 },
      if: [],
      does: [{ do: 'tag', tag: 'law' }],
    },
  ]
  for (const each of rules) {
    const { stream: rule } = await manager.command('save-rule', { facts: each })
    await manager.command('switch-rule', { rule, on: true })
  }
  now += 1000
  clients = { ana: [], ben: [] }
  for (let n = 1; n <= clientsOfEach; n += 1)
    for (const who of ['ana', 'ben'] as const) clients[who].push(await takeOn(who, n))
}

/** Ana finishes what is due on the day; Ben never does. */
const finishWhatIsDue = async ({ service, firm }: Process, day: Day) => {
  const due = service.practice.replica.db.all<{ key: string }>(
    'select key from jobs where due = ? and client in (select value from json_each(?))',
    day,
    JSON.stringify(clients.ana),
  )
  const ana = due.length > 0 ? await callerFor(firm, people.ana.id) : undefined
  for (const { key } of due) await ana?.command('finish-task', { job: key, task: 'do' })
}

const pass = async () => {
  const [one] = processes
  for (const day of days)
    for (const hour of hours) {
      now = Math.max(now, millisecondsOf(startOfDay(day, london)) + hour * 3_600_000)
      await Promise.all(processes.map(({ service }) => makeDueJobs(service.practice)))
      await Promise.all(processes.map(({ service }) => tick(service.practice)))
      for (const { service } of processes) await service.practice.background.settled()
      if (hour > 14 && one) await finishWhatIsDue(one, day)
    }
  for (const { service } of processes) await service.practice.background.settled()
}

const rows = (name: string): Row[] =>
  (processes[0]?.service.practice.replica.db ?? fail()).all<Row>(
    `select at, stream, json_extract(entry, '$.sentence') as sentence from journal
     where name = ? and refused = 0`,
    name,
  )
const fail = (): never => {
  throw new Error('there is no process')
}

const jobAt = (key: string) => processes[0]?.service.practice.replica.look.get('Jobs', key)

beforeAll(async () => {
  now = millisecondsOf(startOfDay(firstDay, london)) + 60_000
  tenant = await startTenant({ rateClock })
  const one = await startProcess(tenant, () => now, rateClock)
  processes = [one]
  await setUp(one)
  processes.push(await startProcess(tenant, () => now, rateClock))
  await pass()
}, 3_600_000)
afterAll(async () => {
  for (const each of processes.toReversed()) await each.stop()
  await tenant.close()
})

describe('in a year of two processes, with one person in another zone,', () => {
  const jobs = jobsExpected(isMonthEnd)
  const both = () => [...clients.ana, ...clients.ben]

  it('each job is made once, on its day, with the day by which the law wants it', () => {
    const made = rows('make-due-job').map(({ at, stream }) => {
      const job = jobAt(stream)
      return `${job?.client} ${job?.period.end} made ${dayIn(at, london)} by ${job?.deadlines?.map(({ date }) => date)}`
    })
    const wanted = both().flatMap(client =>
      jobs.map(({ end, madeOn }) => `${client} ${end} made ${madeOn} by ${dueByLaw(end)}`),
    )
    expect(jobs.length).toBeGreaterThan(12)
    expect(made.sort()).toEqual(wanted.sort())
  })

  it('each automation fires once for each job, on its day', () => {
    const fired = rows('fire-rule').map(({ at, stream, sentence }) => {
      const job = jobAt(stream)
      return `${sentence.split('”')[0]?.split('“')[1]} ${job?.client} ${job?.period.end} on ${dayIn(at, london)}`
    })
    const wanted = [
      ...both().flatMap(client => jobs.map(({ end, madeOn }) => `Made ${client} ${end} on ${madeOn}`)),
      ...clients.ben.flatMap(client => jobs.map(({ end }) => `Soon ${client} ${end} on ${next(end, -2)}`)),
      ...clients.ben.flatMap(client => jobs.map(({ end }) => `Law ${client} ${end} on ${next(dueByLaw(end), -14)}`)),
    ].filter(row => row.slice(-10) <= lastDay)
    expect(fired.sort()).toEqual(wanted.sort())
  })

  it('each person who has something to do gets one card on each of their working days, in the morning there', () => {
    const [anas, bens] = (['ana', 'ben'] as const).map(who =>
      rows('claim-send')
        .filter(({ stream }) => stream.startsWith(`send:morning:${people[who].id}:`))
        .map(({ at, stream }) => `${stream.slice(-10)} sent ${dayIn(at, who === 'ben' ? newYork : london)}`)
        .sort(),
    )
    // Ana has something from the Monday of the week in which a month ends until she has finished it on its last day.
    const inHerWeeks = (day: Day): boolean => {
      const toMonday = (weekdayOf(day) + 6) % 7
      const week = [0, 1, 2, 3, 4, 5, 6].map(n => next(day, n - toMonday))
      return week.some(each => isMonthEnd(each) && each >= day)
    }
    const sent = (day: Day) => `${day} sent ${day}`
    expect(anas).toEqual(days.filter(day => isWorked(day) && inHerWeeks(day)).map(sent))
    // Ben has something from the first such Monday on, for he finishes nothing.
    expect(bens).toEqual(days.filter(day => isWorked(day) && day >= '2027-09-27').map(sent))
  })
})
