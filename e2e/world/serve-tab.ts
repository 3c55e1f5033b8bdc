import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { createServer } from 'vite'
import { root } from './root.ts'

/** What a deployment tells the tab; it asks for it as `config.json` before anything else. */
type TabSettings = { api: string; hosts: string[] }

export type TabServer = {
  url: string
  /** Tells the tab where the API answers and which hosts may embed it. */
  connect: (settings: TabSettings) => Promise<void>
  close: () => Promise<void>
}

const nothingYet: TabSettings = { api: '', hosts: [] }

type StaticWebApp = {
  globalHeaders: Record<string, string>
  routes: { route: string; headers?: Record<string, string> }[]
}

/** The headers that Azure will send, for this machine's origins. */
const headersFor = ({ api, hosts }: TabSettings): Record<string, string> => {
  const { globalHeaders } = JSON.parse(
    readFileSync(join(root, 'tab/public/staticwebapp.config.json'), 'utf8'),
  ) as StaticWebApp
  const policy = globalHeaders['Content-Security-Policy'] ?? ''
  const local = policy
    .replace("connect-src 'self'", `connect-src 'self' ${new URL(api || 'http://localhost').origin}`)
    .replace(/frame-ancestors[^;]*/, `frame-ancestors ${hosts.join(' ') || "'none'"}`)
  return { ...globalHeaders, 'Content-Security-Policy': local }
}

/** The built tab as Azure's static hosting would serve it. */
export const serveBuiltTab = async (port: number): Promise<TabServer> => {
  let settings = nothingYet
  const folder = join(root, 'tab/dist')
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    for (const [name, value] of Object.entries(headersFor(settings))) context.res.headers.set(name, value)
  })
  app.get('/config.json', context => context.json(settings))
  app.use(serveStatic({ root: folder, rewriteRequestPath: path => path }))
  app.get('*', context => context.html(readFileSync(join(folder, 'index.html'), 'utf8')))
  const server = serve({ fetch: app.fetch, port, hostname: 'localhost' })
  await new Promise<void>((done, fail) => server.once('listening', done).once('error', fail))
  const { port: taken } = server.address() as AddressInfo // listens on a port
  return {
    url: `http://localhost:${taken}`,
    connect: async given => {
      settings = given
    },
    close: () => new Promise(done => server.close(() => done())),
  }
}

/** The tab from its sources, brought up to date as they change. */
export const serveTabFromSource = async (port: number): Promise<TabServer> => {
  let settings = nothingYet
  const vite = await createServer({
    configFile: join(root, 'tab/vite.config.ts'),
    server: { port: port || 4702, strictPort: port !== 0, host: 'localhost' },
    logLevel: 'error',
    plugins: [
      {
        name: 'config.json',
        configureServer: ({ middlewares }) => {
          middlewares.use('/config.json', (_request, response) => {
            response.setHeader('Content-Type', 'application/json').end(JSON.stringify(settings))
          })
        },
      },
    ],
  })
  await vite.listen()
  return {
    url: `http://localhost:${vite.config.server.port}`,
    connect: async given => {
      settings = given
    },
    close: () => vite.close(),
  }
}
