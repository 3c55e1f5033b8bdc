import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const folder = fileURLToPath(new URL('.', import.meta.url))

const entries = [
  'browser/main-shell.tsx',
  'browser/main-sharepoint.tsx',
  'browser/main-exchanges.tsx',
  'styles/shell.css',
  'styles/data.css',
]

export type PageAsset = { body: Uint8Array<ArrayBuffer>; type: string }

const typeOf = (name: string) => {
  if (name.endsWith('.css')) return 'text/css; charset=utf-8'
  return name.endsWith('.map') ? 'application/json' : 'text/javascript; charset=utf-8'
}

/** The pages' scripts and styles, bundled in memory, by file name. */
export const bundlePageAssets = async (): Promise<Map<string, PageAsset>> => {
  const { outputFiles } = await build({
    entryPoints: entries.map(entry => `${folder}${entry}`),
    absWorkingDir: folder,
    outdir: '/',
    entryNames: '[name]',
    chunkNames: 'chunk-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'linked',
    write: false,
    logLevel: 'silent',
  })
  return new Map(
    outputFiles.map(file => {
      const name = basename(file.path)
      return [name, { body: new Uint8Array(file.contents), type: typeOf(name) }]
    }),
  )
}
