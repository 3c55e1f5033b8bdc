import { app } from '@azure/functions'

/** A Functions app of a few lines, for the tests of the functions host. */
const ticks: string[] = []

app.http('echo', {
  route: 'echo/{*path}',
  methods: ['GET', 'POST', 'PUT'],
  authLevel: 'anonymous',
  handler: async request => ({
    status: 201,
    headers: { 'X-Path': request.params.path ?? '', 'X-Kind': request.headers.get('content-type') ?? 'none' },
    body: await request.arrayBuffer(),
  }),
})

app.http('item', {
  route: 'items/{id:int}',
  methods: ['GET'],
  authLevel: 'anonymous',
  handler: async request => ({ jsonBody: { id: request.params.id, after: request.query.get('after') } }),
})

app.http('state', {
  route: 'state',
  methods: ['GET'],
  authLevel: 'anonymous',
  handler: async () => ({
    jsonBody: {
      now: Date.now(),
      written: new Date().toISOString(),
      ticks,
      tenant: process.env.PRAXIS_TENANT_ID,
      extra: process.env.EXTRA,
    },
  }),
})

app.http('fail', {
  route: 'fail',
  methods: ['GET'],
  authLevel: 'anonymous',
  handler: () => {
    throw new Error('on purpose')
  },
})

app.timer('tick', {
  schedule: '0 */15 * * * *',
  handler: async (timer, context) => {
    context.log('tick')
    ticks.push(`${new Date().toISOString().slice(0, 16)} ${timer.isPastDue ? 'late' : 'on time'}`)
  },
})

app.timer('breaks', {
  schedule: '0 0 0 1 1 *',
  handler: async () => {
    throw new Error('this timer breaks')
  },
})
