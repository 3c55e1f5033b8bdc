import { randomUUID } from 'node:crypto'
import type {
  ClientPage,
  Clients,
  ComingUp,
  Deadlines,
  Duplicates,
  JobPage,
  Jobs,
  MergePreview,
  Search,
} from '@praxis/practice'
import { makeDueJobs } from '#src/recurrence/make-due-jobs.ts'
import type { RolesFirm, Who } from './http/firm-of-roles.ts'
import { person, startRolesFirm } from './http/firm-of-roles.ts'
import type { Process } from './process.ts'
import { startProcess } from './process.ts'

let firm: RolesFirm
let second: Process
beforeAll(async () => {
  firm = await startRolesFirm()
  second = await startProcess(firm.tenant)
})
afterAll(async () => {
  await second.stop()
  await firm.stop()
})

const ask = async <Answer>(path: string, who: Who = 'manager'): Promise<Answer> => {
  const { status, body } = await firm.ask(path, await firm.token(who))
  expect([path, status]).toEqual([path, 200])
  return body as unknown as Answer // the query's own answer
}
const refusalOf = async (name: Parameters<RolesFirm['give']>[1], input: unknown, who: Who = 'manager') =>
  (await firm.command(name, await firm.token(who), input)).body
const add = async (facts: object) => (await firm.give('manager', 'add-client', facts)).stream
const period = (month: string) => ({
  occurrence: month,
  name: month,
  start: `${month}-01`,
  end: `${month}-28`,
})
const makeJob = async (client: string, month: string, template = 'small') =>
  (
    await firm.give('manager', 'make-job', {
      client,
      template: `template:${template}.v1`,
      period: period(month),
      team: firm.team,
    })
  ).stream
const named = async (words: string) => (await ask<Clients>(`clients?words=${words}`)).rows.map(({ name }) => name)
const jobsOf = async (client: string) => (await ask<Jobs>(`jobs?client=${client}`)).rows.map(({ key }) => key)

/** An older client with a job, and a newer one that has its number: with a job, time and a contact. */
const twins = async (name: string) => {
  const vat = `GB${Math.floor(Math.random() * 1e9)}`
  const stays = await add({ name: `${name} Ltd`, phone: '1' })
  const goes = await add({ name: `${name} Group Ltd`, phone: '2', website: `${name}.example`, identifiers: { vat } })
  await firm.give('manager', 'change-client', { client: stays, facts: { name: `${name} Ltd`, identifiers: { vat } } })
  const own = await makeJob(stays, '2027-01')
  const job = await makeJob(goes, '2027-02')
  return { stays, goes, own, job }
}

describe('clients that are likely the same', () => {
  it('are offered with what speaks for it, the older first, and are not when a wall hides one of them', async () => {
    const { stays, goes } = await twins('Quarry')
    const { pairs } = await ask<Duplicates>(`duplicates?client=${goes}`)
    expect(pairs).toMatchObject([{ stays: { key: stays }, goes: { key: goes }, by: ['vat'] }])
    expect((await ask<Duplicates>('duplicates')).pairs).toEqual(pairs)
    const wall = { client: stays, side: 'outside', people: [person('manager')], reason: 'We act for the buyer' }
    await firm.give('partner', 'set-wall', wall)
    expect((await ask<Duplicates>('duplicates')).pairs).toEqual([])
    expect((await ask<Duplicates>('duplicates', 'partner')).pairs).toHaveLength(1)
    const input = { stays, goes, take: [] }
    expect(await refusalOf('merge-clients', input)).toMatchObject({ status: 404, refusal: { key: stays } })
    expect(await refusalOf('merge-clients', input, 'partner')).toMatchObject({ refusal: { why: 'walls-differ' } })
    expect((await ask<MergePreview>(`preview-merge?client=${goes}&other=${stays}`, 'partner')).refusal).toMatchObject({
      code: 'cannot-merge',
      why: 'walls-differ',
    })
    await firm.give('partner', 'end-wall', { client: stays })
  })

  it('are shown as they would be one: what is chosen, and what moves', async () => {
    const { stays, goes, job } = await twins('Rowan')
    await firm.give('staff', 'log-time', { job, task: 'one', date: '2026-11-20', minutes: 90 })
    const facts = { name: 'Rita Rowan', email: 'rita@rowan.example' }
    await firm.give('manager', 'add-contact', { client: goes, facts, roles: ['pays'] })
    const preview = await ask<MergePreview>(`preview-merge?client=${goes}&other=${stays}`)
    expect(preview.refusal).toBeUndefined()
    expect(preview.differing).toEqual([
      { path: 'name', stays: 'Rowan Ltd', goes: 'Rowan Group Ltd' },
      { path: 'phone', stays: '1', goes: '2' },
    ])
    expect(preview.moves).toMatchObject({ jobs: 1, openJobs: 1, minutes: 90, contacts: 1, services: 0 })
    expect(preview.twice).toEqual([])
  })

  it('are said to have a job twice where both have one of the same service and period, unless it is cancelled', async () => {
    const [stays, goes] = [await add({ name: 'Twice One Ltd' }), await add({ name: 'Twice Two Ltd' })]
    const twice = async () => (await ask<MergePreview>(`preview-merge?client=${goes}&other=${stays}`)).twice
    await makeJob(stays, '2027-06')
    const job = await makeJob(goes, '2027-06')
    await makeJob(goes, '2027-07')
    expect(await twice()).toEqual(['Small job 2027-06'])
    await firm.give('manager', 'cancel-job', { job, reason: 'The other client has it.' })
    expect(await twice()).toEqual([])
  })
})

describe('a merged client', () => {
  let both: Awaited<ReturnType<typeof twins>>
  let merge: { stream: string; commit: string }

  beforeAll(async () => {
    both = await twins('Sorrel')
    await firm.give('staff', 'log-time', { job: both.job, task: 'one', date: '2026-11-18', minutes: 60 })
    merge = await firm.give('manager', 'merge-clients', { stays: both.stays, goes: both.goes, take: ['phone'] })
  })

  it('is listed no more, and found as the other by its name, its code and its number', async () => {
    expect(await named('sorrel')).toEqual(['Sorrel Ltd'])
    expect(await named('sorrel%20group')).toEqual(['Sorrel Ltd'])
    const page = await ask<ClientPage>(`client?key=${both.stays}`)
    const code = page.merged?.[0]?.code ?? ''
    for (const words of [code, 'sorrel group']) {
      const { hits } = await ask<Search>(`search?words=${encodeURIComponent(words)}`)
      expect(hits[0]).toMatchObject({ kind: 'client', key: both.stays })
    }
    expect((await ask<Duplicates>(`duplicates?client=${both.stays}`)).pairs).toEqual([])
  })

  it('is read as the other, with what that took over: facts, jobs and time of both', async () => {
    for (const key of [both.stays, both.goes])
      expect(await ask<ClientPage>(`client?key=${key}`)).toMatchObject({
        key: both.stays,
        name: 'Sorrel Ltd',
        phone: '2',
        website: 'Sorrel.example',
        openJobs: [{ key: expect.any(String) as string }, { key: expect.any(String) as string }],
      })
    for (const key of [both.stays, both.goes]) expect((await jobsOf(key)).sort()).toEqual([both.own, both.job].sort())
    expect((await ask<JobPage>(`job?key=${both.job}`)).client).toMatchObject({ key: both.stays, name: 'Sorrel Ltd' })
    const { hits } = await ask<Search>('search?words=sorrel')
    expect(hits.filter(({ kind }) => kind === 'job')).toHaveLength(2)
    const week = await ask<unknown>('week?date=2026-11-18', 'staff')
    expect(JSON.stringify(week)).toContain('Sorrel Ltd')
    expect(JSON.stringify(week)).not.toContain('Sorrel Group Ltd')
  })

  it('goes on: its jobs are worked on, and none is made twice for the same months', async () => {
    await firm.give('staff', 'start-task', { job: both.job, task: 'one' })
    for (const client of [both.stays, both.goes])
      expect(
        await refusalOf('make-job', {
          client,
          template: 'template:small.v1',
          period: period('2027-02'),
          team: firm.team,
        }),
      ).toMatchObject({ refusal: { code: 'job-exists' } })
    const preview = await firm.ask('preview-apply', await firm.token('manager'), {
      method: 'POST',
      body: { template: 'template:small.v1', period: period('2027-02'), clients: [both.stays] },
    })
    expect(preview.body).toMatchObject({ leftOut: [{ why: 'has-it-already' }] })
  })

  it('is changed as the other by whoever still names it', async () => {
    const changed = await firm.give('manager', 'tag-client', { client: both.goes, add: ['Named before'], remove: [] })
    expect(changed.stream).toBe(both.stays)
    await firm.give('manager', 'undo', { commit: changed.commit })
  })

  it('has its code for good, and an import of its row finds the other', async () => {
    const { merged = [] } = await ask<ClientPage>(`client?key=${both.stays}`)
    expect(await refusalOf('add-client', { name: 'New Ltd', code: merged[0]?.code })).toMatchObject({
      code: 'code-taken',
    })
    const rows = [{ row: 1, cells: { name: 'Sorrel Group Ltd' } }]
    const { body } = await firm.ask('preview-import', await firm.token('manager'), { method: 'POST', body: { rows } })
    expect(body).toMatchObject({ verdicts: [{ verdict: 'changed', client: both.stays }] })
  })

  it('comes to nothing in a file that has both still: its row is a double of the other’s', async () => {
    const { identifiers } = await ask<ClientPage>(`client?key=${both.stays}`)
    const rows = [
      { row: 1, cells: { name: 'Sorrel Ltd', vat: identifiers?.vat } },
      { row: 2, cells: { name: 'Sorrel Group Ltd' } },
    ]
    const { body } = await firm.ask('preview-import', await firm.token('manager'), { method: 'POST', body: { rows } })
    expect(body).toMatchObject({ verdicts: [{ verdict: 'same' }, { verdict: 'duplicate', of: 1 }] })
  })

  it('is behind the wall of the other', async () => {
    const wall = { client: both.stays, side: 'outside', people: [person('manager')], reason: 'We act for the buyer' }
    await firm.give('partner', 'set-wall', wall)
    for (const path of [`client?key=${both.stays}`, `client?key=${both.goes}`, `job?key=${both.job}`])
      expect((await firm.ask(path, await firm.token('manager'))).status).toBe(404)
    expect(await named('sorrel')).toEqual([])
    for (const words of ['sorrel', 'sorrel group'])
      expect((await ask<Search>(`search?words=${encodeURIComponent(words)}`)).hits).toEqual([])
    for (const name of ['undo', 'try-again'] as const)
      expect(await refusalOf(name, { commit: merge.commit })).toMatchObject({ status: 404 })
    expect(await refusalOf('undo', { commit: merge.commit }, 'partner')).toMatchObject({
      refusal: { code: 'changed-since' },
    })
    const ended = await firm.give('partner', 'end-wall', { client: both.stays })
    await firm.give('partner', 'undo', { commit: ended.commit })
    await firm.give('partner', 'end-wall', { client: both.stays })
    expect(await named('sorrel')).toEqual(['Sorrel Ltd'])
  })

  it('is the same after everything was worked out anew', async () => {
    firm.process.service.practice.replica.reindex()
    expect(await named('sorrel')).toEqual(['Sorrel Ltd'])
    expect((await jobsOf(both.goes)).sort()).toEqual([both.own, both.job].sort())
  })
})

describe('a merge', () => {
  it('is undone as one act: both are as they were, each with its own', async () => {
    const { stays, goes, own, job } = await twins('Thistle')
    const before = [await ask<ClientPage>(`client?key=${stays}`), await ask<ClientPage>(`client?key=${goes}`)]
    const facts = before.map(({ version: _version, ...page }) => page)
    const { commit } = await firm.give('manager', 'merge-clients', { stays, goes, take: ['name', 'phone'] })
    expect(await named('thistle')).toEqual(['Thistle Group Ltd'])
    const undo = await firm.give('manager', 'undo', { commit })
    expect(await named('thistle')).toEqual(['Thistle Group Ltd', 'Thistle Ltd'])
    expect([await jobsOf(stays), await jobsOf(goes)]).toEqual([[own], [job]])
    const after = [await ask<ClientPage>(`client?key=${stays}`), await ask<ClientPage>(`client?key=${goes}`)]
    expect(after.map(({ version: _version, ...page }) => page)).toEqual(facts)
    const again = await firm.give('manager', 'undo', { commit: undo.commit })
    expect(await named('thistle')).toEqual(['Thistle Group Ltd'])
    await firm.give('manager', 'undo', { commit: again.commit })
    await firm.give('manager', 'merge-clients', { stays, goes, take: ['phone'] })
    expect(await ask<ClientPage>(`client?key=${stays}`)).toMatchObject({ name: 'Thistle Ltd', phone: '2' })
  })

  it('is done again only where the two could be merged as they are by then', async () => {
    const { stays, goes, job } = await twins('Larch')
    for (const [client, name, team] of [
      [stays, 'Larch Ltd', { manager: person('manager') }],
      [goes, 'Larch Group Ltd', { partner: person('partner') }],
    ] as const)
      await firm.give('partner', 'change-client', { client, facts: { name, team } })
    const { commit } = await firm.give('manager', 'merge-clients', { stays, goes, take: ['phone'] })
    const undo = await firm.give('manager', 'undo', { commit })
    const facts = { reason: 'credit', strength: 'blocks', acts: ['start'] }
    const hold = await firm.give('partner', 'set-hold', { on: job, ...facts })
    const again = { commit: undo.commit }
    expect(await refusalOf('undo', again)).toMatchObject({ refusal: { code: 'forbidden', onHold: 'Larch Group Ltd' } })
    await firm.give('partner', 'undo', { commit: hold.commit })
    const timing = { recurrence: { unit: 'months', every: 1, on: { day: 31 } }, from: '2027-12-31', horizon: 0 }
    for (const client of [stays, goes])
      await firm.give('manager', 'add-service', { client, template: 'small', ...timing })
    expect(await refusalOf('undo', again)).toMatchObject({ refusal: { code: 'cannot-merge', why: 'same-service' } })
    await firm.give('manager', 'end-service', { service: `service:${goes.slice(7)}:small`, until: '2026-11-01' })
    await firm.give('manager', 'undo', again)
    expect(await ask<ClientPage>(`client?key=${goes}`)).toMatchObject({ key: stays, phone: '2' })
  })

  it('is undone only while the client that stayed was not changed since', async () => {
    const { stays, goes } = await twins('Umber')
    const { commit } = await firm.give('manager', 'merge-clients', { stays, goes, take: [] })
    await firm.give('manager', 'tag-client', { client: stays, add: ['later'], remove: [] })
    expect(await refusalOf('undo', { commit })).toMatchObject({ refusal: { code: 'changed-since' } })
  })

  it('goes on into a third client, as which all three are read', async () => {
    const third = await add({ name: 'Vetch Holdings Ltd' })
    const { stays, goes, own, job } = await twins('Vetch')
    await firm.give('manager', 'merge-clients', { stays, goes, take: [] })
    await firm.give('manager', 'merge-clients', { stays: third, goes: stays, take: [] })
    expect(await named('vetch')).toEqual(['Vetch Holdings Ltd'])
    for (const key of [third, stays, goes]) expect((await jobsOf(key)).sort()).toEqual([own, job].sort())
    expect(await refusalOf('merge-clients', { stays: third, goes, take: [] })).toMatchObject({
      refusal: { code: 'not-found', what: 'client', key: goes },
    })
  })

  it('leaves a service of the one that went going on, and lets nobody set it up twice', async () => {
    const { stays, goes } = await twins('Willow')
    const timing = { recurrence: { unit: 'months', every: 1, on: { day: 31 } }, from: '2026-12-31', horizon: 60 }
    const service = await firm.give('manager', 'add-service', { client: goes, template: 'small', ...timing })
    await firm.give('manager', 'merge-clients', { stays, goes, take: [] })
    const page = await ask<ClientPage>(`client?key=${stays}`)
    expect(page.services.map(({ key }) => key)).toEqual([service.stream])
    const again = { client: stays, template: 'small', ...timing }
    expect(await refusalOf('add-service', again)).toMatchObject({ refusal: { code: 'service-exists' } })
    const { rows } = await ask<ComingUp>(`coming-up?client=${stays}&days=90`)
    expect(rows.map(({ clientName, state }) => [clientName, state])).toContainEqual(['Willow Ltd', 'made'])
    const made = await jobsOf(stays)
    expect(await makeDueJobs(firm.process.service.practice)).toEqual({ made: 0, left: 0 })
    expect(await jobsOf(stays)).toEqual(made)
    expect(made.filter(key => rows.some(({ job }) => job === key)).length).toBeGreaterThan(0)
  })

  it('lets a service make no job for a period for which either of them has one', async () => {
    const { stays, goes } = await twins('Hazel')
    const vat = { ...firm.template, id: 'vat', service: 'vat', name: 'VAT return', deadlines: ['gb-vat-return'] }
    await firm.give('manager', 'publish-template', vat)
    const before = await makeJob(stays, '2027-03', 'vat')
    const timing = { recurrence: { unit: 'months', every: 1, on: { day: 31 } }, from: '2027-03-31', horizon: 0 }
    await firm.give('manager', 'add-service', { client: goes, template: 'vat', ...timing })
    await firm.give('manager', 'merge-clients', { stays, goes, take: [] })
    const after = await makeJob(goes, '2027-04', 'vat')
    const deadlines = `deadlines?client=${stays}&first=2027-05-01&last=2027-06-30`
    expect((await ask<Deadlines>(deadlines)).rows.map(({ job }) => job)).toEqual([before, after])
    const { rows } = await ask<ComingUp>(`coming-up?client=${stays}`)
    expect(rows.slice(0, 3).map(({ period: { occurrence }, state, job }) => [occurrence, state, job])).toEqual([
      ['2027-03', 'made', before],
      ['2027-04', 'made', after],
      ['2027-05', 'to-make', expect.any(String)],
    ])
    const [service] = (await ask<ClientPage>(`client?key=${stays}`)).services
    await firm.give('manager', 'change-service', { service: service?.key, ...timing, horizon: 300 })
    await makeDueJobs(firm.process.service.practice)
    const made = (await jobsOf(stays)).filter(key => key.includes(':vat:'))
    expect(made.filter(key => /2027-0[34]$/.test(key)).sort()).toEqual([before, after].sort())
    expect(made.length).toBeGreaterThan(2)
  })

  it('leaves what is real when the examples are removed, also where it came to one of them', async () => {
    const run = `run:${randomUUID()}:0`
    await firm.give('manager', 'load-examples', { run })
    const { rows } = await ask<Clients>('clients')
    const stays = rows.find(({ example }) => example)?.key ?? ''
    const goes = await add({ name: 'Juniper Ltd' })
    const job = await makeJob(goes, '2027-02')
    await firm.give('manager', 'merge-clients', { stays, goes, take: ['name'] })
    await firm.give('manager', 'remove-examples', { run: `run:${randomUUID()}:0` })
    expect(await ask<JobPage>(`job?key=${job}`)).toMatchObject({ client: { key: stays, name: 'Juniper Ltd' } })
  })

  it('is refused to staff, and for two clients that both take a service', async () => {
    const { stays, goes } = await twins('Yarrow')
    const timing = { recurrence: { unit: 'months', every: 1, on: { day: 31 } }, from: '2026-12-31', horizon: 60 }
    for (const client of [stays, goes])
      await firm.give('manager', 'add-service', { client, template: 'small', ...timing })
    expect(await refusalOf('merge-clients', { stays, goes, take: [] }, 'staff')).toMatchObject({ status: 403 })
    const take = { client: stays, from: { key: goes, code: 'C1', name: 'Any' }, take: [] }
    expect(await refusalOf('take-merged', take, 'partner')).toMatchObject({ status: 403 })
    expect(await refusalOf('merge-clients', { stays, goes, take: [] })).toMatchObject({
      refusal: { code: 'cannot-merge', why: 'same-service', services: ['small'] },
    })
  })
})

describe('with two processes', () => {
  const at = (process: Process, token: string) => async (name: string, body: unknown) => {
    const response = await fetch(`${process.firm.api}/commands/${name}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': randomUUID(),
      },
      body: JSON.stringify(body),
    })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }

  it('what the other one does to a client just merged is done to the one that stayed', async () => {
    const { stays, goes, job } = await twins('Zinnia')
    const there = at(second, await firm.token('manager'))
    expect((await there('tag-client', { client: goes, add: ['seen there'], remove: [] })).status).toBe(200)
    await firm.process.service.practice.feed.poll()
    await firm.give('manager', 'merge-clients', { stays, goes, take: [] })
    const changed = await there('tag-client', { client: goes, add: ['after'], remove: [] })
    expect(changed.body).toMatchObject({ stream: stays })
    expect((await there('start-task', { job, task: 'one' })).status).toBe(200)
    await firm.process.service.practice.feed.poll()
    expect((await ask<ClientPage>(`client?key=${goes}`)).tags).toEqual(['seen there', 'after'])
  })

  it('what a client had comes to the one that stayed, though a wall went up around that one meanwhile', async () => {
    const { stays, goes } = await twins('Clover')
    const contact = { name: 'Carla Clover', email: 'carla@clover.example' }
    await firm.give('manager', 'add-contact', { client: goes, facts: contact, roles: ['pays'] })
    await second.service.practice.feed.poll()
    await firm.process.service.practice.feed.poll()
    const wall = { client: stays, side: 'outside', people: [person('manager')], reason: 'We act for the buyer' }
    await at(second, await firm.token('partner'))('set-wall', wall)
    await firm.give('manager', 'merge-clients', { stays, goes, take: [] })
    const page = await ask<ClientPage>(`client?key=${goes}`, 'partner')
    expect(page).toMatchObject({ key: stays, website: 'Clover.example', contacts: [contact] })
    expect((await firm.ask(`client?key=${goes}`, await firm.token('manager'))).status).toBe(404)
  })

  it('a merge is undone as a whole or not at all, though the other one just changed the client that stayed', async () => {
    const { stays, goes } = await twins('Medlar')
    const { commit } = await firm.give('manager', 'merge-clients', { stays, goes, take: [] })
    await second.service.practice.feed.poll()
    await firm.process.service.practice.feed.poll()
    const there = at(second, await firm.token('manager'))
    expect((await there('tag-client', { client: stays, add: ['there'], remove: [] })).status).toBe(200)
    expect(await refusalOf('undo', { commit })).toMatchObject({ refusal: { code: 'changed-since' } })
    expect((await ask<ClientPage>(`client?key=${goes}`)).key).toBe(stays)
  })

  it('two merges of the same client at once come to one, and no circle forms', async () => {
    const { stays, goes } = await twins('Aster')
    const third = await add({ name: 'Aster Third Ltd' })
    const token = await firm.token('manager')
    await second.service.practice.feed.poll()
    const answers = await Promise.all([
      at(firm.process, token)('merge-clients', { stays, goes: third, take: [] }),
      at(second, token)('merge-clients', { stays: goes, goes: third, take: [] }),
      at(second, token)('merge-clients', { stays, goes, take: [] }),
    ])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2)
    await firm.process.service.practice.feed.poll()
    await second.service.practice.feed.poll()
    expect(await named('aster')).toEqual(['Aster Ltd'])
    for (const key of [stays, goes, third]) expect((await ask<ClientPage>(`client?key=${key}`)).key).toBe(stays)
  })
})
