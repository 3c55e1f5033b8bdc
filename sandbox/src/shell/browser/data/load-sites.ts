import type { ListInfo, SiteInfo } from '../../../types.ts'
import { getJson } from '../ask-server.ts'

export type SiteLists = { site: SiteInfo; lists: ListInfo[] }

/** The sites with their lists. */
export const loadSites = async (): Promise<SiteLists[]> => {
  const sites = await getJson<SiteInfo[]>('/api/sharepoint/sites')
  return Promise.all(
    sites.map(async site => ({
      site,
      lists: await getJson<ListInfo[]>(`/api/sharepoint/sites/${encodeURIComponent(site.id)}/lists`),
    })),
  )
}
