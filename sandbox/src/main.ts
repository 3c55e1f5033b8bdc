import { parseArgs } from 'node:util'
import { startHost } from './functions-host/start-host.ts'
import { serveShell } from './shell/serve.ts'
import { createTenant } from './tenant/create-tenant.ts'

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: '.sandbox' },
    /** The Functions app's folder; without one the tenant runs alone. */
    app: { type: 'string' },
    shell: { type: 'string', default: '4700' },
    tenant: { type: 'string', default: '4701' },
    tab: { type: 'string', default: '4702' },
    functions: { type: 'string', default: '7071' },
    /** Writes every exchange to files in the folder. */
    record: { type: 'boolean', default: false },
  },
})

const tenant = await createTenant({
  folder: values.folder,
  ports: { tenant: Number(values.tenant) },
  record: values.record,
  app: {
    tabUrl: `http://localhost:${values.tab}`,
    botEndpoint: `http://localhost:${values.functions}/api/messages`,
  },
})
const host = values.app ? await startHost({ tenant, app: values.app, port: Number(values.functions) }) : undefined
const shell = await serveShell({ tenant, port: Number(values.shell) })

const close = async () => {
  await shell.close()
  await host?.stop()
  await tenant.close()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, close)

if (host) {
  tenant.app.botEndpoint = `${host.url}/api/messages`
  void host.ended.then(close)
  await tenant.chats.announceInstallations().catch(error => console.error(String(error)))
}
console.log(shell.url)
