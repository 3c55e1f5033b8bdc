import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bringUp } from '@praxis/e2e/world'
import { root } from './root.ts'

const { values } = parseArgs({
  options: {
    /** Begins anew: what was kept in `.sandbox/` is gone. */
    reset: { type: 'boolean', default: false },
    /** A firm of which nothing is made yet: whoever administers it begins with the first steps. */
    empty: { type: 'boolean', default: false },
    /** The first of the ports; the others follow it. */
    port: { type: 'string', default: '4700' },
    functions: { type: 'string', default: '7071' },
    /** How many processes of the Functions stand side by side. */
    processes: { type: 'string', default: '1' },
  },
})

const folder = join(root, '.sandbox')
if (values.reset) rmSync(folder, { recursive: true, force: true })
else if (values.empty && existsSync(folder))
  console.log('What is kept goes on. A firm of which nothing is made yet begins with npm start -- --reset --empty')

const first = Number(values.port)

const wordsFor = (error: unknown): string => {
  const text = error instanceof Error ? error.message : String(error)
  return text.includes('EADDRINUSE')
    ? `A port is taken (${text.match(/\d{4,5}/)?.[0] ?? 'unknown'}). Is Praxis running already? Else choose others: npm start -- --port 4800 --functions 7171`
    : text
}

const running = await bringUp({
  folder,
  ports: { shell: first, tenant: first + 1, tab: first + 2, functions: Number(values.functions) },
  from: 'source',
  processes: Number(values.processes),
  firm: values.empty ? 'none' : 'whole',
  say: line => console.log(`  ${line} ...`),
}).catch(error => {
  console.error(wordsFor(error))
  process.exit(1)
})

console.log(
  `\nPraxis is running. Open  ${running.url}\n\nStop with Ctrl+C; what you did is kept. Begin anew with npm start -- --reset`,
)

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    void running.stop().then(() => process.exit(0))
  })
