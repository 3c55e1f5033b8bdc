import type { Card } from '#src/types.ts'

type Part = Record<string, unknown>

const isPart = (value: unknown): value is Part => value instanceof Object && !Array.isArray(value)

const parts = (value: unknown): Part[] => (Array.isArray(value) ? value.filter(isPart) : [])

/** Markdown as it is heard: an escaped sign is the sign. */
const heard = (text: unknown): string =>
  String(text)
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll('\n\n', ' ')

const action = (given: Part): string[] => {
  const button = `[button] ${String(given.tooltip ?? given.title)}`
  return given.type === 'Action.ShowCard' && isPart(given.card) ? [button, ...elements(given.card.body)] : [button]
}

const element = (given: Part): string[] => {
  if (given.label !== undefined) return [`[field] ${String(given.label)}`]
  switch (given.type) {
    case 'TextBlock':
      return [heard(given.text)]
    case 'RichTextBlock':
      return [
        parts(given.inlines)
          .map(run => String(run.text))
          .join(''),
      ]
    case 'FactSet':
      return parts(given.facts).map(({ title, value }) => `${String(title)}: ${heard(value)}`)
    case 'ActionSet':
      return parts(given.actions).flatMap(action)
    case 'ColumnSet':
      return parts(given.columns).flatMap(column => elements(column.items))
    default:
      return elements(given.items)
  }
}

const elements = (given: unknown): string[] => parts(given).flatMap(element)

/** What a screen reader says of a card, line by line. */
export const readAloud = (card: Card): string[] => elements(card.body).map(line => line.replaceAll('\u00a0', ' '))

/** Every button, folded ones too. */
export const buttonsOf = (card: Card): Part[] => {
  const found: Part[] = []
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) walk(each)
    if (!isPart(value)) return
    if (value.type === 'ActionSet') found.push(...parts(value.actions))
    for (const [name, each] of Object.entries(value)) if (name !== 'fallback') walk(each)
  }
  walk(card.body)
  return found
}

/** The data that pressing a button sends. */
export const press = (card: Card, title: string): { verb: string; data: Part } => {
  const button = buttonsOf(card).find(each => each.title === title)
  if (!button || !isPart(button.data)) throw new Error(`There is no button “${title}” that acts.`)
  return { verb: String(button.verb), data: button.data }
}
