import { Hono } from 'hono'
import type { Exchanges } from '../../types.ts'

const pageSize = 500

/** Everything recorded after number `after`, oldest first. */
const everythingAfter = (exchanges: Exchanges, after: number): ReturnType<Exchanges['recent']> => {
  const page = exchanges.recent(after, pageSize)
  const last = page.at(-1)
  return page.length < pageSize || !last ? page : [...page, ...everythingAfter(exchanges, last.number)]
}

export const exchangeRoutes = (exchanges: Exchanges) =>
  new Hono().get('/', context => context.json(everythingAfter(exchanges, Number(context.req.query('after')) || 0)))
