import { siteByPath } from '../sharepoint/sites.ts'
import type { Storage } from '../storage/open-storage.ts'

/** `/sites/{host}:/{path}` and `/sites/{host}:/{path}:/lists/…` become `/sites/{id}/…`; other paths stay as they are. */
export const resolveSitePath = (storage: Storage, path: string): string => {
  const match = /^\/sites\/([^/:]+):(\/[^:]*)(?::(\/.*)?)?$/.exec(path)
  if (!match) return path
  const [, host = '', sitePath = '', rest = ''] = match
  const site = siteByPath(storage, host, decodeURIComponent(sitePath).replace(/\/$/, ''))
  return `/sites/${site ? encodeURIComponent(site.id) : 'unknown'}${rest}`
}
