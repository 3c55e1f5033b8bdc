import { createRequire } from 'node:module'

/** Azurite's blobs as a child that goes when its parent does, however that went. */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
createRequire(import.meta.url)('azurite/dist/src/blob/main.js')
