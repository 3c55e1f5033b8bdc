import { isObject } from './is-object.ts'

/** A card that can be rendered, or the words that Teams shows in its place. */
export type ReadCard = { kind: 'card'; card: Record<string, unknown> } | { kind: 'text'; text: string; why: string }

/** The newest schema that Teams renders for bots (Microsoft Learn, "Types of cards"). */
const newest = [1, 5] as const

const isTooNew = (version: string) => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > newest[0] || (major === newest[0] && minor > newest[1])
}

const isCard = (value: unknown): value is Record<string, unknown> => isObject(value) && value.type === 'AdaptiveCard'

const instead = (card: Record<string, unknown>, why: string): ReadCard => ({
  kind: 'text',
  text: typeof card.fallbackText === 'string' && card.fallbackText ? card.fallbackText : "This card can't be shown.",
  why,
})

export const readCard = (given: unknown): ReadCard => {
  if (!isCard(given)) return instead({}, 'Not an Adaptive Card')
  if (typeof given.version !== 'string') return instead(given, 'The card has no version')
  if (isTooNew(given.version)) return instead(given, `The card is version ${given.version}, Teams renders up to 1.5`)
  return { kind: 'card', card: given }
}
