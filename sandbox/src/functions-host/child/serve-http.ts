import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { listenOnLoopback } from '../../server/listen-on-loopback.ts'
import { type HttpAnswer, log } from './core-api.ts'
import { invoke } from './invoke.ts'
import { matchRoute, type Route, type RouteMatch } from './match-route.ts'

const nullable = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]))

const headersOf = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  )

const cookieOf = (cookie: Record<string, unknown>): string => {
  const plain = (value: unknown): unknown =>
    value !== null && typeof value === 'object' && 'value' in value ? value.value : value
  const flag = (name: string, on: unknown) => (on === true ? `; ${name}` : '')
  const pair = (name: string, value: unknown) => (value === undefined || value === null ? '' : `; ${name}=${value}`)
  return [
    `${cookie.name}=${cookie.value}`,
    pair('Path', plain(cookie.path)),
    pair('Domain', plain(cookie.domain)),
    pair('Max-Age', plain(cookie.maxAge)),
    flag('Secure', plain(cookie.secure)),
    flag('HttpOnly', plain(cookie.httpOnly)),
    cookie.sameSite === 'lax' || cookie.sameSite === 'strict' ? `; SameSite=${cookie.sameSite}` : '',
  ].join('')
}

/** A function that answers nothing gives 204, as the host does. */
const write = (response: ServerResponse, answer: HttpAnswer | undefined): void => {
  if (!answer) return void response.writeHead(204).end()
  const { headers, cookies, body, statusCode } = answer
  const bytes = body?.bytes ?? (body?.string === undefined ? undefined : Buffer.from(body.string))
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  if (cookies.length > 0) response.setHeader('Set-Cookie', cookies.map(cookieOf))
  response.statusCode = Number(statusCode)
  response.end(bytes)
}

const dataOf = async (request: IncomingMessage, params: Record<string, string>) => {
  const url = `http://${request.headers.host ?? 'localhost'}${request.url ?? '/'}`
  const query = Object.fromEntries(new URL(url).searchParams)
  return {
    http: {
      method: request.method ?? 'GET',
      url,
      params,
      query,
      nullableHeaders: nullable(headersOf(request)),
      nullableParams: nullable(params),
      nullableQuery: nullable(query),
      body: { bytes: await buffer(request) },
    },
  }
}

const serve = async (match: RouteMatch, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  try {
    write(response, await invoke(match.registered, await dataOf(request, match.params)))
  } catch (error) {
    log('error', 'user', error instanceof Error ? (error.stack ?? error.message) : String(error))
    if (response.headersSent) response.destroy()
    else response.writeHead(500).end()
  }
}

/** What the host serves once the app is loaded; `POST /admin/functions/{name}`, by which the host's own tools run a
 * function now, is answered by `runByName`. */
export type Served = { routes: Route[]; runByName(name: string): boolean }

const answer = ({ routes, runByName }: Served, request: IncomingMessage, response: ServerResponse): void => {
  const path = (request.url ?? '/').split('?')[0] ?? '/'
  const [, named] = /^\/admin\/functions\/([\w-]+)$/.exec(path) ?? []
  const match = named === undefined ? matchRoute(routes, request.method ?? 'GET', path) : undefined
  if (match) return void serve(match, request, response)
  request.resume()
  const found = named !== undefined && request.method === 'POST' && runByName(named)
  response.writeHead(found ? 202 : 404).end()
}

/** Listens at once, since the app may ask for its own address while it loads; calls wait until it has. */
export const serveHttp = (served: Promise<Served>, port: number) => {
  const server: Server = createServer(async (request, response) => answer(await served, request, response))
  return listenOnLoopback(server, port)
}
