import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { type Listening, listenOnLoopback } from '../server/listen-on-loopback.ts'

const pass = (port: number, incoming: IncomingMessage, response: ServerResponse): void => {
  const { method, url, headers } = incoming
  const outgoing = request({ host: '127.0.0.1', port, method, path: url, headers }, answer => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.on('error', () => response.destroy()).pipe(response)
  })
  // Whoever asked hears what one hears of a process that ended in the middle.
  outgoing.on('error', () => response.destroy())
  response.on('close', () => outgoing.destroy())
  incoming.pipe(outgoing)
}

/** One address in front of several processes, to which it passes the requests in turn, as a load balancer does. */
export const spreadOver = (ports: () => number[], port: number): Promise<Listening> => {
  let turn = 0
  const server = createServer((incoming, response) => {
    const live = ports()
    const next = live[turn % live.length]
    turn += 1
    if (next === undefined) response.writeHead(503).end()
    else pass(next, incoming, response)
  })
  return listenOnLoopback(server, port)
}
