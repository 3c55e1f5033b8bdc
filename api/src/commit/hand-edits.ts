import type { ListName } from '@praxis/practice'
import type { Fields } from '#src/lists/list-definition.ts'
import { stampOf } from '#src/lists/record-fields.ts'
import type { Log } from '#src/log.ts'
import type { Replica } from '#src/replica/create-replica.ts'

/** A list item as Graph gives it back. */
export type ListItem = { id: string; eTag?: string; fields?: Fields; deleted?: unknown }

/** What somebody changed in a list by hand, and what stood there. `etag` tells one edit of an item from the next. */
export type HandEdit = { list: ListName; key: string; item: string; etag: string; stood: Fields | 'deleted' }

/** A sight of a record's item, and whether it was edited by hand, so that it has to be written over. */
type Sight = { key: string; isEdited: boolean }

/**
 * Learns from each sight of an item what stands there now. Whoever comes upon an edit by hand, the sweep or somebody who
 * was about to write the item, reports it before it is written over.
 */
export const createHandEdits = ({ replica, log }: { replica: Replica; log: Log }) => {
  const listeners: ((edit: HandEdit) => void)[] = []

  const report = (edit: HandEdit): void => {
    const { list, key, item } = edit
    log.warn({ list, key, item }, 'a list was edited by hand; it is put right')
    for (const listener of listeners) listener(edit)
  }

  const keyOfItem = (list: ListName, id: string) =>
    replica.db.get<{ key: string }>('select key from items where list = ? and id = ?', list, id)?.key

  return {
    /** The item is there; its Key may be what was edited, so a known item keeps the one under which it is known. */
    see: (list: ListName, { id, eTag: etag, fields }: ListItem): Sight | undefined => {
      const key = keyOfItem(list, id) ?? fields?.Key
      if (!fields || !etag || typeof key !== 'string') return undefined
      replica.see(list, key, { id, etag, version: Number(fields.Version) || 0 })
      const isEdited = fields.Stamp !== stampOf(list, fields)
      if (isEdited) report({ list, key, item: id, etag, stood: fields })
      return { key, isEdited }
    },
    /** The item with that id is no longer there; answers whose it was, if that is known. */
    miss: (list: ListName, id: string): string | undefined => {
      const key = keyOfItem(list, id)
      if (key === undefined) return undefined
      const etag = replica.item(list, key)?.etag ?? ''
      replica.see(list, key, undefined)
      report({ list, key, item: id, etag, stood: 'deleted' })
      return key
    },
    /** Called with each edit by hand, before it is put right. */
    whenEdited: (listener: (edit: HandEdit) => void): void => {
      listeners.push(listener)
    },
  }
}

export type HandEdits = ReturnType<typeof createHandEdits>
