import type { Tenant } from '@praxis/sandbox'
import { type Call, graphCaller } from './call-graph.ts'
import { startTenant } from './start-tenant.ts'

let tenant: Tenant
let call: Call
let site: string
let drive: string
let root: string
beforeAll(async () => {
  tenant = await startTenant()
  call = await graphCaller(tenant)
  site = `/sites/${tenant.sites.documents.id}`
  const { body } = await call('GET', `${site}/drive`)
  drive = `/drives/${body.id}`
  root = (await call('GET', `${drive}/root`)).body.id
})
afterAll(() => tenant.close())

const make = (parent: string, name: string, conflict?: string) =>
  call('POST', `${drive}/items/${parent}/children`, {
    name,
    folder: {},
    ...(conflict && { '@microsoft.graph.conflictBehavior': conflict }),
  })

const idOf = async (parent: string, name: string): Promise<string> => (await make(parent, name)).body.id

const refusal = ({ status, body }: { status: number; body: { error: { code: string } } }) => [status, body.error.code]

const namesIn = async (folder: string): Promise<string[]> =>
  (await call('GET', `${drive}/items/${folder}/children`)).body.value.map(({ name }: { name: string }) => name)

describe('a site', () => {
  test('has the library that SharePoint makes, under its own title and address', async () => {
    const { body } = await call('GET', `${site}/lists`)
    expect(body.value).toMatchObject([
      {
        displayName: 'Documents',
        name: 'Shared Documents',
        list: { template: 'documentLibrary' },
        webUrl: `${tenant.sites.documents.webUrl}/Shared%20Documents`,
      },
    ])
  })

  test('has a drive, which is that library', async () => {
    const { body } = await call('GET', `${site}/drive`)
    expect(body).toMatchObject({
      id: expect.stringMatching(/^b![\w-]{64}$/),
      name: 'Documents',
      driveType: 'documentLibrary',
      webUrl: `${tenant.sites.documents.webUrl}/Shared%20Documents`,
    })
    expect((await call('GET', drive)).body).toEqual(body)
    expect((await call('GET', `${site}/drives`)).body.value).toMatchObject([{ id: body.id }])
  })

  test('has another drive for each library that is added', async () => {
    const records = `/sites/${tenant.sites.records.id}`
    const facet = { list: { template: 'documentLibrary' } }
    await call('POST', `${records}/lists`, { displayName: 'Templates', ...facet })
    const { body } = await call('GET', `${records}/drives?$select=name`)
    expect(body.value).toEqual([{ name: 'Documents' }, { name: 'Templates' }])
  })
})

describe('a drive’s root', () => {
  test('has the id that roots have everywhere, and no eTag', async () => {
    const { body } = await call('GET', `${drive}/root`)
    expect(body).toMatchObject({ name: 'root', root: {}, folder: {} })
    expect(body.id).toMatch(/^01.{7}6Y2GOVW7725BZO354PWSELRRZ$/)
    expect(body).not.toHaveProperty('eTag')
  })

  test('is neither renamed nor deleted', async () => {
    expect(refusal(await call('PATCH', `${drive}/items/${root}`, { name: 'Other' }))).toEqual([400, 'invalidRequest'])
    expect(refusal(await call('DELETE', `${drive}/items/${root}`))).toEqual([400, 'invalidRequest'])
  })
})

describe('a folder', () => {
  test('tells where it lies, who made it and which version it is', async () => {
    const parent = await make(root, 'Marsh & Co')
    const { status, body } = await make(parent.body.id, 'VAT 50%')
    expect(status).toBe(201)
    const driveId = drive.slice('/drives/'.length)
    expect(body).toMatchObject({
      name: 'VAT 50%',
      eTag: expect.stringMatching(/^"\{[0-9A-F-]{36}\},1"$/),
      folder: { childCount: 0 },
      createdBy: { application: { displayName: 'Praxis' } },
      webUrl: `${tenant.sites.documents.webUrl}/Shared%20Documents/Marsh%20%26%20Co/VAT%2050%25`,
      parentReference: {
        driveId,
        id: parent.body.id,
        name: 'Marsh & Co',
        path: `/drives/${driveId}/root:/Marsh%20%26%20Co`,
        siteId: tenant.sites.documents.id,
      },
    })
    expect(body).not.toHaveProperty('cTag')
    expect((await call('GET', `${drive}/items/${body.id}`)).body).toEqual(body)
    expect((await call('GET', `${drive}/items/${parent.body.id}`)).body.folder).toEqual({ childCount: 1 })
  })

  test('is found by its path, whatever the case, and so is what lies in it', async () => {
    const clients = await make(root, 'By path')
    const inner = await make(clients.body.id, 'Hart Bakery')
    const path = `${drive}/root:/by%20path/hart%20bakery`
    expect((await call('GET', path)).body.id).toBe(inner.body.id)
    const { body } = await call('GET', `${drive}/root:/By%20path:/children`)
    expect(body.value).toMatchObject([{ id: inner.body.id }])
    expect((await call('POST', `${path}:/children`, { name: 'VAT', folder: {} })).status).toBe(201)
    expect(refusal(await call('GET', `${drive}/root:/By%20path/nothing`))).toEqual([404, 'itemNotFound'])
  })

  test('that is there already is refused, left as it is, or made under the next name', async () => {
    const first = await make(root, 'Twice')
    expect(refusal(await make(root, 'TWICE'))).toEqual([409, 'nameAlreadyExists'])
    expect(refusal(await make(root, 'Twice', 'fail'))).toEqual([409, 'nameAlreadyExists'])
    await make(first.body.id, 'Kept')
    const again = await make(root, 'Twice', 'replace')
    expect([again.status, again.body.id, again.body.folder.childCount]).toEqual([200, first.body.id, 1])
    expect((await make(root, 'Twice', 'rename')).body.name).toBe('Twice 1')
    expect((await make(root, 'Twice', 'rename')).body.name).toBe('Twice 2')
    expect(refusal(await make(root, 'Twice', 'merge'))).toEqual([400, 'invalidRequest'])
  })

  test('is also an item of the library’s list, with the same version', async () => {
    const { body } = await make(root, 'Listed')
    const items = await call('GET', `${site}/lists/Documents/items?$expand=fields`)
    const item = items.body.value.find(
      ({ fields }: { fields: { FileLeafRef: string } }) => fields.FileLeafRef === 'Listed',
    )
    expect(item).toMatchObject({ webUrl: body.webUrl, contentType: { name: 'Folder' } })
    expect(`"{${item.eTag.slice(1, 37).toUpperCase()}},1"`).toBe(body.eTag)
    expect(refusal(await call('POST', `${site}/lists/Documents/items`, { fields: {} }))).toEqual([
      400,
      'invalidRequest',
    ])
  })
})

describe('SharePoint’s rules for names', () => {
  test.each(['a"b', 'a*b', 'a:b', 'a<b', 'a>b', 'a?b', 'a/b', 'a\\b', 'a|b', ' a', 'a ', '', 'a.', 'x'.repeat(256)])(
    'refuse %p',
    async name => expect(refusal(await make(root, name))).toEqual([400, 'invalidRequest']),
  )

  test.each(['.lock', 'con', 'LPT1', 'com0', 'Desktop.ini', '~$draft', 'my_vti_folder', 'Forms'])(
    'refuse %p, which is reserved',
    async name => expect(refusal(await make(root, name))).toEqual([400, 'invalidRequest']),
  )

  test.each(['# and %', 'Smith & Co', 'O’Neill', 'console', 'Ünal', 'x'.repeat(255)])('take %p', async name =>
    expect((await make(root, name)).status).toBe(201),
  )

  test('end an address at 400 characters', async () => {
    const start = `${new URL(tenant.sites.documents.webUrl).pathname}/Shared Documents/`.length
    const long = await idOf(root, 'p'.repeat(200))
    const left = 400 - start - 201
    expect((await make(long, 'q'.repeat(left))).status).toBe(201)
    expect(refusal(await make(long, 'r'.repeat(left + 1)))).toEqual([400, 'invalidRequest'])
  })
})

test('a folder’s children come by name, in pages, with what was selected', async () => {
  const folder = await idOf(root, 'Many')
  for (const name of ['delta', 'Alpha', 'charlie', 'Bravo', 'echo']) await make(folder, name)
  const pages: string[][] = []
  for (let next = `${drive}/items/${folder}/children?$top=2&$select=name`; next; ) {
    const { body } = await call('GET', next)
    expect(Object.keys(body.value[0]).filter(name => !name.includes('@'))).toEqual(['name'])
    pages.push(body.value.map(({ name }: { name: string }) => name))
    next = body['@odata.nextLink']
  }
  expect(pages).toEqual([['Alpha', 'Bravo'], ['charlie', 'delta'], ['echo']])
})

describe('to change a folder', () => {
  test('renames it, under its own name in another case too, and its version goes up', async () => {
    const { body } = await make(root, 'Old name')
    const renamed = await call('PATCH', `${drive}/items/${body.id}`, { name: 'OLD NAME' })
    expect(renamed.body).toMatchObject({ id: body.id, name: 'OLD NAME', eTag: body.eTag.replace(',1"', ',2"') })
    await make(root, 'Taken')
    const patch = (name: string) => call('PATCH', `${drive}/items/${body.id}`, { name })
    expect(refusal(await patch('taken'))).toEqual([409, 'nameAlreadyExists'])
    expect(refusal(await patch('a:b'))).toEqual([400, 'invalidRequest'])
    expect((await call('GET', `${drive}/items/${body.id}`)).body.eTag).toBe(renamed.body.eTag)
  })

  test('moves it with all that lies in it, but never into itself', async () => {
    const [from, to] = [await idOf(root, 'From'), await idOf(root, 'To')]
    const inner = await idOf(from, 'Inner')
    const move = (id: string, into: string) => call('PATCH', `${drive}/items/${id}`, { parentReference: { id: into } })
    expect(refusal(await move(from, inner))).toEqual([400, 'invalidRequest'])
    expect(refusal(await move(from, from))).toEqual([400, 'invalidRequest'])
    expect((await move(from, to)).status).toBe(200)
    expect((await call('GET', `${drive}/root:/To/From/Inner`)).body.id).toBe(inner)
    expect(await namesIn(to)).toEqual(['From'])
  })

  test('on an eTag that is no longer its own does nothing', async () => {
    const { body } = await make(root, 'Guarded')
    const ifMatch = { 'If-Match': body.eTag }
    const patch = (name: string) => call('PATCH', `${drive}/items/${body.id}`, { name }, ifMatch)
    expect((await patch('Guarded once')).status).toBe(200)
    expect((await patch('Guarded twice')).status).toBe(412)
    expect((await call('DELETE', `${drive}/items/${body.id}`, undefined, ifMatch)).status).toBe(412)
    expect((await call('GET', `${drive}/items/${body.id}`)).body.name).toBe('Guarded once')
  })

  test('deletes it with all that lies in it', async () => {
    const outer = await idOf(root, 'Outer')
    const inner = await idOf(outer, 'Inside')
    expect((await call('DELETE', `${drive}/items/${outer}`)).status).toBe(204)
    for (const id of [outer, inner]) {
      expect(refusal(await call('GET', `${drive}/items/${id}`))).toEqual([404, 'itemNotFound'])
    }
    expect((await make(root, 'Outer')).status).toBe(201)
  })
})

describe('a drive is its site’s', () => {
  const driveOf = (id: string) => call('GET', `/sites/${id}/drive`)

  test('and is closed where the site was not granted', async () => {
    expect(refusal(await driveOf(tenant.sites.ungranted.id))).toEqual([403, 'accessDenied'])
    tenant.faults.grant(tenant.sites.documents.id, null)
    expect(refusal(await call('GET', `${drive}/root`))).toEqual([403, 'accessDenied'])
    tenant.faults.grant(tenant.sites.documents.id, 'fullcontrol')
  })

  test('and is changed by whom the site lets write', async () => {
    tenant.faults.grant(tenant.sites.documents.id, 'read')
    expect((await call('GET', `${drive}/root/children`)).status).toBe(200)
    expect(refusal(await make(root, 'Read alone'))).toEqual([403, 'accessDenied'])
    tenant.faults.grant(tenant.sites.documents.id, 'write')
    expect((await make(root, 'Written')).status).toBe(201)
    tenant.faults.grant(tenant.sites.documents.id, 'fullcontrol')
  })

  test('and an id that names none is refused', async () => {
    expect(refusal(await call('GET', '/drives/nothing'))).toEqual([400, 'invalidRequest'])
    expect(refusal(await call('GET', `${drive}/items/nothing`))).toEqual([404, 'itemNotFound'])
    const other = (await driveOf(tenant.sites.records.id)).body.id
    expect(refusal(await call('GET', `/drives/${other}/items/${root}`))).toEqual([404, 'itemNotFound'])
  })
})

test('each call costs what SharePoint’s price list says', async () => {
  const folder = await idOf(root, 'Priced')
  tenant.resetStats()
  await call('GET', `${drive}/items/${folder}`)
  await call('GET', `${drive}/items/${folder}/children`)
  await make(folder, 'Inside')
  await call('DELETE', `${drive}/items/${folder}`)
  expect(tenant.stats()).toMatchObject({ resourceUnits: 1 + 2 + 2 + 2 })
})

test('a folder that was made may be answered by nothing, like an item of a list', async () => {
  tenant.faults.add({ effect: 'apply-then-refuse', match: { list: 'Documents', name: 'create folder' } })
  expect((await make(root, 'Made unheard')).status).toBe(503)
  expect((await call('GET', `${drive}/root:/Made%20unheard`)).status).toBe(200)
  tenant.faults.clear()
})
