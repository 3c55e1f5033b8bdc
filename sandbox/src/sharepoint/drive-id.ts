import { bytesToGuid, guidToBytes } from './guid-bytes.ts'

/** The library that a drive's id speaks of: the site's collection, its web, the list. */
type DrivePlace = { collection: string; web: string; list: string }

/** `b!` and, in base64, the GUIDs of the site collection, the web and the library. */
export const encodeDriveId = (siteId: string, listId: string): string => {
  const [, collection = '', web = ''] = siteId.split(',')
  return `b!${Buffer.concat([collection, web, listId].map(guidToBytes)).toString('base64url')}`
}

/** Undefined where it is no drive's id. */
export const decodeDriveId = (id: string): DrivePlace | undefined => {
  if (!/^b![\w-]{64}$/.test(id)) return undefined
  const bytes = Buffer.from(id.slice(2), 'base64url')
  const guidAt = (at: number) => bytesToGuid(bytes.subarray(at, at + 16))
  return { collection: guidAt(0), web: guidAt(16), list: guidAt(32) }
}
