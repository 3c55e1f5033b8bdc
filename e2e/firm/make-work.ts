import { randomUUID } from 'node:crypto'
import type { Caller, Service } from './caller.ts'
import { callerFor } from './caller.ts'
import type { PersonName } from './people.ts'
import { people } from './people.ts'

type Client = { key: string; name: string; team: Record<string, string>; identifiers?: Record<string, string> }
type Task = { id: string; status: string; assignee?: string; reviewer?: string; done?: { at: string }; may: string[] }
type JobRow = { key: string; clientName: string; name: string; status: string; people: string[] }
type Page = { key: string; tasks: Task[] }
type Template = { key: string; id: string }

const two = (n: number) => String(n).padStart(2, '0')
const monthName = (day: Date, month: 'short' | 'long'): string =>
  day.toLocaleDateString('en-US', { month, year: 'numeric', timeZone: 'UTC' })

/** The last months before today, as the periods that the product itself would offer; or those that this month ends. */
const periodsBefore = (today: string, withThis = false) => {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const end = new Date(Date.UTC(year, withThis ? month : month - 1, 0))
  const first = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth(), 1))
  const quarter = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() - 2, 1))
  const day = (date: Date) => date.toISOString().slice(0, 10)
  const tag = `${end.getUTCFullYear()}-${two(end.getUTCMonth() + 1)}`
  return {
    month: { occurrence: tag, name: monthName(end, 'long'), start: day(first), end: day(end) },
    quarter: { occurrence: `${tag}-q`, name: monthName(end, 'short'), start: day(quarter), end: day(end) },
  }
}

const apply = (manager: Caller, template: string, period: object, clients: Client[]) =>
  manager.command('apply-template', {
    run: `run:${randomUUID()}:0`,
    template,
    period,
    targets: clients.map(({ key, team }) => ({ client: key, team })),
  })

const callers = async (service: Service) => {
  const all = await Promise.all(
    Object.values(people).map(async ({ id }) => [`person:${id}`, await callerFor(service, id)] as const),
  )
  return new Map(all)
}

/**
 * Lets the people concerned finish the first tasks of a job, as far as rules let them. A sign-off waits for its reviewer,
 * unless more was to be done after it.
 */
const workOn = async (everybody: Map<string, Caller>, manager: Caller, job: string, count: number): Promise<void> => {
  for (let done = 0; done < count; done += 1) {
    const { tasks } = await manager.ask<Page>('job', { key: job })
    const waiting = tasks.find(({ status }) => status === 'in-review')
    if (waiting) {
      await everybody
        .get(waiting.reviewer ?? '')
        ?.command('approve-task', { job, task: waiting.id, finishedAt: waiting.done?.at })
      continue
    }
    const next = tasks.find(({ may }) => may.includes('finish'))
    const doer = next?.assignee && everybody.get(next.assignee)
    if (!next || !doer) return
    await doer.command('finish-task', { job, task: next.id })
  }
}

const workingDaysBefore = (today: string): string[] => {
  const noon = Date.parse(`${today}T12:00:00Z`)
  return [7, 6, 5, 4, 3, 2, 1]
    .map(days => new Date(noon - days * 86_400_000))
    .filter(date => date.getUTCDay() % 6 !== 0)
    .map(date => date.toISOString().slice(0, 10))
}

const notes = [
  'Sales ledger to control account',
  'Supplier queries',
  'Bank feed gaps',
  'Call about missing invoices',
  'Accruals',
]

/** A week of a person's time on the jobs they work on: some of it on one job, none of it out of proportion. */
const logTime = async (service: Service, who: PersonName, today: string): Promise<void> => {
  const caller = await callerFor(service, people[who].id)
  const { rows: jobs } = await caller.ask<{ rows: JobRow[] }>('jobs', { mine: 'true' })
  const days = workingDaysBefore(today)
  for (const [at, { key }] of jobs.entries()) {
    const date = days[at % days.length]
    await caller.command('log-time', { job: key, date, minutes: 30 + 15 * (at % 5), note: notes[at % notes.length] })
  }
  const last = days.at(-1)
  if (last) await caller.command('log-time', { activity: 'Training', date: last, minutes: 60 })
}

/** How many of a job's tasks are done: most of the bookkeeping all of them, the VAT returns some. */
const progress = { bookkeeping: [7, 7, 7, 3, 7, 7, 5, 7, 7, 1], vat: [2, 4, 5, 1, 3, 5, 0, 4] }

const awaited = [
  { on: { kind: 'client' }, note: 'Bank statements for October', days: 9 },
  { on: { kind: 'client' }, note: 'Missing purchase invoices', days: 6 },
  { on: { kind: 'third-party', name: 'HMRC' }, note: 'The agent’s code', days: 4 },
  { on: { kind: 'client' }, days: 2 },
]

/** Some VAT returns wait, each put there by its preparer some days ago. */
const letWait = async (everybody: Map<string, Caller>, manager: Caller, today: string): Promise<void> => {
  const { rows } = await manager.ask<{ rows: JobRow[] }>('jobs', { words: 'vat' })
  const waiting = rows.filter(({ status }, at) => status === 'in-progress' && at % 3 === 0).slice(0, 8)
  const noon = Date.parse(`${today}T12:00:00Z`)
  for (const [at, { key, people: on }] of waiting.entries()) {
    const { days = 0, ...input } = awaited[at % awaited.length] ?? {}
    const since = new Date(noon - days * 86_400_000).toISOString().slice(0, 10)
    await everybody.get(on[0] ?? '')?.command('set-waiting', { job: key, ...input, since })
  }
}

/** From this day of a month on nearly all work on the month before is late. */
const lateInMonth = 24

/**
 * A month's work on its way: bookkeeping nearly through, VAT returns in the middle, some of it late, some in review, some
 * waiting. Late in a month the next one's is there too.
 */
export const makeWork = async (service: Service, manager: Caller): Promise<void> => {
  const { today } = await manager.ask<{ today: string }>('me')
  const { templates } = await manager.ask<{ templates: Template[] }>('templates')
  const { rows: clients } = await manager.ask<{ rows: Client[] }>('clients')
  const keyOf = (id: string) => templates.find(template => template.id === id)?.key ?? ''
  const { month, quarter } = periodsBefore(today)
  const everybody = await callers(service)
  const workOnAll = async (counts: number[]) => {
    const { rows } = await manager.ask<{ rows: JobRow[] }>('jobs')
    for (const [at, { key }] of rows.entries()) await workOn(everybody, manager, key, counts[at % counts.length] ?? 0)
  }
  await apply(
    manager,
    keyOf('monthly-bookkeeping'),
    month,
    clients.filter((_, at) => at % 4 === 1),
  )
  await workOnAll(progress.bookkeeping)
  await apply(
    manager,
    keyOf('vat-return'),
    quarter,
    clients.filter(({ identifiers }, at) => identifiers?.vat && at % 2 === 0),
  )
  await workOnAll(progress.vat)
  await letWait(everybody, manager, today)
  if (Number(today.slice(8)) >= lateInMonth)
    await apply(
      manager,
      keyOf('monthly-bookkeeping'),
      periodsBefore(today, true).month,
      clients.filter((_, at) => at % 4 === 2),
    )
  for (const who of ['cara', 'ana', 'ben', 'priya', 'mei'] as const) await logTime(service, who, today)
}
