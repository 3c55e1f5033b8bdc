import { BlobServiceClient } from '@azure/storage-blob'
import type { Actor } from '@praxis/practice'
import type { StorageAccount, Tenant } from '@praxis/sandbox'
import { startStorageAccount } from '@praxis/sandbox'
import { createGraph } from '#src/graph/create-graph.ts'
import { createCredential } from '#src/graph/credential.ts'
import { createLog } from '#src/log.ts'
import type { Practice } from '#src/open-practice.ts'
import { openPractice } from '#src/open-practice.ts'
import { createSnapshotStore } from '#src/snapshot/snapshot-store.ts'
import { journalOf, violations } from './commit/invariants.ts'
import { ana, makeJob, makeSmallFirm, manager, must } from './commit/world.ts'
import { configOf, startTenant } from './tenant.ts'

let blobs: StorageAccount
let tenant: Tenant
let other: Tenant
let practice: Practice
let clients: string[]
let passed = 0

/** A process that starts now: from the newest snapshot, if one fits. */
const start = (of = tenant): Promise<Practice> => {
  const config = configOf(of, { AzureWebJobsStorage: blobs.connection })
  if (!config.storage) throw new Error('no storage')
  return openPractice({
    graph: createGraph(config, createCredential(config)),
    recordsSite: config.recordsSite,
    log: createLog('silent'),
    store: createSnapshotStore(config.storage, config),
    clock: () => Date.now() + passed,
  })
}

/** What that costs in calls to Graph, from the record of what went over the wire. */
const callsOf = async (act: () => Promise<unknown>, of = tenant): Promise<string[]> => {
  const before = of.exchanges.recent(0, 1)[0]?.number ?? 0
  await act()
  return of.exchanges
    .recent(before, 4000)
    .filter(({ exchange }) => exchange.service === 'graph')
    .map(({ exchange }) => `${exchange.method} ${exchange.url.replace(/\?.*/, '').replace(/.*\/sites\/[^/]+/, '')}`)
}

const container = () => BlobServiceClient.fromConnectionString(blobs.connection).getContainerClient('praxis-snapshots')

const namesOf = async (): Promise<string[]> => {
  const names: string[] = []
  for await (const { name } of container().listBlobsFlat()) names.push(name)
  return names.sort()
}

const removeAll = async (): Promise<void> => {
  for (const name of await namesOf()) await container().deleteBlob(name)
}

const writes = (calls: string[]) => calls.filter(call => !call.startsWith('GET'))

/** Everything a replica holds is what the journal says. */
const isWhole = async (process: Practice): Promise<void> => {
  await process.sweep.run()
  await process.background.settled()
  expect(violations(tenant, [process])).toEqual([])
}

beforeAll(async () => {
  blobs = await startStorageAccount()
  tenant = await startTenant()
  other = await startTenant()
  practice = await start()
  clients = await makeSmallFirm(practice)
  for (let page = 0; page < 30; page += 1)
    await must(practice, manager, 'import-clients', {
      run: `run:many:${page}`,
      title: 'many clients',
      rows: Array.from({ length: 100 }, (_, row) => ({
        row: row + 1,
        cells: { name: `Many ${page * 100 + row} Ltd` },
      })),
    })
  await practice.background.settled()
})
afterAll(async () => {
  await other.close()
  await tenant.close()
  await blobs.close()
})

describe('a start', () => {
  it('reads the whole journal without a snapshot, page by page', async () => {
    expect(journalOf(tenant).length).toBeGreaterThan(3000)
    const calls = await callsOf(start)
    expect(calls).toHaveLength(1 + Math.ceil(journalOf(tenant).length / 1000))
  })

  it('with a snapshot reads only what came since: two calls, far from 16, and no write', async () => {
    await practice.sweep.run()
    await practice.snapshot()
    let process: Practice | undefined
    const calls = await callsOf(async () => {
      process = await start()
    })
    expect(calls).toEqual([expect.stringMatching(/^GET .*\/lists$/), expect.stringMatching(/^GET .*\/items\/delta$/)])
    if (process) await isWhole(process)
  })

  it('knows the commits made after its snapshot', async () => {
    await practice.snapshot()
    const job = await makeJob(practice, clients[0] ?? '', 1)
    await must(practice, ana, 'finish-task', { job, task: 'one' })
    const process = await start()
    expect(process.replica.head(job)).toEqual(practice.replica.head(job))
    expect(process.replica.lastItem()).toBe(practice.replica.lastItem())
    await isWhole(process)
  })

  it('goes on reading the lists where the snapshot’s sweep stood, and has nothing to write', async () => {
    await practice.background.settled()
    await practice.sweep.run()
    await practice.snapshot()
    const process = await start()
    const calls = await callsOf(async () => {
      expect(await process.sweep.run()).toEqual({ projected: 0, followed: 0 })
    })
    expect(calls).toHaveLength(2)
  })

  it('falls back to an older snapshot where the newest is damaged, and to the journal where all are', async () => {
    await practice.snapshot()
    const newest = (await namesOf()).at(-1) ?? ''
    const damage = (name: string) => container().getBlockBlobClient(name).upload('no snapshot', 11)
    await damage(newest)
    expect(await callsOf(start)).toHaveLength(2)
    for (const name of await namesOf()) await damage(name)
    const calls = await callsOf(async () => isWhole(await start()))
    expect(calls.length).toBeGreaterThan(3)
    await removeAll()
  })

  it('does not take a snapshot that was cut off', async () => {
    await practice.snapshot()
    const [name = ''] = await namesOf()
    const whole = await container().getBlobClient(name).downloadToBuffer()
    await container()
      .getBlockBlobClient(name)
      .upload(whole.subarray(0, whole.length / 2), Math.floor(whole.length / 2))
    await isWhole(await start())
    await removeAll()
  })

  it('does not take a snapshot of another site, nor one with another schema', async () => {
    await makeSmallFirm(await start(other), 1)
    await (await start(other)).snapshot()
    const [theirs = ''] = await namesOf()
    await practice.snapshot()
    const own = (await namesOf()).find(name => name !== theirs) ?? ''
    const bytes = await container().getBlobClient(theirs).downloadToBuffer()
    await container().getBlockBlobClient(own).upload(bytes, bytes.length)
    await isWhole(await start())
    await removeAll()
    await practice.snapshot()
    const [name = ''] = await namesOf()
    const older = await container().getBlobClient(name).downloadToBuffer()
    await container().deleteBlob(name)
    await container()
      .getBlockBlobClient(name.replace(/\.\w{16}\./, '.0123456789abcdef.'))
      .upload(older, older.length)
    expect((await callsOf(start)).length).toBeGreaterThan(3)
    await removeAll()
  })

  it('does without a storage account that does not answer', async () => {
    const reachable = blobs
    blobs = {
      ...blobs,
      connection: blobs.connection.replace(/BlobEndpoint=http:\/\/127.0.0.1:\d+/, 'BlobEndpoint=http://127.0.0.1:9'),
    }
    await isWhole(await start())
    blobs = reachable
  })

  it('reads the journal anew where the snapshot’s token has expired, and drops what it knows', async () => {
    await practice.snapshot()
    const job = await makeJob(practice, clients[1] ?? '', 2)
    tenant.faults.expireDeltaTokens()
    let process: Practice | undefined
    const calls = await callsOf(async () => {
      process = await start()
    })
    expect(calls).toHaveLength(2 + Math.ceil(journalOf(tenant).length / 1000))
    expect(process?.replica.head(job)).toEqual(practice.replica.head(job))
    if (process) await isWhole(process)
    expect(await callsOf(() => practice.feed.poll())).toHaveLength(1 + Math.ceil(journalOf(tenant).length / 1000))
    await isWhole(practice)
  })

  it('after a crash in the middle of a commit puts its records right once, and the next start writes nothing', async () => {
    await practice.snapshot()
    const job = await makeJob(practice, clients[2] ?? '', 3)
    // This process gets no record written any more, and is then gone.
    const dying = await start()
    tenant.faults.add({ effect: 'refuse', status: 503, match: { list: 'Jobs', method: 'PATCH' }, times: 'always' })
    await must(dying, ana, 'finish-task', { job, task: 'one' })
    await dying.background.settled()
    tenant.faults.clear()
    const first = await start()
    expect(writes(await callsOf(() => first.sweep.run())).length).toBeGreaterThan(1)
    await first.background.settled()
    const second = await start()
    const calls = await callsOf(async () => {
      expect(await second.sweep.run()).toEqual({ projected: 0, followed: 0 })
    })
    // The one POST is the batch that reads the lists.
    expect(writes(calls)).toEqual(['POST /v1.0/$batch'])
    await isWhole(second)
  })
})

describe('snapshots', () => {
  it('written by two processes at once do no harm', async () => {
    await removeAll()
    const beside = await start()
    await Promise.all([practice.snapshot(), beside.snapshot(), practice.snapshot(), beside.snapshot()])
    expect((await namesOf()).length).toBeGreaterThanOrEqual(3)
    expect(await callsOf(async () => isWhole(await start()))).not.toHaveLength(0)
  })

  it('are three at most', async () => {
    for (let n = 0; n < 5; n += 1) {
      passed += 1000
      await practice.snapshot()
    }
    expect(await namesOf()).toHaveLength(3)
  })
})

describe('a commit of more than 90 days ago', () => {
  const key = 'long-ago'
  const early: Actor = ana
  let job: string
  let first: { commit?: string }

  beforeAll(async () => {
    await removeAll()
    job = await makeJob(practice, clients[3] ?? '', 4)
    const outcome = await practice.dispatch(early, 'finish-task', { job, task: 'one' }, { key })
    if (!outcome.ok) throw new Error('refused')
    first = outcome
    await practice.background.settled()
    passed += 91 * 86_400_000
    for (let n = 0; n < 101; n += 1) await must(practice, manager, 'add-client', { name: `Later ${n} Ltd` })
    await practice.snapshot()
  })

  it('is no longer held, by those who let go of it and those who start from their snapshot', async () => {
    expect(practice.replica.byCommit(first.commit ?? '')).toBeUndefined()
    const process = await start()
    expect(process.replica.byCommit(first.commit ?? '')).toBeUndefined()
    await isWhole(process)
  })

  it('is still the outcome of its key, repeated or not', async () => {
    const process = await start()
    for (const repeat of [false, true]) {
      const again = await process.dispatch(early, 'finish-task', { job, task: 'one' }, { key, repeat })
      expect(again).toEqual(first)
    }
    const another = await process.dispatch(early, 'finish-task', { job, task: 'two' }, { key })
    expect(another).toEqual({ ok: false, refusal: { code: 'key-reused' } })
    expect(journalOf(tenant).filter(({ stream, name }) => stream === job && name === 'finish-task')).toHaveLength(1)
  })

  it('can be taken back, with all that stands in its way named', async () => {
    const process = await start()
    const undone = await process.dispatch(early, 'undo', { commit: first.commit }, { key: 'take-back' })
    expect(undone).toMatchObject({ ok: true, stream: job })
    const again = await process.dispatch(early, 'undo', { commit: first.commit }, { key: 'take-back-again' })
    expect(again).toMatchObject({ ok: false, refusal: { code: 'cannot-undo', why: 'undone-already' } })
    await isWhole(process)
  })
})
