import type { InvokeAnswer } from '../../types.ts'
import { isObject } from './is-object.ts'

/** What Teams makes of the bot's answer to an `adaptiveCard/action`. `why` is for whoever builds the bot: the answer was
 * not one that Teams reads. A refusal in the bot's own words has none. */
export type InvokeOutcome =
  | { kind: 'card'; card: Record<string, unknown> }
  | { kind: 'message'; text: string }
  | { kind: 'error'; text: string; why?: string }

/** The client's own words when the bot's answer cannot be used, or when there is none. */
const general = 'Something went wrong. Please try again.'
const unreachable = 'Unable to reach app. Please try again.'

const cardTypes = ['application/vnd.microsoft.card.adaptive', 'application/vnd.microsoft.adaptive.card']

const useless = (answer: InvokeAnswer, what: string): InvokeOutcome => ({
  kind: 'error',
  text: answer.status >= 500 && !isObject(answer.body) ? unreachable : general,
  why: `${what}: HTTP ${answer.status} ${JSON.stringify(answer.body) ?? 'without a body'}`,
})

const errorOf = (answer: InvokeAnswer, value: unknown): InvokeOutcome =>
  isObject(value) && typeof value.message === 'string'
    ? { kind: 'error', text: value.message }
    : useless(answer, 'The bot answered an error without a message')

const successOf = (answer: InvokeAnswer, { type, value }: Record<string, unknown>): InvokeOutcome => {
  if (cardTypes.some(each => each === type) && isObject(value) && value.type === 'AdaptiveCard')
    return { kind: 'card', card: value }
  if (type === 'application/vnd.microsoft.activity.message' && typeof value === 'string')
    return { kind: 'message', text: value }
  return useless(answer, 'Not an answer to adaptiveCard/action')
}

/** The body is `{ statusCode, type, value }`; the SDK copies `statusCode` to the HTTP status, so both may carry it. */
export const readInvokeAnswer = (answer: InvokeAnswer): InvokeOutcome => {
  const { body } = answer
  if (!isObject(body)) return useless(answer, 'The bot gave no answer that Teams reads')
  const status = typeof body.statusCode === 'number' ? body.statusCode : answer.status
  if (status === 200 && answer.status < 300) return successOf(answer, body)
  if (status === 401) return useless(answer, 'The bot asks for a sign-in, which this stand-in does not offer')
  return errorOf(answer, body.value)
}
