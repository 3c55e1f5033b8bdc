import { fieldOf } from '#src/field-of.ts'

/** The connector answered with an error; nothing else was tried. */
export class ConnectorRefused extends Error {
  readonly status: number
  readonly retryAfter: number | undefined

  constructor(status: number, body: string, retryAfter?: number) {
    super(`${status} ${reasonIn(body)}`.trim().slice(0, mostReason))
    this.name = 'ConnectorRefused'
    this.status = status
    this.retryAfter = retryAfter
  }
}

/** No answer: nobody knows whether it arrived, unless `left` is false. */
export class ConnectorSilent extends Error {
  readonly left: boolean

  constructor(message: string, { left, cause }: { left: boolean; cause: unknown }) {
    super(message.slice(0, mostReason), { cause })
    this.name = 'ConnectorSilent'
    this.left = left
  }
}

/** What a record keeps of a reason. */
const mostReason = 200

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Teams words its errors in two shapes: `{ error: { code, message } }`, and, for a person who blocked or removed the app,
 * `{ errorCode: 209, message: "{ \"subCode\": \"MessageWritesBlocked\", … }" }`.
 */
const reasonIn = (body: string): string => {
  const whole = parse(body)
  const error = fieldOf(whole, 'error')
  if (error !== undefined) return [fieldOf(error, 'code'), fieldOf(error, 'message')].filter(Boolean).join(': ')
  const inner = parse(String(fieldOf(whole, 'message') ?? ''))
  const subCode = fieldOf(inner, 'subCode') ?? fieldOf(whole, 'subCode')
  return String(subCode ?? fieldOf(whole, 'message') ?? '')
}
