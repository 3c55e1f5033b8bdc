import type { Refusal } from '@praxis/practice'

/** What an API answers instead of what was asked for (RFC 9457). */
export type Problem = { title?: string; status?: number; detail?: string; code?: string; refusal?: Refusal }

/** The world failing: no network, a service that is busy or broken, a sign-in that Teams does not give. */
export class ServiceError extends Error {
  override name = 'ServiceError'
  readonly reason: 'network' | 'sign-in' | 'answer'
  readonly status: number
  readonly problem: Problem
  readonly retryAfter: number | undefined

  constructor(
    reason: ServiceError['reason'],
    message: string,
    facts: { status?: number; problem?: Problem; retryAfter?: number | undefined; cause?: unknown } = {},
  ) {
    super(message, { cause: facts.cause })
    this.reason = reason
    this.status = facts.status ?? 0
    this.problem = facts.problem ?? {}
    this.retryAfter = facts.retryAfter
  }

  /** Asking again, with the same key, may well succeed. */
  get passes(): boolean {
    return this.reason === 'network' || [408, 429, 502, 503, 504].includes(this.status)
  }
}
