import { TrieRouter } from 'hono/router/trie-router'
import type { FaultLine } from '../faults/create-faults.ts'
import type { OperationAnswer, WatchedOperation } from '../faults/watched-operation.ts'
import type { VerifyBearer } from '../login/verify-bearer.ts'
import type { Recorder } from '../recording/create-recorder.ts'
import type { Statistics } from '../recording/create-statistics.ts'
import { toExchange } from '../recording/to-exchange.ts'
import type { IncomingCall } from '../server/incoming-call.ts'
import { connectorError } from './connector-error.ts'
import {
  type ConnectorCall,
  type ConnectorService,
  createConversation,
  deleteActivity,
  getMember,
  listMembers,
  pageMembers,
  sendActivity,
  updateActivity,
} from './connector-operations.ts'

export type ConnectorServer = {
  service: ConnectorService
  faults: FaultLine
  statistics: Statistics
  recorder: Recorder
  verify: VerifyBearer
  nextNumber(kind: 'call' | 'operation'): number
}

type ConnectorOperation = { name: string; run(call: ConnectorCall): OperationAnswer }

const router = new TrieRouter<ConnectorOperation>()
const conversation = '/v3/conversations/:conversation'
const table: [method: string, path: string, operation: ConnectorOperation][] = [
  ['POST', '/v3/conversations', { name: 'create conversation', run: createConversation }],
  ['POST', `${conversation}/activities`, { name: 'send activity', run: sendActivity }],
  ['POST', `${conversation}/activities/:activity`, { name: 'send activity', run: sendActivity }],
  ['PUT', `${conversation}/activities/:activity`, { name: 'update activity', run: updateActivity }],
  ['DELETE', `${conversation}/activities/:activity`, { name: 'delete activity', run: deleteActivity }],
  ['GET', `${conversation}/members`, { name: 'list members', run: listMembers }],
  ['GET', `${conversation}/members/:member`, { name: 'get member', run: getMember }],
  ['GET', `${conversation}/pagedmembers`, { name: 'list members', run: pageMembers }],
]
for (const [method, path, operation] of table) router.add(method, path, operation)

const match = (method: string, url: string) => {
  const [[first]] = router.match(method, url.split('?')[0] ?? '')
  if (!first) return undefined
  const [operation, params] = first
  const decoded = Object.entries(params).map(([name, value]) => [name, decodeURIComponent(String(value))] as const)
  return { operation, params: Object.fromEntries(decoded) }
}

const parse = (text: string): unknown => {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

type Arrived = { call: IncomingCall; url: string; body: unknown; number: number; drop(): void }

const serve = async (server: ConnectorServer, arrived: Arrived): Promise<OperationAnswer | undefined> => {
  const { call, url, body, drop } = arrived
  const bearer = await server.verify(call.headers.authorization)
  if (!bearer.ok) return connectorError(401, 'Unauthorized', 'Authorization has been denied for this request.')
  const matched = match(call.method, url)
  if (!matched) return connectorError(404, 'ServiceNotFound', 'Cannot find the requested resource.')
  const { operation, params } = matched
  const size = Buffer.byteLength(call.text, 'utf16le')
  server.statistics.countOperation(operation.name, 0, false)
  const watched: WatchedOperation = {
    number: server.nextNumber('operation'),
    call: arrived.number,
    kind: 'call',
    service: 'connector',
    name: operation.name,
    method: call.method,
    url,
    body,
  }
  const { answer } = await server.faults.through(watched, {
    apply: () => operation.run({ service: server.service, params, body, size }),
    refuse: (status, retryAfter) =>
      connectorError(status, 'ServiceError', 'The service could not serve the request.', retryAfter),
    drop,
  })
  return answer
}

const withType = (answer: OperationAnswer): OperationAnswer => ({
  ...answer,
  headers: {
    ...(answer.body === undefined ? {} : { 'Content-Type': 'application/json; charset=utf-8' }),
    ...answer.headers,
  },
})

/** Serves one HTTP call to the bot connector, counts it and records it. Undefined: the connection is dropped. */
export const serveConnector = async (
  server: ConnectorServer,
  call: IncomingCall,
): Promise<OperationAnswer | undefined> => {
  const began = performance.now()
  const at = server.service.clock.now()
  let dropped = false
  const drop = () => {
    dropped = true
    call.drop()
  }
  server.statistics.countCall('connector', call.headers['user-agent'])
  const url = call.url.replace(/^\/connector/, '')
  const body = parse(call.text)
  const served = await serve(server, { call, url, body, number: server.nextNumber('call'), drop })
  const answer = dropped || !served ? undefined : withType(served)
  const milliseconds = performance.now() - began
  server.recorder.record(
    toExchange({ service: 'connector', call, url, body, answer, at, milliseconds, resourceUnits: 0 }),
    call.text.length,
  )
  return answer
}
