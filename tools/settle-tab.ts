import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'
import { allowOrigins, originsOf } from './tab-settings.ts'

/** Tells a built tab where its deployment's API and SharePoint are: `npm run settle-tab -- https://api-host site-id`. */
const [api, documentsSite] = process.argv.slice(2)
if (!api || !documentsSite) throw new Error('Give the address of the Functions app and the id of the documents site.')

const folder = join(root, 'tab', 'dist')
const file = join(folder, 'staticwebapp.config.json')
const write = (name: string, content: object) => writeFileSync(name, `${JSON.stringify(content, null, 2)}\n`)

write(join(folder, 'config.json'), { api: `${new URL(api).origin}/api`, hosts: [] })
write(file, allowOrigins(JSON.parse(readFileSync(file, 'utf8')), originsOf(api, documentsSite)))
console.log(`The tab in ${folder.slice(root.length + 1)} speaks to ${originsOf(api, documentsSite).join(' and ')}`)
