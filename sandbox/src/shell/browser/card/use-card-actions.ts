import { type Action, ExecuteAction, OpenUrlAction, SubmitAction } from 'adaptivecards'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { InvokeOutcome } from '#src/shell/teams/read-invoke-answer.ts'
import type { CardAction } from '../../../types.ts'
import { useShell } from '../use-shell.ts'
import { invokeCard } from './invoke-card.ts'
import { type CardNotice, submitCard } from './submit-card.ts'

type Card = { conversation: string; message: string; version: number; keep(card?: Record<string, unknown>): void }

const executeOf = (action: ExecuteAction): CardAction => ({
  type: 'Action.Execute',
  ...(action.id ? { id: action.id } : {}),
  ...(action.verb ? { verb: action.verb } : {}),
  data: action.data ?? {},
})

const noticeOf = (outcome: InvokeOutcome): CardNotice | undefined =>
  outcome.kind === 'card' ? undefined : { tone: outcome.kind === 'error' ? 'error' : 'info', text: outcome.text }

/** What the buttons of one card do: one at a time, with the pressed one busy, and what is said under the card after. */
export const useCardActions = ({ conversation, message, version, keep }: Card) => {
  const { openLink } = useShell()
  const [busy, setBusy] = useState(false)
  const [notice, setNotice] = useState<CardNotice>()
  const running = useRef(false)

  // An edit of the message answers what was said under its earlier version.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of version that counts
  useEffect(() => setNotice(undefined), [version])

  const run = useCallback(async (button: HTMLElement | undefined, work: () => Promise<CardNotice | undefined>) => {
    if (running.current) return
    running.current = true
    setBusy(true)
    button?.setAttribute('aria-busy', 'true')
    try {
      setNotice(await work())
    } catch (error) {
      setNotice({ tone: 'error', text: error instanceof Error ? error.message : String(error) })
    } finally {
      running.current = false
      setBusy(false)
      button?.removeAttribute('aria-busy')
    }
  }, [])

  const execute = useCallback(
    async (action: CardAction) => {
      const outcome = await invokeCard(message, action, 'manual')
      if (outcome.kind === 'card') keep(outcome.card)
      return noticeOf(outcome)
    },
    [message, keep],
  )

  const onAction = useCallback(
    (action: Action) => {
      if (action instanceof OpenUrlAction) openLink(action.url ?? '')
      if (action instanceof ExecuteAction) void run(action.renderedElement, () => execute(executeOf(action)))
      if (action instanceof SubmitAction)
        void run(action.renderedElement, () => submitCard({ conversation, message }, action.data))
    },
    [openLink, run, execute, conversation, message],
  )
  return { busy, notice, onAction }
}
