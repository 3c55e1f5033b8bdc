import type { InvokeAnswer } from '../../types.ts'
import { isObject } from './is-object.ts'

export type ExtensionResult = { card: Record<string, unknown>; title: string; text: string }

/** What Teams makes of the answer of a message extension. `why` is for whoever builds it. */
export type ExtensionOutcome =
  | { kind: 'results'; results: ExtensionResult[] }
  | { kind: 'message'; text: string }
  | { kind: 'dialog'; title: string; size: { width?: unknown; height?: unknown }; card: Record<string, unknown> }
  | { kind: 'said'; text: string }
  /** An answer without a body closes the dialog. */
  | { kind: 'done' }
  | { kind: 'error'; text: string; why: string }

const cardType = 'application/vnd.microsoft.card.adaptive'
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The text of a preview is HTML, of which words are left here. */
const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const error = (why: string, answer: InvokeAnswer): ExtensionOutcome => ({
  kind: 'error',
  text: 'Unable to reach app. Please try again.',
  why: `${why}: ${answer.status} ${JSON.stringify(answer.body)}`,
})

const cardOf = (attachment: unknown): Record<string, unknown> | undefined =>
  isObject(attachment) && attachment.contentType === cardType && isObject(attachment.content)
    ? attachment.content
    : undefined

const resultOf = (attachment: unknown): ExtensionResult[] => {
  const card = cardOf(attachment)
  if (!card || !isObject(attachment)) return []
  const preview = isObject(attachment.preview) && isObject(attachment.preview.content) ? attachment.preview.content : {}
  return [{ card, title: text(preview.title), text: plain(text(preview.text)) }]
}

export const readExtensionAnswer = (answer: InvokeAnswer): ExtensionOutcome => {
  const { status, body } = answer
  if (status >= 300) return error('The app refused', answer)
  if (!isObject(body)) return { kind: 'done' }
  const { composeExtension: extension, task } = body
  if (isObject(extension) && extension.type === 'result' && Array.isArray(extension.attachments))
    return { kind: 'results', results: extension.attachments.flatMap(resultOf) }
  if (isObject(extension) && extension.type === 'message') return { kind: 'message', text: text(extension.text) }
  if (isObject(task) && task.type === 'message') return { kind: 'said', text: text(task.value) }
  const value = isObject(task) && task.type === 'continue' && isObject(task.value) ? task.value : {}
  const card = cardOf(value.card)
  if (card) return { kind: 'dialog', title: text(value.title), size: value, card }
  return error('Not an answer that the stand-in reads', answer)
}
