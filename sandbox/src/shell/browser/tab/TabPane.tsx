import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { contentUrl } from '#src/shell/teams/content-url.ts'
import type { TabPlace } from '#src/shell/teams/place.ts'
import { tabContext } from '#src/shell/teams/tab-context.ts'
import { type Shell, useShell } from '../use-shell.ts'
import { AppFrame } from './AppFrame.tsx'
import type { FrameOf } from './create-desk.ts'
import { TaskDialog } from './TaskDialog.tsx'
import { useDialog } from './use-dialog.ts'

const openFrame = ({ tenant, person, address, feed }: Shell, place: TabPlace): FrameOf => {
  const frame: FrameOf = {
    frameContext: 'content',
    clientType: address.width === 'phone' ? 'android' : 'web',
    place,
    url: tenant.app.tabUrl,
    appSessionId: crypto.randomUUID(),
    openedAt: feed.now(),
  }
  const context = tabContext({
    ...frame,
    appId: tenant.app.id,
    user: person,
    theme: address.theme,
    sessionId: '',
    clickedAt: frame.openedAt,
  })
  return { ...frame, url: contentUrl(tenant.app.tabUrl, context) }
}

type Props = {
  place: TabPlace
  leave(): void
  /** Tells the head what its Back button does: nothing, or an event for the page. */
  onBack(back: (() => void) | undefined): void
}

/** The app's personal tab, and its dialog. */
export const TabPane = ({ place, leave, onBack }: Props) => {
  const shell = useShell()
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once for each attempt, whatever changes later
  const frame = useMemo(() => openFrame(shell, place), [attempt])
  const tellTab = useRef<(event: string, ...args: unknown[]) => void>(() => undefined)
  const { asked, desk, dismiss, tellChild } = useDialog()
  useEffect(() => () => onBack(undefined), [onBack])

  return (
    <>
      <AppFrame
        key={attempt}
        frame={frame}
        name="app-tab"
        dialog={desk}
        relay={(_, message) => tellChild.current(message)}
        back={leave}
        onReady={(emit, listensToBack) => {
          tellTab.current = emit
          onBack(listensToBack ? () => emit('backButtonPress') : undefined)
        }}
        retry={() => setAttempt(count => count + 1)}
      />
      {asked && (
        <TaskDialog
          asked={asked}
          parent={frame}
          desk={desk}
          dismiss={dismiss}
          tellParent={message => tellTab.current('messageForParent', message)}
          tellChild={tellChild}
        />
      )}
    </>
  )
}
