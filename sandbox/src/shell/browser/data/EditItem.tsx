import { useState } from 'preact/hooks'
import { typedField } from '#src/shell/teams/typed-field.ts'
import type { ColumnInfo, ItemInfo } from '../../../types.ts'
import { send } from '../ask-server.ts'
import { itemsPath } from './use-sharepoint.ts'

type Props = { listId: string; columns: ColumnInfo[]; item: ItemInfo; done(): void; onChange(): void }

const textOf = (value: unknown) => (value === null || value === undefined ? '' : String(value))

const Field = ({ column, value, onInput }: { column: ColumnInfo; value: string; onInput(text: string): void }) => {
  const id = `field-${column.name}`
  return (
    <div class="field">
      <label for={id}>
        {column.name} <span class="subtle">{column.type}</span>
      </label>
      {column.type === 'note' || value.length > 80 ? (
        <textarea id={id} rows={8} value={value} onInput={event => onInput(event.currentTarget.value)} />
      ) : (
        <input id={id} value={value} onInput={event => onInput(event.currentTarget.value)} />
      )}
    </div>
  )
}

/** Edits behind the app's back; only what was changed is written. */
export const EditItem = ({ listId, columns, item, done, onChange }: Props) => {
  const [typed, setTyped] = useState<Record<string, string>>({})
  const [trouble, setTrouble] = useState('')
  const known = (name: string) => textOf(item.fields[name])
  const changed = columns.filter(({ name }) => typed[name] !== undefined && typed[name] !== known(name))
  const save = async () => {
    const fields = Object.fromEntries(changed.map(({ name, type }) => [name, typedField(typed[name] ?? '', type)]))
    try {
      await send('PATCH', `${itemsPath(listId)}/${encodeURIComponent(item.id)}`, { fields })
      done()
      onChange()
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <form
      class="edit-item"
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      {columns.map(column => (
        <Field
          key={column.name}
          column={column}
          value={typed[column.name] ?? known(column.name)}
          onInput={text => setTyped(all => ({ ...all, [column.name]: text }))}
        />
      ))}
      {trouble && <p role="alert">{trouble}</p>}
      <div class="item-acts">
        <button type="submit" class="button is-primary" disabled={changed.length === 0}>
          {changed.length === 1 ? 'Save 1 field' : `Save ${changed.length} fields`}
        </button>
        <button type="button" class="button" onClick={done}>
          Leave as it was
        </button>
      </div>
    </form>
  )
}
