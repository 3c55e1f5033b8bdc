import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FunctionsHost, Tenant } from '@praxis/sandbox'
import { createTenant, serveShell, startHost, startStorageAccount } from '@praxis/sandbox'
import { makeFirm, makePeople } from '#firm/index.ts'
import { appManifest } from './app-manifest.ts'
import { provision } from './provision.ts'
import { root } from './root.ts'
import type { TabServer } from './serve-tab.ts'
import { serveBuiltTab, serveTabFromSource } from './serve-tab.ts'

export type Options = {
  /** Where the tenant lasts; in memory without one. */
  folder?: string
  /** 0 for any free port. */
  ports: { shell: number; tenant: number; tab: number; functions: number }
  /** What runs: the sources as they are, or what `npm run build` wrote. */
  from: 'source' | 'build'
  /** How many processes of the Functions stand side by side; one unless said. */
  processes?: number
  /** The demonstration firm, its people alone, or nobody. */
  firm: 'whole' | 'people' | 'none'
  record?: string
  /** What the tenant's clock shows at its first start. */
  now?: number
  say?: (line: string) => void
}

export type Running = {
  tenant: Tenant
  host: FunctionsHost
  url: string
  api: string
  tab: string
  /** The storage account's connection string. */
  storage: string
  stop: () => Promise<void>
}

/** A first start that did not come to its end leaves nothing half made: the folder is begun anew. */
const openFolder = (folder: string | undefined): { isNew: boolean; finished: () => void } => {
  if (folder === undefined) return { isNew: true, finished: () => undefined }
  const mark = join(folder, 'made')
  const isNew = !existsSync(mark)
  if (isNew) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return { isNew, finished: () => writeFileSync(mark, '') }
}

/** A whole Microsoft 365 tenant with Praxis in it, on this machine. */
export const bringUp = async ({
  folder,
  ports,
  from,
  processes = 1,
  firm,
  record,
  now,
  say = () => undefined,
}: Options): Promise<Running> => {
  const { isNew, finished } = openFolder(folder)
  const tenant = await createTenant({
    ...(folder && { folder }),
    ...(record && { record }),
    ...(now && { now }),
    ports: { tenant: ports.tenant },
  })
  tenant.trust()
  if (isNew) {
    say('Making the lists in SharePoint')
    await provision(tenant.environment())
  }
  say('Starting the tab')
  const tab: TabServer = await (from === 'source' ? serveTabFromSource : serveBuiltTab)(ports.tab)
  tenant.app.tabUrl = tab.url
  say('Starting the storage account')
  const storage = await startStorageAccount({ folder: folder && join(folder, 'blobs'), clock: tenant.clock })
  say('Starting the Functions and the bot')
  const app = join(root, from === 'source' ? 'api' : 'api/dist')
  const host = await startHost({
    tenant,
    app,
    port: ports.functions,
    processes,
    env: {
      PRAXIS_TAB_ORIGIN: tab.url,
      AzureWebJobsStorage: storage.connection,
      PRAXIS_LOG: 'warn',
      NODE_NO_WARNINGS: '1',
    },
  })
  const api = `${host.url}/api`
  tenant.app.botEndpoint = `${api}/messages`
  tenant.app.manifest = appManifest(tenant, api)
  const shell = await serveShell({ tenant, port: ports.shell })
  await tab.connect({ api, hosts: [shell.url] })
  if (isNew && firm !== 'none') {
    say('Making the demonstration firm')
    const service = { api, tokenOf: tenant.tokenFor, did: [] }
    const announced = () => tenant.chats.announceInstallations()
    await (firm === 'whole' ? makeFirm(service, announced) : makePeople(service).then(announced))
  } else await tenant.chats.announceInstallations()
  finished()
  const stop = async () => {
    await shell.close()
    await host.stop()
    await storage.close()
    await tab.close()
    await tenant.close()
  }
  return { tenant, host, url: shell.url, api, tab: tab.url, storage: storage.connection, stop }
}
