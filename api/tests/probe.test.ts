import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Tenant } from '@praxis/sandbox'
import { createTenant } from '@praxis/sandbox'
import { createGraph } from '#src/graph/create-graph.ts'
import { createCredential } from '#src/graph/credential.ts'
import type { Answered } from '#src/provision/probe/probe.ts'
import { probe } from '#src/provision/probe/probe.ts'
import { tellVerdict } from '#src/provision/probe/tell-answer.ts'
import { configOf } from './tenant.ts'

let tenant: Tenant
const begin = async (record?: string) => {
  tenant = await createTenant(record ? { record } : {})
  tenant.trust()
}
beforeEach(() => begin(process.env.PRAXIS_RECORD))
afterEach(() => tenant.close())

/** A service that says a column is unique now and makes it none; off the record, since no answer of Graph's looks so. */
const withoutUniqueColumns = async () => {
  await tenant.close()
  await begin()
  tenant.faults.add({ effect: 'refuse', status: 200, match: { name: 'update column' }, times: 'always' })
}

/** Asks the sandbox; its waiting passes at once. */
const ask = async (): Promise<Answered[]> => {
  const config = configOf(tenant)
  let passed = 0
  const sleep = async (milliseconds: number) => {
    passed += milliseconds
  }
  const world = { graph: createGraph(config, createCredential(config)), site: config.recordsSite, sleep }
  return probe({ ...world, clock: () => Date.now() + passed }, () => undefined)
}

const listsLeft = () => tenant.handsOn.lists(tenant.sites.records.id).map(({ displayName }) => displayName)

const about = (all: Answered[], words: string) => all.find(({ asks }) => asks.includes(words))

const broken = (all: Answered[]) => all.filter(({ asExpected, vital }) => vital && !asExpected).map(({ asks }) => asks)

describe('the probe of a site', () => {
  it('finds in the sandbox all that Praxis is written for, and leaves no list behind', async () => {
    const all = await ask()
    expect(all.filter(({ asExpected }) => !asExpected)).toEqual([])
    expect(about(all, 'Does exactly one of 20')?.found).toBe('1 stood 6 times; answers: 201 6 times, 400 114 times')
    expect(tellVerdict(all)).toEqual({ isSound: true, text: 'All that must hold holds.' })
    expect(listsLeft()).not.toContainEqual(expect.stringContaining('probe'))
  })

  it('sees that columns did not become unique, and that several items then stand for one value', async () => {
    await withoutUniqueColumns()
    const all = await ask()
    expect(about(all, 'three unique columns')).toMatchObject({ asExpected: false, vital: true })
    expect(about(all, 'Does exactly one of 20')).toMatchObject({
      asExpected: false,
      found: expect.stringMatching(/^20 stood/),
    })
    expect(about(all, 'duplicate answered')).toMatchObject({ asExpected: false, found: '201' })
    expect(tellVerdict(all)).toMatchObject({ isSound: false, text: expect.stringContaining('Keep no records here') })
    expect(listsLeft()).not.toContainEqual(expect.stringContaining('probe'))
  })

  it('takes a delta that comes late, twice and in any order, and says so', async () => {
    tenant.faults.disturbDelta({ shuffle: true, repeat: 3 })
    const all = await ask()
    expect(broken(all)).toEqual([])
    expect(about(all, 'How late')?.found).toContain('not in the order of their ids')
  })

  it('sees a delta that never shows what was made', async () => {
    tenant.faults.disturbDelta({ withhold: true })
    expect(broken(await ask())).toEqual([
      'How late and in which order does the delta show 40 new items?',
      'Does a delta link read on from where it was given?',
    ])
  })

  it('goes on with the next question when one cannot be asked, and removes the list', async () => {
    tenant.faults.add({ effect: 'refuse', status: 403, match: { name: 'list columns' }, from: 2 })
    const all = await ask()
    expect(broken(all)).toEqual(['Can one list have three unique columns?'])
    expect(about(all, 'three unique columns')?.found).toContain('403')
    expect(about(all, 'a delta link')).toMatchObject({ asExpected: true })
    expect(listsLeft()).not.toContainEqual(expect.stringContaining('probe'))
  })

  it('says which role it needs where it may make no list', async () => {
    tenant.faults.grant(tenant.sites.records.id, 'write')
    const all = await ask()
    expect(all).toHaveLength(1)
    expect(all[0]).toMatchObject({ vital: true, asExpected: false, expects: expect.stringContaining('manage') })
    expect(all[0]?.found).toContain('403')
  })
})

type Ended = { code: number | null; said: string }

const run = (): Promise<Ended> =>
  new Promise(done => {
    const main = fileURLToPath(new URL('../src/provision/main.ts', import.meta.url))
    const child = spawn(process.execPath, [main, '--probe'], { env: { ...process.env, ...tenant.environment() } })
    let said = ''
    child.stdout.on('data', text => {
      said += text
    })
    child.on('exit', code => done({ code, said }))
  })

describe('npm run provision -- --probe', () => {
  it('asks nothing of which docs/real-tenant.md does not say what rests on it', async () => {
    const page = readFileSync(new URL('../../docs/real-tenant.md', import.meta.url), 'utf8')
    for (const { asks, vital } of await ask()) expect(page).toContain(`| ${asks} | ${vital ? 'must ' : ''}|`)
  })

  it('says for each question what was expected and found, and ends well', async () => {
    const { code, said } = await run()
    expect(code).toBe(0)
    expect(said).toMatch(/ok {5}Does one item hold four notes.*\n +expected: .*\n +found: {4}201; whole: Detail, /)
    expect(said).toContain('All that must hold holds.')
  })

  it('ends with 1 where something does not hold that correctness rests on', async () => {
    await withoutUniqueColumns()
    const { code, said } = await run()
    expect(code).toBe(1)
    expect(said).toContain('BROKEN Can one list have three unique columns?')
  })
})
