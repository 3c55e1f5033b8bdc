import { join } from 'node:path'
import { root } from './root.ts'
import { runProgram } from './run-program.ts'

/** Jest on ES modules: everything beside the sources and in the workspaces' `tests/`. */
export const runUnit = (args: string[], record?: string) =>
  runProgram('jest/bin/jest.js', args, {
    env: {
      NODE_OPTIONS: '--experimental-vm-modules --no-warnings',
      ...(record && { PRAXIS_RECORD: join(root, record), SANDBOX_TRAFFIC: join(root, record) }),
    },
  })
