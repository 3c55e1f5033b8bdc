import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureChromium } from '@praxis/e2e/world'
import { chromium } from 'playwright-core'
import { root } from './root.ts'

/** Draws the two icons that Teams wants as PNG from their SVG sources; run by hand when they change. */
const draw = async (name: string, size: number): Promise<void> => {
  const browser = await chromium.launch({ executablePath: ensureChromium(console.log), args: ['--no-sandbox'] })
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const svg = readFileSync(join(root, 'appPackage', `${name}.svg`), 'utf8')
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`)
  writeFileSync(join(root, 'appPackage', `${name}.png`), await page.screenshot({ omitBackground: true }))
  await browser.close()
}

await draw('color', 192)
await draw('outline', 32)
