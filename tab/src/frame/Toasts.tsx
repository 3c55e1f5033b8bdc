import {
  Link,
  Toast,
  ToastBody,
  Toaster,
  ToastTitle,
  ToastTrigger,
  useToastController,
} from '@fluentui/react-components'
import { useCallback, useEffect, useRef } from 'react'
import type { Notice } from '#src/service/notices.ts'
import { useService } from '#src/service/service.ts'
import { useNarrow } from './use-width.ts'

const toaster = 'notices'
const shown = 10_000

const NoticeToast = ({ title, body, act }: Notice) => (
  <Toast>
    <ToastTitle
      action={
        act ? (
          <ToastTrigger>
            <Link onClick={act.run}>{act.words}</Link>
          </ToastTrigger>
        ) : null
      }
    >
      {title}
    </ToastTitle>
    {body && <ToastBody>{body}</ToastBody>}
  </Toast>
)

/** Puts notices on the screen, changes those that are there, and takes them away. */
const useShowing = () => {
  const { dispatchToast, updateToast, dismissToast } = useToastController(toaster)
  const open = useRef(new Map<string, { stays: boolean }>())

  return useCallback(
    (notice: Notice) => {
      const { id, intent, stays = false } = notice
      // One thing done at a time: the next takes its place. What stays waits for an answer.
      if (!stays) for (const [other, is] of open.current) if (other !== id && !is.stays) dismissToast(other)
      const options = { toastId: id, intent, timeout: stays ? -1 : shown }
      if (open.current.has(id)) updateToast({ ...options, content: <NoticeToast {...notice} /> })
      else
        dispatchToast(<NoticeToast {...notice} />, {
          ...options,
          onStatusChange: (_, { status }) => {
            if (status === 'unmounted') open.current.delete(id)
          },
        })
      open.current.set(id, { stays })
    },
    [dispatchToast, updateToast, dismissToast],
  )
}

/** Shows what is said to the person, each for ten seconds; it can be stopped by pointing at it. */
export const Toasts = () => {
  const { notices } = useService()
  const narrow = useNarrow()
  const { dismissToast } = useToastController(toaster)
  const show = useShowing()

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
      pauseOnHover
      // In the middle, where it covers neither the foot of a drawer nor the main act of a page.
      position="bottom"
      offset={{ vertical: narrow ? 72 : 16 }}
      {...(narrow && { style: { width: 'calc(100vw - 32px)' } })}
    />
  )
}
