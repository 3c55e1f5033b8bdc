import './build.ts'
import { runChecks } from './checks.ts'

const results = await runChecks()
for (const { name, passed, output } of results) {
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name}`)
  if (!passed) console.log(output)
}
process.exit(results.every(({ passed }) => passed) ? 0 : 1)
