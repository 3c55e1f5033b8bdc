import { Link, Toast, ToastBody, Toaster, ToastTitle, useToastController } from '@fluentui/react-components'
import { type FocusEvent, useCallback, useEffect, useRef } from 'react'
import type { Notice } from '#src/service/notices.ts'
import { useService } from '#src/service/service.ts'
import { useStore } from '#src/service/store.ts'
import { footRoom } from './foot-room.ts'
import { useNarrow } from './use-width.ts'

const toaster = 'notices'
const shown = 10_000

type Shown = { notice: Notice; acted: () => void }

const NoticeToast = ({ notice: { title, body, act }, acted }: Shown) => {
  const run = () => {
    act?.run()
    acted()
  }
  return (
    <Toast>
      <ToastTitle action={act ? <Link onClick={run}>{act.words}</Link> : null}>{title}</ToastTitle>
      {body && <ToastBody>{body}</ToastBody>}
    </Toast>
  )
}

/**
 * Gives the focus back to where it was before a notice had it, at once: Fluent's own trigger does so when the notice
 * has faded, and takes it from whatever the person has gone on to meanwhile.
 */
const useFocusBefore = () => {
  const before = useRef<EventTarget>(null)
  const onFocus = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) before.current = relatedTarget
  }
  const goBack = useCallback(() => {
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus()
  }, [])
  return { onFocus, goBack }
}

/** Puts notices on the screen, changes those that are there, and takes them away. */
const useShowing = (goBack: () => void) => {
  const { dispatchToast, updateToast, dismissToast } = useToastController(toaster)
  const open = useRef(new Map<string, { stays: boolean }>())

  return useCallback(
    (notice: Notice) => {
      const { id, intent, stays = false } = notice
      // One thing done at a time: the next takes its place. What stays waits for an answer.
      if (!stays) for (const [other, is] of open.current) if (other !== id && !is.stays) dismissToast(other)
      const options = { toastId: id, intent, timeout: stays ? -1 : shown }
      const acted = () => {
        goBack()
        dismissToast(id)
      }
      const content = <NoticeToast notice={notice} acted={acted} />
      if (open.current.has(id)) updateToast({ ...options, content })
      else
        dispatchToast(content, {
          ...options,
          onStatusChange: (_, { status }) => {
            if (status === 'unmounted') open.current.delete(id)
          },
        })
      open.current.set(id, { stays })
    },
    [dispatchToast, updateToast, dismissToast, goBack],
  )
}

/**
 * On a phone a notice is as wide as the screen: the page makes room for it, so that nothing is out of reach meanwhile.
 * Fluent gives the style to the list of notices and to each of them.
 */
const inTheFlow = {
  inline: true,
  offset: { vertical: 0 },
  style: { position: 'relative', flexShrink: 0, boxSizing: 'border-box', width: 'auto', padding: '0 8px 4px' },
} as const

/**
 * Shows what is said to the person, each for ten seconds; it can be stopped by pointing at it. On a wide screen it lies
 * in the middle of the foot, where it covers neither the foot of a drawer nor the main act of a page, and above a bar
 * that is there.
 */
export const Toasts = () => {
  const { notices } = useService()
  const narrow = useNarrow()
  const room = useStore(footRoom)
  const { dismissToast } = useToastController(toaster)
  const { onFocus, goBack } = useFocusBefore()
  const show = useShowing(goBack)

  useEffect(
    () =>
      notices.said.subscribe(() => {
        const notice = notices.said.get()?.notice
        if (!notice) return
        if ('gone' in notice) dismissToast(notice.id)
        else show(notice)
      }),
    [notices, dismissToast, show],
  )

  return (
    <Toaster
      toasterId={toaster}
      limit={3}
      onFocus={onFocus}
      pauseOnHover
      position="bottom"
      {...(narrow ? inTheFlow : { offset: { vertical: 16 + room } })}
    />
  )
}
