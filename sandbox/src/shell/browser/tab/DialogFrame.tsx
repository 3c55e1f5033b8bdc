import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { dialogSize } from '#src/shell/teams/dialog-size.ts'
import { Avatar } from '../Avatar.tsx'
import { Icon } from '../Icon.tsx'
import { useShell } from '../use-shell.ts'

type Props = {
  title: string
  size: { width?: unknown; height?: unknown }
  dismiss(): void
  children: ComponentChildren
}

const screenOf = (narrow: boolean) =>
  narrow ? { width: 360, height: window.innerHeight } : { width: window.innerWidth, height: window.innerHeight }

/** What Teams draws around every dialog of an app. */
export const DialogFrame = ({ title: asked, size: wanted, dismiss, children }: Props) => {
  const { tenant, narrow } = useShell()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const title = asked || tenant.app.name
  const size = dialogSize(wanted, screenOf(narrow))
  return (
    <dialog
      ref={dialog}
      class={narrow ? 'task-dialog is-narrow' : 'task-dialog'}
      aria-label={title}
      style={narrow ? {} : { width: `${size.width}px` }}
      onClose={dismiss}
    >
      <header>
        <Avatar name={tenant.app.name} app size={20} />
        <span>{title}</span>
        <button type="button" class="icon-button" aria-label="Close" title="Close" onClick={dismiss}>
          <Icon name="close" />
        </button>
      </header>
      <div class="task-body" style={narrow ? {} : { height: `${size.height}px` }}>
        {children}
      </div>
    </dialog>
  )
}
