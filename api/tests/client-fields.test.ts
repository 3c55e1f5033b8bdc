import type { ClientPage, Clients } from '@praxis/practice'
import type { RolesFirm } from './http/firm-of-roles.ts'
import { person, startRolesFirm } from './http/firm-of-roles.ts'

let firm: RolesFirm
beforeAll(async () => {
  firm = await startRolesFirm()
})
afterAll(() => firm.stop())

const ask = async <Answer>(path: string, who: 'manager' | 'staff' = 'manager'): Promise<Answer> =>
  (await firm.ask(path, await firm.token(who))).body as unknown as Answer // the query's own answer

const page = (key: string, who?: 'staff') => ask<ClientPage>(`client?key=${key}`, who)

describe('the firm’s own fields of its clients', () => {
  it('are kept where an administrator set them up, and taken back with the act', async () => {
    const { client } = firm
    const fields = [{ id: 'fee-band', name: 'Fee band', kind: 'choice', choices: ['A', 'B'] }]
    await firm.give('admin', 'save-client-fields', { fields })
    expect(await ask('client-fields')).toEqual({ fields })
    const facts = { name: 'Acme Ltd', website: 'acme.example', fields: { 'fee-band': 'A' } }
    const { commit } = await firm.give('manager', 'change-client', { client, facts })
    expect((await page(client)).fields).toEqual({ 'fee-band': 'A' })
    await firm.give('manager', 'undo', { commit })
    expect(Object.keys(await page(client))).not.toContain('fields')
  })

  it('say in words what does not fit', async () => {
    const facts = { name: 'Acme Ltd', fields: { 'fee-band': 'Z' } }
    const { status, body } = await firm.command('change-client', await firm.token('manager'), {
      client: firm.client,
      facts,
    })
    expect([status, body?.detail]).toEqual([422, 'Fee band must be one of A, B.'])
  })
})

describe('a group of related clients', () => {
  it('shows the others of it, however it is written, but none behind a wall', async () => {
    const { client } = firm
    const [birch, cedar] = [
      (await firm.give('manager', 'add-client', { name: 'Birch Ltd', group: 'The Hart Family' })).stream,
      (await firm.give('manager', 'add-client', { name: 'Cedar Ltd', group: 'Hart  family' })).stream,
    ]
    await firm.give('manager', 'change-client', { client, facts: { name: 'Acme Ltd', group: 'hart family' } })
    const related = async (who?: 'staff') => (await page(client, who)).related.map(({ key }) => key as string)
    expect(await related()).toEqual([birch, cedar])
    expect((await ask<Clients>('clients?words=hart%20fam')).rows).toHaveLength(3)
    const wall = { client: birch, side: 'outside', people: [person('staff')], reason: 'acts for the buyer' }
    await firm.give('partner', 'set-wall', wall)
    expect(await related('staff')).toEqual([cedar])
    await firm.give('manager', 'change-client', { client, facts: { name: 'Acme Ltd' }, without: ['group'] })
    expect(await related()).toEqual([])
  })
})
