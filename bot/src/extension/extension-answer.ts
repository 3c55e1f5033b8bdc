import type { Card } from '#src/types.ts'

/** What the message extension answers. */
export type ExtensionAnswer =
  /** Cards to put into a message; title and text are what the list to choose from shows of each. */
  | { results: { card: Card; title: string; text: string }[] }
  /** Words in place of results. */
  | { instead: string }
  | { dialog: Card }
  /** Words in place of a dialog. */
  | { said: string }

const cardType = 'application/vnd.microsoft.card.adaptive'

/** The text of a thumbnail card is read as HTML. */
const asHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const attachment = ({ card, title, text }: { card: Card; title: string; text: string }) => ({
  contentType: cardType,
  content: card,
  preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title, text: asHtml(text) } },
})

/** The body of the answer to a `composeExtension/…` invoke. */
export const extensionBody = (answer: ExtensionAnswer): object => {
  if ('results' in answer)
    return {
      composeExtension: { type: 'result', attachmentLayout: 'list', attachments: answer.results.map(attachment) },
    }
  if ('instead' in answer) return { composeExtension: { type: 'message', text: answer.instead } }
  if ('said' in answer) return { task: { type: 'message', value: answer.said } }
  const card = { contentType: cardType, content: answer.dialog }
  return { task: { type: 'continue', value: { title: 'Make a task', width: 'medium', height: 540, card } } }
}
