import type { CommandName, QueryName } from '@praxis/practice'
import { commandPolicy, idOf, queryPolicy } from '@praxis/practice'
import { seenTables } from '#src/clients/behind-walls.ts'
import { openDatabase } from '#src/replica/open-database.ts'
import type { RolesFirm, Who } from './firm-of-roles.ts'
import { person, persons, startRolesFirm } from './firm-of-roles.ts'
import { commandInputs, queryInputs } from './sample-inputs.ts'

let firm: RolesFirm
let walled: string
const never = '0193f3c0-1111-7222-8333-444455556666'
let task: { stream: string; commit: string }
let since: string

const wall = (side: 'outside' | 'inside', ...who: Who[]) => ({
  client: firm.client,
  side,
  people: who.map(person),
  reason: 'We act for the buyer',
})

const tick = () => ({ job: firm.job, task: 'two', item: 'look', ticked: true })

const timing = { recurrence: { unit: 'months', every: 1, on: { day: 31 } }, from: '2026-12-31', horizon: 60 }

beforeAll(async () => {
  firm = await startRolesFirm()
  walled = idOf(firm.client as `client:${string}`)
  const { job } = firm
  await firm.give('staff', 'log-time', { job, task: 'one', date: '2026-11-23', minutes: 30 })
  await firm.give('staff', 'start-timer', { job, task: 'one' })
  await firm.give('manager', 'set-waiting', {
    job,
    on: { kind: 'colleague', person: person('staff') },
    since: '2026-11-16',
    next: '2099-11-30',
  })
  await firm.give('manager', 'tag-job', { job, add: ['acme only'], remove: [] })
  await firm.give('partner', 'add-service', { client: firm.client, template: 'small', ...timing })
  await firm.give('manager', 'set-hold', {
    on: firm.client,
    reason: 'other',
    words: 'Acme has not signed',
    strength: 'warns',
    acts: ['file', 'new-job'],
    note: 'Only Acme knows why',
  })
  await firm.give('manager', 'set-hold', { on: job, reason: 'credit', strength: 'blocks', acts: ['file'] })
  task = await firm.give('staff', 'finish-task', { job, task: 'one' })
  await firm.command('undo', await firm.token('staff'), { commit: task.commit }, 'undone before')
  await firm.give('staff', 'finish-task', { job, task: 'one' })
  await firm.command('tick-item', await firm.token('manager'), tick(), 'before the wall')
  const { body } = await firm.ask('changes', await firm.token('manager'))
  since = String(body?.at)
  await firm.give('partner', 'set-wall', wall('outside', 'manager', 'staff', 'admin'))
})
afterAll(() => firm.stop())

const commandNames = Object.keys(commandPolicy) as CommandName[] // the policy's own names
const queryNames = Object.keys(queryPolicy) as QueryName[]

/** The same firm, had this client never been there. */
const without = (): RolesFirm => JSON.parse(JSON.stringify(firm).replaceAll(walled, never)) as RolesFirm // of the parts that are data

/** An answer as it would be about that client; what is new with each commit does not count. */
const told = (answer: { status: number; body: unknown }): string =>
  JSON.stringify([answer.status, answer.body]).replaceAll(walled, never)

const telling = /acme|C0001/i

const ask = async (of: RolesFirm, name: QueryName, who: Who) => {
  const { path, body } = queryInputs(of)[name]
  return firm.ask(path, await firm.token(who), body === undefined ? {} : { method: 'POST', body })
}

describe.each(['manager', 'staff', 'admin'] as const)('behind the wall, %s', who => {
  it.each(queryNames)('asks %s and hears of no such client', async name => {
    const answer = await ask(firm, name, who)
    const unknown = await ask(without(), name, who)
    const now = /"(now|at)":("[^"]*"|\d+)/g
    expect(told(answer).replaceAll(now, '')).toBe(told(unknown).replaceAll(now, ''))
    expect(JSON.stringify(answer.body)).not.toMatch(telling)
  })

  it.each(commandNames)('is refused %s as if there were no such client', async name => {
    const input = commandInputs(firm)[name]
    if (!JSON.stringify(input).includes(walled)) return
    const token = await firm.token(who)
    const answer = await firm.command(name, token, input)
    const unknown = await firm.command(name, token, commandInputs(without())[name])
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(told(answer)).toBe(told(unknown))
    expect(JSON.stringify(answer.body)).not.toMatch(telling)
  })

  it('neither undoes what was done there nor learns why not', async () => {
    const token = await firm.token(who)
    const unknown = '0193f3c0-0000-7000-8000-000000000001'
    const same = (text: unknown) => JSON.stringify(text).replaceAll(task.commit, unknown)
    const undone = await firm.command('undo', token, { commit: task.commit })
    expect(same(undone)).toBe(same(await firm.command('undo', token, { commit: unknown })))
    const obstacle = await firm.ask(`obstacle?commit=${task.commit}`, token)
    expect(same(obstacle.body)).toBe(same((await firm.ask(`obstacle?commit=${unknown}`, token)).body))
  })
})

it('whoever stands inside sees and does everything as before', async () => {
  const { body } = await firm.ask(`client?key=${firm.client}`, await firm.token('partner'))
  expect(body).toMatchObject({ name: 'Acme Ltd', wall: { side: 'outside', reason: 'We act for the buyer' } })
  const elsewhere = await firm.ask('clients?words=acme', await firm.token('staff elsewhere'))
  expect(elsewhere.body).toMatchObject({ total: 1 })
})

it('says of what was done before, and is given again, that it was done, and no more', async () => {
  for (const [who, name, input, key] of [
    ['manager', 'tick-item', tick(), 'before the wall'],
    ['staff', 'undo', { commit: task.commit }, 'undone before'],
  ] as const) {
    const { status, body } = await firm.command(name, await firm.token(who), input, key)
    expect([status, body?.sentence, body?.about]).toEqual([200, 'Done before', undefined])
    expect(JSON.stringify({ ...body, stream: '' })).not.toMatch(telling)
  }
})

it('counts one’s own time there still, as of a client that one may not see', async () => {
  const token = await firm.token('staff')
  const { body } = await firm.ask('week?date=2026-11-23', token)
  expect(body).toMatchObject({ rows: [], restricted: [30, 0, 0, 0, 0, 0, 0] })
  const rest = { activity: 'Training', date: '2026-11-23', minutes: 24 * 60 - 29 }
  expect((await firm.command('log-time', token, rest)).body).toMatchObject({
    code: 'day-full',
    refusal: { worked: 30 },
  })
  expect((await firm.ask('week?date=2026-11-23', await firm.token('manager'))).body).not.toHaveProperty('restricted')
})

it('tells those outside only that they should look again', async () => {
  const { body } = await firm.ask(`changes?after=${since}`, await firm.token('manager'))
  const told = (body?.streams ?? []) as string[]
  expect(told.filter(stream => stream.includes(walled))).toEqual([])
  expect(told.at(-1)).toMatch(/^walls:\d+$/)
})

it('says who can see the client, and why', async () => {
  const { body } = await firm.ask(`client-viewers?key=${firm.client}`, await firm.token('partner'))
  expect(body).toMatchObject({
    viewers: [
      { name: 'partner', roles: ['partner'], jobs: 1 },
      { name: 'staff elsewhere', roles: ['staff'], jobs: 0 },
    ],
    outside: [{ name: 'manager' }, { name: 'staff' }],
  })
})

it('finds a duplicate without saying of whom', async () => {
  const token = await firm.token('manager')
  const added = await firm.command('add-client', token, { name: 'Acme Limited' })
  expect(added.status).toBe(409)
  expect(added.body).toMatchObject({ code: 'restricted-match' })
  expect(JSON.stringify(added.body)).not.toMatch(/acme/i)
  const rows = [{ row: 1, cells: { name: 'Acme Ltd', phone: '0117 496 0001' } }]
  const { body } = await firm.ask('preview-import', token, { method: 'POST', body: { rows } })
  expect(body).toEqual({ verdicts: [{ row: 1, verdict: 'restricted', name: 'Acme Ltd' }] })
  const coded = await firm.command('add-client', token, { name: 'Beta Ltd', code: 'C0001' })
  expect(coded.body).toMatchObject({ code: 'code-taken' })
})

it('keeps the minutes of a timer that ran when the wall went up', async () => {
  const stopped = await firm.command('stop-timer', await firm.token('staff'), {})
  expect(stopped.status).toBe(200)
  expect(JSON.stringify(stopped.body)).not.toMatch(telling)
})

it('an undo of a run is not there either, where the run reached the client', async () => {
  await firm.give('partner', 'end-wall', { client: firm.client })
  const run = await firm.give('manager', 'change-jobs', {
    run: 'run:walls:0',
    act: { command: 'tag-job', add: ['urgent'], remove: [] },
    jobs: [firm.job],
  })
  const undo = await firm.give('manager', 'undo', { commit: run.commit })
  await firm.give('partner', 'set-wall', wall('outside', 'manager'))
  const again = await firm.command('undo', await firm.token('manager'), { commit: undo.commit })
  expect(again.body).toMatchObject({ code: 'not-found', title: 'There is no such commit' })
})

it('lets in only those named, and nobody who joins later', async () => {
  await firm.give('partner', 'set-wall', wall('inside', 'partner', 'staff'))
  const seen = async (who: Who) => (await firm.ask(`client?key=${firm.client}`, await firm.token(who))).status
  expect(await seen('staff')).toBe(200)
  expect(await seen('manager')).toBe(404)
  await firm.give('admin', 'save-person', {
    person: person('stranger'),
    facts: { name: 'New', email: 'new@hartandco.example', roles: ['staff'], zone: 'UTC' },
  })
  expect(await seen('stranger')).toBe(404)
})

it('leaves a partner inside who can take it down', async () => {
  const refused = await firm.command('set-wall', await firm.token('partner'), wall('inside', 'staff'))
  expect(refused.body).toMatchObject({ code: 'no-partner-inside' })
})

it('keeps the last partner inside where they are, and says nothing of the client to whoever is outside', async () => {
  const token = await firm.process.firm.tokenOf(persons.admin, { roles: ['Praxis.Admin'] })
  const facts = { name: 'partner', email: 'partner@hartandco.example', roles: ['partner'], zone: 'Europe/London' }
  const save = (who: Who, change: object) =>
    firm.command('save-person', token, { person: person(who), facts: { ...facts, ...change } })
  for (const change of [{ active: false }, { roles: ['manager'] }])
    expect((await save('partner', change)).body).toMatchObject({
      code: 'last-partner-inside',
      detail:
        'partner is the last partner inside the wall around a client that you may not see. Have another partner let in first, or the wall taken down; only somebody inside can.',
    })
  await firm.give('partner', 'set-wall', wall('inside', 'partner', 'staff', 'stranger'))
  const promoted = await save('stranger', { name: 'New', email: 'new@hartandco.example' })
  const left = await save('partner', { active: false })
  expect([promoted.status, left.status]).toEqual([200, 200])
  const undo = async (commit: unknown) => (await firm.command('undo', token, { commit })).body
  expect(await undo(promoted.body?.commit)).toMatchObject({ code: 'last-partner-inside' })
  await undo(left.body?.commit)
  expect(await undo(promoted.body?.commit)).toMatchObject({ ok: true })
})

it('opens again when it is taken down, and closes when that is undone', async () => {
  const seen = async () => (await firm.ask(`client?key=${firm.client}`, await firm.token('manager'))).status
  const ended = await firm.give('partner', 'end-wall', { client: firm.client })
  expect(await seen()).toBe(200)
  await firm.give('partner', 'undo', { commit: ended.commit })
  expect(await seen()).toBe(404)
})

it('counts for each what that one may see, whoever asked just before', async () => {
  for (const [name, ...outside] of [['Delta Ltd', 'manager'], ['Echo Ltd'], ['Foxtrot Ltd']] as const) {
    const { stream } = await firm.give('partner', 'add-client', { name })
    const facts = { client: stream, side: 'outside', people: outside.map(person), reason: 'Related to a person' }
    if (outside.length > 0) await firm.give('partner', 'set-wall', facts)
  }
  const total = async (who: Who) => (await firm.ask('clients?most=1', await firm.token(who))).body?.total
  const all = Number(await total('partner'))
  const asked: unknown[] = []
  for (const who of ['manager', 'staff elsewhere', 'partner', 'manager', 'manager', 'staff elsewhere'] as const)
    asked.push(await total(who))
  expect(asked).toEqual([all - 2, all - 1, all, all - 2, all - 2, all - 1])
})

it('has a condition for each table that tells of clients', () => {
  const tables = openDatabase()
    .all<{ name: string }>(
      `select distinct m.name from sqlite_master m join pragma_table_info(m.name) c
       where m.type = 'table' and c.name in ('key', 'client', 'job', 'body', 'entry')`,
    )
    .map(({ name }) => name)
  const ofTheFeed = ['items', 'stood', 'waiting', 'walls', 'wall_people']
  expect(tables.filter(name => !ofTheFeed.includes(name)).sort()).toEqual(Object.keys(seenTables).sort())
})
