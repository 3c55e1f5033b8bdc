import { TrieRouter } from 'hono/router/trie-router'
import type { SiteRole } from '../sharepoint/sites.ts'
import type { GraphAnswer, GraphCall, SiteCall } from './graph-service.ts'
import { listDelta } from './operations/delta.ts'
import { deleteDriveItem, getChildren, getDriveItem, patchDriveItem, postChild } from './operations/drive-items.ts'
import { getDrive, getSiteDrive, getSiteDrives } from './operations/drives.ts'
import { getFields, getItem, listItems, patchFields, patchItem, postItem, removeItem } from './operations/items.ts'
import {
  deleteColumn,
  getColumn,
  getColumns,
  getList,
  getLists,
  patchColumn,
  patchList,
  postColumn,
  postList,
  removeList,
} from './operations/lists.ts'
import { getSite } from './operations/sites.ts'
import { getMailboxSettings, getUser, listUsers } from './operations/users.ts'

/** An operation of Graph: its name in the statistics, its price in SharePoint's resource units, what the caller needs. */
export type Operation =
  | { name: string; units: number; needs: SiteRole; run(call: SiteCall): GraphAnswer }
  | { name: string; units: number; permissions: string[]; run(call: GraphCall): GraphAnswer }

export type Matched = { operation: Operation; params: Record<string, string> }

// SharePoint's published prices: 1 a single item or a delta with a token, 2 a multi-item query or a write.
// (A delta without a token costs 2; `unitsOf` knows.)
const table: [method: string, path: string, operation: Operation][] = [
  ['GET', '/sites/:site', { name: 'get site', units: 1, needs: 'read', run: getSite }],
  ['GET', '/sites/:site/lists', { name: 'list lists', units: 2, needs: 'read', run: getLists }],
  ['POST', '/sites/:site/lists', { name: 'create list', units: 2, needs: 'manage', run: postList }],
  ['GET', '/sites/:site/lists/:list', { name: 'get list', units: 1, needs: 'read', run: getList }],
  ['PATCH', '/sites/:site/lists/:list', { name: 'update list', units: 2, needs: 'manage', run: patchList }],
  ['DELETE', '/sites/:site/lists/:list', { name: 'delete list', units: 2, needs: 'manage', run: removeList }],
  ['GET', '/sites/:site/lists/:list/columns', { name: 'list columns', units: 2, needs: 'read', run: getColumns }],
  ['POST', '/sites/:site/lists/:list/columns', { name: 'create column', units: 2, needs: 'manage', run: postColumn }],
  ['GET', '/sites/:site/lists/:list/columns/:column', { name: 'get column', units: 1, needs: 'read', run: getColumn }],
  [
    'PATCH',
    '/sites/:site/lists/:list/columns/:column',
    { name: 'update column', units: 2, needs: 'manage', run: patchColumn },
  ],
  [
    'DELETE',
    '/sites/:site/lists/:list/columns/:column',
    { name: 'delete column', units: 2, needs: 'manage', run: deleteColumn },
  ],
  ['GET', '/sites/:site/lists/:list/items/delta', { name: 'delta', units: 1, needs: 'read', run: listDelta }],
  ['GET', '/sites/:site/lists/:list/items', { name: 'list items', units: 2, needs: 'read', run: listItems }],
  ['POST', '/sites/:site/lists/:list/items', { name: 'create item', units: 2, needs: 'write', run: postItem }],
  ['GET', '/sites/:site/lists/:list/items/:item', { name: 'get item', units: 1, needs: 'read', run: getItem }],
  ['PATCH', '/sites/:site/lists/:list/items/:item', { name: 'update item', units: 2, needs: 'write', run: patchItem }],
  [
    'DELETE',
    '/sites/:site/lists/:list/items/:item',
    { name: 'delete item', units: 2, needs: 'write', run: removeItem },
  ],
  ['GET', '/sites/:site/lists/:list/items/:item/fields', { name: 'get item', units: 1, needs: 'read', run: getFields }],
  [
    'PATCH',
    '/sites/:site/lists/:list/items/:item/fields',
    { name: 'update item', units: 2, needs: 'write', run: patchFields },
  ],
  ['GET', '/sites/:site/drive', { name: 'get drive', units: 1, needs: 'read', run: getSiteDrive }],
  ['GET', '/sites/:site/drives', { name: 'list drives', units: 2, needs: 'read', run: getSiteDrives }],
  ['GET', '/drives/:drive', { name: 'get drive', units: 1, needs: 'read', run: getDrive }],
  ['GET', '/drives/:drive/root', { name: 'get drive item', units: 1, needs: 'read', run: getDriveItem }],
  ['GET', '/drives/:drive/root/children', { name: 'list children', units: 2, needs: 'read', run: getChildren }],
  ['POST', '/drives/:drive/root/children', { name: 'create folder', units: 2, needs: 'write', run: postChild }],
  ['GET', '/drives/:drive/items/:item', { name: 'get drive item', units: 1, needs: 'read', run: getDriveItem }],
  ['PATCH', '/drives/:drive/items/:item', { name: 'update drive item', units: 2, needs: 'write', run: patchDriveItem }],
  [
    'DELETE',
    '/drives/:drive/items/:item',
    { name: 'delete drive item', units: 2, needs: 'write', run: deleteDriveItem },
  ],
  ['GET', '/drives/:drive/items/:item/children', { name: 'list children', units: 2, needs: 'read', run: getChildren }],
  ['POST', '/drives/:drive/items/:item/children', { name: 'create folder', units: 2, needs: 'write', run: postChild }],
  [
    'GET',
    '/users',
    { name: 'list users', units: 0, permissions: ['User.Read.All', 'User.ReadBasic.All'], run: listUsers },
  ],
  [
    'GET',
    '/users/:user',
    { name: 'get user', units: 0, permissions: ['User.Read.All', 'User.ReadBasic.All'], run: getUser },
  ],
  [
    'GET',
    '/users/:user/mailboxSettings',
    {
      name: 'get mailbox settings',
      units: 0,
      permissions: ['MailboxSettings.Read', 'MailboxSettings.ReadWrite'],
      run: getMailboxSettings,
    },
  ],
]

const router = new TrieRouter<Operation>()
for (const [method, path, operation] of table) router.add(method, path, operation)

/** The operation for a path, encoded as it came; the path's parameters are decoded. */
export const matchRoute = (method: string, path: string): Matched | undefined => {
  const [[first]] = router.match(method, path)
  if (!first) return undefined
  const [operation, params] = first
  const decoded = Object.entries(params).map(([name, value]) => [name, decodeURIComponent(String(value))] as const)
  return { operation, params: Object.fromEntries(decoded) }
}
