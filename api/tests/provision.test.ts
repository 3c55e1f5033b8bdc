import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Tenant } from '@praxis/sandbox'
import { createTenant } from '@praxis/sandbox'
import { createGraph } from '#src/graph/create-graph.ts'
import { createCredential } from '#src/graph/credential.ts'
import { provisionFolder } from '#src/provision/provision-folder.ts'
import { configOf } from './tenant.ts'

let tenant: Tenant
beforeEach(async () => {
  const record = process.env.PRAXIS_RECORD
  tenant = await createTenant(record ? { record } : {})
  tenant.trust()
})
afterEach(() => tenant.close())

type Ended = { code: number | null; said: string; complained: string }

/** `npm run provision`, as an administrator runs it. */
const run = (more: Record<string, string> = {}): Promise<Ended> =>
  new Promise(done => {
    const main = fileURLToPath(new URL('../src/provision/main.ts', import.meta.url))
    const child = spawn(process.execPath, [main], { env: { ...process.env, ...tenant.environment(), ...more } })
    const ended = { said: '', complained: '' }
    child.stdout.on('data', text => {
      ended.said += text
    })
    child.stderr.on('data', text => {
      ended.complained += text
    })
    child.on('close', code => done({ code, ...ended }))
  })

const makeFolder = (more: Record<string, string> = {}) => {
  const config = configOf(tenant, more)
  return provisionFolder(createGraph(config, createCredential(config)), config.documentsSite)
}

/** Everything that was asked of Graph and was no question. */
const writesDuring = async (work: () => Promise<unknown>): Promise<string[]> => {
  const writes: string[] = []
  const stop = tenant.watchOperations({
    before: ({ method, url }) => {
      if (method !== 'GET') writes.push(`${method} ${url}`)
    },
  })
  await work()
  stop()
  return writes
}

describe('npm run provision', () => {
  it('says which settings are missing, and where they are explained', async () => {
    const { code, complained } = await run({ PRAXIS_RECORDS_SITE: '' })
    expect(code).toBe(1)
    expect(complained).toMatch(
      /^The app's settings are incomplete:\n {2}PRAXIS_RECORDS_SITE: .*\ndocs\/deploy\.md .*\n$/,
    )
  })

  it('makes the lists of the records site and the clients’ folder of the documents site, once', async () => {
    const first = await run()
    expect(first).toMatchObject({ code: 0, said: expect.stringMatching(/^Journal +made\n/) })
    expect(first.said).toMatch(/^Clients +made\n/m)
    expect(first.said).toMatch(/^Clients +folder of the documents site, made\n/m)
    let second: Ended | undefined
    const writes = await writesDuring(async () => {
      second = await run()
    })
    expect(writes).toEqual([])
    expect(second?.code).toBe(0)
    expect(second?.said.trim().split('\n')).not.toContainEqual(expect.not.stringContaining('is there already'))
  })

  it('says what to do, and ends with 1, where the documents site is not granted', async () => {
    tenant.faults.grant(tenant.sites.documents.id, null)
    const { code, complained } = await run()
    expect(code).toBe(1)
    expect(complained).toContain('Grant it the role "write" there as docs/deploy.md says in step 3')
    expect(complained).not.toMatch(/^ +at /m)
  })
})

describe('the clients’ folder', () => {
  it('needs the role write and no more', async () => {
    tenant.faults.grant(tenant.sites.documents.id, 'read')
    await expect(makeFolder()).rejects.toMatchObject({ reason: 'not-granted' })
    tenant.faults.grant(tenant.sites.documents.id, 'write')
    expect(await makeFolder()).toEqual({ folder: 'Clients', made: true })
    tenant.faults.grant(tenant.sites.documents.id, 'read')
    expect(await makeFolder()).toEqual({ folder: 'Clients', made: false })
  })

  it('is not made where there is no such site, and the setting is named', async () => {
    const nowhere = { PRAXIS_DOCUMENTS_SITE: 'nowhere.example,0,0' }
    await expect(makeFolder(nowhere)).rejects.toMatchObject({
      reason: 'not-found',
      message: expect.stringContaining('Set PRAXIS_DOCUMENTS_SITE'),
    })
  })

  it('fails as the service fails where it is the service that fails', async () => {
    tenant.faults.add({ effect: 'refuse', status: 503, retryAfter: 60, match: { name: 'create folder' } })
    await expect(makeFolder()).rejects.toMatchObject({ name: 'GraphFailure', status: 503 })
  })
})
