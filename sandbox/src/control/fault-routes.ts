import { Hono } from 'hono'
import { expireDeltaTokens, releaseChanges } from '../sharepoint/changes.ts'
import type { TenantParts } from '../tenant/build-services.ts'

/** Faults of operations, of the delta feed, and the budget of resource units. */
export const faultRoutes = ({ faults, delta, storage, throttle }: TenantParts) =>
  new Hono()
    .get('/faults', context => context.json({ faults: faults.list(), held: faults.held() }))
    .post('/faults', async context => context.json({ id: faults.add(await context.req.json()) }, 201))
    .post('/faults/clear', context => {
      faults.clear()
      return context.body(null, 204)
    })
    .post('/faults/release', context => context.json({ released: faults.release() }))
    .post('/delta', async context => context.json(Object.assign(delta, await context.req.json())))
    .post('/delta/release', context => {
      releaseChanges(storage)
      return context.body(null, 204)
    })
    .post('/delta/expire', context => {
      expireDeltaTokens(storage)
      return context.body(null, 204)
    })
    .post('/limit', async context => {
      const { resourceUnitsPerMinute } = await context.req.json()
      throttle.limit(resourceUnitsPerMinute ?? undefined)
      return context.body(null, 204)
    })
