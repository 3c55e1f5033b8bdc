import type { QueryName } from '@praxis/practice'
import { queries, queryPolicy } from '@praxis/practice'
import type * as z from 'zod'
import { changesAnswer, changesInput } from '#src/http/changes-route.ts'
import { withBody } from '#src/http/query-routes.ts'
import { inwards, outwards } from './json-schema.ts'
import { sayReach } from './say-reach.ts'
import { summaries } from './summaries.ts'

const formOf = (name: QueryName): z.ZodType => (name === 'changes' ? changesInput : queries[name].input)

const catchUp = {
  name: 'X-After',
  in: 'header',
  description: 'stream:version of what the caller did last, with commas between: the answer knows of it.',
  schema: { type: 'string' },
}

const parametersOf = (form: z.ZodType) => {
  const { properties = {}, required = [] } = inwards(form)
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

const bodyOf = (form: z.ZodType) => ({
  required: true,
  content: { 'application/json': { schema: inwards(form) } },
})

/** Most answers are typed where the tab reads them, and have no form to publish. */
const answersOf = (name: QueryName) =>
  name === 'changes'
    ? {
        200: {
          description: 'What changed.',
          content: { 'application/json': { schema: outwards(changesAnswer) } },
        },
        204: { description: 'Nothing changed.' },
      }
    : { 200: { description: 'What there is to see.', content: { 'application/json': {} } } }

const operationOf = (name: QueryName) => {
  const form = formOf(name)
  const asksInBody = withBody.includes(name)
  return {
    operationId: name,
    summary: summaries[name],
    description: sayReach(queryPolicy[name]),
    tags: ['queries'],
    'x-reach': queryPolicy[name],
    parameters: asksInBody ? [catchUp] : [...parametersOf(form), catchUp],
    ...(asksInBody && { requestBody: bodyOf(form) }),
    responses: { ...answersOf(name), default: { $ref: '#/components/responses/Problem' } },
  }
}

/** `GET /{query}`, and `POST /{query}` for those with a body. */
export const queryPaths = () =>
  Object.fromEntries(
    (Object.keys(queryPolicy) as QueryName[]) // the policy's own names
      .map(name => [`/${name}`, { [withBody.includes(name) ? 'post' : 'get']: operationOf(name) }]),
  )
