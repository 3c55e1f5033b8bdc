import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../api/src/config.ts'
import { root } from './root.ts'

const folder = join(root, 'infra')
const files = readdirSync(folder).filter(file => file.endsWith('.bicep'))

/** Without comments and texts, so that brackets and names can be counted; `${…}` stays. */
const bare = (text: string): string => text.replace(/^\s*\/\/.*$/gm, '').replace(/'[^']*'/g, "''")
const read = (file: string) => readFileSync(join(folder, file), 'utf8')
const names = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, name = '']) => name)

const main = read('main.bicep')

/** The modules that main.bicep uses: file, the parameters given, and the outputs used. */
const modules = () =>
  [...main.matchAll(/^module (\w+) '([\w.]+)' = \{([\s\S]*?)^\}/gm)].map(([, name = '', file = '', body = '']) => ({
    file,
    given: names(body, /^ {4}(\w+):/gm),
    used: names(main, new RegExp(`\\b${name}\\.outputs\\.(\\w+)`, 'g')),
  }))

const settings = names(main, /^ {6}(\w+): /gm)
const known = names(readFileSync(join(root, 'api/src/config.ts'), 'utf8'), /^ {2}(PRAXIS_\w+):/gm)

describe('what Azure is asked for', () => {
  it('is a main file and modules, each used once', () => {
    expect(
      modules()
        .map(({ file }) => file)
        .sort(),
    ).toEqual(files.filter(file => file !== 'main.bicep').sort())
  })

  it.each(files)('closes in %s every bracket it opens', file => {
    const text = bare(read(file))
    for (const [open, close] of ['{}', '[]', '()'])
      expect(text.split(String(open)).length).toBe(text.split(String(close)).length)
  })

  it('gives each module the parameters it declares, and uses only its outputs', () => {
    for (const { file, given, used } of modules()) {
      const text = read(file)
      expect({ file, given: [...given].sort() }).toEqual({ file, given: names(text, /^param (\w+) /gm).sort() })
      expect(names(text, /^output (\w+) /gm)).toEqual(expect.arrayContaining([...new Set(used)]))
    }
  })

  it('takes from the parameters file only what main.bicep declares, and all that has no default', () => {
    const { parameters } = JSON.parse(read('main.parameters.json')) as { parameters: Record<string, unknown> }
    const declared = names(main, /^param (\w+) /gm)
    const needed = names(main, /^param (\w+) \w+$/gm)
    expect(declared).toEqual(expect.arrayContaining(Object.keys(parameters)))
    expect(Object.keys(parameters)).toEqual(expect.arrayContaining(needed))
  })
})

describe('the settings of the Functions app', () => {
  it('are all that the API needs to start', () => {
    const value = (name: string) => {
      if (name.endsWith('ORIGIN')) return 'https://tab.example'
      return name.endsWith('UNITS') ? '1250' : 'b1f0c6d2-7a34-4e19-8c55-3d92e6a4f870'
    }
    const env = Object.fromEntries(settings.map(name => [name, value(name)]))
    expect(readConfig({ ...env, WEBSITE_HOSTNAME: 'api.example' })).toMatchObject({
      api: 'https://api.example/api',
      identityClientId: value('PRAXIS_IDENTITY_CLIENT_ID'),
      tabOrigin: 'https://tab.example',
      resourceUnits: 1250,
    })
  })

  it('are named as the API reads them, and none of them is a secret', () => {
    const own = settings.filter(name => name.startsWith('PRAXIS_'))
    expect(own.length).toBeGreaterThan(5)
    expect(known).toEqual(expect.arrayContaining(own))
    expect(settings.filter(name => /SECRET|KEY|PASSWORD/.test(name))).toEqual([])
  })
})

describe('the host of the Functions', () => {
  it('takes one message at a time, and tries it ten times, half a minute apart', () => {
    const { extensions } = JSON.parse(readFileSync(join(root, 'api/host.json'), 'utf8'))
    expect(extensions.queues).toMatchObject({
      batchSize: 1,
      newBatchThreshold: 0,
      visibilityTimeout: '00:00:30',
      maxDequeueCount: 10,
      messageEncoding: 'base64',
    })
  })
})
