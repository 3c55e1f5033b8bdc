import type { InputOf, QueryName } from '@praxis/practice'
import { queries, reachOf } from '@praxis/practice'
import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Asked, AskName } from '#src/ask.ts'
import { askedBy } from '#src/asked-by.ts'
import { askers } from '#src/askers.ts'
import type { Practice } from '#src/open-practice.ts'
import { clientNow } from '#src/replica/merged-clients.ts'
import type { Database } from '#src/replica/open-database.ts'
import { shownHistory } from '#src/work/ask-job.ts'
import { catchUp } from './catch-up.ts'
import { badInput, problemOf, problemResponse } from './problem.ts'
import { readJson } from './read-json.ts'
import type { Signed } from './sign-in.ts'

type Asking = Context<{ Variables: Signed }>

/** Queries whose input is too long for an address come with a body; they write nothing either. */
export const withBody: readonly QueryName[] = [
  'preview-import',
  'preview-apply',
  'preview-change-jobs',
  'column-mapping',
  'preview-service',
  'try-template',
  'try-rule',
]

/** Queries that show history; what the replica no longer holds of it is read before they answer. */
const olderHistory: {
  [Name in AskName]?: (practice: Practice, input: InputOf<(typeof queries)[Name]>) => Promise<void>
} = {
  contact: ({ history }, { key }) => history.ofStream(key, shownHistory),
  job: ({ history }, { key }) => history.ofStream(key, shownHistory),
  run: ({ history }, { key }) => history.ofRun(key),
}

/** What is asked of a client that was merged into another is asked of that one. */
const underKeysNow = (db: Database, input: unknown): unknown => {
  if (typeof input === 'string') return input.startsWith('client:') ? clientNow(db, input) : input
  if (Array.isArray(input)) return input.map(each => underKeysNow(db, each))
  if (input === null || typeof input !== 'object') return input
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, underKeysNow(db, value)]))
}

const answer = async (context: Asking, name: AskName, raw: unknown, practice: Practice): Promise<Response> => {
  const actor = context.get('actor')
  if (reachOf(actor, name) === 'no') return problemResponse(problemOf({ code: 'forbidden' }))
  const parsed = queries[name].input.safeParse(raw)
  if (!parsed.success) return badInput(parsed.error)
  await catchUp(practice, context.req.header('X-After') ?? '')
  const isSeen = !practice.seenBy(actor).hides(JSON.stringify(parsed.data))
  if (isSeen) await olderHistory[name]?.(practice, parsed.data as never) // as above
  const asked = askedBy(practice, actor, context.get('name'))
  const ask = askers[name] as (asked: Asked, input: unknown) => unknown // parsed by the query's own schema
  return context.json(ask(asked, underKeysNow(asked.replica.db, parsed.data)) ?? null)
}

/** `GET /api/{query}?…`, and `POST /api/{query}` for those with a body. */
export const queryRoutes = ({ practice }: { practice: Practice }) => {
  const routes = new Hono<{ Variables: Signed }>()
  for (const name of Object.keys(askers) as AskName[]) // the keys of a record by query
    if (withBody.includes(name))
      routes.post(`/${name}`, async context => answer(context, name, await readJson(context), practice))
    else routes.get(`/${name}`, context => answer(context, name, context.req.query(), practice))
  return routes
}
