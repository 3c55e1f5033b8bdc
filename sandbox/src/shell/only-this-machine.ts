import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'

const localNames = new Set(['localhost', '127.0.0.1', '[::1]'])

const isLocal = (address: string | undefined) => {
  const url = address === undefined ? null : URL.parse(address)
  return url !== null && localNames.has(url.hostname)
}

/**
 * Keeps other web pages away: a name that was rebound to 127.0.0.1 shows in Host, a foreign page in Origin, and a form of
 * a foreign page cannot send JSON. Without CORS headers no other origin reads an answer.
 */
export const onlyThisMachine = createMiddleware(async (context, next) => {
  const host = context.req.header('host')
  if (!isLocal(`http://${host}`)) throw new HTTPException(421, { message: 'This server answers to localhost only.' })
  if (!['GET', 'HEAD'].includes(context.req.method)) {
    const origin = context.req.header('origin')
    if (origin !== undefined && origin !== `http://${host}`)
      throw new HTTPException(403, { message: 'Another page may not do this.' })
    if (!context.req.header('content-type')?.startsWith('application/json'))
      throw new HTTPException(415, { message: 'Send JSON.' })
  }
  await next()
})
