import { Fragment } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useShell } from '../use-shell.ts'
import type { VersionedMessage } from './create-conversation.ts'
import { MessageRow } from './MessageRow.tsx'

type Props = { conversation: string; messages: VersionedMessage[] }

/** Further from the end than this, the person is reading and is not pulled down by what comes in. */
const nearEnd = 120

export const Messages = ({ conversation, messages }: Props) => {
  const { when, feed } = useShell()
  const log = useRef<HTMLDivElement>(null)
  const follows = useRef(true)
  const seenAt = useRef(0)
  const last = messages.at(-1)?.message.id

  // biome-ignore lint/correctness/useExhaustiveDependencies: observes the children anew when there are others
  useLayoutEffect(() => {
    const element = log.current
    if (!element) return
    const settle = () => {
      if (follows.current) element.scrollTop = element.scrollHeight
    }
    settle()
    const growing = new ResizeObserver(settle)
    for (const child of element.children) growing.observe(child)
    return () => growing.disconnect()
  }, [last, messages.length])

  const onScroll = ({ currentTarget: element }: { currentTarget: HTMLDivElement }) => {
    const distance = element.scrollHeight - element.scrollTop - element.clientHeight
    // What grows below moves the end away without anybody scrolling: only going up means reading.
    if (element.scrollTop < seenAt.current) follows.current = distance < nearEnd
    else if (distance < nearEnd) follows.current = true
    seenAt.current = element.scrollTop
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div ref={log} class="messages" role="log" aria-label="Messages" tabIndex={0} onScroll={onScroll}>
      {messages.map((versioned, place) => {
        const at = Date.parse(versioned.message.at)
        const before = messages[place - 1]
        const isNewDay = !before || !when.sameDay(Date.parse(before.message.at), at)
        return (
          <Fragment key={versioned.message.id}>
            {isNewDay && <h3 class="day">{when.heading(at, feed.now())}</h3>}
            <MessageRow conversation={conversation} versioned={versioned} />
          </Fragment>
        )
      })}
    </div>
  )
}
