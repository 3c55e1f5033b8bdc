import { randomUUID } from 'node:crypto'
import { benchTemplate } from './bench-template.ts'
import type { Keyed } from './make-practice.ts'
import { allOf, importClients, pages, targetsInARun } from './make-practice.ts'
import type { Cost } from './measure.ts'
import { measureQuery } from './measure.ts'
import type { BenchFirm } from './start-firm.ts'
import { startFirm, teamOf } from './start-firm.ts'

const clients = 1000

const two = (n: number): string => String(n).padStart(2, '0')

/** A job for each client and a month, due through the month: the calendar and the timeline have something on each day. */
const applyMonth = async ({ manager }: BenchFirm, all: Keyed[], month: number): Promise<void> => {
  const id = randomUUID()
  const [start, end] = [`2026-${two(month)}-01`, `2026-${two(month)}-28`]
  for (const [at, targets] of pages(all, targetsInARun).entries())
    await manager.command('apply-template', {
      run: `run:${id}:${at}`,
      template: `template:${benchTemplate.id}.v1`,
      period: { occurrence: `2026-${two(month)}`, name: `2026-${two(month)}`, start, end },
      targets: targets.map(({ key }, n) => ({ client: key, team: teamOf(at * targetsInARun + n) })),
    })
}

const days = { first: '2026-11-01', last: '2026-12-05', each: '3' }
const page = { most: '30' }
const deep = { most: '30', from: '700' }

const askViews = async ({ measured, manager }: BenchFirm, jobs: number): Promise<Cost[]> => {
  const of = (what: string) => `${what}, ${jobs} jobs`
  const asked = (what: string, query: string, input: Record<string, string>) =>
    measureQuery(measured, of(what), () => manager.ask(query, input))
  return [
    await asked('table', 'jobs', page),
    await asked('table, far down by client', 'jobs', { ...deep, sort: 'client' }),
    await asked('table of what I manage this month', 'jobs', { ...page, manager: 'me', due: 'this-month' }),
    await asked('calendar, a month', 'job-days', days),
    await asked('calendar of what I manage', 'job-days', { ...days, manager: 'me' }),
    await asked('timeline', 'jobs', page),
    await asked('groups by client', 'job-groups', { group: 'client' }),
    await asked('groups by preparer', 'job-groups', { group: 'preparer' }),
    await asked('table in groups by client', 'jobs', { ...deep, group: 'client' }),
    await asked('table in groups by preparer', 'jobs', { ...deep, group: 'preparer' }),
    await asked('deadlines of a month', 'deadline-days', days),
    await asked('list of deadlines', 'deadlines', { first: '2026-01-01', last: '2026-12-31', ...page }),
  ]
}

/** What each form of the list of jobs costs, and of their deadlines, with a thousand jobs and with five thousand. */
export const viewsOf = async (): Promise<Cost[]> => {
  const firm = await startFirm()
  await importClients(firm, clients)
  await firm.manager.command('publish-template', { ...benchTemplate, deadlines: ['gb-vat-return'] })
  const all = await allOf(firm.manager, 'clients')
  await applyMonth(firm, all, 9)
  const few = await askViews(firm, clients)
  for (const month of [8, 10, 11, 12]) await applyMonth(firm, all, month)
  const many = await askViews(firm, clients * 5)
  await firm.running.stop()
  return few.flatMap((cost, at) => [cost, many[at] ?? cost])
}
