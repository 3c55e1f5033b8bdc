import type { Look } from '#src/look.ts'
import type { ClientField } from '#src/settings/client-fields.ts'
import { saveClientFields } from '#src/settings/save-client-fields.ts'
import { changeClient } from './change-client.ts'
import type { Client } from './client.ts'

const fields: ClientField[] = [
  { id: 'fee-band', name: 'Fee band', kind: 'choice', choices: ['A', 'B'] },
  { id: 'staff', name: 'Staff', kind: 'number' },
  { id: 'since', name: 'Client since', kind: 'date' },
  { id: 'audited', name: 'Audited', kind: 'yes-no' },
  { id: 'bank', name: 'Bank', kind: 'text' },
]

const acme: Client = {
  key: 'client:acme',
  code: 'C0001',
  name: 'Acme Ltd',
  kind: 'company',
  status: 'active',
  team: { partner: 'person:jo', manager: 'person:cara' },
  phone: '0117',
  address: { town: 'Bristol' },
  fields: { bank: 'Barclays' },
}

const look = {
  get: (list: string) => (list === 'Clients' ? acme : { key: 'settings:client-fields', fields }),
  find: () => [],
} as unknown as Look // all that it reads

const context = {
  actor: { key: 'person:cara', roles: ['manager'] },
  now: '2026-11-23T09:00:00Z',
  today: '2026-11-23',
  newId: () => 'new',
} as const

const change = (facts: object, without: string[] = []) => {
  const input = changeClient.input.parse({ client: acme.key, facts: { name: acme.name, ...facts }, without })
  return changeClient.decide(changeClient.read(look, input, context), input, context)
}

const after = (decision: ReturnType<typeof change>) => {
  const [put] = decision.ok ? decision.value.changes : []
  return put && 'record' in put ? put.record : undefined
}

describe('the firm’s own fields of a client', () => {
  it('are kept beside those it has, and named in the history', () => {
    const decision = change({ fields: { 'fee-band': 'A', staff: 12, since: '2019-04-01', audited: false } })
    expect(after(decision)).toMatchObject({
      fields: { bank: 'Barclays', 'fee-band': 'A', staff: 12, since: '2019-04-01', audited: false },
    })
    expect(decision).toMatchObject({ value: { sentence: 'Changed fee band, staff, since, audited' } })
  })

  it.each([
    ['fee-band', 'C', { field: 'Fee band', wants: 'choice', choices: ['A', 'B'] }],
    ['staff', 'many', { field: 'Staff', wants: 'number' }],
    ['since', 'last year', { field: 'Client since', wants: 'date' }],
    ['audited', 'perhaps', { field: 'Audited', wants: 'yes-no' }],
    ['bank', 12, { field: 'Bank', wants: 'text' }],
  ])('%s refuses what does not fit, and says what does', (id, value, refusal) => {
    expect(change({ fields: { [id]: value } })).toEqual({ ok: false, refusal: { code: 'bad-field', ...refusal } })
  })

  it('are those that the firm set up alone', () => {
    const refusal = { code: 'not-found', what: 'field', key: 'shoe-size' }
    expect(change({ fields: { 'shoe-size': 44 } })).toEqual({ ok: false, refusal })
  })

  it('cannot share an id or a name, and a choice alone has choices', () => {
    const save = (given: ClientField[]) => saveClientFields.decide({}, { fields: given }, context)
    const band = fields[0] as ClientField // it is there
    expect(save([band, { ...band, name: 'Other' }])).toMatchObject({ refusal: { code: 'repeated-id', id: 'fee-band' } })
    expect(save([band, { ...band, id: 'other', name: 'FEE band' }])).toMatchObject({ refusal: { id: 'fee band' } })
    const wrong = [{ id: 'a', name: 'A', kind: 'text', choices: ['A'] }]
    expect(saveClientFields.input.safeParse({ fields: wrong }).error?.issues[0]?.message).toMatch(/a choice/)
  })
})

describe('facts that are taken away', () => {
  it('go, with what held them where that is empty, and are named', () => {
    const decision = change({}, ['phone', 'address.town', 'fields.bank', 'team.partner', 'website'])
    const { phone: _phone, address: _address, fields: _fields, ...rest } = acme
    expect(after(decision)).toEqual({ ...rest, team: { manager: 'person:cara' } })
    expect(decision).toMatchObject({ value: { sentence: 'Changed phone, town, bank, partner' } })
  })

  it('are none where there was nothing to take away', () => {
    expect(change({}, ['website', 'fields.staff'])).toEqual({ ok: false, refusal: { code: 'nothing-to-change' } })
  })

  it('are never those that a client must have', () => {
    for (const path of ['name', 'code', 'kind', 'wall', 'team', 'key'])
      expect(changeClient.input.safeParse({ client: acme.key, facts: { name: 'A' }, without: [path] }).success).toBe(
        false,
      )
  })
})
