import { randomUUID } from 'node:crypto'
import type { Caller, Service } from './caller.ts'
import { callerFor } from './caller.ts'
import type { PersonName } from './people.ts'
import { people } from './people.ts'

type Client = { key: string; name: string; team: Record<string, string>; identifiers?: Record<string, string> }
type Task = { id: string; status: string; assignee?: string; may: string[] }
type JobRow = { key: string; clientName: string }
type Page = { key: string; tasks: Task[] }
type Template = { key: string; id: string }

const two = (n: number) => String(n).padStart(2, '0')
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The last months before today, as the periods that the product itself would offer. */
const periodsBefore = (today: string) => {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const end = new Date(Date.UTC(year, month - 1, 0))
  const first = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth(), 1))
  const quarter = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() - 2, 1))
  const day = (date: Date) => date.toISOString().slice(0, 10)
  const name = `${monthNames[end.getUTCMonth()]} ${end.getUTCFullYear()}`
  const tag = `${end.getUTCFullYear()}-${two(end.getUTCMonth() + 1)}`
  return {
    month: { occurrence: tag, name, start: day(first), end: day(end) },
    quarter: {
      occurrence: `${tag}-q`,
      name: `${monthNames[quarter.getUTCMonth()]} to ${name}`,
      start: day(quarter),
      end: day(end),
    },
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

/** Lets the people concerned finish the first tasks of a job, as far as rules let them; sign-offs wait for their reviewer. */
const workOn = async (everybody: Map<string, Caller>, manager: Caller, job: string, count: number): Promise<void> => {
  for (let done = 0; done < count; done += 1) {
    const { tasks } = await manager.ask<Page>('job', { key: job })
    const next = tasks.find(({ may, status }) => may.includes('finish') && status !== 'in-review')
    const doer = next?.assignee && everybody.get(next.assignee)
    if (!next || !doer) return
    await doer.command('finish-task', { job, task: next.id })
  }
}

const daysOfThisWeek = (today: string): string[] => {
  const date = new Date(`${today}T12:00:00Z`)
  const monday = new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * 86_400_000)
  return [-7, -6, -5, -4, -3, 0, 1, 2, 3, 4]
    .map(n => new Date(monday.getTime() + n * 86_400_000).toISOString().slice(0, 10))
    .filter(day => day < today)
}

const notes = [
  'Sales ledger to control account',
  'Supplier queries',
  'Bank feed gaps',
  'Call about missing invoices',
  'Accruals',
]

const logTime = async (service: Service, who: PersonName, jobs: JobRow[], today: string): Promise<void> => {
  const caller = await callerFor(service, people[who].id)
  for (const [at, date] of daysOfThisWeek(today).entries())
    for (const [n, minutes] of [90, 135, 75].entries()) {
      const job = jobs[(at + n) % jobs.length]
      if (job)
        await caller.command('log-time', {
          job: job.key,
          date,
          minutes: minutes + 15 * (at % 3),
          note: notes[(at + n) % notes.length],
        })
    }
}

/** A month's work on its way: bookkeeping nearly through, VAT returns in the middle, some of it late, some in review. */
export const makeWork = async (service: Service, manager: Caller): Promise<void> => {
  const { today } = await manager.ask<{ today: string }>('me')
  const { templates } = await manager.ask<{ templates: Template[] }>('templates')
  const { rows: clients } = await manager.ask<{ rows: Client[] }>('clients')
  const keyOf = (id: string) => templates.find(template => template.id === id)?.key ?? ''
  const { month, quarter } = periodsBefore(today)
  await apply(
    manager,
    keyOf('monthly-bookkeeping'),
    month,
    clients.filter((_, at) => at % 4 === 1),
  )
  await apply(
    manager,
    keyOf('vat-return'),
    quarter,
    clients.filter(({ identifiers }, at) => identifiers?.vat && at % 3 === 0),
  )
  const everybody = await callers(service)
  const { rows: jobs } = await manager.ask<{ rows: JobRow[] }>('jobs')
  for (const [at, { key }] of jobs.entries()) await workOn(everybody, manager, key, [5, 2, 4, 3, 1, 5, 0][at % 7] ?? 0)
  for (const who of ['cara', 'ana', 'ben'] as const) {
    const caller = await callerFor(service, people[who].id)
    const { rows } = await caller.ask<{ rows: JobRow[] }>('jobs', { mine: 'true' })
    await logTime(service, who, rows.slice(0, 5), today)
  }
}
