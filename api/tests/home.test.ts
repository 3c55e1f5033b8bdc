import type { Home } from '@praxis/practice'
import type { RolesFirm } from './http/firm-of-roles.ts'
import { startRolesFirm } from './http/firm-of-roles.ts'

let firm: RolesFirm
let jobs: string[]
beforeAll(async () => {
  firm = await startRolesFirm()
  const { client, team } = firm
  jobs = [firm.job]
  for (const month of ['01', '02', '03', '04', '05', '06', '07', '08']) {
    const period = {
      occurrence: `2027-${month}`,
      name: `2027-${month}`,
      start: `2027-${month}-01`,
      end: `2027-${month}-28`,
    }
    jobs.push((await firm.give('manager', 'make-job', { client, template: 'template:small.v1', period, team })).stream)
  }
})
afterAll(() => firm.stop())

const home = async (): Promise<Home> => (await firm.ask('home', await firm.token('staff'))).body as unknown as Home // the query's own answer

describe('what I finished today', () => {
  it('is all there, in order, whatever the clock shows between deciding and writing', async () => {
    for (const job of jobs) await firm.give('staff', 'finish-task', { job, task: 'one' })
    const { doneToday } = await home()
    expect(doneToday.map(({ job }) => job)).toEqual(jobs)
  })

  it('leaves it when it is undone, and comes back when that is undone', async () => {
    const [first] = (await home()).doneToday
    const undone = await firm.give('staff', 'undo', { commit: first?.commit })
    expect((await home()).doneToday).toHaveLength(jobs.length - 1)
    await firm.give('staff', 'undo', { commit: undone.commit })
    const again = (await home()).doneToday
    expect(again).toHaveLength(jobs.length)
    expect(again[0]).toMatchObject({ job: first?.job, undoable: true })
  })

  it('tells an undo among my last acts from what was done, or done again', async () => {
    const [first] = (await home()).doneToday
    const undone = await firm.give('staff', 'undo', { commit: first?.commit })
    expect((await home()).acts[0]).toMatchObject({ commit: undone.commit, takesBack: true })
    const again = await firm.give('staff', 'undo', { commit: undone.commit })
    expect((await home()).acts[0]).toMatchObject({
      commit: again.commit,
      sentence: expect.stringMatching(/^Did again: /),
    })
    expect((await home()).acts[0]).not.toHaveProperty('takesBack')
  })

  it('says that it went for review', async () => {
    await firm.give('staff', 'finish-task', { job: firm.job, task: 'two' })
    const { doneToday, iWaitFor } = await home()
    expect(doneToday.at(-1)).toMatchObject({ task: 'two', inReview: true })
    expect(iWaitFor).toMatchObject([{ job: firm.job, task: 'two' }])
  })
})
