import type { ClientKey, FeedKey, Feeds } from '@praxis/practice'
import { idOf } from '@praxis/practice'
import { useState } from 'react'
import { useAct } from '#src/frame/use-act.ts'
import { useService } from '#src/service/service.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { newSecret } from './secret.ts'

/** Of what a new calendar holds the deadlines. */
export type FeedOf = { client?: ClientKey; mine?: boolean }

/** My calendars under secret addresses, and the address just made, which is not shown again. */
export const useFeeds = () => {
  const { address } = useService()
  const act = useAct()
  const asked = useAsk('feeds', {})
  const [shown, setShown] = useState<{ feed: FeedKey; address: string }>()
  const show = (feed: FeedKey, secret: string) =>
    setShown({ feed, address: new URL(`${address}/calendars/${idOf(feed)}/${secret}.ics`, location.href).href })

  const open = async (of: FeedOf) => {
    const feed: FeedKey = `feed:${crypto.randomUUID()}`
    const { secret, hash } = await newSecret()
    const { state } = await act('open-feed', { feed, hash, ...of })
    if (state === 'done') show(feed, secret)
  }
  const renew = async (feed: FeedKey) => {
    const { secret, hash } = await newSecret()
    const { state } = await act('renew-feed', { feed, hash })
    if (state === 'done') show(feed, secret)
  }
  const close = async (feed: FeedKey) => {
    if (shown?.feed === feed) setShown(undefined)
    await act('close-feed', { feed })
  }
  return { asked, shown, open, renew, close }
}

type Feed = Feeds['feeds'][number]

/** Of what a calendar holds the deadlines, in words. */
export const feedWords = ({ client, clientName, restricted, mine }: Feed): string => {
  if (restricted) return 'A client that you may not see'
  if (client) return clientName ?? 'One client'
  return mine ? 'Mine' : 'All that I may see'
}
