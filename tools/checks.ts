import { runProgram } from './run-program.ts'

export type Check = { name: string; passed: boolean; output: string }

const checks: [name: string, program: string, args: string[]][] = [
  ['format, lint and walls', '@biomejs/biome/bin/biome', ['check', '.']],
  ['types', 'typescript/bin/tsc', ['-b']],
  ['dead code', 'knip/bin/knip.js', []],
  ['sizes', 'size-limit/bin.js', []],
]

/** The checks that read the sources and the build, each to its end. */
export const runChecks = async (): Promise<Check[]> => {
  const results: Check[] = []
  for (const [name, program, args] of checks) {
    const { code, output } = await runProgram(program, args, { quiet: true })
    results.push({ name, passed: code === 0, output })
  }
  return results
}
