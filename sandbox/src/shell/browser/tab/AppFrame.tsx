import { useEffect } from 'preact/hooks'
import { useShell } from '../use-shell.ts'
import type { FrameOf } from './create-desk.ts'
import { PeoplePicker } from './PeoplePicker.tsx'
import type { DialogDesk } from './use-dialog.ts'
import { type FrameState, useFrame } from './use-frame.ts'
import { usePicking } from './use-picking.ts'

type Emit = (event: string, ...args: unknown[]) => void

type Props = {
  frame: FrameOf
  name: string
  dialog: DialogDesk
  relay(event: string, message: unknown): void
  back(): void
  /** Hands out how to say something to the page, and whether it handles Back itself. */
  onReady(emit: Emit, listensToBack: boolean): void
  retry?(): void
}

/** What Teams gives a page of an app. */
const rights =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads'

/** What stands over a page that does not work, in bold and then in full. */
const troubleOf = (state: FrameState, url: string, app: string): [string, string] | undefined => {
  const { origin } = new URL(url)
  if (state.stage === 'failed') return [`${app} could not start.`, state.reason]
  if (state.stage === 'silent')
    return [`${app} does not answer.`, `The page at ${origin} has not called app.initialize. Is it running?`]
  if (state.stage === 'deaf')
    return [
      `${app} does not hear this host.`,
      `The page at ${origin} has to name it: app.initialize(['${location.origin}']).`,
    ]
  return undefined
}

type TroubleProps = { state: FrameState; url: string; retry: (() => void) | undefined }

const FrameTrouble = ({ state, url, retry }: TroubleProps) => {
  const { tenant } = useShell()
  const trouble = troubleOf(state, url, tenant.app.name)
  if (!trouble) return null
  return (
    <div class={`frame-trouble is-${state.stage}`} role="alert">
      <p>
        <strong>{trouble[0]}</strong> {trouble[1]}
      </p>
      {retry && (
        <button type="button" class="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  )
}

export const AppFrame = ({ frame, name, dialog, relay, back, onReady, retry }: Props) => {
  const { tenant } = useShell()
  const picking = usePicking()
  const { pick } = picking
  const { element, state, emit, listensToBack } = useFrame({ frame, dialog, pick, relay, back })
  // biome-ignore lint/correctness/useExhaustiveDependencies: emit speaks to whatever page is there now
  useEffect(() => onReady(emit, listensToBack), [listensToBack])
  return (
    <div class="app-frame">
      {state.stage === 'loading' && (
        <div class="loading" role="progressbar" aria-label={`Opening ${tenant.app.name}`} />
      )}
      <FrameTrouble state={state} url={frame.url} retry={retry} />
      <iframe
        ref={element}
        name={name}
        title={frame.frameContext === 'task' ? `${tenant.app.name} dialog` : `${tenant.app.name} tab`}
        src={frame.url}
        sandbox={rights}
        allow="clipboard-write; clipboard-read; camera; fullscreen"
        hidden={state.stage === 'failed'}
      />
      {picking.asked && <PeoplePicker asked={picking.asked} answer={picking.answer} />}
    </div>
  )
}
