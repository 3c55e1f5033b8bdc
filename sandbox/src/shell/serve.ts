import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { listenOnLoopback } from '../server/listen-on-loopback.ts'
import { createClockDesk } from './routes/clock-desk.ts'
import { createShellApp } from './shell-app.ts'
import type { ShellTenant } from './shell-tenant.ts'

/** Serves the Teams-like shell of a tenant on this machine alone; port 0 takes any free one. */
export const serveShell = async ({ tenant, port }: { tenant: ShellTenant; port: number }) => {
  const desk = createClockDesk(tenant.clock)
  const server = createServer(getRequestListener(createShellApp(tenant, desk).fetch))
  const listening = await listenOnLoopback(server, port)
  return {
    url: `http://localhost:${listening.port}`,
    async close() {
      desk.close()
      await listening.close()
    },
  }
}
