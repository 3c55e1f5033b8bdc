import type { Storage } from '../storage/open-storage.ts'
import type { DeltaToken } from './delta-token.ts'
import { type Item, itemsAfter } from './items.ts'
import type { List } from './lists.ts'

type Change = { id: number; item?: Item }
export type ChangesPage = { changes: Change[]; next?: DeltaToken; done?: DeltaToken }

/** How the delta feed may disappoint while still being right in the end. */
export type DeltaDisturbance = {
  /** New changes stay out of the feed until they are released. */
  withhold: boolean
  /** The newest so many changes are not shown yet. */
  late: number
  /** So many changes that the reader has seen are shown again. */
  repeat: number
  /** Changes come in any order. */
  shuffle: boolean
}

type Numbered = Change & { change: number }

const changesBetween = (storage: Storage, list: List, bounds: { after: number; upTo: number; most: number }) => {
  const { after, upTo, most } = bounds
  const where = 'listKey = ? AND change > ? AND change <= ? ORDER BY change LIMIT ?'
  const items = storage.all<Item & { change: number }>(
    `SELECT * FROM items WHERE ${where}`,
    list.key,
    after,
    upTo,
    most,
  )
  const removed = storage.all<{ id: number; change: number }>(
    `SELECT id, change FROM removed WHERE ${where}`,
    list.key,
    after,
    upTo,
    most,
  )
  const all: Numbered[] = [...items.map(item => ({ id: item.id, change: item.change, item })), ...removed]
  return all.sort((one, other) => one.change - other.change).slice(0, most)
}

const enumerate = (storage: Storage, list: List, token: DeltaToken, most: number): ChangesPage => {
  const items = itemsAfter(storage, list, token.after, most + 1)
  const shown = items.slice(0, most)
  const changes = shown.map(item => ({ id: item.id, item }))
  const last = shown.at(-1)
  if (items.length > most && last) return { changes, next: { ...token, after: last.id } }
  return { changes, done: { phase: 'changes', after: token.start, start: token.start } }
}

const shuffled = <Entry>(entries: Entry[]): Entry[] =>
  entries
    .map(entry => ({ entry, at: Math.random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ entry }) => entry)

type Reading = { token: DeltaToken; most: number; disturbance: DeltaDisturbance }

/** One page of the feed. A reader without a token starts at `{ phase: 'items', after: 0, start: list.lastChange }`. */
export const readChanges = (storage: Storage, list: List, { token, most, disturbance }: Reading): ChangesPage => {
  if (token.phase === 'items') return enumerate(storage, list, token, most)
  const upTo = Math.max(token.after, list.lastChange - disturbance.late)
  const found = changesBetween(storage, list, { after: token.after, upTo, most: most + 1 })
  const shown = found.slice(0, most)
  const last = shown.at(-1)?.change
  const again = disturbance.repeat === 0 ? [] : repeated(storage, list, token, disturbance)
  const changes = disturbance.shuffle ? shuffled([...again, ...shown]) : [...again, ...shown]
  if (found.length > most && last !== undefined) return { changes, next: { ...token, after: last } }
  return { changes, done: { ...token, after: Math.max(token.after, last ?? 0) } }
}

const repeated = (storage: Storage, list: List, token: DeltaToken, { repeat }: DeltaDisturbance): Change[] =>
  changesBetween(storage, list, { after: Math.max(0, token.after - repeat), upTo: token.after, most: repeat })

/** Withheld changes join the feed now, as if they had just happened. */
export const releaseChanges = (storage: Storage): void =>
  storage.transact(() => {
    for (const table of ['items', 'removed']) {
      for (const row of storage.all<{ listKey: number; id: number }>(
        `SELECT listKey, id FROM ${table} WHERE change IS NULL`,
      )) {
        storage.run('UPDATE lists SET lastChange = lastChange + 1 WHERE key = ?', row.listKey)
        storage.run(
          `UPDATE ${table} SET change = (SELECT lastChange FROM lists WHERE key = ?) WHERE listKey = ? AND id = ?`,
          row.listKey,
          row.listKey,
          row.id,
        )
      }
    }
  })

/** Every delta token given so far is gone: 410. */
export const expireDeltaTokens = (storage: Storage): void => {
  storage.run('UPDATE lists SET deltaAge = deltaAge + 1')
}
