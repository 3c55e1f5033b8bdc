import type { CommandName } from '@praxis/practice'
import { commandPolicy, commands, undoInput } from '@praxis/practice'
import type * as z from 'zod'
import { mostKey } from '#src/http/command-route.ts'
import { inwards } from './json-schema.ts'
import { sayReach } from './say-reach.ts'
import { summaries } from './summaries.ts'

const formOf = (name: CommandName): z.ZodType =>
  name === 'undo' || name === 'try-again' ? undoInput : commands[name].input

const headers = [
  {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: 'Names this act. The same key again answers the first outcome; nothing is done twice.',
    schema: { type: 'string', minLength: 1, maxLength: mostKey },
  },
  {
    name: 'X-Repeat',
    in: 'header',
    description: '1 when this key was sent before and no answer came: a refusal then closes the key for good.',
    schema: { type: 'string', enum: ['1'] },
  },
]

const operationOf = (name: CommandName) => ({
  operationId: name,
  summary: summaries[name],
  description: sayReach(commandPolicy[name]),
  tags: ['commands'],
  'x-reach': commandPolicy[name],
  parameters: headers,
  requestBody: { required: true, content: { 'application/json': { schema: inwards(formOf(name)) } } },
  responses: {
    200: { $ref: '#/components/responses/Done' },
    default: { $ref: '#/components/responses/Problem' },
  },
})

/** `POST /commands/{name}`, one path each. */
export const commandPaths = () =>
  Object.fromEntries(
    (Object.keys(commandPolicy) as CommandName[]) // the policy's own names
      .map(name => [`/commands/${name}`, { post: operationOf(name) }]),
  )
