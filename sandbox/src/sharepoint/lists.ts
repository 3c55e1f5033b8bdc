import { randomUUID } from 'node:crypto'
import type { Storage } from '../storage/open-storage.ts'
import { forgetColumns } from './columns.ts'
import { ServiceError } from './service-error.ts'

export type List = {
  key: number
  id: string
  siteId: string
  name: string
  displayName: string
  description: string
  template: string
  created: string
  modified: string
  lastChange: number
  /** Delta tokens of an earlier age are gone. */
  deltaAge: number
}

export type NewList = {
  siteId: string
  displayName: string
  /** In its address; made from the title unless said. */
  name?: string
  description: string
  template: string
}

export const listsOf = (storage: Storage, siteId: string): List[] =>
  storage.all<List>('SELECT * FROM lists WHERE siteId = ? ORDER BY key', siteId)

export const listById = (storage: Storage, id: string): List | undefined =>
  storage.one<List>('SELECT * FROM lists WHERE id = ?', id.toLowerCase())

/** Graph takes a list's id or its title. */
export const findList = (storage: Storage, siteId: string, idOrTitle: string): List | undefined => {
  const byId = listById(storage, idOrTitle)
  if (byId) return byId.siteId === siteId ? byId : undefined
  const wanted = idOrTitle.toLowerCase()
  return listsOf(storage, siteId).find(list => list.displayName.toLowerCase() === wanted)
}

const takenName = () => new ServiceError(409, 'nameAlreadyExists', 'The specified name is already in use.')

/** A list's name in its address: the title without what a URL would not bear. */
const nameFrom = (title: string) => title.replace(/[^\p{L}\p{N} _-]/gu, '').trim()

export const createList = (storage: Storage, list: NewList, now: string): List => {
  if (findList(storage, list.siteId, list.displayName)) throw takenName()
  const id = randomUUID()
  storage.run(
    `INSERT INTO lists (id, siteId, name, displayName, description, template, created, modified)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    list.siteId,
    list.name ?? nameFrom(list.displayName),
    list.displayName,
    list.description,
    list.template,
    now,
    now,
  )
  const created = listById(storage, id)
  if (!created) throw new Error('A list that was just made is missing.')
  return created
}

export const renameList = (storage: Storage, list: List, displayName: string, now: string): void => {
  const other = findList(storage, list.siteId, displayName)
  if (other && other.key !== list.key) throw takenName()
  storage.run('UPDATE lists SET displayName = ?, modified = ? WHERE key = ?', displayName, now, list.key)
}

export const deleteList = (storage: Storage, list: List): void =>
  storage.transact(() => {
    storage.run('DELETE FROM cells WHERE columnKey IN (SELECT key FROM columns WHERE listKey = ?)', list.key)
    for (const table of ['columns', 'items', 'driveItems', 'removed'])
      storage.run(`DELETE FROM ${table} WHERE listKey = ?`, list.key)
    storage.run('DELETE FROM lists WHERE key = ?', list.key)
    forgetColumns(storage, list)
  })

/** The size that SharePoint's threshold is about. */
export const countItems = (storage: Storage, list: List): number =>
  storage.one<{ count: number }>('SELECT count(*) AS count FROM items WHERE listKey = ?', list.key)?.count ?? 0
