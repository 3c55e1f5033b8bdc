import { useCallback, useEffect, useState } from 'preact/hooks'
import type { ChatsAnswer } from '../../wire.ts'
import { getJson } from '../ask-server.ts'
import type { Feed } from '../create-feed.ts'

const none: ChatsAnswer = { chats: [], blocked: false }

/** The person's chats, read anew whenever something was said. */
export const useChats = (as: string, feed: Feed | undefined) => {
  const [answer, setAnswer] = useState<ChatsAnswer>()
  const reload = useCallback(async () => {
    setAnswer(await getJson<ChatsAnswer>(`/api/people/${as}/chats`).catch(() => none))
  }, [as])
  useEffect(() => {
    if (!feed) return
    void reload()
    const stops = [feed.onMessage(() => void reload()), feed.onOpen(() => void reload())]
    return () => {
      for (const stop of stops) stop()
    }
  }, [feed, reload])
  return { ...(answer ?? none), loaded: answer !== undefined, reload }
}
