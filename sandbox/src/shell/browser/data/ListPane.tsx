import { useEffect, useState } from 'preact/hooks'
import type { ItemInfo, ListInfo } from '../../../types.ts'
import { ColumnsTable } from './ColumnsTable.tsx'
import { ItemPanel } from './ItemPanel.tsx'
import { ItemsTable } from './ItemsTable.tsx'
import type { SharePointPlace } from './use-place-in-sharepoint.ts'
import { loadItem, pageSize, useItems } from './use-sharepoint.ts'

type Props = { list: ListInfo; place: SharePointPlace; go(change: Partial<SharePointPlace>): void; onChange(): void }

/** Pages that were turned: the `after` of each, so that one can turn back. */
const usePages = (key: string) => {
  const [afters, setAfters] = useState<number[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list or search starts at its first page
  useEffect(() => setAfters([]), [key])
  return {
    after: afters.at(-1),
    first: afters.length * pageSize + 1,
    next: (last: ItemInfo) => setAfters(known => [...known, Number(last.id)]),
    previous: afters.length > 0 ? () => setAfters(known => known.slice(0, -1)) : undefined,
  }
}

const useItem = (listId: string, itemId: string, items: ItemInfo[] | undefined) => {
  const [found, setFound] = useState<ItemInfo>()
  useEffect(() => {
    setFound(undefined)
    const here = items?.find(item => item.id === itemId)
    if (here) setFound(here)
    else if (itemId) void loadItem(listId, itemId).then(setFound)
  }, [listId, itemId, items])
  return found
}

type PagerProps = {
  first: number
  count: number
  total: number
  previous: (() => void) | undefined
  next: (() => void) | undefined
}

const Pager = ({ first, count, total, previous, next }: PagerProps) => (
  <nav class="pager" aria-label="Pages of items">
    <span class="subtle" role="status">
      {count === 0 ? 'No items' : `${first} to ${first + count - 1} of ${total.toLocaleString('en-GB')}`}
    </span>
    <button type="button" class="button" disabled={!previous} onClick={previous}>
      Previous
    </button>
    <button type="button" class="button" disabled={!next} onClick={next}>
      Next
    </button>
  </nav>
)

export const ListPane = ({ list, place, go, onChange }: Props) => {
  const pages = usePages(`${list.id}/${place.search}`)
  const { page, reload } = useItems(list.id, place.search, pages.after)
  const item = useItem(list.id, place.item, page?.items)
  const count = page?.items.length ?? 0
  const last = page?.items.at(-1)
  const hasMore = page !== undefined && last !== undefined && pages.first + count - 1 < page.total
  const changed = () => {
    void reload()
    onChange()
  }
  return (
    <div class={item ? 'list-pane has-item' : 'list-pane'}>
      <div class="list-main">
        <div class="data-title">
          <h2>{list.displayName}</h2>
          <input
            type="search"
            aria-label="Search items"
            placeholder="Search items"
            value={place.search}
            onChange={event => go({ search: event.currentTarget.value, item: '' })}
          />
        </div>
        <ColumnsTable columns={list.columns} />
        {page && (
          <ItemsTable
            label={list.displayName}
            columns={list.columns}
            items={page.items}
            current={place.item}
            open={each => go({ item: each.id })}
          />
        )}
        {page && (
          <Pager
            first={pages.first}
            count={count}
            total={page.total}
            previous={pages.previous}
            next={hasMore && last ? () => pages.next(last) : undefined}
          />
        )}
      </div>
      {item && (
        <ItemPanel
          key={item.id}
          listId={list.id}
          columns={list.columns}
          item={item}
          close={() => go({ item: '' })}
          onChange={changed}
        />
      )}
    </div>
  )
}
