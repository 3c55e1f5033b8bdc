import type { OperationAnswer } from '../faults/watched-operation.ts'

/** The connector's error body. */
export const connectorError = (
  status: number,
  code: string,
  message: string,
  retryAfter?: number,
): OperationAnswer => ({
  status,
  headers: retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) },
  body: { error: { code, message } },
})

export const throttled = (milliseconds: number): OperationAnswer =>
  connectorError(429, 'Throttled', 'Too many requests.', Math.max(1, Math.ceil(milliseconds / 1000)))

/** Teams' own body for a person who blocked or removed the app; not the error shape of the rest. */
export const writesBlocked = (): OperationAnswer => ({
  status: 403,
  body: {
    errorCode: 209,
    message: JSON.stringify(
      {
        subCode: 'MessageWritesBlocked',
        details: 'Thread is blocked from message writes.',
        errorCode: null,
        errorSubCode: null,
      },
      null,
      2,
    ).replaceAll('\n', '\r\n'),
  },
})
