import type { DraftFacts } from '@praxis/practice'
import type { KeyboardEvent } from 'react'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'

type Props = {
  requests: NonNullable<DraftFacts['requests']>
  /** The one that is open. */
  open: string | undefined
  classOf: (isOpen: boolean) => string
  idOf: (id: string) => string
  show: (id: string) => void
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

/** What the client is asked for, below the steps. */
export const RequestsOutline = ({ requests, open, classOf, idOf, show, onKeyDown }: Props) => {
  const shared = useSharedStyles()
  return (
    <ul aria-label="Requests to the client" className={shared.list}>
      {requests.map(({ id, title, items }) => (
        <li key={id}>
          <button
            type="button"
            data-item
            id={idOf(id)}
            className={classOf(open === id)}
            aria-current={open === id}
            onClick={() => show(id)}
            onKeyDown={onKeyDown}
          >
            <Ellipsis text={title || 'Request without a title'} />
            <span className={shared.caption} style={{ marginLeft: 'auto', flexShrink: 0 }}>
              {items.length === 1 ? '1 item' : `${items.length} items`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
