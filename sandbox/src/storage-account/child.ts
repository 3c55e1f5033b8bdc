import { createRequire, enableCompileCache } from 'node:module'
import { shiftDate } from '../functions-host/child/shift-date.ts'

/** Azurite waits for whoever keeps a connection open; its last writes are on disk long before, and in memory nothing is kept. */
const patience = process.argv.includes('--inMemoryPersistence') ? 0 : 3_000

/** Azurite as a child that goes when its parent does, however that went, and lives on the clock that its parent tells. */
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.exit(0), patience)
})
process.on('message', (offset: number) => {
  shiftDate(offset)
  process.send?.(offset)
})
enableCompileCache()
createRequire(import.meta.url)('azurite/dist/src/azurite.js')
