import type { Problem } from './service-error.ts'
import { ServiceError } from './service-error.ts'

/** Longer than this nobody waits for an answer. */
const patience = 30_000

export type Request = {
  method: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
  body?: unknown
  signal?: AbortSignal | undefined
}

type Options = { base: string; token: (fresh?: boolean) => Promise<string> }

const isProblem = (value: unknown): value is Problem => value !== null && typeof value === 'object'

const readProblem = async (response: Response): Promise<Problem> => {
  const value: unknown = await response.json().catch(() => undefined)
  return isProblem(value) ? value : {}
}

const failure = async (response: Response): Promise<ServiceError> => {
  const problem = await readProblem(response)
  const seconds = Number(response.headers.get('Retry-After'))
  return new ServiceError('answer', problem.detail ?? problem.title ?? `The service answered ${response.status}.`, {
    status: response.status,
    problem,
    retryAfter: seconds > 0 ? seconds : undefined,
  })
}

const within = (signal: AbortSignal | undefined) => {
  const timeout = AbortSignal.timeout(patience)
  return signal ? AbortSignal.any([signal, timeout]) : timeout
}

/** Sends one request as the person who is signed in; a token that is refused is asked for anew, once. */
export const createRequest = ({ base, token }: Options) => {
  const send = async ({ method, path, headers, body, signal }: Request, fresh: boolean): Promise<Response> => {
    const bearer = await token(fresh)
    try {
      return await fetch(`${base}/${path}`, {
        method,
        signal: within(signal),
        headers: {
          Authorization: `Bearer ${bearer}`,
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
    } catch (cause) {
      if (signal?.aborted) throw cause
      throw new ServiceError('network', 'Praxis cannot be reached.', { cause })
    }
  }

  return async (request: Request): Promise<Response> => {
    const first = await send(request, false)
    const response = first.status === 401 ? await send(request, true) : first
    if (!response.ok) throw await failure(response)
    return response
  }
}
