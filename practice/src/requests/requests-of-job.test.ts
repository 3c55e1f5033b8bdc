import type { Client } from '#src/clients/client.ts'
import { englishCalendar } from '#src/dates/calendars.fixture.ts'
import type { Period } from '#src/dates/period.ts'
import { checkTemplate } from '#src/work/check-template.ts'
import { planJob } from '#src/work/make-job.ts'
import { jobObstacle } from '#src/work/whom-it-fits.ts'
import { acme, template } from '#src/work/work.fixture.ts'
import type { PlannedRequest } from './planned-request.ts'
import { requestsOfJob } from './requests-of-job.ts'

const q4: Period = { occurrence: '2026-10-q', name: 'Q4 2026', start: '2026-10-01', end: '2026-12-31' }

const records: PlannedRequest = {
  id: 'records',
  title: 'Records of the quarter',
  goes: { count: -5, unit: 'working-days', from: 'period-end' },
  within: 10,
  items: [{ id: 'statements', title: 'Bank statements', kind: 'document' }],
}

const [first] = template.steps
if (!first) throw new Error('the template has no step')
const lastStep = first.id

const asking = (...requests: PlannedRequest[]) => ({ ...template, requests })
const plan = (asked: ReturnType<typeof asking>, client: Client = acme) =>
  planJob(englishCalendar, asked, { client, period: q4, team: {} }, '2026-11-23')
const daysOf = (asked: ReturnType<typeof asking>, job = plan(asked), client: Client = acme) =>
  requestsOfJob(englishCalendar, asked, { job, client }).map(({ request, goes, due }) => [request.id, goes, due])

describe('what a job asks of its client', () => {
  it('goes out counted in working days, over Christmas and New Year', () => {
    expect(daysOf(asking(records))).toEqual([['records', '2026-12-22', '2027-01-08']])
  })

  it('stands first to last', () => {
    const early: PlannedRequest = { ...records, id: 'early', goes: { ...records.goes, count: -20 } }
    expect(daysOf(asking(records, early)).map(([id]) => id)).toEqual(['early', 'records'])
  })

  it('follows the day on which a step is due now, also when that was moved by hand', () => {
    const asked = asking({ ...records, goes: { count: 1, unit: 'days', from: `step:${lastStep}` } })
    const job = plan(asked)
    const moved = { ...job, tasks: job.tasks.map(task => ({ ...task, due: '2027-03-01' as const })) }
    expect(daysOf(asked, moved)).toEqual([['records', '2027-03-02', '2027-03-16']])
  })

  it('is only what is meant for a client like this one', () => {
    const asked = asking({ ...records, only: [{ fact: 'kind', in: ['charity'] }] })
    expect(daysOf(asked)).toEqual([])
    expect(daysOf(asked, plan(asked), { ...acme, kind: 'charity' })).toHaveLength(1)
  })

  it('is nothing once the job is cancelled', () => {
    const asked = asking(records)
    expect(daysOf(asked, { ...plan(asked), status: 'cancelled' })).toEqual([])
  })

  it('needs a year end where it is counted from one, and has no day on a job that was made without', () => {
    const asked = asking({ ...records, goes: { count: 1, unit: 'months', from: 'year-end' } })
    expect(jobObstacle(asked, acme)).toEqual({ code: 'client-lacks', name: 'Acme Ltd', need: 'year-end' })
    expect(jobObstacle(asked, { ...acme, yearEnd: '12-31' })).toBeUndefined()
    expect(daysOf(asked, plan(asking()))).toEqual([])
  })
})

describe('a template that asks', () => {
  it('is refused when a request is counted from a step that is not there', () => {
    const asked = asking({ ...records, goes: { count: 1, unit: 'days', from: 'step:nowhere' } })
    expect(checkTemplate(asked)).toEqual({ code: 'unknown-step', step: 'nowhere', of: 'Records of the quarter' })
  })

  it('is refused when two requests have one id', () => {
    expect(checkTemplate(asking(records, records))).toEqual({ code: 'repeated-id', id: 'records' })
  })

  it('is refused when a request is counted from a statutory deadline that the template has not', () => {
    const asked = asking({ ...records, goes: { count: -5, unit: 'days', from: 'statutory' } })
    expect(checkTemplate({ ...asked, deadlines: [] })).toEqual({ code: 'no-deadline', title: 'Records of the quarter' })
  })
})
