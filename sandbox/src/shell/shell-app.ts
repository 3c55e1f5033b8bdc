import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { onlyThisMachine } from './only-this-machine.ts'
import { pageRoutes } from './page-routes.ts'
import { chatRoutes } from './routes/chat-routes.ts'
import type { ClockDesk } from './routes/clock-desk.ts'
import { clockRoutes } from './routes/clock-routes.ts'
import { eventRoutes } from './routes/event-routes.ts'
import { exchangeRoutes } from './routes/exchange-routes.ts'
import { sharepointRoutes } from './routes/sharepoint-routes.ts'
import { tenantRoutes } from './routes/tenant-routes.ts'
import type { ShellTenant } from './shell-tenant.ts'

/** The shell's pages and endpoints as one value that a test can call without a server. */
export const createShellApp = (tenant: ShellTenant, desk: ClockDesk) =>
  new Hono()
    .use(onlyThisMachine)
    .route('/', pageRoutes())
    .route('/api/tenant', tenantRoutes(tenant))
    .route('/api/people', chatRoutes(tenant))
    .route('/api/clock', clockRoutes(desk))
    .route('/api/events', eventRoutes(tenant, desk))
    .route('/api/sharepoint', sharepointRoutes(tenant.handsOn))
    .route('/api/exchanges', exchangeRoutes(tenant.exchanges))
    .onError((error, context) => {
      const status = error instanceof HTTPException ? error.status : 500
      return context.json({ error: error.message }, status)
    })
