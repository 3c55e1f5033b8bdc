import { setTimeout as wait } from 'node:timers/promises'
import { type DequeuedMessageItem, type QueueClient, QueueServiceClient, RestError } from '@azure/storage-queue'
import { log, type RegisteredFunction } from './core-api.ts'
import { invoke } from './invoke.ts'
import type { QueueSettings } from './load-app.ts'

/** A function that a message of a queue sets off. */
export type QueueListener = {
  registered: RegisteredFunction
  queue: QueueClient
  /** Where a message goes that failed too often; a poison queue has none. */
  poison: QueueClient | undefined
  settings: QueueSettings
}

/** How long a message that is worked on is hidden from others. */
const HIDDEN = 600
const poisonSuffix = '-poison'

/** A binding names the setting that holds the connection string; `AzureWebJobs` may be left away. */
const clientOf = (connection: unknown): QueueServiceClient => {
  const name = typeof connection === 'string' && connection !== '' ? connection : 'AzureWebJobsStorage'
  const value = process.env[name] ?? process.env[`AzureWebJobs${name}`]
  if (!value) throw new Error(`The setting ${name} holds no connection string of a storage account.`)
  return QueueServiceClient.fromConnectionString(value, { retryOptions: { maxTries: 2 } })
}

export const createQueues = (functions: RegisteredFunction[], settings: QueueSettings): QueueListener[] =>
  functions.flatMap(registered => {
    const { bindings, name } = registered.metadata
    const trigger = Object.values(bindings).find(({ type }) => type.toLowerCase() === 'queuetrigger')
    if (!trigger) return []
    try {
      const client = clientOf(trigger.connection)
      const queueName = String(trigger.queueName)
      const poison = queueName.endsWith(poisonSuffix) ? undefined : client.getQueueClient(queueName + poisonSuffix)
      return [{ registered, queue: client.getQueueClient(queueName), poison, settings }]
    } catch (error) {
      // The host goes on with the functions that it can serve.
      log('error', 'user', `${name}: ${error instanceof Error ? error.message : error}`)
      return []
    }
  })

const toText = ({ messageText }: DequeuedMessageItem, { messageEncoding }: QueueSettings): string =>
  messageEncoding === 'base64' ? Buffer.from(messageText, 'base64').toString('utf8') : messageText

const metadataOf = (message: DequeuedMessageItem) => ({
  queueTrigger: { string: message.messageText },
  id: { string: message.messageId },
  popReceipt: { string: message.popReceipt },
  dequeueCount: { json: String(message.dequeueCount) },
  insertionTime: { json: JSON.stringify(message.insertedOn) },
  expirationTime: { json: JSON.stringify(message.expiresOn) },
  nextVisibleTime: { json: JSON.stringify(message.nextVisibleOn) },
})

/** Given up after the last try, shown again after a while before it; one of a poison queue stays hidden till its time. */
const putBack = async ({ queue, poison, settings }: QueueListener, message: DequeuedMessageItem): Promise<void> => {
  const { messageId, popReceipt, messageText, dequeueCount } = message
  if (!poison) return
  if (dequeueCount < settings.maxDequeueCount) {
    await queue.updateMessage(messageId, popReceipt, messageText, settings.visibilityTimeout)
    return
  }
  await poison.createIfNotExists()
  await poison.sendMessage(messageText)
  await queue.deleteMessage(messageId, popReceipt)
}

const handle = async (listener: QueueListener, message: DequeuedMessageItem): Promise<void> => {
  const { registered, queue, settings } = listener
  try {
    await invoke(registered, { string: toText(message, settings) }, metadataOf(message))
  } catch (error) {
    log('error', 'user', `${registered.metadata.name}: ${error instanceof Error ? error.stack : error}`)
    return putBack(listener, message)
  }
  await queue.deleteMessage(message.messageId, message.popReceipt)
}

/** Takes the messages that can be seen now, as many as go together; how many there were. A queue not made yet is empty. */
const takeSome = async (listener: QueueListener): Promise<number> => {
  const { queue, settings } = listener
  const { receivedMessageItems } = await queue
    .receiveMessages({ numberOfMessages: settings.batchSize, visibilityTimeout: HIDDEN })
    .catch(error => {
      if (error instanceof RestError && error.statusCode === 404) return { receivedMessageItems: [] }
      throw error
    })
  await Promise.all(receivedMessageItems.map(message => handle(listener, message)))
  return receivedMessageItems.length
}

/** Works through all queues until nothing can be seen in any. */
export const drain = async (listeners: QueueListener[]): Promise<void> => {
  for (let taken = 1; taken > 0; ) {
    taken = 0
    for (const listener of listeners) taken += await takeSome(listener)
  }
}

const SHORTEST = 100

/** Looks again at once while there are messages, and ever more seldom while there are none. */
const keepTaking = async (listener: QueueListener, signal: AbortSignal): Promise<void> => {
  for (let pause = SHORTEST; !signal.aborted; ) {
    const taken = await takeSome(listener).catch(error => {
      log('error', 'user', `${listener.registered.metadata.name}: ${error instanceof Error ? error.message : error}`)
      return 0
    })
    pause = taken > 0 ? SHORTEST : Math.min(pause * 2, listener.settings.maxPollingInterval)
    if (taken === 0) await wait(pause, undefined, { signal, ref: false }).catch(() => undefined)
  }
}

/** Serves the queues until it is told to stop. */
export const serveQueues = (listeners: QueueListener[]): (() => void) => {
  const stopping = new AbortController()
  for (const listener of listeners) void keepTaking(listener, stopping.signal)
  return () => stopping.abort()
}
