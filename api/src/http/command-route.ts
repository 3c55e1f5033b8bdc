import type { CommandName } from '@praxis/practice'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Practice } from '#src/open-practice.ts'
import { problemOf, problemResponse } from './problem.ts'
import { readJson } from './read-json.ts'
import type { Signed } from './sign-in.ts'

export const mostKey = 200

/** `POST /api/commands/{name}`: the body is the command's input, the Idempotency-Key its one outcome. */
export const commandRoute = ({ practice }: { practice: Practice }) =>
  new Hono<{ Variables: Signed }>().post('/:name', async context => {
    const key = context.req.header('Idempotency-Key') ?? ''
    if (key === '' || key.length > mostKey)
      throw new HTTPException(400, { message: `Idempotency-Key: give each act a key of 1 to ${mostKey} characters` })
    const name = context.req.param('name') as CommandName // dispatch refuses what is none
    const repeat = context.req.header('X-Repeat') === '1'
    const outcome = await practice.dispatch(context.get('actor'), name, await readJson(context), { key, repeat })
    if (outcome.ok) return context.json(outcome)
    const headers: Record<string, string> = outcome.refusal.code === 'busy' ? { 'Retry-After': '5' } : {}
    return problemResponse(problemOf(outcome.refusal), headers)
  })
