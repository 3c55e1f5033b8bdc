import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { takePictures } from '@praxis/e2e/pictures'
import { ensureChromium } from '@praxis/e2e/world'
import { root } from './root.ts'

/** Takes the pictures of the README and of `docs/` anew, from the build: `npm run screenshots`. */
const folder = join(root, 'docs/pictures')
mkdirSync(folder, { recursive: true })
process.env.CHROMIUM = ensureChromium(line => console.log(line))
await import('./build.ts')
await takePictures(folder, line => console.log(line))
process.exit(0)
