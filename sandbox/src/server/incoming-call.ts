import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context } from 'hono'
import type { OperationAnswer } from '../faults/watched-operation.ts'

/** An HTTP call as the services take it. */
export type IncomingCall = {
  method: string
  /** Path and query as they came. */
  url: string
  /** Names in lower case. */
  headers: Record<string, string>
  text: string
  /** Cuts the connection: the caller never gets an answer. */
  drop(): void
}

/** `text` is the body as JSON, where it was written out already. */
export type WrittenAnswer = OperationAnswer & { text?: string }

export type ServerContext = Context<{ Bindings: HttpBindings }>

export const readCall = async (context: ServerContext): Promise<IncomingCall> => {
  const { incoming } = context.env
  return {
    method: context.req.method,
    url: incoming.url ?? '/',
    headers: context.req.header(),
    text: await context.req.text(),
    drop: () => incoming.socket.destroy(),
  }
}

/** Undefined where the connection was dropped. */
export const writeAnswer = (context: ServerContext, answer: WrittenAnswer | undefined): Response => {
  if (!answer || context.env.incoming.socket.destroyed) return RESPONSE_ALREADY_SENT
  const body = answer.text ?? (answer.body === undefined ? null : JSON.stringify(answer.body))
  return new Response(body, { status: answer.status, headers: answer.headers ?? {} })
}
