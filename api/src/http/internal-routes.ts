import { Hono } from 'hono'
import * as z from 'zod'
import { problemOf, problemResponse } from './problem.ts'
import { readJson } from './read-json.ts'
import type { Signed } from './sign-in.ts'

/** What timers and queues have done by an HTTP function, which alone holds a replica. */
export type InternalWork = Record<'tick' | 'sweep' | 'snapshot' | 'due-jobs', () => Promise<unknown>> &
  Record<'run' | 'run-failed', (commit: string) => Promise<unknown>>

const message = z.strictObject({ commit: z.uuid() })

/** `POST /api/internal/{tick,sweep,snapshot,due-jobs,run,run-failed}`: only for this app itself. */
export const internalRoutes = ({ work }: { work: InternalWork }) =>
  new Hono<{ Variables: Signed }>()
    .use(async (context, next) =>
      context.get('caller').kind === 'app' ? next() : problemResponse(problemOf({ code: 'forbidden' })),
    )
    .post('/tick', async context => context.json(await work.tick()))
    .post('/sweep', async context => context.json(await work.sweep()))
    .post('/due-jobs', async context => context.json(await work['due-jobs']()))
    .post('/snapshot', async context => context.json(await work.snapshot()))
    .post('/run', async context => context.json(await work.run(message.parse(await readJson(context)).commit)))
    .post('/run-failed', async context =>
      context.json(await work['run-failed'](message.parse(await readJson(context)).commit)),
    )
