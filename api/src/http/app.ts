import type { Bot } from '@praxis/bot'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import { HTTPException } from 'hono/http-exception'
import type { Config } from '#src/config.ts'
import { GraphFailure } from '#src/graph/graph-failure.ts'
import type { Log } from '#src/log.ts'
import { NotFound } from '#src/not-found.ts'
import type { Practice } from '#src/open-practice.ts'
import { changesRoute } from './changes-route.ts'
import { commandRoute } from './command-route.ts'
import { feedRoute } from './feed-route.ts'
import { healthRoute } from './health-route.ts'
import type { InternalWork } from './internal-routes.ts'
import { internalRoutes } from './internal-routes.ts'
import { messagesRoute } from './messages-route.ts'
import { openApiRoute } from './openapi/openapi-route.ts'
import { problem, problemResponse } from './problem.ts'
import { queryRoutes } from './query-routes.ts'
import type { Signed } from './sign-in.ts'
import { signIn } from './sign-in.ts'
import type { VerifyToken } from './verify-token.ts'
import { TokenRefused } from './verify-token.ts'

export type Service = {
  practice: Practice
  bot: Pick<Bot, 'handle'>
  work: InternalWork
  verify: VerifyToken
  config: Config
  log: Log
}

/** A thousand rows of a file to look at are the most that anybody sends. */
const mostBytes = 8_000_000

/** All HTTP of the app, as a value: tests call `app.request(…)`, the Functions host one function. */
export const createApp = (service: Service) => {
  const app = new Hono<{ Variables: Signed }>().basePath('/api')
  app.use(cors({ origin: service.config.tabOrigin, allowHeaders, exposeHeaders: ['X-As-Of'], maxAge: 600 }))
  app.use(async (context, next) => {
    await next()
    if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', 'no-store')
    context.header('X-Content-Type-Options', 'nosniff')
  })
  app.use(
    bodyLimit({
      maxSize: mostBytes,
      onError: () =>
        problemResponse(problem(413, 'too-large', 'The body is too large', 'Send less at a time; 8 MB is the most.')),
    }),
  )
  app.route('/health', healthRoute(service))
  app.route('/messages', messagesRoute(service))
  app.route('/openapi.json', openApiRoute())
  app.route('/calendars', feedRoute(service))
  app.use(signIn(service))
  app.route('/internal', internalRoutes(service))
  app.route('/commands', commandRoute(service))
  app.route('/changes', changesRoute(service))
  app.route('/', queryRoutes(service))
  app.notFound(() =>
    problemResponse(
      problem(404, 'not-found', 'There is no such address', 'See /api/openapi.json for what answers here.'),
    ),
  )
  app.onError(error => answerTo(error, service.log))
  return app
}

const allowHeaders = ['Authorization', 'Content-Type', 'Idempotency-Key', 'X-Repeat', 'X-After']

/** The one place where what went wrong is logged and worded. */
const answerTo = (error: Error, log: Log): Response => {
  if (error instanceof TokenRefused)
    return problemResponse(problem(401, 'sign-in', 'Please sign in', error.message), { 'WWW-Authenticate': 'Bearer' })
  if (error instanceof NotFound)
    return problemResponse(
      problem(
        404,
        'not-found',
        `There is no such ${error.what}`,
        'It may have been undone, or belongs to somebody else.',
      ),
    )
  if (error instanceof HTTPException)
    return problemResponse(problem(error.status, 'bad-input', 'The request is not right', error.message))
  const reference = crypto.randomUUID().slice(0, 8)
  log.error({ error, reference }, 'a request failed')
  const isWorld = error instanceof GraphFailure
  return isWorld
    ? problemResponse(
        problem(503, 'busy', 'SharePoint does not answer', `Try again in a moment. Reference ${reference}.`),
        { 'Retry-After': '5' },
      )
    : problemResponse(
        problem(500, 'failed', 'Something went wrong', `Nothing was half done. Tell your administrator: ${reference}.`),
      )
}
