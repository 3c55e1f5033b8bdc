import { createHash } from 'node:crypto'

/**
 * The idempotency key of an act, made of the card, the verb and what it acts on at which state: the same button pressed
 * twice, or delivered twice, acts once, and once more after things changed.
 */
export const actKey = (...parts: (string | number)[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40)
