import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Service as FirmService } from '@praxis/e2e/firm'
import type { Tenant } from '@praxis/sandbox'
import type { Service } from '#src/start-service.ts'
import { startService } from '#src/start-service.ts'
import { configOf } from './tenant.ts'

export type Process = { service: Service; firm: FirmService; stop: () => Promise<void> }

/** One process of the service in this one, answering real HTTP. */
export const startProcess = async (
  tenant: Tenant,
  clock: () => number = Date.now,
  rateClock?: () => number,
): Promise<Process> => {
  const service = await startService(configOf(tenant), { clock, ...(rateClock && { rateClock }) })
  const server = serve({ fetch: service.app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise<void>(done => server.once('listening', done))
  const { port } = server.address() as AddressInfo // listens on a port
  const tokenOf: FirmService['tokenOf'] = (userId, overrides) => tenant.tokenFor(userId, overrides)
  return {
    service,
    firm: { api: `http://127.0.0.1:${port}/api`, tokenOf },
    stop: async () => {
      await service.practice.background.settled()
      await new Promise(done => server.close(done))
    },
  }
}
