import type { List } from './lists.ts'
import { invalidRequest } from './service-error.ts'

/** Where a delta reader stands: still enumerating items (from behind `after`, changes since `start` come later), or
 * following the numbered changes from behind `after`. */
export type DeltaToken = { phase: 'items' | 'changes'; after: number; start: number }

type Wire = [age: number, phase: 'i' | 'c', after: number, start: number]

export const encodeDeltaToken = (list: List, { phase, after, start }: DeltaToken): string => {
  const wire: Wire = [list.deltaAge, phase === 'items' ? 'i' : 'c', after, start]
  return Buffer.from(`${list.key};${wire.join(';')}`).toString('base64url')
}

const pattern = /^(\d+);(\d+);([ic]);(\d+);(\d+)$/

/** Undefined where the service no longer knows the token. */
export const decodeDeltaToken = (list: List, token: string): DeltaToken | undefined => {
  const [, key, age, phase, after, start] = pattern.exec(Buffer.from(token, 'base64url').toString()) ?? []
  if (Number(key) !== list.key) throw invalidRequest('Provided sync token is malformed')
  if (Number(age) !== list.deltaAge) return undefined
  return { phase: phase === 'i' ? 'items' : 'changes', after: Number(after), start: Number(start) }
}
