import { type Context, Hono, type Next } from 'hono'
import { createTokenFor } from '../login/token-for.ts'
import { grantSite } from '../sharepoint/sites.ts'
import type { TenantParts } from '../tenant/build-services.ts'
import { clockRoutes } from './clock-routes.ts'
import { faultRoutes } from './fault-routes.ts'
import { recordRoutes } from './record-routes.ts'

/** A body must be JSON: a page of another origin cannot send that without asking first, and nobody answers it. */
const jsonOnly = (context: Context, next: Next) => {
  const isJson = context.req.header('content-type')?.startsWith('application/json')
  if (context.req.method === 'GET' || isJson) return next()
  return Promise.resolve(context.json({ error: 'A JSON body is needed.' }, 415))
}

/** The tenant's own controls over HTTP, for tests in other processes. */
export const controlRoutes = (parts: TenantParts, origin: () => string): Hono => {
  const tokenFor = createTokenFor({ ...parts, origin })
  return new Hono()
    .use(jsonOnly)
    .route('/', recordRoutes(parts))
    .route('/clock', clockRoutes(parts.clock))
    .route('/', faultRoutes(parts))
    .post('/sites/grant', async context => {
      const { siteId, role } = await context.req.json()
      grantSite(parts.storage, siteId, role)
      return context.body(null, 204)
    })
    .post('/tokens', async context => {
      const { userId, overrides } = await context.req.json()
      return context.json({ token: await tokenFor(userId, overrides) })
    })
}
