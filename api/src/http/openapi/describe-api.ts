import { doneForm } from '@praxis/practice'
import { problemForm } from '#src/http/problem.ts'
import { calendarPath } from './calendar-path.ts'
import { commandPaths } from './command-paths.ts'
import { outwards } from './json-schema.ts'
import { queryPaths } from './query-paths.ts'

/** Everything that answers under `/api`, as OpenAPI 3.1: made from the forms by which inputs are parsed and the policy. */
export const describeApi = (): object => ({
  openapi: '3.1.0',
  info: {
    title: 'Praxis',
    version: '1.0.0',
    description: 'Everything anyone does is a command; everything anyone sees is a query.',
  },
  servers: [{ url: '/api' }],
  security: [{ entra: [] }],
  tags: [
    { name: 'commands', description: 'Each is carried out once for its Idempotency-Key.' },
    { name: 'queries', description: 'They never write.' },
  ],
  paths: { ...commandPaths(), ...queryPaths(), ...calendarPath() },
  components: {
    securitySchemes: {
      entra: {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description: 'A person’s token from Microsoft Entra for Praxis, with the scope access_as_user.',
      },
    },
    schemas: { Done: outwards(doneForm), Problem: outwards(problemForm) },
    responses: {
      Done: {
        description: 'Carried out; the same key always tells the same.',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Done' } } },
      },
      Problem: {
        description: 'Not carried out, and why (RFC 9457). 503: not known yet, the same key will tell.',
        headers: { 'Retry-After': { description: 'Seconds to wait, with a 503.', schema: { type: 'integer' } } },
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  },
})
