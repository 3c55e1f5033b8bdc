import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './root.ts'

/** Runs the project's own provisioning, as an administrator would. */
export const provision = (env: Record<string, string>): Promise<void> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(root, 'api/src/provision/main.ts')], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    child.on('exit', code =>
      code === 0 ? done() : fail(new Error('The lists could not be made; the reason is above.')),
    )
  })
