import type { WatchedOperation } from './watched-operation.ts'

/** What a rule is about; what is left out may be anything. Batches themselves are met only by `kind: 'batch'`. */
export type FaultMatch = {
  service?: WatchedOperation['service']
  kind?: WatchedOperation['kind']
  /** `create item`, `delta`, `send activity`, … */
  name?: string
  method?: string
  /** A part of the address. */
  url?: string
  /** A list's title. */
  list?: string
  /** A part of the body's JSON. */
  body?: string
}

export type FaultEffect =
  /** Not applied; answered with this status, 429 and 503 with Retry-After in seconds. */
  | { effect: 'refuse'; status: number; retryAfter?: number }
  /** Applied, and then answered as if it had failed. */
  | { effect: 'apply-then-refuse'; status?: number; retryAfter?: number }
  /** Applied; the connection of its HTTP call is dropped without an answer. */
  | { effect: 'apply-then-drop' }
  /** Never applied; the connection is dropped without an answer. */
  | { effect: 'drop' }
  /** The connection is dropped now; applied when released, or after the milliseconds. */
  | { effect: 'drop-then-apply'; milliseconds?: number }
  /** No answer now; applied and answered when released, or after the milliseconds. */
  | { effect: 'hold'; milliseconds?: number }
  /** Applied and answered after the milliseconds. */
  | { effect: 'delay'; milliseconds: number }

export type FaultRule = FaultEffect & {
  match?: FaultMatch
  /** The first operation it strikes, counting those it matches from 1. */
  from?: number
  /** How often it strikes; once unless said. */
  times?: number | 'always'
}

const contains = (whole: string, part: string | undefined): boolean => part === undefined || whole.includes(part)
const same = (one: string | undefined, wanted: string | undefined): boolean =>
  wanted === undefined || one?.toLowerCase() === wanted.toLowerCase()

export const matchesFault = (match: FaultMatch, operation: WatchedOperation): boolean =>
  (match.kind === undefined ? operation.kind !== 'batch' : match.kind === operation.kind) &&
  same(operation.service, match.service) &&
  same(operation.name, match.name) &&
  same(operation.method, match.method) &&
  same(operation.list, match.list) &&
  contains(operation.url, match.url) &&
  (match.body === undefined || contains(JSON.stringify(operation.body ?? ''), match.body))
