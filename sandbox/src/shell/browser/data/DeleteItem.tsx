import { useRef, useState } from 'preact/hooks'
import type { ItemInfo } from '../../../types.ts'
import { send } from '../ask-server.ts'
import { itemsPath } from './use-sharepoint.ts'

type Props = { listId: string; item: ItemInfo; onDeleted(): void }

/** Deletes behind the app's back, after asking once. */
export const DeleteItem = ({ listId, item, onDeleted }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const [trouble, setTrouble] = useState('')
  const remove = async () => {
    try {
      await send('DELETE', `${itemsPath(listId)}/${encodeURIComponent(item.id)}`)
      dialog.current?.close()
      onDeleted()
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <>
      <button type="button" class="button" onClick={() => dialog.current?.showModal()}>
        Delete by hand
      </button>
      <dialog ref={dialog} class="ask" aria-label={`Delete item ${item.id}?`}>
        <h3>Delete item {item.id}?</h3>
        <p>It is gone from the list at once. The app is not told and finds out for itself.</p>
        {trouble && <p role="alert">{trouble}</p>}
        <div class="ask-acts">
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            Keep it
          </button>
          <button type="button" class="button is-primary" onClick={() => void remove()}>
            Delete item {item.id}
          </button>
        </div>
      </dialog>
    </>
  )
}
