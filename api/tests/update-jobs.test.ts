import { randomUUID } from 'node:crypto'
import type { JobPage, JobsBehind, RunView } from '@praxis/practice'
import type { RolesFirm } from './http/firm-of-roles.ts'
import { startRolesFirm } from './http/firm-of-roles.ts'

let firm: RolesFirm
const jobs: string[] = []
const v2 = 'template:small.v2'

const periodOf = (month: number) => {
  const name = `2027-${String(month).padStart(2, '0')}`
  return { occurrence: name, name, start: `${name}-01`, end: `${name}-28` }
}

const ask = async <Answer>(path: string): Promise<Answer> =>
  (await firm.ask(path, await firm.token('manager'))).body as unknown as Answer // the query's own answer

const behind = () => ask<JobsBehind>('jobs-behind?template=small')
const page = (job: string | undefined) => ask<JobPage>(`job?key=${job}`)
const update = (targets: { job: string | undefined; leave?: string[]; over?: string[] }[]) =>
  firm.give('manager', 'update-jobs', {
    run: `run:${randomUUID()}:0`,
    to: v2,
    jobs: targets.map(target => ({ leave: [], over: [], ...target })),
  })

beforeAll(async () => {
  firm = await startRolesFirm()
  const { client, team, template } = firm
  for (let month = 1; month <= 4; month += 1) {
    const made = await firm.give('manager', 'make-job', {
      client,
      template: 'template:small.v1',
      period: periodOf(month),
      team,
    })
    jobs.push(made.stream)
  }
  await firm.give('manager', 'move-task', { job: jobs[0], task: 'one', due: '2027-06-30' })
  const steps = (template as { steps: { due: object; title: string }[] }).steps.map(step => ({
    ...step,
    title: `${step.title}, newly`,
    due: { count: 3, unit: 'working-days', from: 'period-end' },
  }))
  await firm.give('manager', 'publish-template', { ...template, steps })
})
afterAll(() => firm.stop())

describe('live jobs under a changed template', () => {
  it('are listed with what changes about each, and which of it meets an edit made on the job', async () => {
    const { rows, total, template, bases } = await behind()
    expect(total).toBe(rows.length)
    expect([template.key, bases.map(({ version }) => version)]).toEqual([v2, [1]])
    const first = rows.find(({ job }) => job === jobs[0])
    const second = rows.find(({ job }) => job === jobs[1])
    expect(first?.changes).toContainEqual({ id: 'dates:one', clash: { edit: 'pinned', due: '2027-06-30' } })
    expect(second?.changes).toContainEqual({ id: 'dates:one' })
    expect(second?.changes).toContainEqual({ id: 'text:one' })
  })

  it('take what was chosen, keep their own edits, are listed no more, and come back with one undo', async () => {
    const dueBefore = (await page(jobs[1])).tasks.find(({ id }) => id === 'one')
    const { commit } = await update([{ job: jobs[0] }, { job: jobs[1] }, { job: jobs[2], leave: ['text:one'] }])
    const [first, second, third] = await Promise.all([page(jobs[0]), page(jobs[1]), page(jobs[2])])
    const one = ({ tasks }: JobPage) => tasks.find(({ id }) => id === 'one')
    expect(first.template.version).toBe(2)
    expect([one(first)?.due, one(first)?.title]).toEqual(['2027-06-30', 'Step one, newly'])
    expect(one(second)?.due).not.toBe(dueBefore?.due)
    expect(one(third)).toMatchObject({ title: 'Step one', due: expect.not.stringMatching('2027-06-30') })
    expect((await behind()).rows.map(({ job }) => job as string)).not.toContain(jobs[0])
    await firm.give('manager', 'undo', { commit })
    expect(one(await page(jobs[1]))).toEqual({ ...dueBefore, why: expect.anything() })
    expect((await behind()).rows.map(({ job }) => job as string)).toEqual(expect.arrayContaining(jobs.slice(0, 3)))
  })

  it('refuse by themselves, each with its reason, and the others go on', async () => {
    await firm.give('manager', 'cancel-job', { job: jobs[3], reason: 'sold' })
    await update([{ job: jobs[1] }])
    const run = `run:${randomUUID()}:0`
    const targets = [jobs[1], jobs[2], jobs[3]].map(job => ({ job, leave: [], over: [] }))
    await firm.give('manager', 'update-jobs', { run, to: v2, jobs: targets })
    const view = await ask<RunView>(`run?key=${run}`)
    expect(view).toMatchObject({ title: 'Brought 3 jobs to version 2 of Small job', done: 1, finished: true })
    expect(view.refused.map(({ refusal }) => refusal.code).sort()).toEqual(['job-cancelled', 'nothing-to-change'])
  })

  it('are listed for those who lead alone', async () => {
    const { body } = await firm.ask('jobs-behind?template=small', await firm.token('staff'))
    expect(body).toMatchObject({ code: 'forbidden' })
  })
})
