import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks'
import { readCard } from '#src/shell/teams/read-card.ts'
import { isRefreshDue, readRefresh } from '#src/shell/teams/refresh-due.ts'
import type { Person } from '../../wire.ts'
import type { VersionedMessage } from '../chat/create-conversation.ts'
import { complain } from '../complain.ts'
import { useShell } from '../use-shell.ts'
import { CardBody } from './CardBody.tsx'
import { invokeCard } from './invoke-card.ts'
import { useCardActions } from './use-card-actions.ts'
import { useCardMemory } from './use-card-memory.ts'
import { useCardRefresh } from './use-card-refresh.ts'

/** A card may name people by the id that its bot knows, or by their directory's. */
const idsOf = ({ mri, id }: Person): string[] => [mri, `8:orgid:${id}`]

type Props = { conversation: string; versioned: VersionedMessage; index: number }

/** One card of a message, live: its buttons work, it refreshes for this person, notices stand under it. */
export const CardView = ({ conversation, versioned, index }: Props) => {
  const { person, feed } = useShell()
  const { message, version } = versioned
  const frame = useRef<HTMLDivElement>(null)
  const path = `${conversation}/messages/${encodeURIComponent(message.id)}`
  const { shown, keep, last } = useCardMemory(versioned, index)
  const { busy, notice, onAction } = useCardActions({ conversation, message: path, version, keep })
  const read = useMemo(() => readCard(shown), [shown])

  const refresh = useCallback(async () => {
    const asked = readRefresh(shown)
    const isDue = idsOf(person).some(id => isRefreshDue(asked, id, { version, last: last() }, feed.now()))
    if (!asked || !isDue) return
    keep()
    const outcome = await invokeCard(path, { type: 'Action.Execute', ...asked.action }, 'automatic')
    if (outcome.kind === 'card') keep(outcome.card)
  }, [shown, person, version, last, feed, keep, path])
  useCardRefresh(
    frame,
    useCallback(() => void refresh().catch(error => complain(String(error))), [refresh]),
  )

  useEffect(() => {
    if (read.kind === 'text') complain(`Adaptive Card: ${read.why}`)
  }, [read])

  return (
    <div class="card-slot">
      <div ref={frame} class={busy ? 'card is-busy' : 'card'} aria-busy={busy}>
        {read.kind === 'card' ? (
          <CardBody card={read.card} onAction={onAction} />
        ) : (
          <p class="card-text">{read.text}</p>
        )}
      </div>
      {notice && (
        <p class={`card-notice is-${notice.tone}`} role={notice.tone === 'error' ? 'alert' : 'status'}>
          {notice.text}
        </p>
      )}
    </div>
  )
}
