import { Hono } from 'hono'
import type { Practice } from '#src/open-practice.ts'

/** `GET /api/health`: whether this process keeps up with the journal. It names nothing of the firm. */
export const healthRoute = ({ practice }: { practice: Practice }) =>
  new Hono().get('/', context => {
    const broken = practice.replica.broken().length
    const waiting = practice.replica.gaps().length
    return context.json(
      { ok: broken === 0, journal: practice.replica.lastItem(), waiting, broken },
      broken === 0 ? 200 : 500,
    )
  })
