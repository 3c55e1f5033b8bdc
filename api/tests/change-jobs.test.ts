import { randomUUID } from 'node:crypto'
import type { ChangePreview, Jobs, RunView } from '@praxis/practice'
import type { RolesFirm } from './http/firm-of-roles.ts'
import { person, startRolesFirm } from './http/firm-of-roles.ts'

let firm: RolesFirm
const jobs: string[] = []

const periodOf = (month: number) => {
  const name = `2027-${String(month).padStart(2, '0')}`
  return { occurrence: name, name, start: `${name}-01`, end: `${name}-28` }
}

beforeAll(async () => {
  firm = await startRolesFirm()
  const { client, team } = firm
  for (let month = 1; month <= 6; month += 1) {
    const made = await firm.give('manager', 'make-job', {
      client,
      template: 'template:small.v1',
      period: periodOf(month),
      team,
    })
    jobs.push(made.stream)
  }
})
afterAll(() => firm.stop())

const ask = async <Answer>(path: string, body?: unknown): Promise<Answer> => {
  const init = body === undefined ? {} : { method: 'POST', body }
  return (await firm.ask(path, await firm.token('manager'), init)).body as unknown as Answer // the query's own answer
}

const rows = async (input = '') => (await ask<Jobs>(`jobs?${input}`)).rows

describe('one act on many jobs', () => {
  it('is shown before it is done, from what to what, and is then done to each as shown', async () => {
    const act = { command: 'move-job', to: { workingDays: 5 } }
    const preview = await ask<ChangePreview>('preview-change-jobs', { act, jobs })
    expect(preview.rows.map(({ to }) => to)).not.toContain(undefined)
    const run = `run:${randomUUID()}:0`
    await firm.give('manager', 'change-jobs', { run, act, jobs })
    const view = await ask<RunView>(`run?key=${run}`)
    expect(view).toMatchObject({
      count: 6,
      done: 6,
      refused: [],
      finished: true,
      title: 'Moved 6 jobs by 5 working days on',
    })
    const dues = new Map((await rows()).map(({ key, due }) => [key as string, due]))
    for (const { job, to } of preview.rows) expect({ due: dues.get(job) }).toEqual(to)
  })

  it('leaves jobs that refuse it, names them with the reason, and is one undo for all', async () => {
    const act = { command: 'tag-job', add: ['Year end'], remove: [] }
    const [first] = jobs
    await firm.give('manager', 'tag-job', { job: first, add: ['year end'], remove: [] })
    const preview = await ask<ChangePreview>('preview-change-jobs', { act, jobs })
    expect(preview.rows.filter(({ refusal }) => refusal).map(({ job, refusal }) => [job, refusal])).toEqual([
      [first, { code: 'nothing-to-change' }],
    ])
    const run = `run:${randomUUID()}:0`
    const { commit } = await firm.give('manager', 'change-jobs', { run, act, jobs })
    const view = await ask<RunView>(`run?key=${run}`)
    expect([view.done, view.refused]).toEqual([
      5,
      [{ about: 'Acme Ltd, Small job 2027-01', refusal: { code: 'nothing-to-change' } }],
    ])
    expect((await rows('tag=year%20END')).length).toBe(6)
    expect((await rows('words=year')).length).toBe(6)
    await firm.give('manager', 'undo', { commit })
    expect((await rows('tag=year%20end')).map(({ key }) => key as string)).toEqual([first])
  })

  it('says what stands in the way when it cannot be taken back', async () => {
    const act = { command: 'move-job', to: { workingDays: 1 } }
    const { commit } = await firm.give('manager', 'change-jobs', { run: `run:${randomUUID()}:0`, act, jobs })
    const obstacle = () => ask<{ refusal: unknown }>(`obstacle?commit=${commit}`)
    expect(await obstacle()).toEqual({ refusal: null })
    const tagged = await firm.give('manager', 'tag-job', { job: jobs[3], add: ['late'], remove: [] })
    expect(await obstacle()).toMatchObject({
      refusal: { code: 'changed-since', commits: [{ sentence: 'Tagged the job “late”', actor: person('manager') }] },
    })
    const ofStaff = await firm.ask(`obstacle?commit=${commit}`, await firm.token('staff'))
    expect(ofStaff.body).toEqual({ refusal: { code: 'forbidden' } })
    await firm.give('manager', 'undo', { commit: tagged.commit })
    expect(await obstacle()).toEqual({ refusal: null })
  })

  it('says of a moved date that somebody set it by hand', async () => {
    const [, second] = jobs
    await firm.give('manager', 'move-job', { job: second, to: '2027-03-31' })
    const page = await ask<{ due: unknown }>(`job?key=${second}`)
    expect(page.due).toMatchObject({ date: '2027-03-31', reason: { kind: 'by-hand', by: person('manager') } })
  })
})
