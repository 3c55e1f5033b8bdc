import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs'
import { join } from 'node:path'
import type { Exchange, Exchanges } from '../types.ts'

export type Recorder = Exchanges & {
  /** `size` is about how many characters the exchange holds. */
  record(exchange: Exchange, size: number): void
  watch(listener: (number: number, exchange: Exchange) => void): () => void
  close(): Promise<void>
}

/** What is kept in memory: so many exchanges, and so many characters. */
const MOST = 4000
const LARGEST = 64_000_000

const openStreams = (folder: string, tenantId: string) => {
  const streams = new Map<Exchange['service'], WriteStream>()
  const streamFor = (service: Exchange['service']): WriteStream => {
    const open = streams.get(service)
    if (open) return open
    mkdirSync(folder, { recursive: true })
    const stream = createWriteStream(join(folder, `${service}-${tenantId}.jsonl`), { flags: 'a' })
    streams.set(service, stream)
    return stream
  }
  const close = () =>
    Promise.all([...streams.values()].map(stream => new Promise<void>(resolve => stream.end(() => resolve()))))
  return { streamFor, close }
}

/** Keeps the last exchanges in memory and, where a folder is given, all of them: one file per service and tenant. */
export const createRecorder = (tenantId: string, folder?: string): Recorder => {
  const kept: { exchange: Exchange; size: number }[] = []
  let held = 0
  const watchers = new Set<(number: number, exchange: Exchange) => void>()
  const files = folder === undefined ? undefined : openStreams(folder, tenantId)
  let total = 0
  return {
    record: (exchange, size) => {
      total += 1
      held += size
      kept.push({ exchange, size })
      while (kept.length > MOST || (held > LARGEST && kept.length > 1)) held -= kept.shift()?.size ?? 0
      files?.streamFor(exchange.service).write(`${JSON.stringify(exchange)}\n`)
      for (const watcher of watchers) watcher(total, exchange)
    },
    recent: (after, most) => {
      const first = total - kept.length + 1
      const from = Math.max(first, after + 1, total - most + 1)
      return kept.slice(from - first).map(({ exchange }, index) => ({ number: from + index, exchange }))
    },
    watch: listener => {
      watchers.add(listener)
      return () => watchers.delete(listener)
    },
    close: async () => {
      await files?.close()
    },
  }
}
