import type { ConfidentialClientApplication } from '@azure/msal-node'
import type { RetryHandlerOptions as RetryOptions } from '@microsoft/microsoft-graph-client'
import graphClient from '@microsoft/microsoft-graph-client'
import type { Config } from '#src/config.ts'
import { tokenFor } from './credential.ts'
import { GraphFailure, toFailure } from './graph-failure.ts'

const { AuthenticationHandler, Client, HTTPMessageHandler, RetryHandler, RetryHandlerOptions, TelemetryHandler } =
  graphClient

/** One request of a $batch. */
export type Part = {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** From the version segment on, `/sites/…`. */
  url: string
  headers?: Record<string, string>
  body?: unknown
}
export type PartAnswer = { status: number; headers: Record<string, string>; body: unknown }

/** Microsoft Graph as the app uses it: the one place that knows the client library. */
export type Graph = {
  get: (url: string) => Promise<unknown>
  post: (url: string, body: unknown) => Promise<unknown>
  patch: (url: string, body: unknown) => Promise<unknown>
  /**
   * Up to 20 requests in one call; in sequence each depends on the one before it. Never retried here: whoever commits
   * asks what became of it. Throws `GraphFailure` when nothing is known of any part.
   */
  batch: (parts: Part[], order: 'sequence' | 'parallel') => Promise<PartAnswer[]>
}

export const mostParts = 20

/** Decorated as SharePoint asks, so that its throttling knows who calls. */
const userAgent = 'NONISV|Praxis|Praxis/1.0'

/** How long a caller waits out a throttling inside one read; longer waits are the caller's to know. */
const longestWait = 10

const isShortWait = (...[, , , , response]: Parameters<RetryOptions['shouldRetry']>): boolean =>
  Number(response?.headers.get('Retry-After') ?? 1) <= longestWait

const retry = new RetryHandlerOptions(1, 3, isShortWait)

const chainOf = (credential: ConfidentialClientApplication, scope: string) => {
  const auth = new AuthenticationHandler({ getAccessToken: () => tokenFor(credential, scope) })
  const retries = new RetryHandler(retry)
  const telemetry = new TelemetryHandler()
  auth.setNext(retries)
  retries.setNext(telemetry)
  telemetry.setNext(new HTTPMessageHandler())
  return auth
}

export const createGraph = (config: Config, credential: ConfidentialClientApplication): Graph => {
  const client = Client.initWithMiddleware({
    baseUrl: `${new URL(config.graph).origin}/`,
    defaultVersion: 'v1.0',
    customHosts: new Set([new URL(config.graph).hostname]),
    middleware: chainOf(credential, `${new URL(config.graph).origin}/.default`),
  })
  const request = (url: string) =>
    client
      .api(url)
      .headers({ 'User-Agent': userAgent })
      .options({ signal: AbortSignal.timeout(config.graphTimeout) })
  const known = <T>(call: Promise<T>): Promise<T> =>
    call.catch(error => {
      throw toFailure(error)
    })
  return {
    get: url => known(request(url).get()),
    post: (url, body) => known(request(url).post(body)),
    patch: (url, body) => known(request(url).patch(body)),
    batch: async (parts, order) => {
      const answer: unknown = await known(
        request('/$batch')
          .middlewareOptions([new RetryHandlerOptions(0, 0)])
          .post({ requests: parts.map((part, at) => toRequest(part, at, order)) }),
      )
      return inOrder(answer, parts.length)
    },
  }
}

const toRequest = ({ method, url, headers, body }: Part, at: number, order: 'sequence' | 'parallel') => ({
  id: String(at + 1),
  method,
  url,
  ...((body || headers) && {
    headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
  }),
  ...(body !== undefined && { body }),
  ...(order === 'sequence' && at > 0 && { dependsOn: [String(at)] }),
})

type BatchAnswer = {
  responses: { id: string; status: number; headers?: Record<string, string>; body?: unknown }[]
}

/** Parts come back in any order; one without an answer is an answer nobody knows. */
const inOrder = (answer: unknown, count: number): PartAnswer[] => {
  const { responses } = answer as BatchAnswer // Graph's own shape of a $batch answer
  const byId = new Map(responses.map(response => [response.id, response]))
  return Array.from({ length: count }, (_, at) => {
    const response = byId.get(String(at + 1))
    if (!response) throw new GraphFailure('A batch came back without one of its answers', { reason: 'no-answer' })
    return { status: response.status, headers: response.headers ?? {}, body: response.body }
  })
}
