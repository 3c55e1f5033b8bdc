import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs'
import { join } from 'node:path'
import type { Exchange, Exchanges } from '../types.ts'

export type Recorder = Exchanges & {
  record(exchange: Exchange): void
  watch(listener: (number: number, exchange: Exchange) => void): () => void
  close(): Promise<void>
}

const KEPT = 2000

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
  const kept: Exchange[] = []
  const watchers = new Set<(number: number, exchange: Exchange) => void>()
  const files = folder === undefined ? undefined : openStreams(folder, tenantId)
  let total = 0
  return {
    record: exchange => {
      total += 1
      kept.push(exchange)
      if (kept.length > KEPT * 2) kept.splice(0, kept.length - KEPT)
      files?.streamFor(exchange.service).write(`${JSON.stringify(exchange)}\n`)
      for (const watcher of watchers) watcher(total, exchange)
    },
    recent: (after, most) => {
      const first = total - kept.length + 1
      const from = Math.max(first, after + 1, total - most + 1)
      return kept.slice(from - first).map((exchange, index) => ({ number: from + index, exchange }))
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
