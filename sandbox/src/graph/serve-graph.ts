import { randomUUID } from 'node:crypto'
import type { FaultLine } from '../faults/create-faults.ts'
import type { VerifyBearer } from '../login/verify-bearer.ts'
import type { Recorder } from '../recording/create-recorder.ts'
import type { Statistics } from '../recording/create-statistics.ts'
import { toExchange } from '../recording/to-exchange.ts'
import type { IncomingCall, WrittenAnswer } from '../server/incoming-call.ts'
import { ServiceError } from '../sharepoint/service-error.ts'
import { checkCaller } from './check-caller.ts'
import { errorAnswer } from './error-answer.ts'
import type { GraphAnswer, GraphRequest, GraphService } from './graph-service.ts'
import { type Progress, serveBatch, serveRequest } from './serve-request.ts'

export type GraphServer = {
  service: GraphService
  faults: FaultLine
  statistics: Statistics
  recorder: Recorder
  verify: VerifyBearer
  /** Numbers for calls and operations, shared with the connector. */
  nextNumber(kind: 'call' | 'operation'): number
}

/** The body as JSON; text that is none is refused, and recorded as it came. */
const readBody = (text: string): { body?: unknown; malformed: boolean } => {
  if (text === '') return { malformed: false }
  try {
    return { body: JSON.parse(text), malformed: false }
  } catch {
    return { body: text, malformed: true }
  }
}

const malformedBody = () =>
  new ServiceError(
    400,
    'BadRequest',
    'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
  )

const prefix = /^\/v1\.0/

type Body = ReturnType<typeof readBody>

const requestOf = (call: IncomingCall, requestId: string, { body }: Body): GraphRequest => ({
  method: call.method,
  url: call.url.replace(prefix, ''),
  headers: { ...call.headers, 'request-id': requestId },
  ...(body === undefined ? {} : { body }),
})

type Serving = { progress: Progress; malformed: boolean; drop(): void }

const serve = async (server: GraphServer, request: GraphRequest, { progress, malformed, drop }: Serving) => {
  const { permissions, refused } = await checkCaller(server, request)
  if (refused) return refused
  try {
    if (malformed) throw malformedBody()
    const isBatch = request.method === 'POST' && /^\/\$batch\/?$/.test(request.url)
    return await (isBatch ? serveBatch : serveRequest)({ server, permissions, progress, drop }, request)
  } catch (error) {
    if (error instanceof ServiceError) return errorAnswer(error, request, server.service.clock)
    throw error
  }
}

const jsonType = 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8'

const withHeaders = (answer: GraphAnswer, call: IncomingCall, requestId: string): GraphAnswer => ({
  ...answer,
  headers: {
    'request-id': requestId,
    'client-request-id': call.headers['client-request-id'] ?? requestId,
    'Cache-Control': 'no-cache',
    ...(answer.body === undefined ? {} : { 'Content-Type': jsonType, 'OData-Version': '4.0' }),
    ...answer.headers,
  },
})

/** Serves one HTTP call to Graph, counts it and records it. Undefined: the connection is dropped. */
export const serveGraph = async (server: GraphServer, call: IncomingCall): Promise<WrittenAnswer | undefined> => {
  const requestId = randomUUID()
  const began = performance.now()
  const at = server.service.clock.now()
  const progress: Progress = { call: server.nextNumber('call'), dropped: false, stopped: false, resourceUnits: 0 }
  server.statistics.countCall('graph', call.headers['user-agent'])
  const drop = () => {
    progress.dropped = true
    call.drop()
  }
  const body = readBody(call.text)
  const serving = { progress, malformed: body.malformed, drop }
  const served = await serve(server, requestOf(call, requestId, body), serving)
  const answer = progress.dropped || !served ? undefined : withHeaders(served, call, requestId)
  const text = answer?.body === undefined ? undefined : JSON.stringify(answer.body)
  server.recorder.record(
    toExchange({
      service: 'graph',
      call,
      url: call.url,
      body: body.body,
      answer,
      at,
      milliseconds: performance.now() - began,
      resourceUnits: progress.resourceUnits,
    }),
    call.text.length + (text?.length ?? 0),
  )
  return answer && { ...answer, ...(text === undefined ? {} : { text }) }
}
