import type { Storage } from '../storage/open-storage.ts'
import type { SiteInfo } from '../types.ts'

/** What the app may do on a site under Sites.Selected. */
const siteRoles = ['read', 'write', 'manage', 'fullcontrol'] as const
export type SiteRole = (typeof siteRoles)[number]

export type Site = SiteInfo & { path: string; created: string; role: SiteRole | null }

export type NewSite = {
  id: string
  name: string
  displayName: string
  path: string
  host: string
  role: SiteRole | null
}

export const addSite = (storage: Storage, site: NewSite, created: string): void => {
  storage.run(
    'INSERT OR IGNORE INTO sites (id, name, displayName, path, webUrl, created, role) VALUES (?, ?, ?, ?, ?, ?, ?)',
    site.id,
    site.name,
    site.displayName,
    site.path,
    `https://${site.host}${site.path}`,
    created,
    site.role,
  )
}

export const allSites = (storage: Storage): Site[] => storage.all<Site>('SELECT * FROM sites ORDER BY rowid')

/** By the composite id `host,collection,web`, or by the collection's id alone. */
export const siteById = (storage: Storage, id: string): Site | undefined =>
  storage.one<Site>('SELECT * FROM sites WHERE id = ?', id) ??
  allSites(storage).find(site => site.id.split(',')[1] === id.toLowerCase())

export const siteByPath = (storage: Storage, host: string, path: string): Site | undefined =>
  allSites(storage).find(
    site => site.id.split(',')[0] === host.toLowerCase() && site.path.toLowerCase() === path.toLowerCase(),
  )

export const grantSite = (storage: Storage, id: string, role: SiteRole | null): void => {
  storage.run('UPDATE sites SET role = ? WHERE id = ?', role, id)
}

/** Whether a granted role covers a needed one. */
export const allows = (granted: SiteRole | null, needed: SiteRole): boolean =>
  granted !== null && siteRoles.indexOf(granted) >= siteRoles.indexOf(needed)
