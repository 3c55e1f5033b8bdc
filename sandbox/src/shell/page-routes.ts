import { Hono } from 'hono'
import { html } from 'hono/html'
import { bundlePageAssets } from './page-assets.ts'
import { readTheme } from './teams/address.ts'

const policy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  'img-src * data:',
  'media-src *',
  'frame-src http: https:',
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const page = (theme: string, title: string, name: { script: string; style: string }) => html`<!doctype html>
<html lang="en" data-theme="${theme}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/assets/${name.style}.css">
    <script type="module" src="/assets/${name.script}.js"></script>
  </head>
  <body><div id="page"></div></body>
</html>`

const pages = [
  { path: '/', title: 'Local stand-in for Teams', script: 'main-shell', style: 'shell' },
  { path: '/sharepoint', title: 'SharePoint, local stand-in', script: 'main-sharepoint', style: 'data' },
  { path: '/exchanges', title: 'Exchanges, local stand-in', script: 'main-exchanges', style: 'data' },
]

/** The three pages, and their scripts and styles, bundled once when they are first asked for. */
export const pageRoutes = () => {
  let assets: ReturnType<typeof bundlePageAssets> | undefined
  const routes = new Hono()
  for (const { path, title, ...name } of pages)
    routes.get(path, context => {
      context.header('Content-Security-Policy', policy)
      return context.html(page(readTheme(new URL(context.req.url).searchParams), title, name))
    })
  return routes.get('/assets/:name', async context => {
    assets ??= bundlePageAssets()
    const asset = (await assets).get(context.req.param('name'))
    if (!asset) return context.notFound()
    return context.body(asset.body, 200, { 'Content-Type': asset.type, 'Cache-Control': 'no-cache' })
  })
}
