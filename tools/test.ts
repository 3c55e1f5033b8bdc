import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureChromium } from '@praxis/e2e/world'
import { runChecks } from './checks.ts'
import { checkConformance } from './conformance.ts'
import { root } from './root.ts'
import { runUnit } from './run-unit.ts'

const folder = '.cache/test'
const traffic = join(folder, 'traffic')
rmSync(join(root, folder), { recursive: true, force: true })
mkdirSync(join(root, traffic), { recursive: true })

const say = (line: string) => console.log(line)
let passed = 0
let failed = 0

const count = (name: string, isRight: boolean, output = ''): void => {
  if (isRight) passed += 1
  else failed += 1
  say(`${isRight ? 'ok    ' : 'FAILED'} ${name}`)
  if (!isRight && output) say(output)
}

type JestReport = { numPassedTests: number; numFailedTests: number; numRuntimeErrorTestSuites: number }

/** Runs tests and adds up what they say of themselves; a suite that could not run counts as one that failed. */
const test = async (name: string, args: string[]): Promise<void> => {
  say(`\n== ${name}`)
  const report = join(root, folder, `${name.replace(/\W/g, '-')}.json`)
  const { code } = await runUnit([...args, '--json', `--outputFile=${report}`, '--silent'], traffic)
  if (!existsSync(report)) return count(name, false, 'the tests did not run')
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  ) as JestReport // Jest's own form
  passed += numPassedTests
  failed += numFailedTests + numRuntimeErrorTestSuites
  if (code !== 0 && numFailedTests + numRuntimeErrorTestSuites === 0) count(name, false, `the tests ended with ${code}`)
}

process.env.CHROMIUM = ensureChromium(say)

say('\n== build')
await import('./build.ts')
count('build', true)

say('\n== check')
for (const check of await runChecks()) count(check.name, check.passed, check.output)

await test('unit and sandbox', ['practice', 'bot', 'api', 'sandbox', 'tab', 'tools'])
await test('browser', ['e2e'])

say('\n== conformance')
const conformance = await checkConformance(join(root, traffic))
if ('skipped' in conformance) say(`skipped: ${conformance.skipped}`)
else {
  const { checked, findings } = conformance
  count(
    `${checked.graph} exchanges with Graph and ${checked.connector} with the bot connector fit their contracts`,
    findings.length === 0 && checked.graph > 0 && checked.connector > 0,
    findings.slice(0, 40).join('\n'),
  )
}

say(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
