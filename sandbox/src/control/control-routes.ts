import { Hono } from 'hono'
import { createTokenFor } from '../login/token-for.ts'
import { expireDeltaTokens, releaseChanges } from '../sharepoint/changes.ts'
import { grantSite } from '../sharepoint/sites.ts'
import type { TenantParts } from '../tenant/build-services.ts'

/** The tenant's own controls over HTTP, for tests in other processes. A body must be JSON: a page of another origin cannot
 * send that without asking first, and nobody answers it. */
export const controlRoutes = (parts: TenantParts, origin: () => string): Hono => {
  const { faults, statistics, recorder, clock, storage, delta, throttle } = parts
  const tokenFor = createTokenFor({ ...parts, origin })
  const routes = new Hono()
  routes.use(async (context, next) => {
    const isJson = context.req.header('content-type')?.startsWith('application/json')
    if (context.req.method !== 'GET' && !isJson) return context.json({ error: 'A JSON body is needed.' }, 415)
    return next()
  })
  routes.get('/stats', context => context.json(statistics.read()))
  routes.post('/stats/reset', context => {
    statistics.reset()
    return context.body(null, 204)
  })
  routes.get('/exchanges', context => {
    const { after = '0', most = '100' } = context.req.query()
    return context.json(recorder.recent(Number(after), Number(most)))
  })
  routes.get('/clock', context => context.json({ now: clock.now() }))
  routes.post('/clock', async context => {
    const { to } = await context.req.json<{ to: number | string }>()
    await clock.advanceTo(typeof to === 'number' ? to : Date.parse(to))
    return context.json({ now: clock.now() })
  })
  routes.get('/faults', context => context.json({ faults: faults.list(), held: faults.held() }))
  routes.post('/faults', async context => context.json({ id: faults.add(await context.req.json()) }, 201))
  routes.post('/faults/clear', context => {
    faults.clear()
    return context.body(null, 204)
  })
  routes.post('/faults/release', context => context.json({ released: faults.release() }))
  routes.post('/delta', async context => context.json(Object.assign(delta, await context.req.json())))
  routes.post('/delta/release', context => {
    releaseChanges(storage)
    return context.body(null, 204)
  })
  routes.post('/delta/expire', context => {
    expireDeltaTokens(storage)
    return context.body(null, 204)
  })
  routes.post('/limit', async context => {
    const { resourceUnitsPerMinute } = await context.req.json()
    throttle.limit(resourceUnitsPerMinute ?? undefined)
    return context.body(null, 204)
  })
  routes.post('/sites/grant', async context => {
    const { siteId, role } = await context.req.json()
    grantSite(storage, siteId, role)
    return context.body(null, 204)
  })
  routes.post('/tokens', async context => {
    const { userId, overrides } = await context.req.json()
    return context.json({ token: await tokenFor(userId, overrides) })
  })
  return routes
}
