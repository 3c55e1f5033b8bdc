import {
  Link,
  Toast,
  ToastBody,
  Toaster,
  ToastTitle,
  ToastTrigger,
  useToastController,
} from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
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

/** Shows what is said to the person, each for ten seconds; it can be stopped by pointing at it. */
export const Toasts = () => {
  const { notices } = useService()
  const narrow = useNarrow()
  const { dispatchToast, updateToast, dismissToast } = useToastController(toaster)
  const open = useRef(new Set<string>())
  const staying = useRef(new Set<string>())

  useEffect(
    () =>
      notices.said.subscribe(() => {
        const notice = notices.said.get()?.notice
        if (!notice) return
        if ('gone' in notice) return dismissToast(notice.id)
        // One thing done at a time: the next takes its place. What stays waits for an answer.
        if (!notice.stays)
          for (const id of open.current) if (id !== notice.id && !staying.current.has(id)) dismissToast(id)
        if (notice.stays) staying.current.add(notice.id)
        else staying.current.delete(notice.id)
        const options = { toastId: notice.id, intent: notice.intent, timeout: notice.stays ? -1 : shown }
        if (open.current.has(notice.id)) updateToast({ ...options, content: <NoticeToast {...notice} /> })
        else
          dispatchToast(<NoticeToast {...notice} />, {
            ...options,
            onStatusChange: (_, { status }) => {
              if (status === 'unmounted') open.current.delete(notice.id)
              else open.current.add(notice.id)
            },
          })
      }),
    [notices, dispatchToast, updateToast, dismissToast],
  )

  return (
    <Toaster
      toasterId={toaster}
      limit={3}
      pauseOnHover
      pauseOnWindowBlur
      position={narrow ? 'bottom' : 'bottom-end'}
      offset={{ horizontal: narrow ? 0 : 24, vertical: narrow ? 72 : 24 }}
    />
  )
}
