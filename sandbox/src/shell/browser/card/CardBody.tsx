import type { Action } from 'adaptivecards'
import { useEffect, useRef } from 'preact/hooks'
import { useShell } from '../use-shell.ts'
import { renderCard } from './render-card.ts'

type Props = { card: Record<string, unknown>; onAction(action: Action): void }

/** The rendered card. Focus that stood in the card before stays in the one that replaces it. */
export const CardBody = ({ card, onAction }: Props) => {
  const { address, narrow, openLink } = useShell()
  const holder = useRef<HTMLDivElement>(null)
  const latest = useRef({ onAction, openLink })
  latest.current = { onAction, openLink }

  useEffect(() => {
    const element = holder.current
    if (!element) return
    const hadFocus = element.contains(document.activeElement)
    renderCard(
      element,
      card,
      { theme: address.theme, narrow },
      {
        onAction: action => latest.current.onAction(action),
        onLink: url => void latest.current.openLink(url),
      },
    )
    if (hadFocus) element.focus()
  }, [card, address.theme, narrow])

  return <div ref={holder} class="card-body" tabIndex={-1} />
}
