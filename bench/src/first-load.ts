import { readdirSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const dist = fileURLToPath(new URL('../../tab/dist/', import.meta.url))

/** The files that Home needs: what index.html names, and what these preload. */
const firstFiles = (): string[] => {
  const html = readFileSync(`${dist}index.html`, 'utf8')
  return ['index.html', ...[...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file]) => file ?? '')]
}

/** The bytes of the tab's first load, as they travel. */
export const firstLoad = () => {
  const bodies = firstFiles().map(file => readFileSync(dist + file))
  const sum = (size: (body: Buffer) => number) => bodies.reduce((total, body) => total + size(body), 0)
  const all = readdirSync(`${dist}assets`).reduce((total, file) => total + statSync(`${dist}assets/${file}`).size, 0)
  return {
    files: bodies.length,
    gzip: sum(body => gzipSync(body).length),
    brotli: sum(body => brotliCompressSync(body).length),
    wholeTab: all,
  }
}
