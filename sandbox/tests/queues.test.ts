import { join } from 'node:path'
import { QueueServiceClient } from '@azure/storage-queue'
import {
  createTenant,
  type FunctionsHost,
  type StorageAccount,
  startHost,
  startStorageAccount,
  type Tenant,
} from '@praxis/sandbox'

const app = join(import.meta.dirname, 'sample-app')
const halfAMinute = 31_000

let tenant: Tenant
let storage: StorageAccount
let host: FunctionsHost
beforeAll(async () => {
  tenant = await createTenant({ now: Date.parse('2026-03-02T08:50:00Z') })
  storage = await startStorageAccount({ clock: tenant.clock })
})
afterEach(() => host.stop())
afterAll(async () => {
  await storage.close()
  await tenant.close()
})

const start = async (timers: 'scheduled' | 'by hand') => {
  const env = { AzureWebJobsStorage: storage.connection }
  host = await startHost({ tenant, app, timers, env, log: () => undefined })
}

const queue = () => QueueServiceClient.fromConnectionString(storage.connection).getQueueClient('work')

const send = async (message: unknown, options = {}): Promise<void> => {
  await queue().createIfNotExists()
  await queue().sendMessage(Buffer.from(JSON.stringify(message)).toString('base64'), options)
}

const messages = async (): Promise<unknown[]> => (await (await fetch(`${host.url}/api/state`)).json()).messages

const pass = (milliseconds: number) => tenant.clock.advanceTo(tenant.clock.now() + milliseconds)

test('a message sets off its function, which finds it as it was sent, and is gone', async () => {
  await start('by hand')
  await send({ commit: 'a' })
  await host.runQueues()
  await pass(3_600_000)
  await host.runQueues()
  expect(await messages()).toEqual([[{ commit: 'a' }, 1]])
})

test('a message that fails is tried again after a while, and after the last try lies in the poison queue', async () => {
  await start('by hand')
  await send('bad')
  await host.runQueues()
  await host.runQueues()
  expect(await messages()).toEqual([['bad', 1]])
  for (let tries = 0; tries < 3; tries += 1) {
    await pass(halfAMinute)
    await host.runQueues()
  }
  expect(await messages()).toEqual([
    ['bad', 1],
    ['bad', 2],
    ['bad', 3],
    ['poisoned', 'bad'],
  ])
})

test('a message that is to wait comes to sight when the tenant’s clock says so', async () => {
  await start('by hand')
  await send('later', { visibilityTimeout: 90 })
  await host.runQueues()
  expect(await messages()).toEqual([])
  await pass(91_000)
  await host.runQueues()
  expect(await messages()).toEqual([['later', 1]])
})

test('what a host that was killed had taken is seen again after ten minutes', async () => {
  await start('by hand')
  await send('taken')
  await queue().receiveMessages({ numberOfMessages: 1, visibilityTimeout: 600 })
  await host.runQueues()
  expect(await messages()).toEqual([])
  await pass(601_000)
  await host.runQueues()
  expect(await messages()).toEqual([['taken', 2]])
})

test('a host listens to its queues by itself', async () => {
  await start('scheduled')
  await send('now')
  for (let looks = 0; looks < 200 && (await messages()).length === 0; looks += 1)
    await new Promise(done => setTimeout(done, 50))
  expect(await messages()).toEqual([['now', 1]])
})
