import fc from 'fast-check'
import { changeClient } from '#src/clients/change-client.ts'
import type { AnyCommand, Context } from '#src/command.ts'
import { addDays, addMonths } from '#src/dates/plain-date.ts'
import { makeJob } from '#src/work/make-job.ts'
import { moveJob } from '#src/work/move-job.ts'
import type { Office } from '#src/work/work.fixture.ts'
import { cara, contextOf, template, wholeOffice } from '#src/work/work.fixture.ts'
import { addService } from './add-service.ts'
import { changeService } from './change-service.ts'
import { makeDueJob } from './make-due-job.ts'
import { changePeriod, moveYearEnd } from './move-client-year-end.ts'

const rules: Record<string, AnyCommand> = {
  'make-due-job': makeDueJob,
  'change-period': changePeriod,
  'change-service': changeService,
}

const today = '2027-02-01'

/** Carries a command out, with all that follows from it. */
const give = (office: Office, rule: AnyCommand, input: unknown, context: Context = contextOf(cara, { today })) => {
  const decision = rule.decide(rule.read(office.look, input as never, context) as never, input as never, context)
  if (!decision.ok) return decision.refusal
  office.apply(decision.value)
  for (const { command, input: next } of decision.value.followUps ?? []) {
    const follower = rules[command]
    expect(follower && give(office, follower, next, context)).toEqual(expect.any(String))
  }
  return decision.value.sentence
}

const client = 'client:acme'
const yearly = (id: string, deadlines: string[]) => ({
  ...template,
  id,
  key: `template:${id}.v1` as const,
  service: id,
  name: id === 'accounts' ? 'Accounts' : 'Tax return',
  frequency: 'year' as const,
  start: { count: -90, unit: 'days', from: 'period-end' } as const,
  due: { count: 6, unit: 'months', from: 'period-end' } as const,
  deadlines,
})

/** Acme, a company whose year ends on 31 March, with accounts, a tax return and VAT. */
const office = (): Office => {
  const at = wholeOffice()
  const acme = at.look.get('Clients', client)
  if (!acme) throw new Error('There is no client.')
  at.store.Clients.set(client, { ...acme, yearEnd: '03-31' })
  for (const each of [yearly('accounts', ['gb-accounts']), yearly('tax', ['gb-corporation-tax'])])
    at.store.Templates.set(each.key, each)
  give(at, addService, {
    client,
    template: 'accounts',
    recurrence: { unit: 'year-end' },
    from: '2027-03-31',
    horizon: 60,
  })
  give(at, addService, { client, template: 'tax', recurrence: { unit: 'tax-period' }, from: '2027-03-31', horizon: 60 })
  return at
}

const jobOf = (at: Office, service: string, occurrence = '2027') =>
  at.look.get('Jobs', `job:acme:${service}:${occurrence}`)

/** What the maker makes, day after day. */
const makeAllUntil2030 = (at: Office): void => {
  const services = [...at.store.Services.keys()]
  const occurrences = ['2027', '2027.2', '2028', '2028.2', '2029', '2030']
  const inputs = services.flatMap(service => occurrences.map(occurrence => ({ service, occurrence })))
  for (let day = 0; day < 1200; day += 30)
    for (const input of inputs) give(at, makeDueJob, input, contextOf(cara, { today: addDays('2027-01-01', day) }))
}

const periodsOf = ({ store }: Office, service: string) =>
  [...store.Jobs.values()]
    .filter(job => job.service === service)
    .map(({ period }) => period)
    .sort((a, b) => (a.start < b.start ? -1 : 1))

describe('moving the year end of a client (worked example E3)', () => {
  it('makes the open year longer, with the same key, and its deadlines with it', () => {
    const at = office()
    expect(jobOf(at, 'accounts')).toMatchObject({
      name: 'Accounts Year to 31 Mar 2027',
      deadlines: [{ date: '2027-12-31' }],
    })
    expect(give(at, moveYearEnd, { client, instead: '2027-03-31', to: '2027-06-30' })).toBe(
      'Moved the year end from 2027-03-31 to 2027-06-30',
    )
    expect(jobOf(at, 'accounts')).toMatchObject({
      name: 'Accounts 15 months to 30 Jun 2027',
      period: { start: '2026-04-01', end: '2027-06-30', occurrence: '2027' },
      due: '2027-12-31',
      deadlines: [{ date: '2028-03-31' }],
    })
    expect(at.look.get('Clients', client)).toMatchObject({
      yearEnd: '06-30',
      yearEndMoves: [{ instead: '2027-03-31', to: '2027-06-30' }],
    })
  })

  it('adds the tax return of the second tax period, and both pay on their own days', () => {
    const at = office()
    give(at, moveYearEnd, { client, instead: '2027-03-31', to: '2027-06-30' }, contextOf(cara, { today: '2027-05-01' }))
    expect(jobOf(at, 'tax')).toMatchObject({
      name: 'Tax return Year to 31 Mar 2027',
      deadlines: [{ date: '2028-01-01' }],
    })
    expect(jobOf(at, 'tax', '2027.2')).toMatchObject({ name: 'Tax return 3 months to 30 Jun 2027' })
  })

  it('moves nothing of VAT', () => {
    const at = office()
    const before = jobOf(at, 'vat-return', '2026-09-q')
    give(at, moveYearEnd, { client, instead: '2027-03-31', to: '2027-06-30' })
    expect(jobOf(at, 'vat-return', '2026-09-q')).toBe(before)
  })

  it('makes the open year shorter, and goes on from there', () => {
    const at = office()
    give(at, moveYearEnd, { client, instead: '2027-03-31', to: '2026-12-31' })
    expect(jobOf(at, 'accounts')).toMatchObject({ name: 'Accounts 9 months to 31 Dec 2026', deadlines: [{}] })
    expect(at.look.get('Services', 'service:acme:accounts')?.from).toBe('2026-12-31')
  })

  it('keeps a due date that was set by hand', () => {
    const at = office()
    const job = jobOf(at, 'accounts')?.key
    give(at, moveJob, { job, to: '2027-08-02' })
    give(at, moveYearEnd, { client, instead: '2027-03-31', to: '2027-06-30' })
    expect(jobOf(at, 'accounts')).toMatchObject({ due: '2027-08-02', period: { end: '2027-06-30' } })
  })

  it('is refused for more than 18 months, with the reason', () => {
    expect(give(office(), moveYearEnd, { client, instead: '2027-03-31', to: '2027-10-01' })).toEqual({
      code: 'year-end-move',
      name: 'Acme Ltd',
      why: 'over-18-months',
    })
  })

  it('is not done by changing the client’s facts, while something follows it', () => {
    const facts = { name: 'Acme Ltd', yearEnd: '06-30' }
    expect(give(office(), changeClient, { client, facts })).toEqual({ code: 'year-end-follows', name: 'Acme Ltd' })
    const free = wholeOffice()
    expect(give(free, changeClient, { client, facts })).toBe('Changed year end')
    expect(give(free, changeClient, { client, facts: { ...facts, yearEnd: '09-30' } })).toBe('Changed year end')
    give(free, addService, {
      client,
      template: 'vat-return',
      recurrence: { unit: 'once' },
      from: '2027-03-31',
      horizon: 0,
    })
    expect(give(free, changeClient, { client, facts })).toBe('Changed year end')
  })

  it('leaves no gap between the periods of its jobs and repeats none, wherever in the year it is moved', () => {
    fc.assert(
      fc.property(fc.integer({ min: -11, max: 6 }), fc.integer({ min: 0, max: 90 }), (months, days) => {
        const at = office()
        const move = { client, instead: '2027-03-31', to: addMonths('2027-03-31', months) }
        give(at, moveYearEnd, move, contextOf(cara, { today: addDays('2026-12-20', days) }))
        makeAllUntil2030(at)
        for (const service of ['accounts', 'tax']) {
          const [first, ...later] = periodsOf(at, service)
          expect(later.length).toBeGreaterThan(1)
          expect(later.map(({ start }) => start)).toEqual(
            [first, ...later].slice(0, -1).map(period => period && addDays(period.end, 1)),
          )
        }
      }),
      { numRuns: 25 },
    )
  })
})

it('makes a job by hand by the year end as it was before it was moved', () => {
  const at = office()
  give(at, moveYearEnd, { client, instead: '2027-03-31', to: '2027-06-30' })
  const counted = { ...yearly('counted', []), due: { count: 9, unit: 'months', from: 'year-end' } as const }
  at.store.Templates.set(counted.key, counted)
  const period = { occurrence: '2026', name: 'Year to 31 Mar 2026', start: '2025-04-01', end: '2026-03-31' }
  give(at, makeJob, { client, template: counted.key, period, team: {} })
  expect(jobOf(at, 'counted', '2026')).toMatchObject({ yearEnd: '2026-03-31' })
})
