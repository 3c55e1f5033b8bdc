import type { ChatReference } from '@praxis/practice'
import type { SendOutcome } from '#src/types.ts'
import { ConnectorRefused, ConnectorSilent } from './connector-failure.ts'
import type { Pace } from './create-pace.ts'

/** What became of one try. `held`: certainly not applied, and may be tried again, after so many milliseconds if said. */
type Verdict =
  | { kind: 'held'; reason: string; after?: number }
  | { kind: 'refused'; reason: string }
  | { kind: 'rejected'; reason: string }
  | { kind: 'unknown'; reason: string }

const mostTries = 4
const firstPause = 1_000
/** Longer than this nobody waits for a card. */
const mostPause = 60_000

const verdictOf = (error: unknown): Verdict => {
  if (error instanceof ConnectorRefused) {
    const { status, message: reason, retryAfter } = error
    if (status === 429) return { kind: 'held', reason, ...(retryAfter !== undefined && { after: retryAfter * 1_000 }) }
    // Blocked, removed, disabled by an administrator, or gone: Microsoft says to stop until the person writes again.
    if (status === 403 || status === 404) return { kind: 'refused', reason }
    return status >= 500 || status === 408 || status === 412
      ? { kind: 'unknown', reason }
      : { kind: 'rejected', reason: `not sent: ${reason}` }
  }
  if (error instanceof ConnectorSilent && error.left) return { kind: 'unknown', reason: error.message }
  const reason = error instanceof Error ? error.message : String(error)
  return { kind: 'held', reason: `not sent: ${reason}`.slice(0, 200) }
}

type Delivery = {
  to: Pick<ChatReference, 'conversation'>
  /** Writes once, and answers the message's id. */
  write: () => Promise<string>
  /** Writing the same twice does no harm. */
  repeatable: boolean
}

export type DeliveryParts = { pace: Pace; random: () => number }

/** How long to wait before the same is written again; undefined when it is not to be. */
const pauseBefore = (
  verdict: Verdict,
  { attempt, repeatable, random }: { attempt: number; repeatable: boolean; random: () => number },
): number | undefined => {
  const again = verdict.kind === 'held' || (verdict.kind === 'unknown' && repeatable)
  if (!again || attempt + 1 >= mostTries) return undefined
  const growing = firstPause * 2 ** attempt * (0.5 + random())
  const pause = Math.max(growing, (verdict.kind === 'held' && verdict.after) || 0)
  return pause > mostPause ? undefined : pause
}

const tried = async (write: () => Promise<string>): Promise<{ id: string } | Verdict> => {
  try {
    return { id: await write() }
  } catch (error) {
    return verdictOf(error)
  }
}

/**
 * Delivers one message: at its turn, and again where the service said that nothing was applied. A message whose outcome
 * is unknown is tried again only when it may stand there twice.
 */
export const createDelivery =
  ({ pace, random }: DeliveryParts) =>
  async ({ to, write, repeatable }: Delivery): Promise<SendOutcome> => {
    const { conversation } = to
    for (let attempt = 0; ; attempt += 1) {
      await pace.turn(conversation)
      const result = await tried(write)
      if ('id' in result) return { state: 'sent', activity: result.id, conversation }
      const { kind, reason } = result
      if (kind === 'refused') return { state: 'refused', reason }
      const pause = pauseBefore(result, { attempt, repeatable, random })
      if (pause === undefined) return { state: 'unsure', reason }
      pace.pause(conversation, pause)
    }
  }
