import { randomUUID } from 'node:crypto'
import type { Clients, ClientTags, RunView, Search } from '@praxis/practice'
import type { RolesFirm } from './http/firm-of-roles.ts'
import { person, startRolesFirm } from './http/firm-of-roles.ts'

let firm: RolesFirm
const clients: string[] = []

beforeAll(async () => {
  firm = await startRolesFirm()
  for (const name of ['Birch Ltd', 'Cedar Ltd', 'Dale Ltd'])
    clients.push((await firm.give('manager', 'add-client', { name })).stream)
})
afterAll(() => firm.stop())

const ask = async <Answer>(path: string, who: 'manager' | 'staff' = 'manager'): Promise<Answer> =>
  (await firm.ask(path, await firm.token(who))).body as unknown as Answer // the query's own answer

const named = async (path: string, who?: 'staff') => (await ask<Clients>(path, who)).rows.map(({ name }) => name)

describe('tags of clients', () => {
  it('are given to many at once, in one act that is one undo', async () => {
    await firm.give('manager', 'tag-client', { client: clients[0], add: ['Key account'], remove: [] })
    const run = `run:${randomUUID()}:0`
    const input = { run, clients: [...clients, 'client:nowhere'], add: ['key ACCOUNT'], remove: [] }
    const { commit } = await firm.give('manager', 'tag-clients', input)
    const view = await ask<RunView>(`run?key=${run}`)
    expect(view).toMatchObject({ title: 'Tagged 3 clients “key ACCOUNT”', count: 3, done: 2 })
    expect(view.refused).toEqual([{ about: 'Birch Ltd', refusal: { code: 'nothing-to-change' } }])
    expect(await named('clients?tag=KEY%20account')).toEqual(['Birch Ltd', 'Cedar Ltd', 'Dale Ltd'])
    await firm.give('manager', 'undo', { commit })
    expect(await named('clients?tag=key%20account')).toEqual(['Birch Ltd'])
  })

  it('are found by the words of the list and by the search of everything', async () => {
    await firm.give('manager', 'tag-client', { client: clients[1], add: ['Lighthouse'], remove: [] })
    expect(await named('clients?words=light')).toEqual(['Cedar Ltd'])
    const { hits } = await ask<Search>('search?words=lighthouse')
    expect(hits).toMatchObject([{ kind: 'client', name: 'Cedar Ltd' }])
  })

  it('are known in one spelling, those of most clients first, and never by a client behind a wall', async () => {
    await firm.give('manager', 'tag-client', { client: clients[2], add: ['lighthouse'], remove: [] })
    expect((await ask<ClientTags>('client-tags')).tags.map(({ tag, clients: n }) => [tag.toLowerCase(), n])).toEqual([
      ['lighthouse', 2],
      ['key account', 1],
    ])
    const wall = { client: clients[0], side: 'outside', people: [person('staff')], reason: 'acts for the buyer' }
    await firm.give('partner', 'set-wall', wall)
    expect((await ask<ClientTags>('client-tags', 'staff')).tags).toHaveLength(1)
    expect(await named('clients?tag=key%20account', 'staff')).toEqual([])
  })
})
