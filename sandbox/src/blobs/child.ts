import { createRequire } from 'node:module'

/** Azurite waits for whoever keeps a connection open; its last writes are on disk long before. */
const patience = 3_000

/** Azurite's blobs as a child that goes when its parent does, however that went. */
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.exit(0), patience)
})
createRequire(import.meta.url)('azurite/dist/src/blob/main.js')
