import { invalidRequest, ServiceError } from '../sharepoint/service-error.ts'
import type { Clock } from '../types.ts'
import { errorAnswer } from './error-answer.ts'
import type { GraphAnswer, GraphRequest } from './graph-service.ts'

const MOST = 20

/** A part of a batch as it was sent. */
export type Part = { id: string; request: GraphRequest; dependsOn: string[] }
export type PartAnswer = { id: string } & GraphAnswer

const badBatch = (message: string) => new ServiceError(400, 'BadRequest', message)

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

const headersOf = (headers: unknown): Record<string, string> =>
  isObject(headers)
    ? Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))
    : {}

const readPart = (raw: unknown): Part => {
  if (!isObject(raw) || typeof raw.id !== 'string' || typeof raw.method !== 'string' || typeof raw.url !== 'string') {
    throw badBatch('Invalid batch payload format.')
  }
  const { id, method, url, body } = raw
  const headers = headersOf(raw.headers)
  if (body !== undefined && headers['content-type'] === undefined) {
    throw badBatch(`Write request id : ${id} does not contain Content-Type header or body.`)
  }
  const dependsOn = Array.isArray(raw.dependsOn) ? raw.dependsOn.map(String) : []
  const request = { method: method.toUpperCase(), url: url.startsWith('/') ? url : `/${url}`, headers }
  return { id, dependsOn, request: body === undefined ? request : { ...request, body } }
}

const assertIds = (parts: Part[]): void => {
  const seen = new Set<string>()
  for (const { id, dependsOn } of parts) {
    const key = id.toLowerCase()
    if (seen.has(key)) throw badBatch(`Request Id : ${id} is duplicated. Request Ids should be unique.`)
    const unknown = dependsOn.find(other => !seen.has(other.toLowerCase()))
    if (unknown !== undefined) throw badBatch(`Request Id : ${id} depends on ${unknown}, which does not precede it.`)
    seen.add(key)
  }
}

/** The parts of a batch's body. What is wrong with the batch as a whole is refused before any part is carried out. */
export const readBatch = (body: unknown): Part[] => {
  if (!isObject(body) || !Array.isArray(body.requests)) throw badBatch('Invalid batch payload format.')
  if (body.requests.length === 0) throw invalidRequest('The batch holds no requests.')
  if (body.requests.length > MOST) throw badBatch(`Number of batch request steps exceeds the maximum value of ${MOST}.`)
  const parts = body.requests.map(readPart)
  assertIds(parts)
  return parts
}

type Execute = (part: Part) => Promise<GraphAnswer | undefined>

const failedDependency = (part: Part, clock: Clock): GraphAnswer =>
  errorAnswer({ status: 424, code: 'FailedDependency', message: 'Failed Dependency' }, part.request, clock)

const partAnswer = (id: string, { status, headers = {}, body }: GraphAnswer): PartAnswer => ({
  id,
  status,
  headers: {
    'Cache-Control': 'no-store, no-cache',
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...headers,
  },
  ...(body === undefined ? {} : { body }),
})

/** Parts run at once, in any order, except that a part waits for those it depends on; the answers come in any order too.
 * A part without an answer (its connection is gone) has none here either. */
export const runBatch = async (parts: Part[], clock: Clock, execute: Execute): Promise<PartAnswer[]> => {
  const running = new Map<string, Promise<GraphAnswer | undefined>>()
  const answers: PartAnswer[] = []
  const start = async (part: Part): Promise<GraphAnswer | undefined> => {
    const awaited = await Promise.all(part.dependsOn.map(id => running.get(id.toLowerCase())))
    const failed = awaited.some(answer => answer === undefined || answer.status >= 400)
    const answer = failed ? failedDependency(part, clock) : await execute(part)
    if (answer) answers.push(partAnswer(part.id, answer))
    return answer
  }
  for (const part of inAnyOrder(parts)) running.set(part.id.toLowerCase(), start(part))
  await Promise.all(running.values())
  return answers.reverse()
}

/** Independent parts begin in another order than they were written in; those with dependencies keep theirs. */
const inAnyOrder = (parts: Part[]): Part[] =>
  parts.some(part => part.dependsOn.length > 0)
    ? parts
    : [...parts].sort((one, other) => order(one.id) - order(other.id))

const order = (id: string): number => [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 97, 7)
