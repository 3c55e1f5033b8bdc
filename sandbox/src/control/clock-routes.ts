import { Hono } from 'hono'
import type { Clock } from '../types.ts'

/** `GET` tells the tenant's time, `POST { to }` moves it on and answers when everything due has run. */
export const clockRoutes = (clock: Clock) =>
  new Hono()
    .get('/', context => context.json({ now: clock.now() }))
    .post('/', async context => {
      const { to } = await context.req.json<{ to: number | string }>()
      await clock.advanceTo(typeof to === 'number' ? to : Date.parse(to))
      return context.json({ now: clock.now() })
    })
