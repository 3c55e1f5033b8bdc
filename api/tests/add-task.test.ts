import type { Home, JobPage, OpenTasks } from '@praxis/practice'
import type { RolesFirm } from './http/firm-of-roles.ts'
import { person, startRolesFirm } from './http/firm-of-roles.ts'

let firm: RolesFirm
beforeAll(async () => {
  firm = await startRolesFirm()
})
afterAll(() => firm.stop())

const ask = async <Answer>(path: string, who: 'manager' | 'staff' = 'manager'): Promise<Answer> =>
  (await firm.ask(path, await firm.token(who))).body as unknown as Answer // the query's own answer

const page = () => ask<JobPage>(`job?key=${firm.job}`)
const link = 'https://teams.microsoft.com/l/message/19:one/1'

describe('a task that is added to a job', () => {
  it('stands on the job’s page, on its person’s day and among the tasks, until it is undone', async () => {
    const { commit } = await firm.give('manager', 'add-task', {
      job: firm.job,
      title: 'Ask about the new van',
      text: 'It was bought in May.',
      person: person('staff'),
      due: '2026-10-30',
      link,
    })
    const added = (await page()).tasks.at(-1)
    expect(added).toMatchObject({
      title: 'Ask about the new van',
      text: 'It was bought in May.',
      assignee: person('staff'),
      own: { link },
      why: { reason: { kind: 'by-hand', by: person('manager') } },
    })
    const home = await ask<Home>('home', 'staff')
    expect(home.doNext.map(({ title }) => title)).toContain('Ask about the new van')
    const { rows } = await ask<OpenTasks>(`tasks?assignee=${person('staff')}`)
    expect(rows.map(({ title }) => title)).toContain('Ask about the new van')
    await firm.give('manager', 'undo', { commit })
    expect((await page()).tasks.map(({ title }) => title)).not.toContain('Ask about the new van')
  })

  it('is finished, and time is logged on it, by its name', async () => {
    await firm.give('manager', 'add-task', { job: firm.job, title: 'Call the bank', person: person('staff') })
    const task = (await page()).tasks.at(-1)?.id
    await firm.give('staff', 'log-time', { job: firm.job, task, date: '2026-11-20', minutes: 10 })
    await firm.give('staff', 'finish-task', { job: firm.job, task })
    const after = await page()
    expect(after.tasks.at(-1)).toMatchObject({ status: 'done', worked: 10 })
    expect(after.history[0]?.sentence).toBe('Finished “Call the bank”')
  })
})
