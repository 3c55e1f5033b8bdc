import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '@praxis/practice'
import type { Log } from '#src/log.ts'
import type { Replica } from '#src/replica/create-replica.ts'
import { format } from '#src/replica/schema.ts'
import { loadReplica, saveReplica } from './copy-replica.ts'
import type { SnapshotStore } from './snapshot-store.ts'

/** Older ones serve where the newest cannot be read, or after a step back to an older release. */
const kept = 3

type Parts = { store: SnapshotStore | undefined; replica: Replica; journal: string; log: Log }

/** Does something with a file that is gone afterwards. */
const withFile = async <T>(work: (file: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'praxis-snapshot-'))
  try {
    return await work(join(folder, 'replica.sqlite'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The replica as it was some night, so that a start need not read the journal from its beginning. */
export const createSnapshots = ({ store, replica, journal, log }: Parts) => {
  const folder = createHash('sha256').update(journal).digest('hex').slice(0, 16)
  const fits = (name: string): boolean => name.endsWith(`.${format}.sqlite.gz`)

  const tryOne = (from: SnapshotStore, name: string): Promise<boolean> =>
    withFile(async file => {
      await from.download(name, file)
      loadReplica(replica, file, journal)
      return true
    }).catch(error => {
      log.warn({ error, name }, 'a snapshot cannot be read')
      return false
    })

  const startFrom = async (from: SnapshotStore): Promise<void> => {
    const names = await from.names(`${folder}/`)
    for (const name of names.filter(fits).toReversed()) if (await tryOne(from, name)) return
  }

  /** Every snapshot has a name of its own: whoever writes at the same time writes another. */
  const writeTo = async (to: SnapshotStore, at: Instant): Promise<{ bytes: number }> => {
    const bytes = await withFile(async file => {
      saveReplica(replica, file, journal)
      await to.upload(`${folder}/${at}.${randomUUID()}.${format}.sqlite.gz`, file)
      return (await stat(file)).size
    })
    const names = await to.names(`${folder}/`)
    for (const name of names.slice(0, -kept)) await to.remove(name)
    return { bytes }
  }

  return {
    /** Fills the replica from the newest snapshot that can be read; without one it stays empty and reads the journal. */
    start: async (): Promise<void> => {
      if (store)
        await startFrom(store).catch(error => {
          log.warn({ error }, 'no snapshot can be reached')
        })
    },
    /** The size of what was written; nothing where there is no place for it. */
    write: async (at: Instant): Promise<{ bytes: number } | null> => (store ? writeTo(store, at) : null),
  }
}
