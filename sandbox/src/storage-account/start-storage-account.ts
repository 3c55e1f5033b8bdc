import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Tenant } from '../tenant/tenant.ts'

export type StorageAccount = {
  /** The connection string of the account. */
  connection: string
  close(): Promise<void>
}

type Options = {
  /** Where it lasts; in memory without one. */
  folder?: string | undefined
  /** The clock by which messages come to sight again; the machine's without one. */
  clock?: Tenant['clock']
}

/** Azurite's one account; its key is in Microsoft's documentation. */
const account = 'devstoreaccount1'
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='

const program = fileURLToPath(new URL('./child.ts', import.meta.url))

type Addresses = { Blob: string; Queue: string }

const listening = (child: ChildProcess): Promise<Addresses> =>
  new Promise((ready, failed) => {
    const lines: string[] = []
    const found = new Map<string, string>()
    const read = (line: string) => {
      lines.push(line)
      const [, service, url] = /(Blob|Queue) service is successfully listening at (http:\S+)/.exec(line) ?? []
      if (service && url) found.set(service, url)
      const [Blob, Queue] = [found.get('Blob'), found.get('Queue')]
      if (Blob && Queue) ready({ Blob, Queue })
    }
    for (const stream of [child.stdout, child.stderr]) if (stream) createInterface({ input: stream }).on('line', read)
    child.once('error', failed)
    child.once('exit', () => failed(new Error(`The storage account did not start: ${lines.join('\n')}`)))
  })

/** The account is on the tenant's clock before whoever moved that goes on. */
const followClock = async (child: ChildProcess, clock: Tenant['clock'], ended: Promise<void>): Promise<void> => {
  const tell = () => {
    const offset = clock.offset()
    const heard = new Promise<void>(done => {
      const listen = (said: unknown) => {
        if (said !== offset) return
        child.off('message', listen)
        done()
      }
      child.on('message', listen)
    })
    if (child.connected) child.send(offset)
    return Promise.race([heard, ended])
  }
  child.once('exit', clock.follow({ reach: tell }))
  await tell()
}

const services = ['blob', 'queue', 'table'].flatMap(name => [`--${name}Host`, '127.0.0.1', `--${name}Port`, '0'])

/** An Azure storage account's blobs and queues on this machine, by Azurite on free ports. */
export const startStorageAccount = async ({ folder, clock }: Options = {}): Promise<StorageAccount> => {
  const place = folder === undefined ? ['--inMemoryPersistence'] : ['--location', folder]
  // Microsoft's client is often a version of the service ahead of Azurite.
  const quiet = ['--silent', '--disableTelemetry', '--skipApiVersionCheck']
  const child = spawn(process.execPath, [program, ...services, ...quiet, ...place], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const ended = new Promise<void>(done => child.once('exit', () => done()))
  const { Blob, Queue } = await listening(child)
  if (clock) await followClock(child, clock, ended)
  return {
    connection: [
      `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key}`,
      `BlobEndpoint=${Blob}/${account};QueueEndpoint=${Queue}/${account};`,
    ].join(';'),
    close: async () => {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}
