import { Hono } from 'hono'
import * as z from 'zod'
import type { ClockDesk } from './clock-desk.ts'
import { readBody } from './read-body.ts'

const moveBody = z.object({ to: z.number() })

export const clockRoutes = (desk: ClockDesk) =>
  new Hono()
    .get('/', context => context.json(desk.state()))
    .post('/', async context => {
      const { to } = await readBody(context, moveBody)
      if (desk.isMoving()) return context.json({ error: 'The clock is being moved already.' }, 409)
      if (to < desk.state().now) return context.json({ error: 'The clock only goes forward.' }, 400)
      await desk.move(to)
      return context.json(desk.state())
    })
