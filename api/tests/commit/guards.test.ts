import { createGraph } from '#src/graph/create-graph.ts'
import { createCredential } from '#src/graph/credential.ts'
import { commandKey } from '#src/journal/command-key.ts'
import { configOf } from '#tests/tenant.ts'
import { callersDeceived, violations, watchVersions } from './invariants.ts'
import type { Through } from './mutants.ts'
import { inAnyOrder, recordsFirst, withoutIfMatch, withoutRefusals } from './mutants.ts'
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

type Firm = {
  world: World
  open: () => Promise<MortalPractice>
  one: MortalPractice
  two: MortalPractice
  clients: string[]
  wrong: string[]
}

const hasHeld = async ({ tenant }: World): Promise<void> => {
  for (let waited = 0; tenant.faults.held() === 0 && waited < 500; waited += 1)
    await new Promise(done => setTimeout(done, 1))
}

/** Two people finish two tasks of one job at the same moment, and take on two clients, elsewhere. */
const clash = async ({ one, two, clients: [client = ''] }: Firm, n: number): Promise<void> => {
  const job = await makeJob(one, client, n)
  await two.feed.poll()
  await Promise.all([
    one.dispatch(ana, 'finish-task', { job, task: 'one' }, { key: `one-${n}` }),
    two.dispatch(manager, 'finish-task', { job, task: 'two' }, { key: `two-${n}` }),
  ])
  await Promise.all(
    [one, two].map((process, at) =>
      process.dispatch(manager, 'add-client', { name: `New ${n} ${at} Ltd` }, { key: `client-${n}-${at}` }),
    ),
  )
}

/**
 * A request is given up and hangs in the network; meanwhile the day fills up on another client's ledger, so the second
 * try is refused. Then the first one arrives after all.
 */
const lateTry = async ({ world, open, two, wrong }: Firm, jobs: [string, string], n: number): Promise<void> => {
  const { faults } = world.tenant
  const doomed = await open()
  const date = `2026-11-${String(n + 1).padStart(2, '0')}`
  const input = { job: jobs[0], date, minutes: 600 }
  const key = `late-${n}`
  faults.add({ effect: 'drop-then-apply', match: { kind: 'part', list: 'Journal', method: 'POST' } })
  doomed.dispatch(ana, 'log-time', input, { key }).catch(() => undefined)
  await hasHeld(world)
  doomed.die()
  await must(two, ana, 'log-time', { job: jobs[1], date, minutes: 1200 })
  const second = await two.dispatch(ana, 'log-time', input, { key, repeat: true })
  expect(second.ok).toBe(false)
  faults.release()
  await two.feed.poll()
  wrong.push(...callersDeceived(world.tenant, [{ command: commandKey(ana.key, key), ok: false }]))
}

/** A record's write hangs in the network while others go on with the record; then it arrives. */
const lateWrite = async ({ world, one, two, clients: [client = ''] }: Firm): Promise<void> => {
  const job = await makeJob(one, client, 200)
  await one.sweep.run()
  await two.sweep.run()
  world.tenant.faults.add({ effect: 'hold', match: { kind: 'part', list: 'Jobs', method: 'PATCH' } })
  const finished = one.dispatch(ana, 'finish-task', { job, task: 'one' }, { key: 'late-write' })
  await hasHeld(world)
  await two.feed.poll()
  await must(two, manager, 'finish-task', { job, task: 'two' })
  await two.background.settled()
  world.tenant.faults.release()
  await finished
}

/** Somebody scribbles in a list just before the item is written. */
const scribble = async ({ world, one, clients: [, client = ''], wrong }: Firm): Promise<void> => {
  let told = 0
  one.sweep.whenEdited(() => {
    told += 1
  })
  await one.sweep.run()
  const { handsOn, sites } = world.tenant
  const { id = '' } = handsOn.lists(sites.records.id).find(({ displayName }) => displayName === 'Clients') ?? {}
  const item = handsOn.items(id, { top: 100 }).items.find(({ fields }) => fields.Key === client)
  handsOn.edit(id, item?.id ?? '', { Phone: 'scribbled' })
  await must(one, manager, 'change-client', { client, facts: { name: 'Another Ltd' } })
  await one.background.settled()
  if (told === 0) wrong.push('nobody was told of an edit by hand')
}

/** Two commits of one stream come to a process in the wrong order. */
const disorder = async ({ world, one, two, clients: [client = ''] }: Firm): Promise<void> => {
  const { faults } = world.tenant
  const job = await makeJob(one, client, 300)
  await two.feed.poll()
  faults.disturbDelta({ withhold: true })
  await must(one, ana, 'finish-task', { job, task: 'one' })
  faults.disturbDelta({ withhold: false })
  await must(one, ana, 'reopen-task', { job, task: 'one' })
  await two.feed.poll()
  faults.releaseDelta()
  await two.feed.poll()
}

const tries = 4

const clashes = async (firm: Firm): Promise<void> => {
  for (let n = 0; n < tries; n += 1) await clash(firm, n)
}

const lateTries = async (firm: Firm): Promise<void> => {
  const [client = '', other = ''] = firm.clients
  const jobs: [string, string] = [await makeJob(firm.one, client, 100), await makeJob(firm.one, other, 100)]
  for (let n = 0; n < tries; n += 1) await lateTry(firm, jobs, n)
}

type Happening = (firm: Firm) => Promise<void>
type Mutant = { column?: string; through?: Through }

const run = async (happenings: Happening[], { column, through }: Mutant = {}): Promise<string[]> => {
  const world = await openWorld()
  const open = () => world.open(through)
  const one = await open()
  const firm: Firm = { world, open, one, two: await open(), clients: await makeSmallFirm(one, 2), wrong: [] }
  if (column) await unguard(world, column)
  const steppedBack = watchVersions(world.tenant)
  for (const happen of happenings) await happen(firm)
  for (const process of [one, firm.two, one, firm.two]) await process.sweep.run().catch(() => undefined)
  const wrong = [...firm.wrong, ...steppedBack(), ...violations(world.tenant, [one, firm.two])]
  await world.close()
  return wrong
}

type Case = [what: string, mutant: Mutant, happening: Happening, wrong: RegExp]

describe('the guards of the commit protocol', () => {
  it('let nothing be lost or doubled when two processes act at once', async () => {
    expect(await run([clashes, lateTries, lateWrite, scribble, disorder])).toEqual([])
  })

  it.each<Case>([
    ['the unique Key: without it a stream has a version twice', { column: 'Key' }, clashes, /versions|does not follow/],
    ['the unique Command: without it what was refused is done', { column: 'Command' }, lateTries, /has two outcomes/],
    ['the unique Number: without it two clients have one code', { column: 'Number' }, clashes, /code:c is numbered/],
    ['If-Match: without it what is newer is lost', { through: withoutIfMatch }, lateWrite, /steps back/],
    ['If-Match: without it an edit goes unseen', { through: withoutIfMatch }, scribble, /nobody was told/],
    [
      'the commit first: else a list shows what never was',
      { through: recordsFirst },
      clashes,
      /and not in the journal/,
    ],
    ['their order: else a replica shows what never was', { through: inAnyOrder }, disorder, /replica's .* is not what/],
    ['refusals kept: else what is refused is done', { through: withoutRefusals }, lateTries, /answered refused and is/],
  ])('need %s', async (_what, mutant, happening, wrong) => {
    expect((await run([happening], mutant)).join('\n')).toMatch(wrong)
  })
})
