import type { Element } from './element.ts'
import { escapeMarkdown } from './escape-markdown.ts'

/** Two to five named facts; a name is one short word. */
export const facts = (given: ([title: string, value: string] | undefined)[]): Element => ({
  type: 'FactSet',
  facts: given.filter(fact => fact !== undefined).map(([title, value]) => ({ title, value: escapeMarkdown(value) })),
  spacing: 'Medium',
})
