import type { Home, JobPage, Jobs } from '@praxis/practice'
import type { RolesFirm } from './http/firm-of-roles.ts'
import { person, startRolesFirm } from './http/firm-of-roles.ts'

let firm: RolesFirm
let jobs: string[]
beforeAll(async () => {
  firm = await startRolesFirm()
  const { client, team } = firm
  const periods = ['2099-01', '2099-02', '2026-10'].map(month => ({
    occurrence: month,
    name: month,
    start: `${month}-01`,
    end: `${month}-28`,
  }))
  jobs = [firm.job]
  for (const period of periods)
    jobs.push((await firm.give('manager', 'make-job', { client, template: 'template:small.v1', period, team })).stream)
})
afterAll(() => firm.stop())

const ask = async <Answer>(path: string, who: 'manager' | 'staff' | 'partner' = 'manager'): Promise<Answer> =>
  (await firm.ask(path, await firm.token(who))).body as unknown as Answer // the query's own answer

const at = async (stage: string, filter = ''): Promise<string[]> => {
  const { rows, total } = await ask<Jobs>(`jobs?stage=${stage}${filter}`)
  expect(total).toBe(rows.length)
  return rows.map(({ key }) => key)
}

const job = (n: number): string => jobs[n] ?? ''
const client = { kind: 'client' }
const since = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

describe('the stages of jobs', () => {
  it('hold each job once, what is planned for today or before among the ready ones', async () => {
    expect((await at('planned')).sort()).toEqual([job(1), job(2)].sort())
    expect((await at('ready')).sort()).toEqual([job(0), job(3)].sort())
    await firm.give('staff', 'finish-task', { job: job(3), task: 'one' })
    expect(await at('in-progress')).toEqual([job(3)])
    await firm.give('staff', 'finish-task', { job: job(3), task: 'two' })
    expect(await at('in-progress')).toEqual([])
    expect(await at('in-review')).toEqual([job(3)])
    await firm.give('staff', 'set-waiting', { job: job(3), on: client })
    expect(await at('in-review')).toEqual([])
    expect(await at('waiting')).toEqual([job(3)])
  })

  it('are narrowed like the table', async () => {
    expect(await at('waiting', '&words=acme&mine=true')).toEqual([job(3)])
    expect(await at('waiting', '&words=other')).toEqual([])
    expect(await at('ready', '&filter=waiting')).toEqual([])
  })
})

describe('jobs that wait', () => {
  it('can be listed by how long they do', async () => {
    await firm.give('staff', 'set-waiting', { job: job(0), on: { kind: 'third-party', name: 'HMRC' }, since: since(9) })
    const keys = async (more = '') =>
      (await ask<Jobs>(`jobs?sort=waiting${more}`)).rows.slice(0, 2).map(({ key }) => key)
    expect(await keys()).toEqual([job(0), job(3)])
    expect(await keys('&descending=true')).toEqual([job(3), job(0)])
    const { rows } = await ask<Jobs>('jobs?sort=waiting')
    expect(rows[0]?.waiting).toMatchObject({ on: { kind: 'third-party', name: 'HMRC' }, since: since(9) })
  })

  it('are on the day of whoever put them there, and of the colleague they wait on', async () => {
    const on = { kind: 'colleague', person: person('partner') }
    await firm.give('manager', 'set-waiting', { job: job(1), on, note: 'the fee' })
    const mine = await ask<Home>('home', 'staff')
    expect(mine.iChase).toMatchObject({ total: 2, rows: [{ job: job(0) }, { job: job(3) }] })
    expect(mine.waitOnMe.total).toBe(0)
    await firm.give('manager', 'note-chase', { job: job(3), next: '2099-01-01' })
    expect((await ask<Home>('home', 'staff')).iChase.rows.map(row => row.job)).toEqual([job(3), job(0)])
    const theirs = await ask<Home>('home', 'partner')
    expect(theirs.waitOnMe).toMatchObject({ total: 1, rows: [{ job: job(1), waiting: { note: 'the fee' } }] })
  })

  it('stand as they did when what was done to them is undone', async () => {
    const page = () => ask<JobPage>(`job?key=${job(1)}`)
    const before = await page()
    for (const [command, input] of [
      ['end-waiting', {}],
      ['note-chase', {}],
      ['set-status', { status: 'in-progress' }],
      ['cancel-job', { reason: 'sold' }],
    ] as const) {
      const { commit } = await firm.give('manager', command, { job: job(1), ...input })
      await firm.give('manager', 'undo', { commit })
      const { status, waiting, cancelled } = await page()
      expect({ status, waiting, cancelled }).toEqual({
        status: before.status,
        waiting: before.waiting,
        cancelled: undefined,
      })
    }
  })
})

describe('the firm’s own names of statuses', () => {
  it('are shown where a job has one, and not once they are taken away', async () => {
    const subStatuses = [{ id: 'with-bank', of: 'waiting', name: 'With the bank' }]
    await firm.give('admin', 'save-statuses', { subStatuses })
    await firm.give('staff', 'set-status', { job: job(0), status: 'waiting', subStatus: 'with-bank' })
    const row = async () => (await ask<Jobs>('jobs')).rows.find(({ key }) => key === job(0))
    expect((await row())?.subStatus).toBe('With the bank')
    expect((await ask<JobPage>(`job?key=${job(0)}`)).subStatus).toEqual({ id: 'with-bank', name: 'With the bank' })
    await firm.give('admin', 'save-statuses', { subStatuses: [] })
    expect((await row())?.subStatus).toBeUndefined()
  })
})

describe('a cancelled job', () => {
  it('is in no list but its own, offers nothing but to be taken up again, and comes back', async () => {
    await firm.give('manager', 'cancel-job', { job: job(2), reason: 'sold' })
    const listed = async (filter: string) => (await ask<Jobs>(`jobs?${filter}`)).rows.map(({ key }) => key)
    expect(await listed('')).not.toContain(job(2))
    expect(await listed('filter=cancelled')).toEqual([job(2)])
    const page = await ask<JobPage>(`job?key=${job(2)}`)
    expect(page).toMatchObject({ status: 'cancelled', may: ['reopen'], moves: [], mayAssign: false })
    expect(page.tasks.flatMap(({ may }) => may)).toEqual([])
    expect((await ask<JobPage>(`job?key=${job(2)}`, 'staff')).may).toEqual([])
    await firm.give('partner', 'reopen-job', { job: job(2) })
    expect(await at('planned')).toContain(job(2))
  })
})
