import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { build as buildTab } from 'vite'
import { root } from './root.ts'

/** The Functions folder as it is deployed: one bundle, host.json, a package.json whose `main` names it. */
const buildFunctions = async (): Promise<void> => {
  const folder = join(root, 'api/dist')
  rmSync(folder, { recursive: true, force: true })
  await build({
    entryPoints: [join(root, 'api/src/main.ts')],
    outfile: join(folder, 'main.cjs'),
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    minify: true,
    // Node reads it as UTF-8; holidays in many languages would take twice as much escaped.
    charset: 'utf8',
    keepNames: true,
    sourcemap: 'linked',
    sourcesContent: false,
    // The Functions worker provides it at run time.
    external: ['@azure/functions-core'],
    logLevel: 'warning',
    logOverride: { 'require-resolve-not-external': 'silent' },
  })
  cpSync(join(root, 'api/host.json'), join(folder, 'host.json'))
  const manifest = { name: 'praxis-functions', version: '1.0.0', private: true, main: 'main.cjs' }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}

await buildFunctions()
await buildTab({ configFile: join(root, 'tab/vite.config.ts'), logLevel: 'warn' })
