import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import JSZip from 'jszip'
import { type Deployment, example, manifestFor } from './manifest.ts'
import { root } from './root.ts'

const named = Object.keys(example) as (keyof Deployment)[] // the names that the manifest asks for
const missing = named.filter(name => !process.env[name])
const deployment = Object.fromEntries(named.map(name => [name, process.env[name] ?? example[name]])) as Deployment // each is filled

const zip = new JSZip()
zip.file('manifest.json', JSON.stringify(manifestFor(deployment), null, 2))
for (const file of ['color.png', 'outline.png', 'de.json', 'fr.json'])
  zip.file(file, readFileSync(join(root, 'appPackage', file)))

const folder = join(root, 'appPackage', 'dist')
const target = join(folder, 'praxis.zip')
mkdirSync(folder, { recursive: true })
writeFileSync(target, await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }))
console.log(`Made ${target.slice(root.length + 1)}`)
if (missing.length > 0)
  console.log(`With example values for ${missing.join(', ')}: set these to your deployment's before you upload it.`)
