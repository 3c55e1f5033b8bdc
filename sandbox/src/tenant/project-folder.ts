import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The project this runs in: the nearest folder above with a lock file, else the folder the process was started in. */
const findRoot = (folder: string): string => {
  if (existsSync(join(folder, 'package-lock.json'))) return folder
  const parent = dirname(folder)
  return parent === folder ? process.cwd() : findRoot(parent)
}

/** Certificate and signing keys that tenants without a folder share, so that a test need not make its own. */
export const sharedKeysFolder = (): string => join(findRoot(import.meta.dirname), '.cache', 'sandbox-tls')

export const compileCacheFolder = (): string => join(findRoot(import.meta.dirname), '.cache', 'functions-host')
