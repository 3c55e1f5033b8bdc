import type { OpenTasks } from '@praxis/practice'
import type { RolesFirm } from './http/firm-of-roles.ts'
import { person, startRolesFirm } from './http/firm-of-roles.ts'

let firm: RolesFirm
beforeAll(async () => {
  firm = await startRolesFirm()
  const { client, team } = firm
  const period = { occurrence: '2026-09', name: 'Sep 2026', start: '2026-09-01', end: '2026-09-30' }
  await firm.give('manager', 'make-job', { client, template: 'template:small.v1', period, team })
})
afterAll(() => firm.stop())

const tasks = async (input = ''): Promise<OpenTasks> =>
  (await firm.ask(`tasks?${input}`, await firm.token('manager'))).body as unknown as OpenTasks // the query's own answer

const namesOf = ({ rows }: OpenTasks) => rows.map(({ jobName, task }) => `${jobName}: ${task}`)

describe('the firm’s unfinished tasks', () => {
  it('come by due date, each with whose it is', async () => {
    const all = await tasks()
    expect(all.total).toBe(4)
    expect(all.rows.map(({ due }) => due)).toEqual(all.rows.map(({ due }) => due).toSorted())
    expect(new Set(all.rows.map(({ assignee }) => assignee))).toEqual(new Set([person('staff')]))
  })

  it('come a page at a time', async () => {
    const all = namesOf(await tasks())
    const pages = [await tasks('most=3'), await tasks('most=3&from=3')]
    expect(pages.flatMap(namesOf)).toEqual(all)
    expect(pages.map(({ total, from }) => [total, from])).toEqual([
      [4, 0],
      [4, 3],
    ])
  })

  it('are one person’s when one is named', async () => {
    const [task] = (await tasks()).rows
    await firm.give('manager', 'assign-task', { job: task?.job, task: task?.task, person: person('partner') })
    expect(namesOf(await tasks(`assignee=${person('partner')}`))).toEqual([`${task?.jobName}: ${task?.task}`])
    expect((await tasks(`assignee=${person('staff')}`)).total).toBe(3)
  })

  it('are those of each of several people, a page of each, one after the other', async () => {
    const both = [person('staff'), person('partner')]
    const { rows, total } = await tasks(`assignees=${both.join(',')}&most=1`)
    expect(rows.map(({ assignee }) => assignee)).toEqual(both)
    expect(total).toBe(4)
  })

  it('are of one person or of several, and not of more than one answer holds', async () => {
    const several = `assignees=${person('staff')},${person('partner')}`
    const refused = async (asked: string) => (await firm.ask(`tasks?${asked}`, await firm.token('manager'))).body
    expect(await refused(`assignee=${person('staff')}&${several}`)).toMatchObject({
      code: 'bad-input',
      detail: expect.stringContaining('assignees: either one person or several, not both'),
    })
    expect(await refused(`${several}&most=501`)).toMatchObject({
      code: 'bad-input',
      detail: expect.stringContaining('most: at most 1000 tasks of all these people together'),
    })
  })

  it('leave the list when they are finished, and come back when that is undone', async () => {
    const [task] = (await tasks()).rows
    const done = await firm.give('manager', 'finish-task', { job: task?.job, task: task?.task })
    expect((await tasks()).total).toBe(3)
    await firm.give('manager', 'undo', { commit: done.commit })
    expect((await tasks()).total).toBe(4)
  })

  it('are overdue from the day after their due date', async () => {
    const { rows } = await tasks()
    const { today } = (await firm.ask('me', await firm.token('manager'))).body as { today: string } // the query's own answer
    const late = await tasks('late=true')
    expect(namesOf(late)).toEqual(namesOf({ rows: rows.filter(({ due }) => due < today), total: 0, from: 0 }))
    expect(late.total).toBeGreaterThan(0)
  })
})
