import { timerKey } from '@praxis/practice'
import { violations } from './invariants.ts'
import type { MortalPractice, World } from './world.ts'
import {
  ana,
  ben,
  draftTemplate,
  makeJob,
  makeSmallFirm,
  manager,
  monthOf,
  must,
  openWorld,
  smallTemplate,
  team,
} from './world.ts'

let world: World
let practice: MortalPractice
let clients: string[]
beforeAll(async () => {
  world = await openWorld()
  practice = await world.open()
  clients = await makeSmallFirm(practice)
})
afterAll(() => world.close())
afterEach(async () => {
  await practice.sweep.run()
  expect(violations(world.tenant, [practice])).toEqual([])
})

let keys = 0
const undo = (commit: string, actor = ana) => {
  keys += 1
  return practice.dispatch(actor, 'undo', { commit }, { key: `undo-${keys}` })
}

const statusOf = (job: string, task: string) =>
  practice.replica.look.get('Jobs', job)?.tasks.find(({ id }) => id === task)?.status

const applyTo = (n: number, run: string) =>
  must(practice, manager, 'apply-template', {
    run,
    template: 'template:small.v1',
    period: monthOf(n),
    targets: clients.map(client => ({ client, team })),
  })

const jobOf = (client: string, n: number) => `job:${client.slice('client:'.length)}:small:${monthOf(n).occurrence}`

describe('undo', () => {
  it('takes a finished task back, and undoing that does it again', async () => {
    const job = await makeJob(practice, clients[0] ?? '', 1)
    const done = await must(practice, ana, 'finish-task', { job, task: 'one' })
    const undone = await undo(done.commit)
    expect(undone).toMatchObject({ ok: true, sentence: 'Undid: Finished “Step one”' })
    expect(statusOf(job, 'one')).toBe('open')
    const again = await undo(undone.ok ? undone.commit : '')
    expect(again).toMatchObject({ ok: true, sentence: 'Did again: Finished “Step one”' })
    expect(statusOf(job, 'one')).toBe('done')
    expect(await undo(again.ok ? again.commit : '')).toMatchObject({
      ok: true,
      sentence: 'Undid: Finished “Step one”',
    })
    expect(statusOf(job, 'one')).toBe('open')
  })

  it('takes one act after the other back, newest first, and does them again in turn', async () => {
    const job = await makeJob(practice, clients[0] ?? '', 31)
    const one = await must(practice, ana, 'finish-task', { job, task: 'one' })
    const two = await must(practice, ben, 'finish-task', { job, task: 'two' })
    expect(await undo(one.commit)).toMatchObject({ refusal: { code: 'changed-since' } })
    const backTwo = await undo(two.commit, ben)
    const backOne = await undo(one.commit)
    expect([backOne.ok, statusOf(job, 'one'), statusOf(job, 'two')]).toEqual([true, 'open', 'open'])
    expect(await undo(one.commit)).toMatchObject({ refusal: { code: 'cannot-undo', why: 'undone-already' } })
    expect(await undo(two.commit, ben)).toMatchObject({ refusal: { code: 'changed-since' } })
    const again = await undo(backOne.ok ? backOne.commit : '')
    expect([again.ok, statusOf(job, 'one')]).toEqual([true, 'done'])
    expect((await undo(backTwo.ok ? backTwo.commit : '', ben)).ok).toBe(true)
    expect([statusOf(job, 'one'), statusOf(job, 'two')]).toEqual(['done', 'done'])
    expect((await undo(two.commit, ben)).ok).toBe(true)
    expect((await undo(one.commit)).ok).toBe(true)
    expect([statusOf(job, 'one'), statusOf(job, 'two')]).toEqual(['open', 'open'])
  })

  it('is refused when the job was changed since, and names what came after', async () => {
    const job = await makeJob(practice, clients[0] ?? '', 2)
    const done = await must(practice, ana, 'finish-task', { job, task: 'one' })
    await must(practice, ben, 'finish-task', { job, task: 'two' })
    expect(await undo(done.commit)).toMatchObject({
      ok: false,
      refusal: { code: 'changed-since', commits: [{ sentence: 'Finished “Step two”', actor: ben.key }] },
    })
    expect(statusOf(job, 'one')).toBe('done')
  })

  it('is refused for what was undone before', async () => {
    const job = await makeJob(practice, clients[0] ?? '', 3)
    const done = await must(practice, ana, 'finish-task', { job, task: 'one' })
    await undo(done.commit)
    expect(await undo(done.commit)).toMatchObject({
      ok: false,
      refusal: { code: 'cannot-undo', why: 'undone-already' },
    })
  })

  it('of a run takes back every job it made, and they can be made again', async () => {
    const run = await applyTo(4, 'run:undo-1:0')
    expect(await undo(run.commit, manager)).toMatchObject({ ok: true })
    expect(clients.map(client => practice.replica.look.get('Jobs', jobOf(client, 4)))).toEqual(
      clients.map(() => undefined),
    )
    await applyTo(4, 'run:undo-2:0')
    expect(clients.every(client => practice.replica.look.get('Jobs', jobOf(client, 4)))).toBe(true)
  })

  it('of a run leaves its name taken: what followed from it was done under it, and would not be done again', async () => {
    const run = await applyTo(40, 'run:taken:0')
    await undo(run.commit, manager)
    const again = await practice.dispatch(
      manager,
      'apply-template',
      {
        run: 'run:taken:0',
        template: 'template:small.v1',
        period: monthOf(40),
        targets: clients.map(client => ({ client, team })),
      },
      { key: 'taken-again' },
    )
    expect(again).toMatchObject({ ok: false, refusal: { code: 'key-reused' } })
  })

  it('of a run begins nothing when one of its jobs was worked on, and names what was done', async () => {
    const run = await applyTo(5, 'run:undo-3:0')
    await must(practice, ana, 'finish-task', { job: jobOf(clients[2] ?? '', 5), task: 'one' })
    expect(await undo(run.commit, manager)).toMatchObject({
      ok: false,
      refusal: { code: 'changed-since', commits: [{ sentence: 'Finished “Step one”' }] },
    })
    expect(clients.every(client => practice.replica.look.get('Jobs', jobOf(client, 5)))).toBe(true)
  })

  it('of a run that is cut short by a crash is brought to its end by the sweep', async () => {
    const run = await applyTo(6, 'run:undo-4:0')
    const doomed = await world.open()
    let count = 0
    const stop = world.tenant.watchOperations({
      after: ({ kind }) => {
        count += kind === 'part' ? 1 : 0
        if (count === 3) doomed.die()
        return undefined
      },
    })
    await Promise.race([
      doomed.dispatch(manager, 'undo', { commit: run.commit }, { key: 'cut-short' }),
      new Promise(done => setTimeout(done, 200)),
    ])
    stop()
    await practice.sweep.run()
    expect(clients.map(client => practice.replica.look.get('Jobs', jobOf(client, 6)))).toEqual(
      clients.map(() => undefined),
    )
  })

  it('of a stopped timer takes the logged time back and lets the timer run on', async () => {
    const job = await makeJob(practice, clients[0] ?? '', 7)
    await must(practice, ana, 'start-timer', { job })
    world.pass(30)
    const stopped = await must(practice, ana, 'stop-timer', {})
    const worked = () =>
      practice.replica.db.get<{ sum: number | null }>('select sum(minutes) as sum from entries where job = ?', job)?.sum
    expect(worked()).toBe(30)
    expect(await undo(stopped.commit)).toMatchObject({ ok: true })
    expect(worked()).toBeNull()
    expect(practice.replica.look.get('Timers', timerKey(ana.key))?.running).toMatchObject({ job })
    await must(practice, ana, 'stop-timer', {})
    expect(worked()).toBe(30)
  })

  it('of a published version is refused once jobs follow it; before that its draft stands again', async () => {
    const { id, draft } = await draftTemplate(practice, 'undone')
    const published = await must(practice, manager, 'publish-template', { ...smallTemplate, id, draft })
    const undone = await undo(published.commit, manager)
    expect(undone).toMatchObject({ ok: true })
    expect(practice.replica.look.get('Templates', `template:${id}.v1`)).toBeUndefined()
    expect(practice.replica.look.get('Templates', `template:${id}.draft`)).toMatchObject({ mark: draft })
    const again = await undo(undone.ok ? undone.commit : '', manager)
    await must(practice, manager, 'make-job', {
      client: clients[0],
      template: `template:${id}.v1`,
      period: monthOf(9),
      team,
    })
    expect(await undo(again.ok ? again.commit : '', manager)).toMatchObject({
      ok: false,
      refusal: { code: 'cannot-undo', why: 'jobs-follow' },
    })
  })

  it('of jobs that were taken back is refused once the version they follow is taken back as well', async () => {
    const { id, draft } = await draftTemplate(practice, 'gone')
    const published = await must(practice, manager, 'publish-template', { ...smallTemplate, id, service: id, draft })
    const targets = clients.map(client => ({ client, team }))
    const version = { template: `template:${id}.v1`, period: monthOf(10) }
    const run = await must(practice, manager, 'apply-template', { run: 'run:gone:0', ...version, targets })
    const made = await must(practice, manager, 'make-job', {
      client: clients[0],
      ...version,
      period: monthOf(11),
      team,
    })
    const undone: string[] = []
    for (const { commit } of [made, run, published]) {
      const back = await undo(commit, manager)
      undone.push(back.ok ? back.commit : '')
    }
    const [single = '', many = '', template = ''] = undone
    const lacked = { ok: false, refusal: { code: 'not-found', what: 'template', key: `template:${id}.v1` } }
    expect([await undo(single, manager), await undo(many, manager)]).toMatchObject([lacked, lacked])
    const other = await must(practice, manager, 'publish-template', { ...smallTemplate, id, service: id })
    expect([await undo(single, manager), await undo(many, manager)]).toMatchObject([lacked, lacked])
    await undo(other.commit, manager)
    expect(await undo(template, manager)).toMatchObject({ ok: true })
    expect([await undo(many, manager), await undo(single, manager)]).toMatchObject([{ ok: true }, { ok: true }])
  })

  it('of what was sent is refused: what was sent stays sent', async () => {
    const job = await makeJob(practice, clients[0] ?? '', 8)
    for (const task of ['one', 'two', 'three']) await must(practice, ana, 'finish-task', { job, task })
    await practice.background.settled()
    const claim = practice.replica.db.get<{ commit_id: string }>(
      "select commit_id from journal where name = 'claim-send' order by item desc",
    )
    expect(await undo(claim?.commit_id ?? '', manager)).toMatchObject({ ok: false })
  })
})
