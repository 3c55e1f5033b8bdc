import { OpenUrlAction, SubmitAction } from 'adaptivecards'
import { useRef, useState } from 'preact/hooks'
import { readCard } from '#src/shell/teams/read-card.ts'
import type { ExtensionOutcome } from '#src/shell/teams/read-extension-answer.ts'
import { CardBody } from '../card/CardBody.tsx'
import { DialogFrame } from '../tab/DialogFrame.tsx'
import { useShell } from '../use-shell.ts'

type Props = {
  dialog: Extract<ExtensionOutcome, { kind: 'dialog' }>
  dismiss(): void
  submit(data: unknown): Promise<void>
}

/** The dialog of an action: a card, whose Submit goes back to the app, once at a time. */
export const ActionDialog = ({ dialog, dismiss, submit }: Props) => {
  const { openLink } = useShell()
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  const read = readCard(dialog.card)
  const send = async (data: unknown) => {
    if (running.current) return
    running.current = true
    setBusy(true)
    await submit(data)
    running.current = false
    setBusy(false)
  }
  return (
    <DialogFrame title={dialog.title} size={dialog.size} dismiss={dismiss}>
      <div class="dialog-card" aria-busy={busy}>
        {read.kind === 'card' ? (
          <CardBody
            card={read.card}
            onAction={action => {
              if (action instanceof SubmitAction) void send(action.data)
              if (action instanceof OpenUrlAction && openLink(action.url ?? '')) dismiss()
            }}
          />
        ) : (
          <p class="card-text">{read.text}</p>
        )}
      </div>
    </DialogFrame>
  )
}
