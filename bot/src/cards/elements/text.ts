import type { Element } from './element.ts'
import { escapeMarkdown } from './escape-markdown.ts'

/** Whatever is given stands there letter for letter; no card uses Markdown. */
const text = (words: string, look: Record<string, unknown> = {}): Element => ({
  type: 'TextBlock',
  text: escapeMarkdown(words),
  wrap: true,
  ...look,
})

const headingLook = { size: 'Medium', weight: 'Bolder', style: 'heading' }

/** What a card begins with: what changed under the reader, if anything; the title; where it belongs. */
export const opening = (title: string, context?: string, warning?: string): Element[] => [
  ...(warning ? [text(warning, { color: 'Warning', weight: 'Bolder', size: 'Default', spacing: 'None' })] : []),
  text(title, { ...headingLook, ...(warning && { spacing: 'Medium' }) }),
  ...(context ? [text(context, { isSubtle: true, spacing: 'None' })] : []),
]

export const paragraph = (words: string): Element => text(words, { spacing: 'Medium' })

/** Bold, over what belongs together. */
export const subheading = (words: string): Element => text(words, { weight: 'Bolder', spacing: 'Medium' })

/** Small and last: why one gets this, what will not happen, the week's sum. */
export const foot = (words: string): Element => text(words, { size: 'Small', isSubtle: true, spacing: 'Medium' })

/** Small, right below what it explains. */
export const aside = (words: string): Element => text(words, { size: 'Small', isSubtle: true, spacing: 'Small' })

/** The bold first line of a row. */
export const rowTitle = (words: string): Element => text(words, { weight: 'Bolder', spacing: 'None' })

/** A small line of a row; `Attention` for late, `Good` for running, and the words say it too. */
export const rowLine = (words: string, look: { isSubtle?: boolean; color?: 'Attention' | 'Good' } = {}): Element =>
  text(words, { size: 'Small', spacing: 'None', ...look, ...(look.color && { weight: 'Bolder' }) })

/** Struck through, with no way to become Markdown. A screen reader does not say it, so a line below does. */
export const struck = (words: string): Element => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text: words, strikethrough: true, isSubtle: true }],
})

/** What one can write, and what comes of it. */
export const example = (words: string, effect: string): Element => ({
  type: 'Container',
  items: [text(words, { spacing: 'None' }), rowLine(effect, { isSubtle: true })],
  spacing: 'Small',
})

/** A person's own words in the one grey box. */
export const quotation = (who: string, words: string): Element => ({
  type: 'Container',
  items: [text(who, { size: 'Small', isSubtle: true, spacing: 'Default' }), text(words, { spacing: 'None' })],
  style: 'emphasis',
  spacing: 'Medium',
})
