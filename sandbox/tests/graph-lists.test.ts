import type { Tenant } from '@praxis/sandbox'
import { type Call, graphCaller, keyColumn, makeList, noteColumn } from './call-graph.ts'
import { startTenant } from './start-tenant.ts'

let tenant: Tenant
let call: Call
let site: string
beforeAll(async () => {
  tenant = await startTenant()
  call = await graphCaller(tenant)
  site = `/sites/${tenant.sites.records.id}`
})
afterAll(() => tenant.close())

const column = (columns: { name: string }[], name: string) => columns.find(each => each.name === name)

test('a list is made with its columns, and tells them when they are expanded', async () => {
  const made = await call('POST', `${site}/lists`, {
    displayName: 'Jobs',
    list: { template: 'genericList' },
    columns: [keyColumn, noteColumn, { name: 'Amount', displayName: 'Amount in pounds', number: {} }],
  })
  expect(made.status).toBe(201)
  const { body } = await call('GET', `${site}/lists/${made.body.id}?$expand=columns`)
  expect(body).toMatchObject({ displayName: 'Jobs', list: { template: 'genericList' } })
  expect(column(body.columns, 'Key')).toMatchObject({
    indexed: true,
    enforceUniqueValues: true,
    text: { maxLength: 255 },
  })
  expect(column(body.columns, 'Detail')).toMatchObject({ text: { allowMultipleLines: true } })
  expect(column(body.columns, 'Amount')).toMatchObject({ displayName: 'Amount in pounds', number: {} })
  expect(column(body.columns, 'Title')).toMatchObject({ text: {} })
})

test('a list is found by id and by title, and a title is taken once', async () => {
  await makeList(tenant, call, 'Clients', [])
  const { body } = await call('GET', `${site}/lists/clients`)
  expect(body.displayName).toBe('Clients')
  const again = await call('POST', `${site}/lists`, { displayName: 'CLIENTS', list: { template: 'genericList' } })
  expect([again.status, again.body.error.code]).toEqual([409, 'nameAlreadyExists'])
})

test('a site is found by its id and by its path, and what is below it too', async () => {
  const byId = await call('GET', site)
  const path = `/sites/${new URL(tenant.sites.records.webUrl).hostname}:/sites/${tenant.sites.records.name}`
  expect((await call('GET', path)).body).toEqual(byId.body)
  expect((await call('GET', `${path}:/lists`)).body.value).toEqual((await call('GET', `${site}/lists`)).body.value)
})

describe('columns', () => {
  test('are added, changed and listed', async () => {
    const list = await makeList(tenant, call, 'Growing', [])
    const added = await call('POST', `${list}/columns`, { name: 'Code', text: {} })
    expect(added.status).toBe(201)
    const changed = await call('PATCH', `${list}/columns/${added.body.id}`, {
      indexed: true,
      enforceUniqueValues: true,
    })
    expect(changed.body).toMatchObject({ name: 'Code', indexed: true, enforceUniqueValues: true })
    const { body } = await call('GET', `${list}/columns`)
    expect(column(body.value, 'Code')).toMatchObject({ indexed: true, enforceUniqueValues: true })
  })

  test('an index that comes late finds what was there', async () => {
    const list = await makeList(tenant, call, 'Late index', [{ name: 'Code', text: {} }])
    await call('POST', `${list}/items`, { fields: { Code: 'A1' } })
    await call('PATCH', `${list}/columns/Code`, { indexed: true })
    expect((await call('GET', `${list}/items?$filter=fields/Code eq 'a1'`)).body.value).toHaveLength(1)
  })

  test('uniqueness is refused where there are duplicates already, and nothing changes', async () => {
    const list = await makeList(tenant, call, 'Twice', [{ name: 'Code', text: {} }])
    for (const Code of ['x', 'X']) await call('POST', `${list}/items`, { fields: { Code } })
    expect((await call('PATCH', `${list}/columns/Code`, { indexed: true, enforceUniqueValues: true })).status).toBe(400)
    expect((await call('GET', `${list}/columns/Code`)).body).toMatchObject({
      indexed: false,
      enforceUniqueValues: false,
    })
  })

  test('a unique column needs an index, and a note has none', async () => {
    const list = await makeList(tenant, call, 'Rules', [])
    expect((await call('POST', `${list}/columns`, { name: 'A', text: {}, enforceUniqueValues: true })).status).toBe(400)
    expect((await call('POST', `${list}/columns`, { ...noteColumn, indexed: true })).status).toBe(400)
  })

  test('the 21st index is refused', async () => {
    const columns = [...Array(20).keys()].map(n => ({ name: `C${n}`, text: {}, indexed: true }))
    const list = await makeList(tenant, call, 'Indexes', columns)
    expect((await call('POST', `${list}/columns`, { name: 'C20', text: {}, indexed: true })).status).toBe(400)
    expect((await call('POST', `${list}/columns`, { name: 'C20', text: {} })).status).toBe(201)
    expect((await call('PATCH', `${list}/columns/C20`, { indexed: true })).status).toBe(400)
  })
})
