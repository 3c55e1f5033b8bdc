import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { StoragePipelineOptions } from '@azure/storage-blob'
import { BlobServiceClient } from '@azure/storage-blob'
import type { Config, Storage } from '#src/config.ts'
import { identityFor } from '#src/graph/credential.ts'

/** Files kept in the app's own storage account, compressed. The one place that knows the blob client. */
export type SnapshotStore = {
  /** The names that begin so, in their order. */
  names: (prefix: string) => Promise<string[]>
  download: (name: string, file: string) => Promise<void>
  upload: (name: string, file: string) => Promise<void>
  remove: (name: string) => Promise<void>
}

const container = 'praxis-snapshots'

/** A start does not wait long for what it can do without. */
const options: StoragePipelineOptions = { retryOptions: { maxTries: 2, retryDelayInMs: 500 } }
const patience = 120_000

const clientFor = (storage: Storage, config: Config): BlobServiceClient =>
  'connection' in storage
    ? BlobServiceClient.fromConnectionString(storage.connection, options)
    : new BlobServiceClient(storage.blobs, identityFor(config, 'https://storage.azure.com'), options)

export const createSnapshotStore = (storage: Storage, config: Config): SnapshotStore => {
  const blobs = clientFor(storage, config).getContainerClient(container)
  const soon = () => ({ abortSignal: AbortSignal.timeout(patience) })
  return {
    names: async prefix => {
      if (!(await blobs.exists(soon()))) return []
      const names: string[] = []
      for await (const { name } of blobs.listBlobsFlat({ prefix, ...soon() })) names.push(name)
      return names.sort()
    },
    download: async (name, file) => {
      const { readableStreamBody } = await blobs.getBlobClient(name).download(0, undefined, soon())
      if (!readableStreamBody) throw new Error(`Azure gave no content for ${name}`)
      await pipeline(readableStreamBody, createGunzip(), createWriteStream(file))
    },
    upload: async (name, file) => {
      await blobs.createIfNotExists(soon())
      const zipped = createGzip()
      const uploading = blobs.getBlockBlobClient(name).uploadStream(zipped, undefined, undefined, soon())
      await Promise.all([pipeline(createReadStream(file), zipped), uploading])
    },
    remove: async name => {
      await blobs.getBlobClient(name).deleteIfExists(soon())
    },
  }
}
