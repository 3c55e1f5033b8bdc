import graphClient from '@microsoft/microsoft-graph-client'

const { GraphError } = graphClient

/**
 * The world failing: Graph refused, throttled, or gave no answer. `no-answer` means that nobody knows whether the
 * request was carried out.
 */
export class GraphFailure extends Error {
  readonly reason: 'no-answer' | 'throttled' | 'refused'
  readonly status: number
  /** Milliseconds that Graph asked to wait. */
  readonly retryAfter: number | undefined
  /** Where to start afresh, if the service no longer knows where a reading stood (410). */
  readonly location: string | undefined
  /** The service's own words. */
  readonly details: unknown

  constructor(
    message: string,
    {
      reason,
      status = 0,
      retryAfter,
      location,
      details,
      cause,
    }: {
      reason: GraphFailure['reason']
      status?: number
      retryAfter?: number | undefined
      location?: string | undefined
      details?: unknown
      cause?: unknown
    },
  ) {
    super(message, { cause })
    this.name = 'GraphFailure'
    this.reason = reason
    this.status = status
    this.retryAfter = retryAfter
    this.location = location
    this.details = details
  }
}

/** `Retry-After` in seconds, as milliseconds. */
export const retryAfterOf = (headers: { get(name: string): string | null } | undefined): number | undefined => {
  const seconds = Number(headers?.get('Retry-After') ?? Number.NaN)
  return Number.isFinite(seconds) ? seconds * 1000 : undefined
}

export const toFailure = (error: unknown): GraphFailure => {
  if (error instanceof GraphFailure) return error
  // A status of success with an error is an answer cut off on its way.
  if (!(error instanceof GraphError) || error.statusCode < 400)
    return new GraphFailure('Graph gave no answer', { reason: 'no-answer', cause: error })
  const { statusCode: status, body: details } = error
  const retryAfter = retryAfterOf(error.headers)
  const known = { status, retryAfter, details, cause: error }
  const location = status === 410 ? (error.headers?.get('Location') ?? undefined) : undefined
  if (status === 429) return new GraphFailure('Graph throttles', { ...known, reason: 'throttled' })
  if (status >= 500) return new GraphFailure(`Graph answered ${status}`, { ...known, reason: 'no-answer' })
  return new GraphFailure(`Graph answered ${status}: ${error.message}`, { ...known, location, reason: 'refused' })
}
