import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export type BlobStorage = {
  /** The connection string of the account. */
  connection: string
  close(): Promise<void>
}

/** Azurite's one account; its key is in Microsoft's documentation. */
const account = 'devstoreaccount1'
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='

const program = fileURLToPath(new URL('./child.ts', import.meta.url))

const listening = (child: ChildProcess): Promise<string> =>
  new Promise((ready, failed) => {
    const lines: string[] = []
    const read = (line: string) => {
      lines.push(line)
      const [, url] = /successfully listens on (http:\S+)/.exec(line) ?? []
      if (url) ready(url)
    }
    for (const stream of [child.stdout, child.stderr]) if (stream) createInterface({ input: stream }).on('line', read)
    child.once('error', failed)
    child.once('exit', () => failed(new Error(`The blob storage did not start: ${lines.join('\n')}`)))
  })

/** An Azure storage account's blobs on this machine, by Azurite on a free port; in memory without a folder. */
export const startBlobStorage = async (folder?: string): Promise<BlobStorage> => {
  const place = folder === undefined ? ['--inMemoryPersistence'] : ['--location', folder]
  // Microsoft's client is often a version of the service ahead of Azurite.
  const quiet = ['--silent', '--disableTelemetry', '--skipApiVersionCheck']
  const args = ['--blobHost', '127.0.0.1', '--blobPort', '0', ...quiet, ...place]
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  const ended = new Promise<void>(done => child.once('exit', () => done()))
  const url = await listening(child)
  return {
    connection: `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};BlobEndpoint=${url}/${account};`,
    close: async () => {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}
