import { app } from '@azure/functions'

/** A Functions app of a few lines, for the tests of the functions host. */
const ticks: string[] = []
const messages: unknown[] = []

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
      messages,
      tenant: process.env.PRAXIS_TENANT_ID,
      extra: process.env.EXTRA,
      api: process.env.PRAXIS_API,
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

/** Two items in one batch, with a token of the app's own. */
const post = async (list: string | null): Promise<number> => {
  const { PRAXIS_AUTHORITY, PRAXIS_CLIENT_ID, PRAXIS_CLIENT_SECRET, PRAXIS_GRAPH } = process.env
  const grant = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: PRAXIS_CLIENT_ID ?? '',
    client_secret: PRAXIS_CLIENT_SECRET ?? '',
    scope: 'https://graph.microsoft.com/.default',
  })
  const granted = await fetch(`${PRAXIS_AUTHORITY}/oauth2/v2.0/token`, { method: 'POST', body: grant })
  const { access_token: token } = await granted.json()
  const requests = ['one', 'two'].map((key, index) => ({
    id: String(index + 1),
    method: 'POST',
    url: `${list}/items`,
    headers: { 'Content-Type': 'application/json' },
    body: { fields: { Key: key } },
    ...(index === 0 ? {} : { dependsOn: [String(index)] }),
  }))
  const { status } = await fetch(`${PRAXIS_GRAPH}/v1.0/$batch`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ requests }),
  })
  return status
}

app.http('batch', {
  route: 'batch',
  methods: ['POST'],
  authLevel: 'anonymous',
  handler: async request => ({ status: await post(request.query.get('list')) }),
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

const connection = 'AzureWebJobsStorage'

app.storageQueue('work', {
  queueName: 'work',
  connection,
  handler: async (message, { triggerMetadata }) => {
    messages.push([message, triggerMetadata?.dequeueCount])
    if (message === 'bad') throw new Error('this message breaks')
  },
})

app.storageQueue('poisoned', {
  queueName: 'work-poison',
  connection,
  handler: async message => {
    messages.push(['poisoned', message])
  },
})
