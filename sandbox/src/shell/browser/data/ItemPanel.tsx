import { useState } from 'preact/hooks'
import { itemFields } from '#src/shell/teams/item-fields.ts'
import type { ColumnInfo, ItemInfo } from '../../../types.ts'
import { Icon } from '../Icon.tsx'
import { DeleteItem } from './DeleteItem.tsx'
import { EditItem } from './EditItem.tsx'
import { Json } from './Json.tsx'
import { sharePointTime } from './sharepoint-time.ts'

type Props = { listId: string; columns: ColumnInfo[]; item: ItemInfo; close(): void; onChange(): void }

const shown = (value: unknown) => (value === null || value === undefined || value === '' ? 'empty' : String(value))

const Fields = ({ item }: { item: ItemInfo }) => (
  <dl>
    {itemFields(item.fields).map(({ name, value, json }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{json === undefined ? shown(value) : <Json value={json} label={name} />}</dd>
      </div>
    ))}
  </dl>
)

/** One item in full, and the two things that somebody with the right to open the list can do to it by hand. */
export const ItemPanel = ({ listId, columns, item, close, onChange }: Props) => {
  const [editing, setEditing] = useState(false)
  return (
    <aside class="item-panel" aria-label={`Item ${item.id}`}>
      <header>
        <h2>Item {item.id}</h2>
        <button type="button" class="icon-button" aria-label="Close item" title="Close" onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <p class="subtle">
        Made {sharePointTime(item.created)}, changed {sharePointTime(item.modified)}
        <br />
        <code>{item.eTag}</code>
      </p>
      {editing ? (
        <EditItem listId={listId} columns={columns} item={item} done={() => setEditing(false)} onChange={onChange} />
      ) : (
        <>
          <div class="item-acts">
            <button type="button" class="button" onClick={() => setEditing(true)}>
              Edit by hand
            </button>
            <DeleteItem listId={listId} item={item} onDeleted={onChange} />
          </div>
          <Fields item={item} />
        </>
      )}
    </aside>
  )
}
