import { useCallback, useEffect, useState } from 'preact/hooks'
import type { FolderInfo, ItemInfo } from '../../../types.ts'
import { getJson } from '../ask-server.ts'
import { loadSites, type SiteLists } from './load-sites.ts'

export type ItemsPage = { items: ItemInfo[]; total: number }

/** The sites with their lists. */
export const useSites = () => {
  const [sites, setSites] = useState<SiteLists[]>()
  const reload = useCallback(async () => setSites(await loadSites()), [])
  useEffect(() => void reload(), [reload])
  return { sites, reload }
}

export const pageSize = 50

export const itemsPath = (listId: string) => `/api/sharepoint/lists/${encodeURIComponent(listId)}/items`

/** One page of a list's items; `after` is the id of the last item of the page before. */
export const useItems = (listId: string, search: string, after: number | undefined) => {
  const [page, setPage] = useState<ItemsPage>()
  const load = useCallback(async () => {
    if (!listId) return
    const query = new URLSearchParams({ top: String(pageSize) })
    if (search) query.set('search', search)
    if (after !== undefined) query.set('after', String(after))
    setPage(await getJson<ItemsPage>(`${itemsPath(listId)}?${query}`))
  }, [listId, search, after])
  useEffect(() => {
    setPage(undefined)
    void load()
  }, [load])
  return { page, reload: load }
}

/** One item by its id, whatever page it stands on. */
export const loadItem = async (listId: string, itemId: string): Promise<ItemInfo | undefined> => {
  const { items } = await getJson<ItemsPage>(`${itemsPath(listId)}?top=1&after=${Number(itemId) - 1}`)
  return items.find(item => item.id === itemId)
}

/** A library's folder; its root where no item is named. */
export const useFolder = (listId: string, itemId: string) => {
  const [folder, setFolder] = useState<FolderInfo>()
  useEffect(() => {
    let wanted = true
    const query = itemId ? `?item=${encodeURIComponent(itemId)}` : ''
    void getJson<FolderInfo>(`/api/sharepoint/lists/${encodeURIComponent(listId)}/folder${query}`).then(found => {
      if (wanted) setFolder(found)
    })
    return () => {
      wanted = false
    }
  }, [listId, itemId])
  return folder
}
