// Runs one of the project's programs on the pinned Node, whatever Node called it (20 or later), after installing what is
// missing. Plain JavaScript without dependencies: on a fresh machine it is the first thing to run.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const pinned = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

const packagesOf = file => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {})

/** What the lock asks for and node_modules does not hold. */
const missing = () => {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const present = packagesOf(join(root, 'node_modules', '.package-lock.json'))
  return Object.entries(wanted).filter(
    ([path, entry]) => path.startsWith('node_modules/') && !entry.optional && present[path]?.version !== entry.version,
  )
}

const install = () => {
  if (missing().length === 0 && existsSync(pinned)) return
  console.log('Installing what is missing (npm ci); the first time this takes some minutes ...')
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (npm.status !== 0) {
    console.error('npm ci failed; its message is above. Check the network and run the command again.')
    process.exit(npm.status ?? 1)
  }
}

install()
const [program, ...rest] = process.argv.slice(2)
const child = spawn(pinned, [join(root, program), ...rest], { cwd: root, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
