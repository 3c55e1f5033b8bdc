import type { OperationAnswer } from '../faults/watched-operation.ts'
import type { IncomingCall } from '../server/incoming-call.ts'
import type { Exchange } from '../types.ts'

type Recorded = {
  service: Exchange['service']
  call: IncomingCall
  /** From the version segment on. */
  url: string
  body: unknown
  answer: OperationAnswer | undefined
  /** By the tenant's clock. */
  at: number
  milliseconds: number
  resourceUnits: number
}

const masked = (headers: Record<string, string>): Record<string, string> =>
  'authorization' in headers ? { ...headers, authorization: 'Bearer ***' } : headers

/** Status 0 stands for no answer. */
export const toExchange = ({
  service,
  call,
  url,
  body,
  answer,
  at,
  milliseconds,
  resourceUnits,
}: Recorded): Exchange => ({
  service,
  at: new Date(at).toISOString(),
  milliseconds: Math.round(milliseconds * 100) / 100,
  resourceUnits,
  method: call.method,
  url,
  requestHeaders: masked(call.headers),
  ...(body === undefined ? {} : { requestBody: body }),
  status: answer?.status ?? 0,
  responseHeaders: answer?.headers ?? {},
  ...(answer?.body === undefined ? {} : { responseBody: answer.body }),
})
