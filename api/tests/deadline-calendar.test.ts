import type { DeadlineDays, DeadlineRow, Deadlines } from '@praxis/practice'
import { addMonths, dayIn, dayOfMonth, instantOf, yearOf } from '@praxis/practice'
import { expectAhead } from '#src/deadlines/expect-deadlines.ts'
import type { RolesFirm, Who } from './http/firm-of-roles.ts'
import { person, startRolesFirm } from './http/firm-of-roles.ts'

let firm: RolesFirm

const today = dayIn(instantOf(Date.now()), 'Europe/London')
const [last, longAgo] = [addMonths(today, 24), yearOf(today) - 2]
/** Its return is overdue by far. */
const past = {
  occurrence: `${longAgo}-06-q`,
  name: `Q2 ${longAgo}`,
  start: `${longAgo}-04-01`,
  end: `${longAgo}-06-30`,
}

/** The end of the first quarter of a service, far enough ahead that no job of it is due to be made. */
const from = dayOfMonth(addMonths(today, 5), 31)

const vat = (id: string, deadlines: string[]) => ({ ...firm.template, id, service: id, name: 'VAT return', deadlines })
const quarterly = { recurrence: { unit: 'quarters', every: 1, on: { day: 31 } }, from, horizon: 30 }

beforeAll(async () => {
  firm = await startRolesFirm()
  await firm.give('manager', 'publish-template', vat('vat', ['gb-vat-return']))
  const { client, team } = firm
  await firm.give('manager', 'make-job', { client, template: 'template:vat.v1', period: past, team })
})
afterAll(() => firm.stop())

const ask = async <Answer>(path: string, who: Who = 'manager'): Promise<Answer> =>
  (await firm.ask(path, await firm.token(who))).body as unknown as Answer // the query's own answer

const rows = async (more = '', who: Who = 'manager'): Promise<DeadlineRow[]> =>
  (await ask<Deadlines>(`deadlines?first=${addMonths(last, -24)}&last=${last}${more}`, who)).rows

const allRows = async (more = '') => [
  ...(await ask<Deadlines>(`deadlines?first=${longAgo}-01-01&last=${longAgo + 1}-12-31${more}`)).rows,
  ...(await rows(more)),
]

describe('the calendar of statutory deadlines', () => {
  it('has those of jobs, with why and where each stands', async () => {
    const [row, ...others] = await allRows()
    expect(others).toEqual([])
    expect(row).toMatchObject({
      clientName: 'Acme Ltd',
      jobName: `VAT return Q2 ${longAgo}`,
      name: 'VAT return and payment',
      state: 'overdue',
      people: expect.arrayContaining([person('staff'), person('partner'), person('manager')]) as string[],
      why: { date: `${longAgo}-08-07`, reason: { kind: 'rule' } },
    })
    expect(JSON.stringify(row?.why)).toMatch(/1 month and 7 days after 30 Jun/)
  })

  it('has those that a service will bring, until the job is made, and no longer than it goes', async () => {
    const { commit } = await firm.give('manager', 'add-service', { client: firm.client, template: 'vat', ...quarterly })
    const expected = await rows('&state=expected')
    expect(expected.length).toBeGreaterThanOrEqual(2)
    expect(expected.every(({ why }) => why.date <= addMonths(today, 12))).toBe(true)
    const [first] = expected
    const { client, team } = firm
    const occurrence = first?.job.split(':').at(-1)
    const period = { occurrence, name: 'This one', start: first?.start, end: first?.end }
    const made = await firm.give('manager', 'make-job', { client, template: 'template:vat.v1', period, team })
    expect(made.stream).toBe(first?.job)
    expect((await rows()).filter(({ job }) => job === first?.job)).toMatchObject([{ state: 'due' }])
    await firm.give('manager', 'undo', { commit: made.commit })
    const paused = await firm.give('manager', 'pause-service', { service: `service:${client.slice(7)}:vat` })
    expect(await rows()).toEqual([])
    await firm.give('manager', 'undo', { commit: paused.commit })
    expect((await rows('&state=expected')).length).toBeGreaterThanOrEqual(1)
    await firm.give('manager', 'change-client', { client, facts: { name: 'Acme Ltd', status: 'dormant' } })
    expect(await rows()).toEqual([])
    await firm.give('manager', 'change-client', { client, facts: { name: 'Acme Ltd', status: 'active' } })
    expect((await rows()).length).toBeGreaterThanOrEqual(1)
    await firm.give('manager', 'undo', { commit })
    expect(await rows()).toEqual([])
  })

  it('knows ahead what a published version changes, before anybody asks', async () => {
    await firm.give('manager', 'add-service', { client: firm.client, template: 'vat', ...quarterly })
    const { practice } = firm.process.service
    const stale = () => practice.replica.db.all("select 1 from expecting where until = ''").length
    await expectAhead(practice)
    expect(stale()).toBe(0)
    const before = (await rows()).length
    await firm.give('manager', 'publish-template', vat('vat', ['gb-vat-return', 'gb-paye-payment']))
    expect(stale()).toBe(1)
    await expectAhead(practice)
    expect(stale()).toBe(0)
    expect((await rows()).length).toBeGreaterThan(before)
  })

  it('is narrowed by client, kind, jurisdiction, person and state', async () => {
    const all = await allRows()
    const count = async (more: string) => (await allRows(more)).length
    expect(await count(`&client=${firm.client}`)).toBe(all.length)
    expect(await count('&client=client:nobody')).toBe(0)
    expect(await count('&rule=gb-paye-payment')).toBe(all.filter(({ id }) => id === 'gb-paye-payment').length)
    expect(await count('&jurisdiction=US')).toBe(0)
    expect(await count(`&person=${person('staff')}`)).toBe(1)
    expect(await count('&person=me&state=overdue')).toBe(1)
    expect(await count(`&person=${person('staff elsewhere')}`)).toBe(0)
  })

  it('counts each day and state, with the first of each day', async () => {
    const path = `deadline-days?first=${longAgo}-08-01&last=${longAgo}-08-31&each=1`
    const { days, counts } = await ask<DeadlineDays>(path)
    expect(days).toMatchObject([{ date: `${longAgo}-08-07`, deadlines: 1, rows: [{ clientName: 'Acme Ltd' }] }])
    expect(counts).toMatchObject({ overdue: 1, due: 0, expected: 0 })
    const met = await ask<DeadlineDays>(`${path}&state=met`)
    expect([met.days, met.counts.overdue]).toEqual([[], 1])
  })

  it('comes a page at a time, and says what is wrong with a span that is too long', async () => {
    const total = (await rows()).length
    const page = await ask<Deadlines>(`deadlines?first=${today}&last=${last}&from=1&most=1`)
    expect([page.total, page.rows.length, page.from]).toEqual([total, 1, 1])
    const tooLong = await firm.ask('deadlines?first=2020-01-01&last=2027-01-01', await firm.token('manager'))
    expect([tooLong.status, JSON.stringify(tooLong.body)]).toEqual([400, expect.stringMatching(/at most 732 days/)])
  })

  it('is empty of a client behind a wall, those of its services too', async () => {
    await firm.give('partner', 'set-wall', {
      client: firm.client,
      side: 'outside',
      people: [person('manager')],
      reason: 'We act for the buyer',
    })
    expect(await allRows()).toEqual([])
    expect((await rows('', 'staff')).length).toBeGreaterThan(0)
    await firm.give('partner', 'end-wall', { client: firm.client })
  })

  it('is worked out for everybody, also where whoever asks first may not see all that it follows from', async () => {
    const { client } = firm
    const { stream: other } = await firm.give('manager', 'add-client', {
      name: `Trust of ${client.slice('client:'.length)}`,
      team: firm.team,
    })
    const wall = { client, side: 'outside', people: [person('staff elsewhere')], reason: 'We act for the buyer' }
    await firm.give('partner', 'set-wall', wall)
    await firm.give('manager', 'add-service', { client: other, template: 'vat', ...quarterly })
    await rows('', 'staff elsewhere')
    expect((await rows(`&client=${other}`)).length).toBeGreaterThan(0)
    await firm.give('partner', 'end-wall', { client })
  })

  it('has no deadline of a cancelled job', async () => {
    const [row] = await allRows('&state=overdue')
    const { commit } = await firm.give('manager', 'cancel-job', { job: row?.job, reason: 'sold' })
    expect(await allRows('&state=overdue')).toEqual([])
    await firm.give('manager', 'undo', { commit })
    expect(await allRows('&state=overdue')).toHaveLength(1)
  })
})
