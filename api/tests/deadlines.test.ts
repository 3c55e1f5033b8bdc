import type { JobPage, Jobs } from '@praxis/practice'
import type { RolesFirm } from './http/firm-of-roles.ts'
import { startRolesFirm } from './http/firm-of-roles.ts'

let firm: RolesFirm
let jobs: string[]

const quarters = [
  { occurrence: '2025-12-q', name: 'Q4 2025', start: '2025-10-01', end: '2025-12-31' },
  { occurrence: '2098-12-q', name: 'Q4 2098', start: '2098-10-01', end: '2098-12-31' },
]

beforeAll(async () => {
  firm = await startRolesFirm()
  const { client, team, template } = firm
  const [one, two] = template.steps
  const vat = {
    ...template,
    id: 'vat',
    service: 'vat',
    name: 'VAT return',
    deadlines: ['gb-vat-return'],
    steps: [{ ...one, due: { count: -10, unit: 'working-days', from: 'statutory' } }, two],
  }
  await firm.give('manager', 'publish-template', vat)
  jobs = []
  for (const period of quarters)
    jobs.push((await firm.give('manager', 'make-job', { client, template: 'template:vat.v1', period, team })).stream)
})
afterAll(() => firm.stop())

const ask = async <Answer>(path: string): Promise<Answer> =>
  (await firm.ask(path, await firm.token('manager'))).body as unknown as Answer // the query's own answer

const page = (job = '') => ask<JobPage>(`job?key=${job}`)

describe('the statutory deadlines of jobs', () => {
  it('stand on the job’s page with why, by the authority’s own days', async () => {
    const { deadlines, tasks } = await page(jobs[0])
    expect(deadlines).toEqual([
      {
        id: 'gb-vat-return',
        name: 'VAT return and payment',
        authority: 'HMRC',
        start: '2025-10-01',
        end: '2025-12-31',
        lastWorkingDay: '2026-02-06',
        why: {
          date: '2026-02-07',
          reason: {
            kind: 'rule',
            sentence:
              '1 month and 7 days after 31 Dec 2025, month end to month end; Sat 7 Feb does not move; last working day Fri 6 Feb; HMRC rule v1; gov.uk',
            source: 'https://www.gov.uk/submit-vat-return',
          },
        },
      },
    ])
    expect(tasks[0]).toMatchObject({
      due: '2026-01-26',
      why: { reason: { kind: 'offset', offset: { from: 'statutory' }, anchorDate: '2026-02-07' } },
    })
  })

  it('are a column of the list, by which it is sorted, with those that have none last', async () => {
    const { rows } = await ask<Jobs>('jobs?sort=statutory')
    expect(rows.map(({ key, statutory }) => [key, statutory])).toEqual([
      [jobs[0], '2026-02-07'],
      [jobs[1], '2099-02-07'],
      [firm.job, undefined],
    ])
    const back = await ask<Jobs>('jobs?sort=statutory&descending=true')
    expect(back.rows.map(({ key }) => key)).toEqual([jobs[1], jobs[0], firm.job])
  })

  it('are late apart from the firm’s own dates, and no longer once the job is cancelled', async () => {
    const late = async () => {
      const { rows, counts } = await ask<Jobs>('jobs?filter=statutory-late')
      expect(counts['statutory-late']).toBe(rows.length)
      return rows.map(({ key }) => key)
    }
    expect(await late()).toEqual([jobs[0]])
    const { commit } = await firm.give('manager', 'cancel-job', { job: jobs[0], reason: 'deregistered' })
    expect(await late()).toEqual([])
    await firm.give('manager', 'undo', { commit })
    expect(await late()).toEqual([jobs[0]])
  })

  it('are shown before the jobs are made, when a template is applied or tried', async () => {
    const { client, template } = firm
    const [, period] = quarters
    const late = { ...period, occurrence: '2097-12-q', start: '2097-10-01', end: '2097-12-31' }
    const body = { template: 'template:vat.v1', period: late, clients: [client] }
    const token = await firm.token('manager')
    const why = { date: '2098-02-07', reason: { kind: 'rule' } }
    const applied = await firm.ask('preview-apply', token, { method: 'POST', body })
    expect(applied.body).toMatchObject({ jobs: [{ statutory: { name: 'VAT return and payment', why } }] })
    const draft = { ...template, deadlines: ['gb-vat-return'] }
    const tried = await firm.ask('try-template', token, {
      method: 'POST',
      body: { template: draft, client, period: late },
    })
    expect(tried.body).toMatchObject({ ok: true, job: { deadlines: [{ name: 'VAT return and payment', why }] } })
    const none = await firm.ask('try-template', token, { method: 'POST', body: { template, client, period: late } })
    expect(none.body).toMatchObject({ job: { deadlines: [] } })
  })

  it('are none for jobs whose template names no rule', async () => {
    expect((await page(firm.job)).deadlines).toEqual([])
  })
})

describe('filing', () => {
  it('stops the clock on the day it was filed, and undone it runs again', async () => {
    const { template, client, team } = firm
    const steps = template.steps.slice(1).map(step => ({ ...step, files: ['gb-vat-return'] }))
    const vat = { ...template, id: 'filed', service: 'filed', name: 'Filed', deadlines: ['gb-vat-return'], steps }
    await firm.give('manager', 'publish-template', vat)
    const [period] = quarters
    const made = await firm.give('manager', 'make-job', { client, template: 'template:filed.v1', period, team })
    const job = made.stream
    const on = { job, task: 'two' }
    const task = async () => (await page(job)).tasks[0]
    expect((await task())?.may).not.toContain('skip')
    await firm.give('staff', 'finish-task', on)
    const finishedAt = (await task())?.done?.at
    await firm.give('partner', 'approve-task', { ...on, finishedAt })
    expect(await task()).toMatchObject({
      status: 'in-progress',
      filing: { deadlines: ['VAT return and payment'], signedOff: true },
    })
    expect((await task())?.may).not.toContain('record-filing')
    await firm.give('staff', 'record-approval', { ...on, finishedAt, who: 'Mary', on: '2026-02-01', how: 'call' })
    expect((await task())?.may).toContain('record-filing')
    const filed = { ...on, finishedAt, on: '2026-02-03', reference: 'HMRC 42', paper: 'https://example.com/receipt' }
    const { commit } = await firm.give('staff', 'record-filing', filed)
    const after = await page(job)
    expect(after).toMatchObject({
      status: 'done',
      deadlines: [{ filed: '2026-02-03' }],
      tasks: [{ status: 'done', filing: { filed: { on: '2026-02-03', reference: 'HMRC 42', paper: filed.paper } } }],
    })
    expect(after.history[0]?.sentence).toBe('Filed “Step two” on 2026-02-03, HMRC 42')
    const late = async () => (await ask<Jobs>('jobs?filter=statutory-late')).rows.map(({ key }) => key)
    expect(await late()).not.toContain(job)
    await firm.give('staff', 'undo', { commit })
    expect(await late()).toContain(job)
    expect((await page(job)).deadlines[0]).not.toHaveProperty('filed')
  })
})

describe('a template', () => {
  const saved = (id: string, more: object) =>
    firm.token('manager').then(token => firm.command('publish-template', token, { ...firm.template, id, ...more }))

  it('names rules that are there, and counts from the statutory deadline only where it has one', async () => {
    expect((await saved('wrong', { deadlines: ['gb-window-tax'] })).status).toBe(400)
    const steps = firm.template.steps.map(step => ({ ...step, due: { count: -1, unit: 'days', from: 'statutory' } }))
    expect((await saved('none', { steps })).body).toMatchObject({ code: 'no-deadline' })
  })
})
