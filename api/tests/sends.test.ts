import { setTimeout as sleep } from 'node:timers/promises'
import type { Caller } from '@praxis/e2e/firm'
import { callerFor, importDemonstrationClients, makePeople, makeTemplates, people } from '@praxis/e2e/firm'
import type { ChatMessage, Tenant } from '@praxis/sandbox'
import type { Process } from './process.ts'
import { startProcess } from './process.ts'
import { startTenant } from './tenant.ts'

let tenant: Tenant
let process: Process
let now = Date.parse('2026-11-23T07:00:00Z')
let callers: Record<'cara' | 'ana' | 'jo', Caller>
let jobs: string[] = []

const settled = () => process.service.practice.background.settled()

beforeAll(async () => {
  tenant = await startTenant()
  process = await startProcess(tenant, () => now)
  tenant.app.botEndpoint = `${process.firm.api}/messages`
  await makePeople(process.firm)
  await tenant.chats.announceInstallations()
  await settled()
  const call = (who: 'cara' | 'ana' | 'jo') => callerFor(process.firm, people[who].id)
  callers = { cara: await call('cara'), ana: await call('ana'), jo: await call('jo') }
  await makeTemplates(callers.cara)
  await importDemonstrationClients(callers.cara)
  const { rows } = await callers.cara.ask<{ rows: { key: string }[] }>('clients')
  const team = {
    preparer: `person:${people.ana.id}`,
    reviewer: `person:${people.cara.id}`,
    manager: `person:${people.cara.id}`,
  }
  await callers.cara.command('apply-template', {
    run: 'run:sends:0',
    template: 'template:monthly-bookkeeping.v1',
    period: { occurrence: '2026-10', name: 'October 2026', start: '2026-10-01', end: '2026-10-31' },
    targets: rows.slice(0, 8).map(({ key }) => ({ client: key, team })),
  })
  jobs = (await callers.cara.ask<{ rows: { key: string }[] }>('jobs')).rows.map(({ key }) => key)
  for (const job of jobs)
    for (const task of ['collect', 'code', 'reconcile', 'post-journals'])
      await callers.ana.command('finish-task', { job, task })
  await settled()
})
afterAll(async () => {
  await process.stop()
  await tenant.close()
})

const messagesOf = (userId: string): ChatMessage[] =>
  tenant.chats.of(userId).flatMap(({ conversationId }) => tenant.chats.messages(conversationId))

const cardsOf = (userId: string) =>
  messagesOf(userId).flatMap(({ id, conversationId, cards, edited }) =>
    cards.map(card => ({ id, conversationId, edited, text: JSON.stringify(card) })),
  )

const reviewCards = (userId: string) => cardsOf(userId).filter(({ text }) => text.includes('Draft the month’s pack'))

const sends = (state?: string) =>
  process.service.practice.replica.db
    .all<{ body: string }>("select body from records where list = 'Sends' and body is not null")
    .map(({ body }) => JSON.parse(body) as { state: string; subject: { kind: string }; to: string })
    .filter(send => state === undefined || send.state === state)

const finishedAt = async (job: string): Promise<string> => {
  const { tasks } = await callers.cara.ask<{ tasks: { id: string; done?: { at: string } }[] }>('job', { key: job })
  return tasks.find(({ id }) => id === 'month-pack')?.done?.at ?? ''
}

describe('the card of the first jobs', () => {
  const first = () => cardsOf(people.cara.id).filter(({ text }) => text.includes('Your first 8 jobs are there'))

  it('comes once, to whoever made them, and says when the first is due', async () => {
    await settled()
    expect(first()).toHaveLength(1)
    expect(first()[0]?.text).toMatch(/The first is due on /)
    const { rows } = await callers.cara.ask<{ rows: { key: string }[] }>('clients')
    const preparer = `person:${people.ana.id}`
    const { commit } = await callers.cara.command('apply-template', {
      run: 'run:sends:1',
      template: 'template:monthly-bookkeeping.v1',
      period: { occurrence: '2027-05', name: 'May 2027', start: '2027-05-01', end: '2027-05-31' },
      targets: rows
        .slice(0, 1)
        .map(({ key }) => ({ client: key, team: { preparer, manager: `person:${people.cara.id}` } })),
    })
    await settled()
    const all = cardsOf(people.cara.id).filter(({ text }) => text.includes('Your first'))
    expect(all).toHaveLength(1)
    expect(sends().filter(({ subject }) => subject.kind === 'first-jobs')).toHaveLength(1)
    await callers.cara.command('undo', { commit })
    await settled()
  })
})

describe('the cards of a review', () => {
  it('come once to the reviewer and once to whoever did the work, each claimed before it goes', async () => {
    await callers.ana.command('finish-task', { job: jobs[0], task: 'month-pack' })
    await settled()
    expect(reviewCards(people.cara.id)).toHaveLength(1)
    expect(reviewCards(people.ana.id)).toHaveLength(1)
    expect(sends('sent').filter(({ subject }) => subject.kind === 'review')).toHaveLength(2)
  })

  it('are both brought up to date when the work is approved in the tab', async () => {
    await callers.cara.command('approve-task', {
      job: jobs[0],
      task: 'month-pack',
      finishedAt: await finishedAt(jobs[0] ?? ''),
    })
    await settled()
    for (const who of [people.cara, people.ana]) {
      expect(reviewCards(who.id)).toHaveLength(1)
      expect(reviewCards(who.id)[0]).toMatchObject({ edited: true, text: expect.stringContaining('Approved') })
    }
  })

  it('carry the note when the work is sent back from the card, and ask again when it is finished again', async () => {
    await callers.ana.command('finish-task', { job: jobs[1], task: 'month-pack' })
    await settled()
    const card = reviewCards(people.cara.id).at(-1)
    const action = {
      type: 'Action.Execute',
      verb: 'return-task',
      data: { ...dataOf(card?.text ?? '', 'return-task'), note: 'Please add the lease.' },
    }
    const answer = await tenant.chats.invoke(
      people.cara.id,
      card?.conversationId ?? '',
      card?.id ?? '',
      action,
      'manual',
    )
    expect(answer.status).toBe(200)
    await settled()
    expect(JSON.stringify(answer.body)).toContain('Sent back')
    expect(reviewCards(people.ana.id).at(-1)?.text).toContain('Please add the lease.')
    await callers.ana.command('finish-task', { job: jobs[1], task: 'month-pack' })
    await settled()
    expect(reviewCards(people.cara.id)).toHaveLength(3)
  })

  it('approve once, however often the button is pressed', async () => {
    await callers.ana.command('finish-task', { job: jobs[2], task: 'month-pack' })
    await settled()
    const card = reviewCards(people.cara.id).at(-1)
    const action = { type: 'Action.Execute', verb: 'approve-task', data: dataOf(card?.text ?? '', 'approve-task') }
    const press = () =>
      tenant.chats.invoke(people.cara.id, card?.conversationId ?? '', card?.id ?? '', action, 'manual')
    const answers = await Promise.all([press(), press(), press()])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    const approvals = process.service.practice.replica.db.all(
      "select 1 from journal where name = 'approve-task' and stream = ? and refused = 0",
      jobs[2] ?? '',
    )
    expect(approvals).toHaveLength(1)
  })

  it('say so when the work is no longer in review', async () => {
    await callers.ana.command('finish-task', { job: jobs[3], task: 'month-pack' })
    await settled()
    const before = reviewCards(people.cara.id).length
    await callers.ana.command('recall-task', { job: jobs[3], task: 'month-pack' })
    await settled()
    expect(reviewCards(people.cara.id)).toHaveLength(before)
    expect(reviewCards(people.cara.id).at(-1)?.edited).toBe(true)
  })

  it('are brought up to date on their arrival when the work was approved while they were on their way', async () => {
    const { faults } = tenant
    faults.add({ effect: 'hold', match: { name: 'send activity' }, times: 2 })
    await callers.ana.command('finish-task', { job: jobs[6], task: 'month-pack' })
    const finished = await finishedAt(jobs[6] ?? '')
    while (faults.held() < 2) await sleep(1)
    await callers.cara.command('approve-task', { job: jobs[6], task: 'month-pack', finishedAt: finished })
    faults.release()
    await settled()
    for (const who of [people.cara, people.ana])
      expect(reviewCards(who.id).at(-1)).toMatchObject({ edited: true, text: expect.stringContaining('Approved') })
  })
})

/** The data of the button with that verb. */
const dataOf = (card: string, verb: string): Record<string, unknown> => {
  const find = (value: unknown): Record<string, unknown> | undefined => {
    if (value === null || typeof value !== 'object') return undefined
    const action = value as { verb?: string; type?: string; data?: Record<string, unknown> }
    if (action.type === 'Action.Execute' && action.verb === verb) return action.data
    return Object.values(value)
      .map(find)
      .find(found => found !== undefined)
  }
  return find(JSON.parse(card)) ?? {}
}

describe('the morning card', () => {
  const tick = async () => {
    await process.service.practice.feed.poll()
    await (await import('#src/sends/morning.ts')).tick(process.service.practice)
    await settled()
  }
  const mornings = (userId: string) =>
    cardsOf(userId).filter(({ text }) => text.includes('Monday') || text.includes('Tuesday'))

  it('comes at 8:00 in each person’s own zone, once a day, however often the clock ticks', async () => {
    await tick()
    expect(mornings(people.ana.id)).toHaveLength(0)
    now = Date.parse('2026-11-23T08:00:00Z')
    await tick()
    await tick()
    now += 15 * 60_000
    await tick()
    expect(mornings(people.ana.id)).toHaveLength(1)
    now = Date.parse('2026-11-24T08:00:00Z')
    await tick()
    expect(mornings(people.ana.id)).toHaveLength(2)
  })

  it('does not come to those who have nothing to do, nor on a day they do not work', async () => {
    expect(mornings(people.mei.id)).toHaveLength(0)
    now = Date.parse('2026-11-28T08:00:00Z')
    const before = sends().length
    await tick()
    expect(sends()).toHaveLength(before)
  })

  it('is not sent to whoever blocked the app, and is not tried again', async () => {
    tenant.chats.block(people.ana.id, true)
    now = Date.parse('2026-11-30T08:00:00Z')
    await tick()
    expect(sends('refused')).toHaveLength(1)
    now = Date.parse('2026-12-01T08:00:00Z')
    await tick()
    expect(sends('refused')).toHaveLength(1)
    tenant.chats.block(people.ana.id, false)
  })
})

describe('the cards for those who lead', () => {
  const { jo } = people
  const tick = async () => {
    await (await import('#src/sends/morning.ts')).tick(process.service.practice)
    await settled()
  }
  const owners = (userId: string) => cardsOf(userId).filter(({ text }) => text.includes('an owner'))
  const changes = (userId: string) => cardsOf(userId).filter(({ text }) => text.includes('Template changed'))

  it('name the jobs without an owner once a day, to whoever manages them, and to nobody who does not lead', async () => {
    now = Date.parse('2026-12-02T08:00:00Z')
    await tick()
    const before = owners(people.cara.id).length
    await callers.cara.command('assign-job', { job: jobs[4], role: 'preparer', person: null })
    await settled()
    now = Date.parse('2026-12-03T08:00:00Z')
    await Promise.all([tick(), tick()])
    await tick()
    expect(owners(people.cara.id)).toHaveLength(before + 1)
    expect(owners(people.cara.id).at(-1)?.text).toContain('1 job needs an owner')
    expect(owners(people.ana.id)).toHaveLength(0)
  })

  it('give a job to somebody from the card, which says so in the chat as well', async () => {
    const card = owners(people.cara.id).at(-1)
    const action = {
      type: 'Action.Execute',
      verb: 'change-jobs',
      data: { ...dataOf(card?.text ?? '', 'change-jobs'), jobs: jobs[4], person: `person:${people.ana.id}` },
    }
    const answer = await tenant.chats.invoke(
      people.cara.id,
      card?.conversationId ?? '',
      card?.id ?? '',
      action,
      'manual',
    )
    await settled()
    expect(JSON.stringify(answer.body)).toContain('the preparer of 1 job')
    const { team } = await callers.cara.ask<{ team: { preparer?: string } }>('job', { key: jobs[4] ?? '' })
    expect(team.preparer).toBe(`person:${people.ana.id}`)
    expect(owners(people.cara.id).at(-1)?.text).toContain('Every job has an owner')
  })

  it('are not sent for a client from whom a wall keeps them', async () => {
    const { client } = await callers.jo.ask<{ client: { key: string } }>('job', { key: jobs[5] ?? '' })
    await callers.cara.command('assign-job', { job: jobs[5], role: 'preparer', person: null })
    await callers.jo.command('set-wall', {
      client: client.key,
      side: 'outside',
      people: [`person:${people.cara.id}`],
      reason: 'her brother’s',
    })
    await settled()
    const before = owners(people.cara.id).length
    now = Date.parse('2026-12-04T08:00:00Z')
    await tick()
    expect(owners(people.cara.id)).toHaveLength(before)
    await callers.jo.command('end-wall', { client: client.key })
  })

  it('say once that a template was changed while jobs follow an older version, not to who changed it', async () => {
    const { versions } = await callers.cara.ask<{ versions: Record<string, unknown>[] }>('template', {
      id: 'monthly-bookkeeping',
    })
    const {
      key: _key,
      version: _version,
      publishedAt: _at,
      publishedBy: _by,
      jobs: _jobs,
      ...facts
    } = versions[0] ?? {}
    await callers.jo.command('publish-template', { ...facts, name: 'Monthly books' })
    now = Date.parse('2026-12-07T08:00:00Z')
    await tick()
    await tick()
    now = Date.parse('2026-12-08T08:00:00Z')
    await tick()
    expect(changes(people.cara.id)).toHaveLength(1)
    expect(changes(people.cara.id)[0]?.text).toContain('8 jobs follow older versions')
    expect(changes(jo.id)).toHaveLength(0)
  })
})
