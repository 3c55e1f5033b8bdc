import type { Look } from '#src/look.ts'
import { changeClient } from './change-client.ts'
import type { Client } from './client.ts'
import { tagClient } from './tag-client.ts'

const acme: Client = {
  key: 'client:acme',
  code: 'C0001',
  name: 'Acme Ltd',
  kind: 'company',
  status: 'active',
  team: {},
  tags: ['VIP', 'Audit'],
}

const context = {
  actor: { key: 'person:cara', roles: ['manager'] },
  now: '2026-11-23T09:00:00Z',
  today: '2026-11-23',
  newId: () => 'new',
} as const

const tag = (add: string[], remove: string[], client: Client = acme) =>
  tagClient.decide(client, { client: client.key, add, remove }, context)

const tagsOf = (decision: ReturnType<typeof tag>) => {
  const [change] = decision.ok ? decision.value.changes : []
  return change && 'record' in change ? (change.record as Client).tags : undefined
}

describe('the tags of a client', () => {
  it('come and go, and are the same in upper and lower case', () => {
    const decision = tag(['vip', 'Board'], ['AUDIT'])
    expect(tagsOf(decision)).toEqual(['VIP', 'Board'])
    expect(decision).toMatchObject({
      value: {
        stream: 'client:acme',
        about: 'Acme Ltd',
        sentence: 'Tagged the client “vip”, “Board”. Took “AUDIT” off the client',
      },
    })
  })

  it('are gone from the record with the last', () => {
    const [change] = (decision => (decision.ok ? decision.value.changes : []))(tag([], ['vip', 'audit']))
    expect(change && 'record' in change && Object.keys(change.record)).not.toContain('tags')
  })

  it('are refused where nothing would change, or where there would be too many', () => {
    expect(tag(['vip'], [])).toEqual({ ok: false, refusal: { code: 'nothing-to-change' } })
    const many = Array.from({ length: 19 }, (_, at) => `tag ${at}`)
    expect(tag(many, [])).toEqual({ ok: false, refusal: { code: 'too-many-tags', most: 20 } })
  })

  it('hold no comma, which stands between them', () => {
    expect(tagClient.input.safeParse({ client: 'client:acme', add: ['a,b'], remove: [] }).success).toBe(false)
  })

  it('come to those that are there when a file names them', () => {
    const look = { get: () => acme, find: () => [] } as unknown as Look // all that it reads
    const input = { client: acme.key, facts: { name: 'Acme Ltd', tags: ['audit', 'Board'] } } as const
    const given = { ...input, facts: { ...input.facts, tags: [...input.facts.tags] } }
    const decision = changeClient.decide(changeClient.read(look, given, context), given, context)
    expect(tagsOf(decision)).toEqual(['VIP', 'Audit', 'Board'])
    expect(decision).toMatchObject({ value: { sentence: 'Changed tag' } })
  })
})
