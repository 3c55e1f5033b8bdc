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

/** `localhost` may mean ::1 first; a machine without IPv6 does without, and so does one where ::1 has that port taken. */
const alsoOnIpv6 = async (server: HttpServer | HttpsServer, port: number): Promise<NetServer | undefined> => {
  const second = createServer((socket: Socket) => server.emit('connection', socket))
  try {
    await listen(second, port, '::1')
    return second
  } catch {
    return undefined
  }
}

/** Listens on 127.0.0.1 and, where there is one, ::1, so that both `localhost` and `127.0.0.1` work; nowhere else. */
export const listenOnLoopback = async (server: HttpServer | HttpsServer, port: number): Promise<Listening> => {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  const bound = await listen(server, port, '127.0.0.1')
  const second = await alsoOnIpv6(server, bound)
  const close = async () => {
    const closed = Promise.all([stop(server), ...(second ? [stop(second)] : [])])
    for (const socket of sockets) socket.destroy()
    await closed
  }
  return { port: bound, close }
}
