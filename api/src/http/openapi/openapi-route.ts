import { Hono } from 'hono'
import { describeApi } from './describe-api.ts'

/** `GET /api/openapi.json`: open to anyone, as tools that read it have no token yet, and it says nothing of the firm. */
export const openApiRoute = () => {
  let description: object | undefined
  return new Hono().get('/', context => {
    description ??= describeApi()
    return context.json(description)
  })
}
