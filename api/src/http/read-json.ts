import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'

/** The body as JSON; what cannot be read is said, whatever it is. */
export const readJson = async (context: Context): Promise<unknown> => {
  const text = await context.req.text()
  try {
    return JSON.parse(text)
  } catch {
    throw new HTTPException(400, { message: 'body: send JSON' })
  }
}
