import { createHash } from 'node:crypto'
import type { PersonKey } from '@praxis/practice'
import { canonical, idOf } from '@praxis/practice'

/** A caller's key as it can stand in a unique column; a longer one, or one of other signs, as its hash. */
const plainKey = (key: string): string =>
  /^[a-z0-9:._-]{1,80}$/.test(key) ? key : createHash('sha256').update(key).digest('hex')

/** The Command column: whose it is and under which key. It has one outcome for good. */
export const commandKey = (actor: PersonKey, key: string): string => `${idOf(actor)}:${plainKey(key)}`

/** By what a key that comes with another input is recognised. */
export const inputHash = (name: string, input: unknown): string =>
  createHash('sha256')
    .update(`${name} ${canonical(input)}`)
    .digest('base64url')
    .slice(0, 32)
