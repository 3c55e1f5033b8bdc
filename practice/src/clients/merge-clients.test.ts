import type { AnyCommand } from '#src/command.ts'
import { cara, contextOf, type Office, wholeOffice } from '#src/work/work.fixture.ts'
import type { Client } from './client.ts'
import { isOlder, mergeClients, takeMerged } from './merge-clients.ts'
import { differingFacts, mergedFacts } from './merge-facts.ts'
import type { Wall } from './wall.ts'

const context = contextOf(cara)
const client = (key: string, more: Partial<Client> = {}): Client => ({
  key: `client:${key}`,
  code: key.toUpperCase(),
  name: `${key} Ltd`,
  kind: 'company',
  status: 'active',
  team: {},
  ...more,
})
const older = client('c0001', { phone: '1', email: 'one@example.com', identifiers: { vat: 'GB1' }, tags: ['VIP'] })
const newer = client('c0010', {
  phone: '2',
  website: 'example.com',
  identifiers: { vat: 'GB2', utr: '3' },
  tags: ['vip', 'Audit'],
  team: { partner: 'person:jo' },
  contacts: [{ id: 'contact:mary', roles: ['pays'] }],
})

const officeOf = (...clients: Client[]): Office => {
  const office = wholeOffice()
  office.apply({
    stream: '',
    sentence: '',
    changes: clients.map(record => ({ list: 'Clients' as const, record })),
  })
  return office
}

const decide = (rule: AnyCommand, office: Office, input: unknown, by = context) =>
  rule.decide(rule.read(office.look, input as never, by) as never, input as never, by)

const merge = (office: Office, take: string[] = [], by = context) =>
  decide(mergeClients, office, { stays: older.key, goes: newer.key, take }, by)

describe('two clients that are the same', () => {
  it('become one: the newer points to the older, which takes over what it lacks', () => {
    const office = officeOf(older, newer)
    const merged = merge(office)
    expect(merged).toMatchObject({
      value: {
        stream: newer.key,
        sentence: 'Merged the client into c0001 Ltd',
        changes: [{ record: { ...newer, mergedInto: older.key } }],
        followUps: [{ command: 'take-merged', input: { client: older.key } }],
      },
    })
    const [next] = merged.ok ? (merged.value.followUps ?? []) : []
    const taken = decide(takeMerged, office, takeMerged.input.parse(next?.input))
    expect(taken).toMatchObject({
      value: {
        stream: older.key,
        sentence: 'Took over c0010 Ltd (C0010)',
        changes: [
          {
            record: {
              ...older,
              website: 'example.com',
              identifiers: { vat: 'GB1', utr: '3' },
              tags: ['VIP', 'Audit'],
              contacts: [{ id: 'contact:mary', roles: ['pays'] }],
              team: {},
              merged: [{ id: newer.key, code: 'C0010', name: 'c0010 Ltd' }],
            },
          },
        ],
      },
    })
  })

  it('keep the facts of the older where both know something, but those that are chosen', () => {
    expect(differingFacts(older, newer).map(({ path }) => path)).toEqual(['name', 'phone', 'identifiers.vat'])
    const after = mergedFacts(older, newer, ['phone', 'identifiers.vat'])
    expect(after).toMatchObject({ name: 'c0001 Ltd', phone: '2', identifiers: { vat: 'GB2', utr: '3' } })
  })

  it('have a shared contact once, in all their roles', () => {
    const both = (roles: ('decides' | 'pays')[], until?: '2026-01-31') => [
      { id: 'contact:mary' as const, roles, ...(until && { until }) },
    ]
    const after = mergedFacts(
      { ...older, contacts: both(['pays'], '2026-01-31') },
      { ...newer, contacts: both(['decides']) },
      [],
    )
    expect(after.contacts).toEqual(both(['decides', 'pays']))
  })

  it('are merged from the higher code into the lower alone, by the number in it', () => {
    expect(isOlder(client('c9'), client('c10'))).toBe(true)
    expect(isOlder(client('c10'), client('c9'))).toBe(false)
    expect([client('c01'), client('c1')].map((one, at, all) => isOlder(one, all[1 - at] as Client))).toEqual([
      true,
      false,
    ])
    const office = officeOf(older, newer)
    const turned = decide(mergeClients, office, { stays: newer.key, goes: older.key, take: [] })
    expect(turned).toMatchObject({ refusal: { code: 'cannot-merge', why: 'older-stays', name: 'c0001 Ltd' } })
    const same = decide(mergeClients, office, { stays: newer.key, goes: newer.key, take: [] })
    expect(same).toMatchObject({ refusal: { code: 'cannot-merge', why: 'same-client' } })
  })

  it('stay two where not the same people may see them', () => {
    const wall: Wall = { side: 'outside', people: ['person:ana'], reason: 'x', by: 'person:jo', at: context.now }
    for (const [one, other] of [
      [{ ...older, wall }, newer],
      [older, { ...newer, wall }],
      [
        { ...older, wall },
        { ...newer, wall: { ...wall, side: 'inside' as const } },
      ],
    ] satisfies [Client, Client][])
      expect(merge(officeOf(one, other))).toMatchObject({ refusal: { code: 'cannot-merge', why: 'walls-differ' } })
    expect(merge(officeOf({ ...older, wall }, { ...newer, wall: { ...wall, reason: 'y' } })).ok).toBe(true)
  })

  it('stay two while both take the same service', () => {
    const office = officeOf(older, newer)
    const service = (of: Client, until?: '2026-01-31') => ({
      key: `service:${of.key.slice(7)}:vat` as const,
      client: of.key,
      service: 'vat',
      template: 'vat',
      recurrence: { unit: 'months' as const, every: 3, on: { day: 31 } },
      from: '2026-03-31' as const,
      horizon: 60,
      since: '2026-01-01' as const,
      pauses: [],
      ...(until && { until }),
    })
    const keep = (record: ReturnType<typeof service>) =>
      office.apply({ stream: '', sentence: '', changes: [{ list: 'Services', record: record as never }] })
    keep(service(older))
    expect(merge(office).ok).toBe(true)
    keep(service(newer))
    expect(merge(office)).toMatchObject({ refusal: { code: 'cannot-merge', why: 'same-service', services: ['vat'] } })
    keep(service(newer, '2026-01-31'))
    expect(merge(office).ok).toBe(true)
  })

  it('stay two while jobs are counted from a year end that would be gone', () => {
    const office = officeOf({ ...older, yearEnd: '03-31' }, { ...newer, yearEnd: '12-31' })
    expect(merge(office).ok).toBe(true)
    const yearly = {
      key: `service:${newer.key.slice(7)}:accounts`,
      client: newer.key,
      service: 'accounts',
      recurrence: { unit: 'year-end' },
      pauses: [],
    }
    office.apply({ stream: '', sentence: '', changes: [{ list: 'Services', record: yearly as never }] })
    expect(merge(office)).toMatchObject({ refusal: { code: 'year-end-follows', name: 'c0010 Ltd' } })
    expect(merge(office, ['yearEnd']).ok).toBe(true)
    const alone = officeOf(older, { ...newer, yearEnd: '12-31' })
    alone.apply({ stream: '', sentence: '', changes: [{ list: 'Services', record: yearly as never }] })
    expect(merge(alone).ok).toBe(true)
  })

  it('are not merged by whoever would come to lift holds in that way', () => {
    const hold = {
      id: 'h1',
      reason: 'credit' as const,
      strength: 'blocks' as const,
      acts: ['start' as const],
      by: 'person:jo' as const,
      at: context.now,
    }
    const held = { ...newer, team: { manager: 'person:ben' as const }, holds: [hold] }
    expect(merge(officeOf(older, held))).toMatchObject({ refusal: { code: 'forbidden', onHold: 'c0010 Ltd' } })
    const partner = { ...context, actor: { key: 'person:jo' as const, roles: ['partner' as const] } }
    expect(merge(officeOf(older, held), [], partner).ok).toBe(true)
    expect(mergedFacts(older, held, []).holds).toEqual([hold])
  })

  it('are said to be no more where one of them was taken back', () => {
    expect(merge(officeOf(older))).toMatchObject({ refusal: { code: 'not-found', what: 'client', key: newer.key } })
    expect(merge(officeOf(newer))).toMatchObject({ refusal: { code: 'not-found', what: 'client', key: older.key } })
  })
})
