import { createGraph } from '#src/graph/create-graph.ts'
import { createCredential } from '#src/graph/credential.ts'
import { configOf } from '#tests/tenant.ts'
import { violations } from './invariants.ts'
import type { MortalPractice, World } from './world.ts'
import { ana, makeJob, makeSmallFirm, manager, must, openWorld } from './world.ts'

/** Takes the uniqueness of a journal column away, as a careless owner of the site could. */
const unguard = async ({ tenant }: World, column: string): Promise<void> => {
  const config = configOf(tenant)
  const graph = createGraph(config, createCredential(config))
  const journal = tenant.handsOn.lists(tenant.sites.records.id).find(({ displayName }) => displayName === 'Journal')
  const url = `/sites/${config.recordsSite}/lists/${journal?.id}/columns`
  const { value } = (await graph.get(url)) as { value: { id: string; name: string }[] }
  const { id } = value.find(({ name }) => name === column) ?? { id: '' }
  await graph.patch(`${url}/${id}`, { enforceUniqueValues: false })
}

/** Two people finish two tasks of one job at the same moment, elsewhere. */
const clash = async (one: MortalPractice, two: MortalPractice, client: string, n: number): Promise<void> => {
  const job = await makeJob(one, client, n)
  await two.feed.poll()
  await Promise.all([
    one.dispatch(ana, 'finish-task', { job, task: 'one' }, { key: `one-${n}` }),
    two.dispatch(manager, 'finish-task', { job, task: 'two' }, { key: `two-${n}` }),
  ])
}

/**
 * A request is given up and hangs in the network; meanwhile the day fills up on another client's ledger, so the second
 * try is refused. Then the first one arrives after all.
 */
const lateTry = async (
  world: World,
  processes: [MortalPractice, MortalPractice],
  jobs: [string, string],
  n: number,
): Promise<void> => {
  const [one, two] = processes
  const date = `2026-11-${String(n + 1).padStart(2, '0')}`
  const input = { job: jobs[0], date, minutes: 600 }
  world.tenant.faults.add({ effect: 'drop-then-apply', match: { kind: 'part', list: 'Journal', method: 'POST' } })
  one.dispatch(ana, 'log-time', input, { key: `late-${n}` }).catch(() => undefined)
  while (world.tenant.faults.held() === 0) await new Promise(done => setTimeout(done, 1))
  one.die()
  await must(two, ana, 'log-time', { job: jobs[1], date, minutes: 1200 })
  const second = await two.dispatch(ana, 'log-time', input, { key: `late-${n}`, repeat: true })
  expect(second.ok).toBe(false)
  world.tenant.faults.release()
}

const tries = 6

const run = async (unguarded: string | undefined): Promise<string[]> => {
  const world = await openWorld()
  const one = await world.open()
  const two = await world.open()
  const [client = '', other = ''] = await makeSmallFirm(one, 2)
  const jobs: [string, string] = [await makeJob(one, client, 100), await makeJob(one, other, 100)]
  if (unguarded) await unguard(world, unguarded)
  for (let n = 0; n < tries; n += 1) {
    await clash(one, two, client, n)
    await lateTry(world, [await world.open(), two], jobs, n)
  }
  for (const process of [one, two, one, two]) await process.sweep.run().catch(() => undefined)
  const wrong = violations(world.tenant, [one, two])
  await world.close()
  return wrong
}

describe('the guards of the journal', () => {
  it('let nothing be lost or doubled when two processes act at once', async () => {
    expect(await run(undefined)).toEqual([])
  })

  it('need the unique Key: without it a stream has a version twice', async () => {
    expect((await run('Key')).join('\n')).toMatch(/versions|does not follow/)
  })

  it('need the unique Command: without it what was refused is done all the same', async () => {
    expect((await run('Command')).join('\n')).toMatch(/has two outcomes/)
  })
})
