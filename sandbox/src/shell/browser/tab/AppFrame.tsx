import { useEffect } from 'preact/hooks'
import { useShell } from '../use-shell.ts'
import type { FrameOf } from './create-desk.ts'
import type { DialogDesk } from './use-dialog.ts'
import { type FrameState, useFrame } from './use-frame.ts'

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

const FrameTrouble = ({ state, url, retry }: { state: FrameState; url: string; retry: (() => void) | undefined }) => {
  const { tenant } = useShell()
  const silent = `The page at ${new URL(url).origin} has not called app.initialize. Is it running?`
  const failed = state.stage === 'failed' ? state.reason : ''
  return (
    <div class={`frame-trouble is-${state.stage}`} role="alert">
      <p>
        <strong>
          {state.stage === 'failed' ? `${tenant.app.name} could not start.` : `${tenant.app.name} does not answer.`}
        </strong>{' '}
        {state.stage === 'failed' ? failed : silent}
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
  const { element, state, emit, listensToBack } = useFrame({ frame, dialog, relay, back })
  // biome-ignore lint/correctness/useExhaustiveDependencies: emit speaks to whatever page is there now
  useEffect(() => onReady(emit, listensToBack), [listensToBack])
  return (
    <div class="app-frame">
      {state.stage === 'loading' && (
        <div class="loading" role="progressbar" aria-label={`Opening ${tenant.app.name}`} />
      )}
      {(state.stage === 'silent' || state.stage === 'failed') && (
        <FrameTrouble state={state} url={frame.url} retry={retry} />
      )}
      <iframe
        ref={element}
        name={name}
        title={frame.frameContext === 'task' ? `${tenant.app.name} dialog` : `${tenant.app.name} tab`}
        src={frame.url}
        sandbox={rights}
        allow="clipboard-write; clipboard-read; camera; fullscreen"
        hidden={state.stage === 'failed'}
      />
    </div>
  )
}
