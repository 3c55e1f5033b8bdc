import type { OperationAnswer, WatchedOperation } from '../faults/watched-operation.ts'
import { libraryOfDrive } from '../sharepoint/libraries.ts'
import { findList } from '../sharepoint/lists.ts'
import { siteById } from '../sharepoint/sites.ts'
import { type Part, readBatch, runBatch } from './batch.ts'
import { errorAnswer } from './error-answer.ts'
import type { GraphAnswer, GraphRequest } from './graph-service.ts'
import { type Located, locate, perform, unitsOf } from './perform.ts'
import type { GraphServer } from './serve-graph.ts'

/** What one HTTP call has come to so far. */
export type Progress = { call: number; dropped: boolean; stopped: boolean; resourceUnits: number }

export type Serving = { server: GraphServer; permissions: string[]; progress: Progress; drop(): void }

const listTitle = ({ server }: Serving, { matched }: Located): string | undefined => {
  const { storage } = server.service
  const { site, list, drive } = matched?.params ?? {}
  if (drive !== undefined) return libraryOfDrive(storage, drive)?.displayName
  if (site === undefined || list === undefined) return undefined
  const siteId = siteById(storage, site)?.id
  return siteId === undefined ? undefined : findList(storage, siteId, list)?.displayName
}

type Kind = Pick<WatchedOperation, 'kind' | 'part'>

const operationOf = (serving: Serving, located: Located, kind: Kind): WatchedOperation => {
  const { request, matched } = located
  const list = listTitle(serving, located)
  return {
    number: serving.server.nextNumber('operation'),
    call: serving.progress.call,
    ...kind,
    service: 'graph',
    name: matched?.operation.name ?? 'unknown',
    method: request.method,
    url: request.url,
    ...(list === undefined ? {} : { list }),
    ...(request.body === undefined ? {} : { body: request.body }),
  }
}

const changed = 'The resource has changed since the caller last read it; usually an eTag mismatch'
const codes: Record<number, [code: string, message: string]> = {
  409: ['resourceModified', changed],
  412: ['resourceModified', changed],
  429: ['activityLimitReached', 'The request has been throttled'],
  503: ['serviceNotAvailable', 'The service is not available. Try the request again after a delay.'],
  504: ['gatewayTimeout', 'The gateway timed out.'],
}

const refuse =
  (serving: Serving, request: GraphRequest) =>
  (status: number, retryAfter: number): GraphAnswer => {
    const [code, message] = codes[status] ?? ['generalException', 'An unspecified error has occurred.']
    const headers: Record<string, string> =
      status === 429 || status === 503 ? { 'Retry-After': String(retryAfter) } : {}
    return errorAnswer({ status, code, message, headers }, request, serving.server.service.clock)
  }

const withHeaders = (answer: GraphAnswer, headers: Record<string, string>): GraphAnswer =>
  Object.keys(headers).length === 0 ? answer : { ...answer, headers: { ...answer.headers, ...headers } }

const carryOut = async (serving: Serving, request: GraphRequest, kind: Kind): Promise<GraphAnswer | undefined> => {
  const { server, permissions, progress, drop } = serving
  if (progress.stopped) return undefined
  const located = locate(server.service, request)
  const operation = operationOf(serving, located, kind)
  const units = unitsOf(located)
  server.statistics.countOperation(operation.name, units, kind.kind === 'part')
  progress.resourceUnits += units
  const { retryAfter, headers } = server.service.throttle.spend(units)
  if (retryAfter !== undefined) return withHeaders(refuse(serving, request)(429, retryAfter), headers)
  const { answer, verdict } = await server.faults.through(operation, {
    apply: () => perform(server.service, located, permissions),
    refuse: refuse(serving, request),
    drop,
  })
  if (verdict === 'stop') progress.stopped = true
  return answer && withHeaders(answer, headers)
}

export const serveRequest = (serving: Serving, request: GraphRequest): Promise<GraphAnswer | undefined> =>
  carryOut(serving, request, { kind: 'call' })

const servePart = (serving: Serving, outer: GraphRequest, part: Part): Promise<GraphAnswer | undefined> => {
  const headers = { ...part.request.headers, 'request-id': outer.headers['request-id'] ?? '' }
  return carryOut(serving, { ...part.request, headers }, { kind: 'part', part: part.id })
}

/** A batch answers 200 whatever became of its parts. */
export const serveBatch = async (serving: Serving, request: GraphRequest): Promise<GraphAnswer | undefined> => {
  const { server, progress, drop } = serving
  const parts = readBatch(request.body)
  const operation: WatchedOperation = {
    number: server.nextNumber('operation'),
    call: progress.call,
    kind: 'batch',
    service: 'graph',
    name: 'batch',
    method: 'POST',
    url: request.url,
    body: request.body,
  }
  const apply = async (): Promise<OperationAnswer> => {
    const responses = await runBatch(parts, server.service.clock, part => servePart(serving, request, part))
    return { status: 200, body: { responses } }
  }
  const { answer } = await server.faults.through(operation, { apply, refuse: refuse(serving, request), drop })
  return answer
}
