import { createServer } from 'node:https'
import { getRequestListener, type HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import type { MovableClock } from '../clock/create-clock.ts'
import type { ConnectorService } from '../connector/connector-operations.ts'
import { createChats } from '../connector/create-chats.ts'
import { createInstallations, type InstallationState } from '../connector/installations.ts'
import { createMessageStore } from '../connector/message-store.ts'
import { createRateLimit, memberLimits, sendLimits } from '../connector/rate-limit.ts'
import { serveConnector } from '../connector/serve-connector.ts'
import { controlRoutes } from '../control/control-routes.ts'
import type { Directory } from '../directory/create-directory.ts'
import type { FaultLine } from '../faults/create-faults.ts'
import { serveGraph } from '../graph/serve-graph.ts'
import type { Throttle } from '../graph/throttle.ts'
import { connectorAudience, graphAudience } from '../login/app-token.ts'
import { createChannelToken } from '../login/channel-token.ts'
import { loginRoutes } from '../login/login-routes.ts'
import type { Keys } from '../login/prepare-keys.ts'
import { createBearerVerifier } from '../login/verify-bearer.ts'
import type { Recorder } from '../recording/create-recorder.ts'
import type { Statistics } from '../recording/create-statistics.ts'
import { readCall, writeAnswer } from '../server/incoming-call.ts'
import { listenOnLoopback } from '../server/listen-on-loopback.ts'
import type { DeltaDisturbance } from '../sharepoint/changes.ts'
import type { Storage } from '../storage/open-storage.ts'
import type { AppRegistration, ChatMessage } from '../types.ts'
import type { TenantChats } from './tenant.ts'

/** Everything a tenant is made of, before it listens. */
export type TenantParts = {
  keys: Keys
  storage: Storage
  clock: MovableClock
  rateClock: () => number
  directory: Directory
  app: AppRegistration
  permissions: string[]
  installed: InstallationState
  delta: DeltaDisturbance
  throttle: Throttle
  faults: FaultLine
  statistics: Statistics
  recorder: Recorder
}

/** Where the services are: the port is known only once they listen. */
type Place = { origin: string }

const createNumbers = () => {
  const last = { call: 0, operation: 0 }
  return (kind: 'call' | 'operation'): number => {
    last[kind] += 1
    return last[kind]
  }
}

/** Teams' message ids are milliseconds, and never twice the same. */
const createMessageIds = (clock: MovableClock) => {
  let last = 0
  return (): string => {
    last = Math.max(last + 1, clock.now())
    return String(last)
  }
}

const createAnnouncer = () => {
  const watchers = new Set<(message: ChatMessage) => void>()
  return {
    announce: (message: ChatMessage) => {
      for (const watcher of watchers) watcher(message)
    },
    watch: (watcher: (message: ChatMessage) => void) => {
      watchers.add(watcher)
      return () => {
        watchers.delete(watcher)
      }
    },
  }
}

type Conversations = {
  service: ConnectorService
  chats: TenantChats
  channelToken: ReturnType<typeof createChannelToken>
}

const buildConversations = (parts: TenantParts, place: Place): Conversations => {
  const { app, keys, clock, rateClock, directory, storage } = parts
  const { announce, watch } = createAnnouncer()
  const shared = {
    directory,
    announce,
    messages: createMessageStore(storage),
    installations: createInstallations(storage, directory.users, parts.installed),
    serviceUrl: () => `${place.origin}/connector/`,
    nextMessageId: createMessageIds(clock),
  }
  const limits = {
    send: createRateLimit(sendLimits, rateClock),
    create: createRateLimit(sendLimits, rateClock),
    members: createRateLimit(memberLimits, rateClock),
  }
  const channelToken = createChannelToken({ keys, app, clock, serviceUrl: shared.serviceUrl })
  return {
    service: { ...shared, app, clock, limits },
    chats: createChats({ ...shared, watch, line: { app, clock, channelToken } }),
    channelToken,
  }
}

const buildRoutes = (parts: TenantParts, place: Place, conversations: Conversations) => {
  const { keys, storage, clock, directory, app, permissions, delta, throttle, faults, statistics, recorder } = parts
  const origin = () => place.origin
  const { login } = keys.signing
  const shared = { faults, statistics, recorder, nextNumber: createNumbers() }
  const graph = {
    ...shared,
    service: { storage, directory, clock, app, origin, delta, throttle },
    verify: createBearerVerifier(login, clock, () => [graphAudience, place.origin]),
  }
  const connector = {
    ...shared,
    service: conversations.service,
    verify: createBearerVerifier(login, clock, () => [connectorAudience]),
  }
  const routes = new Hono<{ Bindings: HttpBindings }>()
  routes.onError((error, context) => {
    process.stderr.write(`sandbox: ${context.req.method} ${context.req.path}: ${error.stack ?? error.message}\n`)
    return context.json({ error: { code: 'generalException', message: 'The sandbox failed.' } }, 500)
  })
  routes.all('/v1.0/*', async context => writeAnswer(context, await serveGraph(graph, await readCall(context))))
  routes.all('/connector/*', async context =>
    writeAnswer(context, await serveConnector(connector, await readCall(context))),
  )
  routes.route('/sandbox', controlRoutes(parts, origin))
  routes.route('/', loginRoutes({ keys, app, clock, permissions, origin }, directory))
  return routes
}

/** Sign-in, Graph, the connector and the tenant's controls on one HTTPS server of this machine's loopback. */
export const buildServices = async (parts: TenantParts, port: number) => {
  const place: Place = { origin: '' }
  const conversations = buildConversations(parts, place)
  const routes = buildRoutes(parts, place, conversations)
  const { certificate: cert, certificateKey: key } = parts.keys
  const server = createServer({ cert, key }, getRequestListener(routes.fetch, { overrideGlobalObjects: false }))
  const listening = await listenOnLoopback(server, port)
  place.origin = `https://localhost:${listening.port}`
  const close = async () => {
    parts.faults.release()
    await listening.close()
    await parts.recorder.close()
    parts.storage.close()
  }
  const { chats, channelToken } = conversations
  return { origin: place.origin, port: listening.port, chats, channelToken, close }
}
