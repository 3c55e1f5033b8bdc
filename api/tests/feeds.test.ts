import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Feeds, FirmFeeds, PlainDate } from '@praxis/practice'
import { addDays, addMonths, dayIn, dayOfMonth, instantOf } from '@praxis/practice'
import ICAL from 'ical.js'
import type { Entry } from '#src/journal/entry.ts'
import type { RolesFirm, Who } from './http/firm-of-roles.ts'
import { person, startRolesFirm } from './http/firm-of-roles.ts'

let firm: RolesFirm
let api: string

const today = dayIn(instantOf(Date.now()), 'Europe/London')
const name =
  'Hart, Hart; Söhne \\ Co \n☕ 👩‍👩‍👧‍👦 Tea & a name so long that no line of a calendar has room for it at once'

beforeAll(async () => {
  firm = await startRolesFirm()
  api = firm.process.firm.api
  const { client, team } = firm
  await firm.give('manager', 'publish-template', {
    ...firm.template,
    id: 'vat',
    service: 'vat',
    deadlines: ['gb-vat-return'],
  })
  await firm.give('manager', 'change-client', { client, facts: { name: name.replace('\n', ' ') } })
  const end = dayOfMonth(addMonths(today, 1), 31)
  const period = { occurrence: `${today.slice(0, 7)}-q`, name: 'This quarter', start: addMonths(end, -3), end }
  await firm.give('manager', 'make-job', { client, template: 'template:vat.v1', period, team })
  await firm.give('manager', 'add-service', {
    client,
    template: 'vat',
    recurrence: { unit: 'quarters', every: 1, on: { day: 31 } },
    from: dayOfMonth(addMonths(today, 6), 31),
    horizon: 30,
  })
})
afterAll(() => firm.stop())

const newSecret = () => {
  const secret = randomBytes(32).toString('base64url')
  return { secret, hash: createHash('sha256').update(secret).digest('hex') }
}

const open = async (who: Who, of: object = {}) => {
  const id = randomUUID()
  const { secret, hash } = newSecret()
  const { commit } = await firm.give(who, 'open-feed', { feed: `feed:${id}`, hash, ...of })
  return { id, key: `feed:${id}`, secret, commit, at: `${api}/calendars/${id}/${secret}.ics` }
}

const read = (address: string, headers: Record<string, string> = {}) => fetch(address, { headers })
const statusAt = async (address: string) => (await read(address)).status

const eventsAt = async (address: string) => {
  const calendar = new ICAL.Component(ICAL.parse(await (await read(address)).text()))
  return calendar.getAllSubcomponents('vevent').map(event => new ICAL.Event(event))
}

describe('a calendar under a secret address', () => {
  it('is iCalendar as RFC 5545 has it, whatever stands in a name', async () => {
    const { at } = await open('staff')
    const answer = await read(at)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('Cache-Control')).toMatch(/^private/)
    const text = await answer.text()
    expect(text.split('\r\n').every(line => Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line))).toBe(true)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    const calendar = new ICAL.Component(ICAL.parse(text))
    expect(calendar.getFirstPropertyValue('prodid')).toBe('-//Praxis//Deadlines//EN')
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT4H')
    const events = calendar.getAllSubcomponents('vevent').map(event => new ICAL.Event(event))
    expect(events.length).toBeGreaterThanOrEqual(2)
    for (const event of events) {
      expect(event.summary).toContain(name.replace('\n', ' '))
      expect(event.startDate.isDate).toBe(true)
      expect(event.duration.toSeconds()).toBe(86_400)
      expect(event.description).toMatch(/Why this day: 1 month and 7 days after/)
      expect(event.component.getFirstPropertyValue('dtstamp')).not.toBeNull()
    }
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
    expect(events.some(({ summary }) => summary.endsWith('(expected)'))).toBe(true)
  })

  it('is not sent again while nothing changed, and its events are known again when something did', async () => {
    const { at } = await open('staff', { client: firm.client })
    const first = await read(at)
    const tag = first.headers.get('ETag') ?? ''
    const again = await read(at, { 'If-None-Match': tag })
    expect([again.status, await again.text(), again.headers.get('ETag')]).toEqual([304, '', tag])
    expect((await read(at, { 'If-None-Match': `"other", W/${tag}` })).status).toBe(304)
    const before = (await eventsAt(at)).map(({ uid }) => uid)
    await firm.give('manager', 'change-client', { client: firm.client, facts: { name: 'Acme Ltd' } })
    await firm.process.service.practice.feed.poll()
    const changed = await read(at, { 'If-None-Match': tag })
    expect(changed.status).toBe(200)
    const after = await eventsAt(at)
    expect(after.map(({ uid }) => uid)).toEqual(before)
    expect(after[0]?.summary).toMatch(/^Acme Ltd: VAT return and payment/)
  })

  it('is worked out once while nothing is committed, and anew after a commit that came late', async () => {
    const { at } = await open('staff')
    const text = async () => (await read(at)).text()
    const first = await text()
    const { replica } = firm.process.service.practice
    replica.db.run("update deadlines set name = 'Worked out anew'")
    expect(await text()).toBe(first)
    const entry: Entry = {
      stream: 'person:late',
      version: 1,
      command: 'person:late:1',
      number: 'late',
      commit: '0193f3c0-0000-7000-8000-000000000001',
      actor: 'person:late',
      name: 'save-person',
      sentence: 'Came late',
      inputHash: '',
      at: instantOf(Date.now()),
      changes: [],
      followUps: [],
    }
    replica.take({ entry, item: 1 })
    expect(await text()).toContain('Worked out anew')
    replica.reindex()
  })

  it('holds the nearest where there are too many: of the last month a quarter, then the next ones, and says so', async () => {
    const { replica } = firm.process.service.practice
    const copies = (count: number, date: PlainDate) =>
      replica.db.run(
        `insert into deadlines
         select job || '.' || n.n || '.' || ?2, id, service, client, ?2, rule, jurisdiction, filed, job_status, name, people,
           replace(facts, date, ?2)
         from (select * from deadlines where service = '' order by date limit 1),
           (with recursive n (n) as (select 1 union all select n + 1 from n where n < ?1) select n from n) n`,
        count,
        date,
      )
    const { at } = await open('staff')
    const whole = new ICAL.Component(ICAL.parse(await (await read(at)).text()))
    expect(whole.getFirstPropertyValue('description')).toBe(
      'Deadlines of the last month and the next 12 months, as Praxis has them.',
    )
    copies(600, addDays(today, -60))
    copies(600, addDays(today, -20))
    copies(2000, addDays(today, 5))
    copies(2000, addDays(today, 6))
    const other = await open('staff')
    const calendar = new ICAL.Component(ICAL.parse(await (await read(other.at)).text()))
    replica.reindex()
    const dates = calendar.getAllSubcomponents('vevent').map(event => String(event.getFirstPropertyValue('dtstart')))
    const on = (days: number) => dates.filter(date => date === addDays(today, days)).length
    expect([dates.length, on(-60), on(-20), on(5), on(6)]).toEqual([2000, 0, 500, 1500, 0])
    expect(calendar.getFirstPropertyValue('name')).toBe('Deadlines (the nearest 2000)')
    expect(calendar.getFirstPropertyValue('description')).toMatch(
      /There are more than the 2000 that a calendar holds: it ends at .+\. Make one of your own jobs, or of one client, to have all of them\.$/,
    )
  })

  it('holds those of one client, or of jobs on which one has a role, or all', async () => {
    const [one, mine, all] = [
      await open('staff elsewhere', { client: firm.client }),
      await open('staff elsewhere', { mine: true }),
      await open('staff elsewhere'),
    ]
    const counts = await Promise.all([one, mine, all].map(async ({ at }) => (await eventsAt(at)).length))
    expect(counts[0]).toBe(counts[2])
    expect(counts[1]).toBe(0)
    expect(counts[2]).toBeGreaterThan(0)
  })

  it('opens with its own secret alone, and says no more of a wrong one than of no calendar', async () => {
    const { at, id } = await open('staff')
    const wrong = await read(at.replace(/[^/]+\.ics$/, `${newSecret().secret}.ics`))
    const none = await read(`${api}/calendars/${randomUUID()}/${newSecret().secret}.ics`)
    expect([wrong.status, none.status]).toEqual([404, 404])
    expect(await wrong.text()).toBe(await none.text())
    expect(await statusAt(`${api}/calendars/${id}/short.ics`)).not.toBe(200)
    const kept = JSON.stringify(firm.process.service.practice.replica.look.get('Feeds', `feed:${id}`))
    expect(kept).not.toContain(at.split('/').at(-1)?.slice(0, -4))
  })

  it('is renewed and revoked by its owner alone, and an undo brings it back', async () => {
    const { key, at, commit: opened } = await open('staff')
    for (const [name, more] of [
      ['renew-feed', newSecret()],
      ['close-feed', {}],
    ] as const) {
      const { status } = await firm.command(name, await firm.token('partner'), {
        feed: key,
        ...('hash' in more && { hash: more.hash }),
      })
      expect(status).toBe(403)
    }
    const { secret, hash } = newSecret()
    const { commit: renewal } = await firm.give('staff', 'renew-feed', { feed: key, hash })
    expect(await statusAt(at)).toBe(404)
    const renewed = at.replace(/[^/]+\.ics$/, `${secret}.ics`)
    expect(await statusAt(renewed)).toBe(200)
    const { commit } = await firm.give('staff', 'close-feed', { feed: key })
    expect(await statusAt(renewed)).toBe(404)
    for (const act of [opened, renewal, commit])
      expect((await firm.command('undo', await firm.token('partner'), { commit: act })).status).toBe(403)
    await firm.give('staff', 'undo', { commit })
    expect(await statusAt(renewed)).toBe(200)
  })

  it('follows what its owner may see at each reading', async () => {
    const [all, one] = [await open('manager'), await open('manager', { client: firm.client })]
    expect((await eventsAt(all.at)).length).toBeGreaterThan(0)
    await firm.give('partner', 'set-wall', {
      client: firm.client,
      side: 'outside',
      people: [person('manager')],
      reason: 'We act for the buyer',
    })
    expect(await eventsAt(all.at)).toEqual([])
    expect(await statusAt(one.at)).toBe(404)
    await firm.give('partner', 'end-wall', { client: firm.client })
    expect(await statusAt(one.at)).toBe(200)
    const facts = { name: 'manager', email: 'manager@hartandco.example', roles: ['manager'], zone: 'Europe/London' }
    const save = (more: object) =>
      firm.give('admin', 'save-person', { person: person('manager'), facts: { ...facts, ...more } })
    await save({ roles: ['admin'] })
    expect(await statusAt(all.at)).toBe(404)
    await save({})
    expect(await statusAt(all.at)).toBe(200)
  })

  it('is revoked when its owner is made inactive, each time, and stays so when they are active again', async () => {
    const facts = { name: 'elsewhere', email: 'elsewhere@hartandco.example', roles: ['staff'], zone: 'Europe/London' }
    const save = (active: boolean) =>
      firm.give('admin', 'save-person', { person: person('staff elsewhere'), facts: { ...facts, active } })
    const { at } = await open('staff elsewhere')
    const { commit } = await save(false)
    expect(await statusAt(at)).toBe(404)
    await firm.give('admin', 'undo', { commit })
    expect(await statusAt(at)).toBe(200)
    await save(false)
    await save(true)
    expect(await statusAt(at)).toBe(404)
  })

  it('is revoked by an administrator too', async () => {
    const { key, at } = await open('staff')
    await firm.give('admin', 'close-feed', { feed: key })
    expect(await statusAt(at)).toBe(404)
  })

  it('is listed to administrators, whose it is and what kind: not its secret, nor of which client', async () => {
    const { key, at } = await open('staff', { client: firm.client })
    const { body } = await firm.ask('firm-feeds', await firm.token('admin'))
    const { feeds } = body as unknown as FirmFeeds // the query's own answer
    expect(feeds[0]).toEqual({ key, owner: person('staff'), of: 'client', since: expect.any(String) as string })
    expect(JSON.stringify(feeds)).not.toMatch(new RegExp(`hash|acme|${firm.client}|${at.split('/').at(-1)}`, 'i'))
    for (const who of ['partner', 'staff'] as const)
      expect((await firm.ask('firm-feeds', await firm.token(who))).status).toBe(403)
  })

  it('is listed to its owner, without the secret or its hash', async () => {
    const { body } = await firm.ask('feeds', await firm.token('staff'))
    const { feeds } = body as unknown as Feeds // the query's own answer
    expect(feeds.length).toBeGreaterThan(0)
    expect(JSON.stringify(feeds)).not.toMatch(/hash|owner/)
    expect(feeds.some(({ clientName }) => clientName === 'Acme Ltd')).toBe(true)
  })

  it('of a client that its owner may not see any more is listed without that client, and can be revoked', async () => {
    const { client } = firm
    const { key, at } = await open('staff', { client })
    const wall = { client, side: 'outside', people: [person('staff')], reason: 'We act for the buyer' }
    await firm.give('partner', 'set-wall', wall)
    const listed = async () => {
      const { body } = await firm.ask('feeds', await firm.token('staff'))
      expect(JSON.stringify(body)).not.toMatch(new RegExp(`Acme|${client}`))
      return (body as unknown as Feeds).feeds.find(feed => feed.key === key) // the query's own answer
    }
    expect(await listed()).toEqual({ key, since: expect.any(String) as string, restricted: true })
    await firm.give('staff', 'close-feed', { feed: key })
    expect(await listed()).toBeUndefined()
    await firm.give('partner', 'end-wall', { client })
    expect(await statusAt(at)).toBe(404)
  })

  it('asks of who guesses to come back later, and still answers who knows', async () => {
    const { at } = await open('staff')
    const guess = () => statusAt(`${api}/calendars/${randomUUID()}/${newSecret().secret}.ics`)
    const answers: number[] = []
    for (let tries = 0; tries < 130 && answers.at(-1) !== 429; tries += 1) answers.push(await guess())
    expect(answers.at(-1)).toBe(429)
    expect(await statusAt(at)).toBe(200)
  })
})

it('a person has so many addresses at most', async () => {
  for (let made = 0; made < 20; made += 1) await open('partner')
  const { status, body } = await firm.command('open-feed', await firm.token('partner'), {
    feed: `feed:${randomUUID()}`,
    hash: newSecret().hash,
  })
  expect([status, body?.code]).toEqual([422, 'too-many-feeds'])
})
