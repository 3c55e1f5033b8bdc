import { Hono } from 'hono'
import type { TenantParts } from '../tenant/build-services.ts'

/** What was called, counted and in full. */
export const recordRoutes = ({ statistics, recorder }: TenantParts) =>
  new Hono()
    .get('/stats', context => context.json(statistics.read()))
    .post('/stats/reset', context => {
      statistics.reset()
      return context.body(null, 204)
    })
    .get('/exchanges', context => {
      const { after = '0', most = '100' } = context.req.query()
      return context.json(recorder.recent(Number(after), Number(most)))
    })
