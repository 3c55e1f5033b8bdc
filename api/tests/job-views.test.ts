import type { JobDays, JobGroup, JobGroups, Jobs, Views } from '@praxis/practice'
import type { RolesFirm, Who } from './http/firm-of-roles.ts'
import { person, startRolesFirm } from './http/firm-of-roles.ts'

let firm: RolesFirm
const jobs: Record<string, string> = {}

/** A job of the client for a period of that name, due on that day. */
const make = async (name: string, due: string, team: object, client = firm.client): Promise<string> => {
  const period = { occurrence: name, name, start: '2027-01-01', end: '2027-01-31' }
  const { stream } = await firm.give('manager', 'make-job', { client, template: 'template:small.v1', period, team })
  await firm.give('manager', 'move-job', { job: stream, to: due })
  jobs[name] = stream
  return stream
}

beforeAll(async () => {
  firm = await startRolesFirm()
  const other = (await firm.give('manager', 'add-client', { name: 'Beta LLP' })).stream
  await make('early', '2027-03-10', { preparer: person('staff'), manager: person('manager') })
  await make('late', '2027-03-10', { preparer: person('staff elsewhere'), manager: person('manager') })
  await make('other', '2027-03-12', { preparer: person('staff'), partner: person('partner') }, other)
  await firm.give('manager', 'tag-job', { job: jobs.other, add: ['Year end', 'audit'], remove: [] })
  await firm.give('manager', 'set-waiting', {
    job: jobs.late,
    on: { kind: 'third-party', name: 'HMRC' },
    since: '2026-11-16',
  })
})
afterAll(() => firm.stop())

const ask = async <T>(path: string, who: Who = 'manager'): Promise<T> =>
  (await firm.ask(path, await firm.token(who))).body as unknown as T // the query's own answer

/** The names of the jobs that a list shows, of those made here. */
const listed = async (input: string, who: Who = 'manager'): Promise<string[]> => {
  const { rows, total } = await ask<Jobs>(`jobs?dueFrom=2027-03-01&${input}`, who)
  expect(total).toBe(rows.length)
  return rows.map(({ name }) => name.replace('Small job ', '')).sort()
}

describe('a list of jobs', () => {
  it('is narrowed by who has a role, by nobody in it, and by whoever asks', async () => {
    expect(await listed(`preparer=${person('staff')}`)).toEqual(['early', 'other'])
    expect(await listed('partner=none')).toEqual(['early', 'late'])
    expect(await listed('manager=none')).toEqual(['other'])
    expect(await listed('preparer=me', 'staff')).toEqual(['early', 'other'])
    expect(await listed('preparer=me', 'staff elsewhere')).toEqual(['late'])
  })

  it('is narrowed by days, by whether the work could have begun, and by a client, a service and a tag', async () => {
    expect(await listed('dueTo=2027-03-11')).toEqual(['early', 'late'])
    expect(await listed('due=this-month')).toEqual([])
    expect(await listed('started=true')).toEqual([])
    expect(await listed('started=false&service=small')).toEqual(['early', 'late', 'other'])
    expect(await listed('service=payroll')).toEqual([])
    expect(await listed(`client=${firm.client}`)).toEqual(['early', 'late'])
    expect(await listed('tag=year%20END')).toEqual(['other'])
  })

  it('is narrowed by where jobs stand and on whom they wait', async () => {
    expect(await listed('stage=waiting')).toEqual(['late'])
    expect(await listed('waitsOn=third-party')).toEqual(['late'])
    expect(await listed('waitsOn=client')).toEqual([])
    expect(await listed('stage=planned&preparer=me', 'staff')).toEqual(['early', 'other'])
  })

  it('refuses what is no filter', async () => {
    for (const wrong of ['preparer=ana', 'due=soon', 'dueFrom=2027-02-30', 'stage=nowhere'])
      expect((await firm.ask(`jobs?${wrong}`, await firm.token('manager'))).status).toBe(400)
  })
})

describe('the days on which jobs are due', () => {
  const days = (input: string) => ask<JobDays>(`job-days?first=2027-03-01&last=2027-03-31&${input}`)

  it('say how many, and show the first of each', async () => {
    const { days: found } = await days('each=1')
    expect(found.map(({ date, jobs: count, rows }) => [date, count, rows.map(({ key }) => key)])).toEqual([
      ['2027-03-10', 2, [jobs.early]],
      ['2027-03-12', 1, [jobs.other]],
    ])
    expect(found[1]?.rows[0]).toMatchObject({ clientName: 'Beta LLP', status: 'planned', people: expect.any(Array) })
  })

  it('are of the jobs that the filters let through', async () => {
    expect((await days('each=0&waitsOn=third-party')).days).toEqual([{ date: '2027-03-10', jobs: 1, rows: [] }])
    expect((await days('each=0&filter=done')).days).toEqual([])
  })

  it('follow a job that is moved, and its Undo', async () => {
    const { commit } = await firm.give('manager', 'move-job', { job: jobs.other, to: '2027-03-15' })
    expect((await days('each=0')).days.map(({ date }) => date)).toEqual(['2027-03-10', '2027-03-15'])
    await firm.give('manager', 'undo', { commit })
    expect((await days('each=0')).days.map(({ date }) => date)).toEqual(['2027-03-10', '2027-03-12'])
  })

  it('are at most 100', async () => {
    const far = await firm.ask('job-days?first=2027-01-01&last=2028-01-01&each=0', await firm.token('manager'))
    expect(far.status).toBe(400)
  })
})

describe('jobs put together', () => {
  const groups = async (group: JobGroup): Promise<[string | null, number][]> => {
    const { groups: found } = await ask<JobGroups>(`job-groups?group=${group}&dueFrom=2027-03-01`)
    return found.map(({ value, jobs: count }) => [value, count])
  }

  it('are counted by client, service, stage, month and on whom they wait', async () => {
    expect((await groups('client')).map(([, count]) => count)).toEqual([2, 1])
    expect(await groups('service')).toEqual([['small', 3]])
    expect(await groups('stage')).toEqual([
      ['planned', 2],
      ['waiting', 1],
    ])
    expect(await groups('month')).toEqual([['2027-03', 3]])
    expect(await groups('waiting')).toEqual([
      ['third-party', 1],
      [null, 2],
    ])
  })

  it('are counted by the people in a role, by their names, nobody last', async () => {
    expect(await groups('preparer')).toEqual([
      [person('staff'), 2],
      [person('staff elsewhere'), 1],
    ])
    expect(await groups('partner')).toEqual([
      [person('partner'), 1],
      [null, 2],
    ])
  })

  it('carry the names that people know', async () => {
    const named = async (group: JobGroup) =>
      (await ask<JobGroups>(`job-groups?group=${group}&dueFrom=2027-03-01`)).groups.map(({ name }) => name)
    expect(await named('client')).toEqual(['Acme Ltd', 'Beta LLP'])
    expect(await named('service')).toEqual(['Small job'])
    expect(await named('tag')).toEqual(['audit', 'Year end', undefined])
  })

  it.each(['client', 'service', 'stage', 'preparer', 'partner', 'month', 'tag', 'waiting'] as const)(
    'come in the list in the order and number of their groups, by %s',
    async group => {
      const { rows } = await ask<Jobs>(`jobs?group=${group}&dueFrom=2027-03-01`)
      const counts = await groups(group)
      expect(rows).toHaveLength(counts.reduce((sum, [, count]) => sum + count, 0))
      const [first] = counts
      const inFirst = rows.slice(0, first?.[1]).map(({ key }) => key)
      const filter: Record<string, string> = {
        client: `client=${first?.[0]}`,
        service: `service=${first?.[0]}`,
        stage: `stage=${first?.[0]}`,
        preparer: `preparer=${first?.[0]}`,
        partner: `partner=${first?.[0]}`,
        month: 'dueFrom=2027-03-01&dueTo=2027-03-31',
        tag: `tag=${first?.[0]}`,
        waiting: `waitsOn=${first?.[0]}`,
      }
      const alone = await ask<Jobs>(`jobs?${filter[group]}&${group === 'month' ? '' : 'dueFrom=2027-03-01'}`)
      expect(inFirst).toEqual(alone.rows.map(({ key }) => key))
    },
  )
})

describe('saved views', () => {
  const view = { shared: false, form: 'board', jobs: { preparer: 'me' } }
  const namesFor = async (who: Who) => (await ask<Views>('views', who)).views.map(({ name }) => name)

  it('are seen by their makers, and by everybody once they are shared', async () => {
    await firm.give('staff', 'save-view', { view: 'view:staff', name: 'Of staff', ...view })
    await firm.give('manager', 'save-view', { view: 'view:all', name: 'Of all', ...view, shared: true })
    expect(await namesFor('staff')).toEqual(['Of all', 'Of staff'])
    expect(await namesFor('staff elsewhere')).toEqual(['Of all'])
  })

  it('are shared, and shared ones changed, by those who lead alone', async () => {
    const tried = async (name: 'save-view' | 'remove-view', input: object, who: Who) =>
      (await firm.command(name, await firm.token(who), input)).status
    expect(await tried('save-view', { view: 'view:b', name: 'B', ...view, shared: true }, 'staff')).toBe(403)
    expect(await tried('save-view', { view: 'view:all', name: 'Mine now', ...view }, 'staff')).toBe(403)
    expect(await tried('remove-view', { view: 'view:all' }, 'staff')).toBe(403)
    expect(await tried('remove-view', { view: 'view:staff' }, 'manager')).toBe(404)
    expect(await namesFor('staff')).toEqual(['Of all', 'Of staff'])
  })

  it('say what they name that is gone, and are there all the same', async () => {
    const jobsOf = {
      client: 'client:gone',
      tag: 'nowhere',
      reviewer: 'person:gone',
      subStatus: 'gone',
      service: 'gone',
    }
    await firm.give('staff', 'save-view', { view: 'view:old', name: 'Old', ...view, jobs: jobsOf })
    const { views } = await ask<Views>('views', 'staff')
    expect(views.find(({ name }) => name === 'Old')?.missing.toSorted()).toEqual([
      'client',
      'person',
      'service',
      'status',
      'tag',
    ])
    expect(views.find(({ name }) => name === 'Of staff')?.missing).toEqual([])
  })

  it('are what one’s jobs open with, where somebody chose so, until that is undone', async () => {
    const first = async () => (await ask<{ firstView?: string }>('me', 'staff')).firstView
    const { commit } = await firm.give('staff', 'choose-view', { view: 'view:staff' })
    expect(await first()).toBe('view:staff')
    await firm.give('staff', 'undo', { commit })
    expect(await first()).toBeUndefined()
    const others = await firm.command('choose-view', await firm.token('staff elsewhere'), { view: 'view:staff' })
    expect(others.status).toBe(404)
  })

  it('come back by Undo after they were removed', async () => {
    const { commit } = await firm.give('staff', 'remove-view', { view: 'view:staff' })
    expect(await namesFor('staff')).not.toContain('Of staff')
    await firm.give('staff', 'undo', { commit })
    expect(await namesFor('staff')).toContain('Of staff')
  })
})
