import { useEffect, useRef, useState } from 'preact/hooks'
import { linkToUnfurl } from '#src/shell/teams/read-extension.ts'
import type { ExtensionResult } from '#src/shell/teams/read-extension-answer.ts'
import { useShell } from '../use-shell.ts'
import { askExtension } from './ask-extension.ts'

/** Teams keeps what a link became for half an hour. */
const kept = 30 * 60_000
const known = new Map<string, { at: number; result: ExtensionResult | undefined }>()

/** The card of the last link in the text that the app unfurls, until it is taken away. */
export const useLinkPreview = (conversation: string, written: string) => {
  const { tenant, person, feed } = useShell()
  const [shown, setShown] = useState<{ url: string; result: ExtensionResult }>()
  const refused = useRef(new Set<string>())
  const url = linkToUnfurl(written, tenant.app.extension.domains)

  useEffect(() => {
    if (!url || refused.current.has(url)) return
    let current = true
    const show = (result: ExtensionResult | undefined) => {
      if (current && result) setShown({ url, result })
    }
    const key = `${person.id} ${url}`
    const before = known.get(key)
    if (before && feed.now() - before.at < kept) {
      show(before.result)
      return
    }
    const ask = async () => {
      const outcome = await askExtension(conversation, { kind: 'link', url })
      if (outcome.kind !== 'results') return
      known.set(key, { at: feed.now(), result: outcome.results[0] })
      show(outcome.results[0])
    }
    const timer = setTimeout(() => void ask(), 300)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [url, conversation, person, feed])

  const remove = () => {
    if (shown) refused.current.add(shown.url)
    setShown(undefined)
  }
  const clear = () => {
    refused.current.clear()
    setShown(undefined)
  }
  return { preview: shown?.result, remove, clear }
}
