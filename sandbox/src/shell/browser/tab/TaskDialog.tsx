import { SubmitAction } from 'adaptivecards'
import { useMemo } from 'preact/hooks'
import { readDeepLink } from '#src/shell/teams/deep-link.ts'
import { isObject } from '#src/shell/teams/is-object.ts'
import { readCard } from '#src/shell/teams/read-card.ts'
import { CardBody } from '../card/CardBody.tsx'
import { useShell } from '../use-shell.ts'
import { AppFrame } from './AppFrame.tsx'
import type { FrameOf } from './create-desk.ts'
import { DialogFrame } from './DialogFrame.tsx'
import type { AskedDialog, DialogDesk } from './use-dialog.ts'

type Props = {
  asked: AskedDialog
  parent: FrameOf
  desk: DialogDesk
  dismiss(): void
  tellParent(message: unknown): void
  tellChild: { current: (message: unknown) => void }
}

const parsed = (card: unknown): unknown => {
  try {
    return typeof card === 'string' ? JSON.parse(card) : card
  } catch {
    return undefined
  }
}

const DialogCard = ({ asked, desk }: Pick<Props, 'asked' | 'desk'>) => {
  const { openLink } = useShell()
  const read = useMemo(() => readCard(parsed(asked.card)), [asked.card])
  if (read.kind === 'text') return <p class="card-text">{read.text}</p>
  return (
    <div class="dialog-card">
      <CardBody
        card={read.card}
        onAction={action => {
          if (action instanceof SubmitAction) desk.complete(action.data)
          else if ('url' in action && typeof action.url === 'string') openLink(action.url)
        }}
      />
    </div>
  )
}

const DialogPage = ({ url, parent, desk, dismiss, tellParent, tellChild }: Props & { url: string }) => {
  const frame = useMemo<FrameOf>(() => ({ ...parent, frameContext: 'task', url }), [parent, url])
  const refused: DialogDesk = { ...desk, start: async () => ['A dialog cannot open another dialog.', null] }
  return (
    <AppFrame
      frame={frame}
      name="app-dialog"
      dialog={refused}
      relay={(_, message) => tellParent(message)}
      back={dismiss}
      onReady={emit => {
        tellChild.current = message => emit('messageForChild', message)
      }}
    />
  )
}

/** A page of the web, or a card; any other address is not opened. */
const DialogContent = (props: Props) => {
  const { url } = props.asked
  if (typeof url !== 'string') return <DialogCard {...props} />
  if (readDeepLink(url).kind === 'web') return <DialogPage {...props} url={url} />
  return <p class="card-text">Teams does not open {url} in a dialog.</p>
}

/** The dialog over everything: a page of the app that speaks teams-js as `task`, or a card. */
export const TaskDialog = (props: Props) => {
  const { asked, dismiss } = props
  const title = typeof asked.title === 'string' ? asked.title : ''
  return (
    <DialogFrame title={title} size={isObject(asked.size) ? asked.size : asked} dismiss={dismiss}>
      <DialogContent {...props} />
    </DialogFrame>
  )
}
