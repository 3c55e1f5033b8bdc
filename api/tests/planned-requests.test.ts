import { randomUUID } from 'node:crypto'
import type { ApplyPreview, JobPage, Tried } from '@praxis/practice'
import type { RolesFirm } from './http/firm-of-roles.ts'
import { startRolesFirm } from './http/firm-of-roles.ts'

let firm: RolesFirm
const march = { occurrence: '2027-03', name: 'March 2027', start: '2027-03-01', end: '2027-03-31' }
const april = { occurrence: '2027-04', name: 'April 2027', start: '2027-04-01', end: '2027-04-30' }
const records = {
  id: 'records',
  title: 'Records',
  goes: { count: -5, unit: 'working-days', from: 'period-end' },
  within: 5,
  items: [{ id: 'bank', title: 'Bank statements', kind: 'document', why: 'To agree the bank' }],
}

const ask = async <Answer>(path: string): Promise<Answer> =>
  (await firm.ask(path, await firm.token('manager'))).body as unknown as Answer // the query's own answer
const post = async <Answer>(name: string, input: object): Promise<Answer> =>
  (await firm.ask(name, await firm.token('manager'), { method: 'POST', body: input })).body as unknown as Answer // the query's own answer

const page = (job: string) => ask<JobPage>(`job?key=${job}`)
const make = (version: number, period: typeof march) =>
  firm.give('manager', 'make-job', {
    client: firm.client,
    template: `template:small.v${version}`,
    period,
    team: firm.team,
  })

beforeAll(async () => {
  firm = await startRolesFirm()
})
afterAll(() => firm.stop())

describe('what a template asks of its clients', () => {
  it('is seen when the draft is tried, in the preview of an apply, and on the job, each day explained', async () => {
    const template = { ...firm.template, requests: [records] }
    const tried = await post<Tried>('try-template', { template, client: firm.client, period: march })
    expect(tried.ok && tried.job.requests).toMatchObject([{ title: 'Records', goes: { date: '2027-03-22' } }])

    await firm.give('manager', 'publish-template', template)
    const preview = await post<ApplyPreview>('preview-apply', {
      template: 'template:small.v2',
      period: march,
      clients: [firm.client],
    })
    expect(preview.requests).toEqual({ count: 1, first: '2027-03-22' })

    const { stream } = await make(2, march)
    const [request] = (await page(stream)).requests
    expect(request).toMatchObject({
      title: 'Records',
      due: '2027-03-31',
      items: [{ title: 'Bank statements', kind: 'document', why: 'To agree the bank' }],
      goes: {
        date: '2027-03-22',
        reason: {
          kind: 'offset',
          anchorDate: '2027-03-31',
          skipped: [{ name: 'Good Friday' }, { name: 'Easter Monday' }],
        },
      },
    })
  })

  it('changes on a live job only where that is chosen, and comes back with the undo', async () => {
    const { stream: taking } = await make(2, april)
    const { stream: leaving } = await make(2, { ...april, occurrence: '2027-05', name: 'May 2027' })
    const later = { ...records, title: 'Records, earlier', goes: { ...records.goes, count: -10 } }
    await firm.give('manager', 'publish-template', { ...firm.template, requests: [later] })
    const { commit } = await firm.give('manager', 'update-jobs', {
      run: `run:${randomUUID()}:0`,
      to: 'template:small.v3',
      jobs: [
        { job: taking, leave: [], over: [] },
        { job: leaving, leave: ['job:requests'], over: [] },
      ],
    })
    const titles = async (job: string) => (await page(job)).requests.map(({ title }) => title)
    expect(await titles(taking)).toEqual(['Records, earlier'])
    expect(await titles(leaving)).toEqual(['Records'])
    await firm.give('manager', 'undo', { commit })
    expect(await titles(taking)).toEqual(['Records'])
  })
})
