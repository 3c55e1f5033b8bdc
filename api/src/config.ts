import * as z from 'zod'

const settings = z.object({
  PRAXIS_TENANT_ID: z.uuid(),
  PRAXIS_CLIENT_ID: z.uuid(),
  /** Locally a secret; in Azure none: a user-assigned identity stands in as federated credential. */
  PRAXIS_CLIENT_SECRET: z.string().min(1).optional(),
  PRAXIS_IDENTITY_CLIENT_ID: z.uuid().optional(),
  PRAXIS_AUTHORITY: z.url().optional(),
  PRAXIS_GRAPH: z.url().default('https://graph.microsoft.com'),
  PRAXIS_GRAPH_TIMEOUT: z.coerce.number().int().min(50).default(30_000),
  /** SharePoint's budget for the app, in resource units a minute: 1,250 for a tenant of up to 1,000 licences. */
  PRAXIS_RESOURCE_UNITS: z.coerce.number().int().min(100).optional(),
  PRAXIS_RECORDS_SITE: z.string().min(3),
  PRAXIS_DOCUMENTS_SITE: z.string().min(3),
  PRAXIS_BOT_OPENID: z.url().optional(),
  PRAXIS_TEAMS_APP_ID: z.uuid(),
  PRAXIS_TAB_ORIGIN: z.url(),
  /** Where this app's own HTTP functions answer; the timers call them. */
  PRAXIS_API: z.url().optional(),
  /** The Functions app's own storage account, by Functions' own names: locally a connection string, in Azure an address. */
  AzureWebJobsStorage: z.string().min(1).optional(),
  AzureWebJobsStorage__accountName: z.string().min(3).optional(),
  AzureWebJobsStorage__blobServiceUri: z.url().optional(),
  AzureWebJobsStorage__queueServiceUri: z.url().optional(),
  WEBSITE_HOSTNAME: z.string().optional(),
  PRAXIS_LOG: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

/** What the app is told about the world it runs in. It never asks whether that world is a sandbox. */
export type Config = {
  tenantId: string
  clientId: string
  clientSecret?: string
  identityClientId?: string
  authority: string
  graph: string
  graphTimeout: number
  /** SharePoint's budget for the app, a minute; long work keeps to its part of it. */
  resourceUnits?: number
  recordsSite: string
  documentsSite: string
  botOpenId?: string
  teamsAppId: string
  tabOrigin: string
  api: string
  /** Where snapshots of the replica lie and long work waits; without one every start reads the whole journal. */
  storage?: Storage
  logLevel: string
}

/** A storage account: with its keys, or by the app's managed identity. */
export type Storage = { connection: string } | { blobs: string; queues: string }

const storageOf = (given: z.infer<typeof settings>): Storage | undefined => {
  if (given.AzureWebJobsStorage) return { connection: given.AzureWebJobsStorage }
  const name = given.AzureWebJobsStorage__accountName
  const blobs = given.AzureWebJobsStorage__blobServiceUri ?? (name && `https://${name}.blob.core.windows.net`)
  const queues = given.AzureWebJobsStorage__queueServiceUri ?? (name && `https://${name}.queue.core.windows.net`)
  return blobs && queues ? { blobs, queues } : undefined
}

/** Reads the app's settings; what is missing or wrong is named all at once. */
export const readConfig = (env: Record<string, string | undefined>): Config => {
  const parsed = settings.safeParse(env)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    throw new Error(`The app's settings are incomplete:\n  ${wrong.join('\n  ')}`)
  }
  const given = parsed.data
  const storage = storageOf(given)
  return {
    tenantId: given.PRAXIS_TENANT_ID,
    clientId: given.PRAXIS_CLIENT_ID,
    ...(given.PRAXIS_CLIENT_SECRET && { clientSecret: given.PRAXIS_CLIENT_SECRET }),
    ...(given.PRAXIS_IDENTITY_CLIENT_ID && { identityClientId: given.PRAXIS_IDENTITY_CLIENT_ID }),
    authority: given.PRAXIS_AUTHORITY ?? `https://login.microsoftonline.com/${given.PRAXIS_TENANT_ID}`,
    graph: given.PRAXIS_GRAPH,
    graphTimeout: given.PRAXIS_GRAPH_TIMEOUT,
    ...(given.PRAXIS_RESOURCE_UNITS && { resourceUnits: given.PRAXIS_RESOURCE_UNITS }),
    recordsSite: given.PRAXIS_RECORDS_SITE,
    documentsSite: given.PRAXIS_DOCUMENTS_SITE,
    ...(given.PRAXIS_BOT_OPENID && { botOpenId: given.PRAXIS_BOT_OPENID }),
    teamsAppId: given.PRAXIS_TEAMS_APP_ID,
    tabOrigin: new URL(given.PRAXIS_TAB_ORIGIN).origin,
    api: given.PRAXIS_API ?? `https://${given.WEBSITE_HOSTNAME ?? 'localhost'}/api`,
    ...(storage && { storage }),
    logLevel: given.PRAXIS_LOG,
  }
}
