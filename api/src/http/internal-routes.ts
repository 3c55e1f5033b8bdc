import { Hono } from 'hono'
import { problemOf, problemResponse } from './problem.ts'
import type { Signed } from './sign-in.ts'

/** What timers have done by an HTTP function, which alone holds a replica. */
export type InternalWork = Record<'tick' | 'sweep' | 'snapshot' | 'due-jobs', () => Promise<unknown>>

/** `POST /api/internal/{tick,sweep,snapshot,due-jobs}`: only for this app itself. */
export const internalRoutes = ({ work }: { work: InternalWork }) =>
  new Hono<{ Variables: Signed }>()
    .use(async (context, next) =>
      context.get('caller').kind === 'app' ? next() : problemResponse(problemOf({ code: 'forbidden' })),
    )
    .post('/tick', async context => context.json(await work.tick()))
    .post('/sweep', async context => context.json(await work.sweep()))
    .post('/due-jobs', async context => context.json(await work['due-jobs']()))
    .post('/snapshot', async context => context.json(await work.snapshot()))
