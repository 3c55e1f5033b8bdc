import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ZodType } from 'zod'

/** The request's JSON body. */
export const readBody = async <T>(context: Context, shape: ZodType<T>): Promise<T> => {
  const read = shape.safeParse(await context.req.json().catch(() => undefined))
  if (!read.success)
    throw new HTTPException(400, { message: read.error.issues[0]?.message ?? 'Not the body expected.' })
  return read.data
}
