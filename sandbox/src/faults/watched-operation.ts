/** One call to Graph or the connector, or one part of a batch; a batch itself is an operation around its parts. */
export type WatchedOperation = {
  /** Counts calls, batches and parts together, in the order in which they began. */
  number: number
  /** The HTTP call it came with, counted from 1. */
  call: number
  kind: 'call' | 'batch' | 'part'
  /** The part's id within its batch. */
  part?: string
  service: 'graph' | 'connector'
  /** `create item`, `delta`, `send activity`, … */
  name: string
  method: string
  url: string
  /** The title of the list it is about. */
  list?: string
  body?: unknown
}

export type OperationAnswer = { status: number; headers?: Record<string, string>; body?: unknown }

/** `stop`: what has not begun of this HTTP call never happens, and its connection is dropped without an answer. */
export type Verdict = 'go on' | 'stop'

/** Called around each operation; may take its time (a promise is waited for), and may have killed the caller meanwhile.
 * To stop it answers the verdict `stop`, or a promise of it; with anything else, or nothing, it goes on. */
export type OperationWatcher = {
  before?(operation: WatchedOperation): unknown
  after?(operation: WatchedOperation, answer: OperationAnswer): unknown
}
