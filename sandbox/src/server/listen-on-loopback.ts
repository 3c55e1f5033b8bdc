import type { Server as HttpServer } from 'node:http'
import type { Server as HttpsServer } from 'node:https'
import { createServer, type Server as NetServer, type Socket } from 'node:net'

export type Listening = { port: number; close(): Promise<void> }

const listen = (server: NetServer, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host }, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(address && typeof address === 'object' ? address.port : port)
    })
  })

const stop = (server: NetServer): Promise<void> => new Promise(resolve => server.close(() => resolve()))

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'

/** `localhost` may mean ::1 first, so what listens there must be ours; a machine without IPv6 does without. */
const alsoOnIpv6 = async (server: HttpServer | HttpsServer, port: number): Promise<NetServer | undefined> => {
  const second = createServer((socket: Socket) => server.emit('connection', socket))
  try {
    await listen(second, port, '::1')
    return second
  } catch (error) {
    if (!isTaken(error)) return undefined
    await stop(server)
    throw error
  }
}

type Bound = { port: number; second: NetServer | undefined }

const bind = async (server: HttpServer | HttpsServer, port: number, tries = 5): Promise<Bound> => {
  try {
    const bound = await listen(server, port, '127.0.0.1')
    return { port: bound, second: await alsoOnIpv6(server, bound) }
  } catch (error) {
    if (port === 0 && tries > 1 && isTaken(error)) return bind(server, port, tries - 1)
    throw error
  }
}

/** As long as a front end of a real service keeps an idle connection, in milliseconds. */
const patience = 65_000

/** Listens on 127.0.0.1 and, where there is one, ::1, so that both `localhost` and `127.0.0.1` work; nowhere else. */
export const listenOnLoopback = async (server: HttpServer | HttpsServer, port: number): Promise<Listening> => {
  server.keepAliveTimeout = patience
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  const { port: bound, second } = await bind(server, port)
  const close = async () => {
    const closed = Promise.all([stop(server), ...(second ? [stop(second)] : [])])
    for (const socket of sockets) socket.destroy()
    await closed
  }
  return { port: bound, close }
}
