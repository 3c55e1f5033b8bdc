import { useEffect, useRef, useState } from 'preact/hooks'
import type { TabDesk } from '#src/shell/teams/tab-calls.ts'
import { teamsTheme } from '#src/shell/teams/tab-context.ts'
import { useShell } from '../use-shell.ts'
import { connectFrame, type FrameConnection } from './connect-frame.ts'
import { createDesk, type FrameOf } from './create-desk.ts'
import type { DialogDesk } from './use-dialog.ts'
import type { Picking } from './use-picking.ts'

export type FrameState = { stage: 'loading' | 'silent' | 'deaf' | 'shown' } | { stage: 'failed'; reason: string }

/** After this long without a word of teams-js the page is taken to be missing. */
const patience = 10_000

const stateAfter = (stage: Parameters<TabDesk['report']>[0], reason = ''): FrameState => {
  if (stage === 'failed') return { stage, reason }
  return { stage: stage === 'deaf' ? 'deaf' : 'shown' }
}

type Options = {
  frame: FrameOf
  dialog: DialogDesk
  pick: Picking['pick']
  relay(event: string, message: unknown): void
  back(): void
}

/** An iframe whose page speaks teams-js with this window, and hears when the theme changes. */
export const useFrame = ({ frame, dialog, pick, relay, back }: Options) => {
  const shell = useShell()
  const element = useRef<HTMLIFrameElement>(null)
  const link = useRef<{ desk: TabDesk; connection: FrameConnection }>(undefined)
  const [listensTo, setListensTo] = useState<ReadonlySet<string>>(new Set())
  const [state, setState] = useState<FrameState>({ stage: 'loading' })
  const latest = useRef({ shell, dialog, pick, relay, back })
  latest.current = { shell, dialog, pick, relay, back }

  useEffect(() => {
    if (!element.current) return
    const desk = createDesk(() => latest.current.shell, frame, {
      listen: event => setListensTo(known => new Set([...known, event])),
      report: (stage, reason) => setState(stateAfter(stage, reason)),
      startDialog: asked => latest.current.dialog.start(asked),
      completeDialog: result => latest.current.dialog.complete(result),
      resizeDialog: size => latest.current.dialog.resize(size),
      pickPeople: asked => latest.current.pick(asked),
      relay: (event, message) => latest.current.relay(event, message),
      back: () => latest.current.back(),
    })
    const connection = connectFrame(element.current, new URL(frame.url).origin, desk)
    link.current = { desk, connection }
    const waiting = setTimeout(() => setState(is => (is.stage === 'loading' ? { stage: 'silent' } : is)), patience)
    return () => {
      clearTimeout(waiting)
      connection.close()
    }
  }, [frame])

  const { theme } = shell.address
  const told = useRef(theme)
  useEffect(() => {
    if (told.current === theme) return
    told.current = theme
    if (listensTo.has('themeChange')) link.current?.connection.emit('themeChange', teamsTheme(theme))
    if (listensTo.has('contextChange')) link.current?.connection.emit('contextChange', link.current.desk.context())
  }, [theme, listensTo])

  const emit = (event: string, ...args: unknown[]) => link.current?.connection.emit(event, ...args)
  return { element, state, emit, listensToBack: listensTo.has('backButton') }
}
