import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'

/** Azure's own Functions host, where it is: an optional dependency, as its installer downloads from outside the registry. */
const findFunc = (): string | undefined => {
  const own = join(
    root,
    'node_modules/azure-functions-core-tools/bin',
    process.platform === 'win32' ? 'func.exe' : 'func',
  )
  if (existsSync(own)) return own
  return spawnSync('func', ['--version']).status === 0 ? 'func' : undefined
}

const func = findFunc()
if (!func) {
  console.error(
    'Azure Functions Core Tools are not installed here (npm install azure-functions-core-tools brings them where its download is allowed). npm start needs none: it runs the same functions by the library’s own invocation model.',
  )
  process.exit(1)
}
await import('./build.ts')
const child = spawn(func, ['start', ...process.argv.slice(2)], { cwd: join(root, 'api/dist'), stdio: 'inherit' })
child.on('exit', code => process.exit(code ?? 1))
