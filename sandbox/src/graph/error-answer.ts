import { randomUUID } from 'node:crypto'
import type { ServiceError } from '../sharepoint/service-error.ts'
import type { Clock } from '../types.ts'
import { type GraphAnswer, type GraphRequest, timestamp } from './graph-service.ts'

type Refused = Pick<ServiceError, 'status' | 'code' | 'message'> & { headers?: Record<string, string> }

/** Graph's error body; the request's id is in the answer's headers too. */
export const errorAnswer = (error: Refused, request: Pick<GraphRequest, 'headers'>, clock: Clock): GraphAnswer => {
  const requestId = request.headers['request-id'] ?? randomUUID()
  return {
    status: error.status,
    headers: error.headers ?? {},
    body: {
      error: {
        code: error.code,
        message: error.message,
        innerError: {
          date: timestamp(clock).replace('Z', ''),
          'request-id': requestId,
          'client-request-id': request.headers['client-request-id'] ?? requestId,
        },
      },
    },
  }
}
