import type { Clients, Found, Jobs } from '@praxis/practice'
import type { RolesFirm } from './http/firm-of-roles.ts'
import { startRolesFirm } from './http/firm-of-roles.ts'

let firm: RolesFirm
beforeAll(async () => {
  firm = await startRolesFirm()
})
afterAll(() => firm.stop())

const ask = async <Answer>(path: string): Promise<Answer> =>
  (await firm.ask(path, await firm.token('manager'))).body as unknown as Answer // the query's own answer

const totals = async (words: string) => {
  const [jobs, clients, found] = [
    await ask<Jobs>(`jobs?words=${words}`),
    await ask<Clients>(`clients?words=${words}`),
    await ask<Found>(`find?words=${words}`),
  ]
  return { jobs: jobs.total, rows: jobs.rows.length, clients: clients.total, found: found.jobs.length }
}

describe('words', () => {
  it('find a client and its jobs by the beginning of any word, in any order', async () => {
    const all = { jobs: 1, rows: 1, clients: 1, found: 1 }
    expect(await totals('acm')).toEqual(all)
    expect(await totals('ltd%20ac')).toEqual(all)
    expect(await totals('cme')).toEqual({ jobs: 0, rows: 0, clients: 0, found: 0 })
    expect(await totals('acme%20small')).toMatchObject({ jobs: 1, found: 1, clients: 0 })
  })

  it('are taken as they are: a percent sign stands for nothing else', async () => {
    expect((await ask<Jobs>('jobs?words=a%25e')).total).toBe(0)
  })

  it('go with the client when it gets another name', async () => {
    await firm.give('manager', 'change-client', { client: firm.client, facts: { name: 'Zenith Ltd' } })
    expect(await totals('acme')).toMatchObject({ jobs: 0, found: 0 })
    expect(await totals('zen')).toEqual({ jobs: 1, rows: 1, clients: 1, found: 1 })
    const { rows } = await ask<Jobs>('jobs')
    expect(rows.map(({ clientName }) => clientName)).toEqual(['Zenith Ltd'])
  })
})
