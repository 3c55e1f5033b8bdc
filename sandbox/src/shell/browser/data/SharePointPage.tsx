import { DataHeader } from './DataHeader.tsx'
import { LibraryPane } from './LibraryPane.tsx'
import { ListPane } from './ListPane.tsx'
import { SiteNav } from './SiteNav.tsx'
import { usePlaceInSharePoint } from './use-place-in-sharepoint.ts'
import { useSites } from './use-sharepoint.ts'

/** SharePoint as somebody uses it who may open the lists: read, edit by hand, delete by hand. */
export const SharePointPage = () => {
  const { place, go } = usePlaceInSharePoint()
  const { sites, reload } = useSites()
  const list = sites?.flatMap(site => site.lists).find(each => each.id === place.list)
  return (
    <div class="data-page">
      <DataHeader />
      {sites && (
        <div class="sharepoint">
          <SiteNav sites={sites} current={place.list} open={each => go({ list: each.id, item: '', search: '' })} />
          <main>
            {list?.isLibrary && (
              <LibraryPane key={list.id} library={list} item={place.item} open={item => go({ item })} />
            )}
            {list && !list.isLibrary && (
              <ListPane key={list.id} list={list} place={place} go={go} onChange={() => void reload()} />
            )}
            {!list && <p class="empty">Choose a list or a library.</p>}
          </main>
        </div>
      )}
    </div>
  )
}
