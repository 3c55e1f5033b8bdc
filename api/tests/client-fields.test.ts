import type { ClientGroups, ClientPage, Clients, RowVerdict } from '@praxis/practice'
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

describe('a list of clients with columns of the firm’s own fields', () => {
  const fields = [
    { id: 'fee-band', name: 'Fee band', kind: 'choice', choices: ['A', 'B'] },
    { id: 'staff', name: 'People employed', kind: 'number' },
    { id: 'audited', name: 'Audited', kind: 'yes-no' },
  ]
  const rows: { row: number; cells: Record<string, string> }[] = [
    { row: 1, cells: { name: 'Dogwood Ltd', 'field:fee-band': 'a', 'field:staff': '1,200', 'field:audited': 'yes' } },
    { row: 2, cells: { name: 'Elder Ltd', 'field:fee-band': 'Z' } },
    { row: 3, cells: { name: 'Fir Ltd', 'field:staff': '9' } },
    { row: 4, cells: { name: 'Gorse Ltd', 'field:bank': 'HSBC' } },
  ]
  const preview = async () => {
    const { body } = await firm.ask('preview-import', await firm.token('manager'), { method: 'POST', body: { rows } })
    return (body as unknown as { verdicts: RowVerdict[] }).verdicts // the query's own answer
  }
  const names = async (search: string, who?: 'staff') =>
    (await ask<Clients>(`clients?${search}`, who)).rows.map(({ name }) => name)

  it('is read by what the fields are, and names row by row what does not fit', async () => {
    await firm.give('admin', 'save-client-fields', { fields })
    const verdicts = await preview()
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['new', 'refused', 'new', 'refused'])
    expect(verdicts.flatMap(each => ('issues' in each ? each.issues.map(({ message }) => message) : []))).toEqual([
      'Fee band must be one of A, B, not “Z”',
      'the firm keeps no field “bank” of its clients; leave its column out',
    ])
    await firm.give('manager', 'import-clients', { run: 'run:own-fields:0', title: 'clients.csv', rows })
    expect((await preview()).map(({ verdict }) => verdict)).toEqual(['same', 'refused', 'same', 'refused'])
    rows[0] = { row: 1, cells: { name: 'Dogwood Ltd', 'field:audited': 'no' } }
    expect((await preview())[0]).toMatchObject({ changes: [{ field: 'fields.audited', before: 'yes', after: 'no' }] })
  })

  it('comes to clients that the list finds by a field: by a value, from or up to one, by having any or none', async () => {
    expect(await names('field=fee-band&value=a')).toEqual(['Dogwood Ltd'])
    expect(await names('field=audited&value=yes')).toEqual(['Dogwood Ltd'])
    expect(await names('field=staff&test=at-least&value=10')).toEqual(['Dogwood Ltd'])
    expect(await names('field=staff&test=at-most&value=10&words=fir')).toEqual(['Fir Ltd'])
    expect(await names('field=staff')).toEqual(['Dogwood Ltd', 'Fir Ltd'])
    expect(await names('field=staff&test=not-set')).not.toContain('Fir Ltd')
    expect(await names('field=staff&test=not-set')).toContain('Acme Ltd')
  })

  it('is not asked about half', async () => {
    const status = async (search: string) => (await firm.ask(`clients?${search}`, await firm.token('manager'))).status
    for (const half of ['field=staff&test=at-least', 'test=set', 'value=a', 'field=staff&test=set&value=9'])
      expect([half, await status(half)]).toEqual([half, 400])
  })

  it('finds none behind a wall', async () => {
    const [{ key } = { key: '' }] = (await ask<Clients>('clients?field=audited')).rows
    const wall = { client: key, side: 'outside', people: [person('staff')], reason: 'acts for the buyer' }
    await firm.give('partner', 'set-wall', wall)
    expect(await names('field=staff', 'staff')).toEqual(['Fir Ltd'])
    expect(await names('field=fee-band&value=A', 'staff')).toEqual([])
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
    const groups = async (who?: 'staff') => (await ask<ClientGroups>('client-groups', who)).groups
    const [inUse] = await groups()
    expect(inUse?.clients).toBe(3)
    expect(inUse?.group).toMatch(/^(the )?hart +family$/i)
    const wall = { client: birch, side: 'outside', people: [person('staff')], reason: 'acts for the buyer' }
    await firm.give('partner', 'set-wall', wall)
    expect(await related('staff')).toEqual([cedar])
    expect((await groups('staff'))[0]?.clients).toBe(2)
    await firm.give('manager', 'change-client', { client, facts: { name: 'Acme Ltd' }, without: ['group'] })
    expect(await related()).toEqual([])
  })
})
