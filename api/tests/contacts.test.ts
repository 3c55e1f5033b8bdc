import { randomUUID } from 'node:crypto'
import type { ClientPage, ContactPage, Search } from '@praxis/practice'
import type { RolesFirm, Who } from './http/firm-of-roles.ts'
import { person, startRolesFirm } from './http/firm-of-roles.ts'

let firm: RolesFirm
let beta: string
beforeAll(async () => {
  firm = await startRolesFirm()
  beta = (await firm.give('manager', 'add-client', { name: 'Beta Ltd' })).stream
})
afterAll(() => firm.stop())

const ask = async <Answer>(path: string, who: Who = 'manager'): Promise<Answer> => {
  const { status, body } = await firm.ask(path, await firm.token(who))
  expect(status).toBe(200)
  return body as unknown as Answer // the query's own answer
}

const statusOf = async (path: string, who: Who) => (await firm.ask(path, await firm.token(who))).status
const refusalOf = async (name: Parameters<RolesFirm['give']>[1], input: unknown, who: Who = 'manager') =>
  (await firm.command(name, await firm.token(who), input)).body
const contactsOf = async (client: string, who?: Who) => (await ask<ClientPage>(`client?key=${client}`, who)).contacts
const found = async (words: string, who?: Who) =>
  (await ask<Search>(`search?words=${encodeURIComponent(words)}`, who)).hits.filter(({ kind }) => kind === 'contact')

const add = async (client: string, name: string, roles: string[] = ['provides']) => {
  const facts = { name, email: `${name.toLowerCase().replace(' ', '.')}@example.com` }
  return firm.give('manager', 'add-contact', { client, facts, roles })
}

describe('a contact', () => {
  it('stands on the page of each client whom they serve, with what they do there and whom else they serve', async () => {
    const { stream } = await add(firm.client, 'Ruth Shared', ['decides'])
    await firm.give('manager', 'link-contact', { client: beta, contact: stream, roles: ['pays'] })
    expect(await contactsOf(beta)).toMatchObject([
      {
        key: stream,
        name: 'Ruth Shared',
        email: 'ruth.shared@example.com',
        roles: ['pays'],
        others: [{ name: 'Acme Ltd' }],
      },
    ])
    const page = await ask<ContactPage>(`contact?key=${stream}`, 'staff')
    expect(page.clients.map(({ name, roles }) => [name, roles])).toEqual([
      ['Acme Ltd', ['decides']],
      ['Beta Ltd', ['pays']],
    ])
  })

  it('is found by name, by address and together with a client, and leads to that client', async () => {
    await add(beta, 'Zelda Quist')
    expect(await found('zelda')).toMatchObject([
      { name: 'Zelda Quist', client: beta, clientName: 'Beta Ltd', clients: 1 },
    ])
    expect(await found('zelda.quist@example.com')).toHaveLength(1)
    expect(await found('quist beta')).toHaveLength(1)
    expect(await found('quist acme')).toEqual([])
    expect(await found('beta')).toEqual([])
  })

  it('shared by clients is found once, at the one that the words name', async () => {
    const { stream } = await add(firm.client, 'Yolanda Twice')
    await firm.give('manager', 'link-contact', { client: beta, contact: stream, roles: [] })
    expect(await found('yolanda')).toMatchObject([{ clientName: 'Acme Ltd', clients: 2 }])
    expect(await found('yolanda beta')).toMatchObject([{ clientName: 'Beta Ltd' }])
  })

  it('is not entered twice: the one with the address is named, and can be linked', async () => {
    const { stream } = await add(firm.client, 'Once Only')
    const facts = { name: 'Only Once', email: 'ONCE.only@example.com' }
    expect(await refusalOf('add-contact', { client: beta, facts, roles: [] })).toMatchObject({
      status: 409,
      refusal: { code: 'contact-exists', contact: stream, name: 'Once Only' },
    })
  })

  it('who has left stands last, is found as such, and is back where they were when that is undone', async () => {
    const { stream } = await add(beta, 'Aaron Leaver', ['pays'])
    const { commit } = await firm.give('manager', 'leave-contact', { contact: stream })
    expect((await contactsOf(beta)).at(-1)).toMatchObject({ name: 'Aaron Leaver', left: expect.any(String) as string })
    expect(await found('aaron')).toMatchObject([{ isActive: false }])
    await firm.give('manager', 'undo', { commit })
    expect((await contactsOf(beta))[0]).toMatchObject({ name: 'Aaron Leaver', roles: ['pays'] })
  })

  it('taken off a client is found there no more, and its history says who did what', async () => {
    const { stream } = await add(beta, 'Olga Former')
    await firm.give('manager', 'change-contact', { contact: stream, facts: { name: 'Olga Former', phone: '1' } })
    await firm.give('manager', 'unlink-contact', { client: beta, contact: stream })
    expect(await found('olga')).toEqual([])
    const { history } = await ask<ContactPage>(`contact?key=${stream}`)
    expect(history.map(({ sentence, actorName }) => [sentence, actorName])).toEqual([
      ['Changed a contact: phone', 'manager'],
      ['Added a contact', 'manager'],
    ])
    expect(history[0]?.undoable).toBe(true)
  })
})

describe('undoing', () => {
  it('the adding of a contact takes the link with it, and brings both again', async () => {
    const { stream, commit } = await add(beta, 'Uma Undone')
    const undo = await firm.give('manager', 'undo', { commit })
    expect((await contactsOf(beta)).map(({ name }) => name)).not.toContain('Uma Undone')
    expect(await statusOf(`contact?key=${stream}`, 'manager')).toBe(404)
    await firm.give('manager', 'undo', { commit: undo.commit })
    expect((await contactsOf(beta)).map(({ name }) => name)).toContain('Uma Undone')
  })

  it('it is refused once another client has the contact', async () => {
    const { stream, commit } = await add(firm.client, 'Vera Needed')
    const link = await firm.give('manager', 'link-contact', { client: beta, contact: stream, roles: [] })
    expect(await refusalOf('undo', { commit })).toMatchObject({
      refusal: { code: 'cannot-undo', why: 'contact-serves-others' },
    })
    await firm.give('manager', 'undo', { commit: link.commit })
    await firm.give('manager', 'undo', { commit })
  })
})

describe('a wall', () => {
  let hidden: string
  let alone: { stream: string; commit: string }
  let shared: { stream: string; commit: string }

  beforeAll(async () => {
    hidden = (await firm.give('manager', 'add-client', { name: 'Veiled Holdings' })).stream
    alone = await add(hidden, 'Wanda Alone')
    shared = await add(hidden, 'Wilma Shared')
    await firm.give('manager', 'link-contact', { client: beta, contact: shared.stream, roles: ['pays'] })
    await firm.give('manager', 'change-contact', { contact: alone.stream, facts: { name: 'Wanda Alone', phone: '2' } })
    const wall = { client: hidden, side: 'outside', people: ['manager', 'staff'].map(who => person(who as Who)) }
    await firm.give('partner', 'set-wall', { ...wall, reason: 'We act for the buyer' })
  })

  it.each(['manager', 'staff'] as const)('hides the contacts of a hidden client alone from %s', async who => {
    expect(await found('wanda', who)).toEqual([])
    expect(await statusOf(`contact?key=${alone.stream}`, who)).toBe(404)
    expect(await statusOf(`contact?key=${alone.stream}`, 'partner')).toBe(200)
    expect(await found('wanda', 'partner')).toHaveLength(1)
  })

  it.each(['manager', 'staff'] as const)(
    'lets %s see a shared contact, and nothing of the hidden client on it',
    async who => {
      expect(await found('wilma', who)).toMatchObject([{ clientName: 'Beta Ltd', clients: 1 }])
      expect(await found('wilma veiled', who)).toEqual([])
      const page = await ask<ContactPage>(`contact?key=${shared.stream}`, who)
      expect(page.clients.map(({ name }) => name)).toEqual(['Beta Ltd'])
      const all = JSON.stringify([page, await contactsOf(beta, who), await ask('home', who)])
      expect(all).not.toMatch(/veiled/i)
      expect(all).not.toContain(hidden)
      const seen = await contactsOf(beta, 'partner')
      expect(seen.find(({ key }) => key === shared.stream)?.others).toMatchObject([{ name: 'Veiled Holdings' }])
    },
  )

  it('answers whoever enters a hidden contact’s address, or names them, no more than that', async () => {
    const facts = { name: 'Wanda', email: 'wanda.alone@example.com' }
    const refused = await refusalOf('add-contact', { client: beta, facts, roles: [] })
    expect(refused).toMatchObject({ status: 409, code: 'restricted-contact' })
    expect(JSON.stringify(refused)).not.toContain(alone.stream)
    const unknown = `contact:${randomUUID()}`
    for (const contact of [alone.stream, unknown])
      for (const [name, input] of [
        ['link-contact', { client: beta, contact, roles: [] }],
        ['leave-contact', { contact }],
        ['change-contact', { contact, facts: { name: 'Other' } }],
      ] as const)
        expect(await refusalOf(name, input)).toMatchObject({ status: 404, refusal: { what: 'contact', key: contact } })
    for (const { commit } of [alone, shared]) expect(await refusalOf('undo', { commit })).toMatchObject({ status: 404 })
  })

  it('keeps whoever is outside from no contact of another client: they add one, take it off and undo that', async () => {
    const { stream, commit } = await add(beta, 'Xena Added')
    expect(await found('xena')).toHaveLength(1)
    const off = await firm.give('manager', 'unlink-contact', { client: beta, contact: stream })
    await firm.give('manager', 'undo', { commit: off.commit })
    expect(await found('xena')).toHaveLength(1)
    const undo = await firm.give('manager', 'undo', { commit })
    await firm.give('manager', 'undo', { commit: undo.commit })
    expect(await found('xena')).toHaveLength(1)
  })

  it('lets nobody undo a contact away from a hidden client unseen', async () => {
    const { stream, commit } = await add(beta, 'Yves Everywhere')
    await firm.give('partner', 'link-contact', { client: hidden, contact: stream, roles: ['pays'] })
    expect(await refusalOf('undo', { commit })).toMatchObject({ refusal: { why: 'contact-serves-others' } })
    expect((await contactsOf(hidden, 'partner')).map(({ name }) => name)).toContain('Yves Everywhere')
  })
})

describe('what was kept of a client’s people before', () => {
  it('stays where an import puts it, beside its contacts', async () => {
    const cells = { name: 'Imported Ltd', 'contact-name': 'Iris Old', email: 'iris@example.com', phone: '3' }
    const input = { run: `run:${randomUUID()}:0`, title: 'clients.csv', rows: [{ row: 1, cells }] }
    await firm.give('manager', 'import-clients', input)
    const { rows } = await ask<{ rows: { key: string }[] }>('clients?words=imported')
    const page = await ask<ClientPage>(`client?key=${rows[0]?.key}`)
    expect(page).toMatchObject({ contactName: 'Iris Old', email: 'iris@example.com', contacts: [] })
    const facts = { name: 'Iris Old', email: 'iris@example.com', phone: '3' }
    await firm.give('manager', 'add-contact', { client: rows[0]?.key, facts, roles: ['decides'] })
    const cellsAgain = { ...cells, phone: '4' }
    await firm.give('manager', 'import-clients', {
      run: `run:${randomUUID()}:0`,
      title: 'clients.csv',
      rows: [{ row: 1, cells: cellsAgain }],
    })
    const again = await ask<ClientPage>(`client?key=${rows[0]?.key}`)
    expect(again).toMatchObject({ phone: '4', contacts: [{ name: 'Iris Old', phone: '3', roles: ['decides'] }] })
  })
})
