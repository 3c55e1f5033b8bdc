import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'

const teamsJs = readFileSync(createRequire(import.meta.url).resolve('@microsoft/teams-js'))

const page = `<!doctype html><title>tab</title><output></output><script src="/teams.js"></script><script>
const t = microsoftTeams
window.heard = []
window.ready = (async () => {
  await t.app.initialize([t.app.getImmediateParentOrigin()])
  t.app.registerOnThemeChangeHandler(theme => heard.push(theme))
  t.app.notifySuccess()
  const context = await t.app.getContext()
  document.querySelector('output').textContent = context.page.id + ' ' + context.page.subPageId
  return context
})()
</script>`

/** A page on an origin of its own that speaks the published teams-js. */
export const startTab = async () => {
  const server = createServer((request, response) => {
    const isScript = request.url === '/teams.js'
    response
      .writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' })
      .end(isScript ? teamsJs : page)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    url: `http://localhost:${address !== null && typeof address === 'object' ? address.port : 0}`,
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
