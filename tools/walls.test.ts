import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from './root.ts'

let house: string
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'praxis-walls-'))
  cpSync(join(root, 'biome.json'), join(house, 'biome.json'))
})
afterAll(() => rmSync(house, { recursive: true, force: true }))

const plant = (file: string, text: string): void => {
  mkdirSync(dirname(join(house, file)), { recursive: true })
  writeFileSync(join(house, file), text)
}

const run = (program: string, args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: house,
    encoding: 'utf8',
  })
  return { status, said: `${stdout}${stderr}` }
}

/** What the project's own check says of one planted file. */
const check = (file: string, text: string) => {
  plant(file, text)
  const result = run('@biomejs/biome/bin/biome', ['lint', '--vcs-enabled=false', file])
  rmSync(join(house, file))
  return result
}

describe('the walls of the house', () => {
  it.each([
    ['practice/src/work/planted.ts', '@praxis/api', 'pure'],
    ['practice/src/work/planted.ts', 'node:fs', 'pure'],
    ['practice/src/work/planted.ts', '@microsoft/microsoft-graph-client', 'pure'],
    ['bot/src/planted.ts', '@praxis/api', 'knows practice/ alone'],
    ['api/src/planted.ts', '@praxis/sandbox', 'over HTTP'],
    ['api/src/planted.ts', 'botbuilder', 'lives in bot/'],
    ['tab/src/planted.ts', '@praxis/api', 'imports practice/ alone'],
    ['sandbox/src/planted.ts', '@praxis/practice', 'over HTTP alone'],
    ['e2e/planted.ts', '@praxis/api', 'over HTTP alone'],
    ['bench/src/planted.ts', '@praxis/practice', 'over HTTP alone'],
  ])('%s cannot import %s, and is told why', (file, module, why) => {
    const { status, said } = check(file, `import { thing } from '${module}'\n\nexport const other = thing\n`)
    expect(status).not.toBe(0)
    expect(said.replace(/\s+/g, ' ')).toContain(why)
  })

  it('let through what they allow', () => {
    expect(
      check('bot/src/planted.ts', "import { ok } from '@praxis/practice'\n\nexport const fine = ok\n").said,
    ).not.toContain('noRestrictedImports')
  })

  it('see a circle of imports', () => {
    plant('practice/src/other.ts', "import { one } from './planted.ts'\n\nexport const two = () => one\n")
    const { said } = check(
      'practice/src/planted.ts',
      "import { two } from './other.ts'\n\nexport const one = () => two\n",
    )
    expect(said).toContain('noImportCycles')
  })

  it.each(['fetch', 'process', 'setTimeout', 'document'])('keep %s from type-checking in practice/', name => {
    const { compilerOptions } = JSON.parse(readFileSync(join(root, 'practice/tsconfig.json'), 'utf8'))
    const { lib, types } = compilerOptions
    plant('types/tsconfig.json', JSON.stringify({ compilerOptions: { lib, types, noEmit: true, strict: true } }))
    plant('types/planted.ts', `export const reach = ${name}\n`)
    const { status, said } = run('typescript/bin/tsc', ['-p', 'types'])
    expect([status === 0, said.includes(`'${name}'`)]).toEqual([false, true])
  })
})
