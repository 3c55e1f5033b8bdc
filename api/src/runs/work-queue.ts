import type { StoragePipelineOptions } from '@azure/storage-queue'
import { QueueServiceClient } from '@azure/storage-queue'
import type { Config, Storage } from '#src/config.ts'
import { identityFor } from '#src/graph/credential.ts'

/** Where work waits that goes on after the answer; the Functions listen to it. */
export const queueName = 'praxis-runs'

/** One message: the commit from which something should still follow. */
type Message = { commit: string }

export type WorkQueue = {
  /** Lets the work go on, at once or after that many milliseconds. */
  send: (commit: string, after?: number) => Promise<void>
}

/** A person waits for the first answer; whatever cannot be queued is the sweep's. */
const options: StoragePipelineOptions = { retryOptions: { maxTries: 2, retryDelayInMs: 500 } }
const patience = 10_000

const clientFor = (storage: Storage, config: Config): QueueServiceClient =>
  'connection' in storage
    ? QueueServiceClient.fromConnectionString(storage.connection, options)
    : new QueueServiceClient(storage.queues, identityFor(config, 'https://storage.azure.com'), options)

/** The queue in the app's own storage account. The one place that knows the queue client. */
export const createWorkQueue = (storage: Storage, config: Config): WorkQueue => {
  const queue = clientFor(storage, config).getQueueClient(queueName)
  const soon = () => ({ abortSignal: AbortSignal.timeout(patience) })
  let made = false
  return {
    send: async (commit, after = 0) => {
      if (!made) await queue.createIfNotExists(soon())
      made = true
      const message: Message = { commit }
      const text = Buffer.from(JSON.stringify(message)).toString('base64')
      await queue.sendMessage(text, { visibilityTimeout: Math.ceil(after / 1000), ...soon() })
    },
  }
}
