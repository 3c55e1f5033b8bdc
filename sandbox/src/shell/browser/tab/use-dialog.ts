import { useRef, useState } from 'preact/hooks'

/** What the app asked for with `tasks.startTask`: a page or a card, and how large. */
export type AskedDialog = Record<string, unknown>

export type DialogDesk = {
  start(asked: AskedDialog): Promise<[unknown, unknown]>
  complete(result: unknown): void
  resize(size: AskedDialog): void
}

const dismissed = 'User cancelled/closed the task module.'

type Open = { asked: AskedDialog; answer(outcome: [unknown, unknown]): void }

/** The one dialog that a tab may have open; whoever opened it gets `[error, result]` when it closes. */
export const useDialog = () => {
  const [open, setOpen] = useState<Open>()
  /** Says something to the page inside the dialog. */
  const tellChild = useRef<(message: unknown) => void>(() => undefined)
  const close = (outcome: [unknown, unknown]) => {
    open?.answer(outcome)
    setOpen(undefined)
  }
  const desk: DialogDesk = {
    start: asked =>
      new Promise(answer => {
        open?.answer([dismissed, null])
        setOpen({ asked, answer })
      }),
    complete: result => close([null, result]),
    resize: size => setOpen(known => known && { ...known, asked: { ...known.asked, ...size } }),
  }
  return { asked: open?.asked, desk, dismiss: () => close([dismissed, null]), tellChild }
}
