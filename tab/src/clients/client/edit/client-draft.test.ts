import type { ClientField, ClientPage } from '@praxis/practice'
import { changeOf, draftOf } from './client-draft.ts'

const fields: ClientField[] = [
  { id: 'fee-band', name: 'Fee band', kind: 'choice', choices: ['A', 'B'] },
  { id: 'staff', name: 'Staff', kind: 'number' },
  { id: 'audited', name: 'Audited', kind: 'yes-no' },
]

const client: ClientPage = {
  key: 'client:acme',
  code: 'C0001',
  name: 'Acme Ltd',
  kind: 'company',
  status: 'active',
  team: { partner: 'person:jo' },
  phone: '0117',
  address: { lines: ['1 High St', 'Clifton'], town: 'Bristol' },
  fields: { 'fee-band': 'Z', audited: false },
  holds: [],
  lifted: [],
  mayHold: true,
  version: 1,
  openJobs: [],
  services: [],
  contacts: [],
  related: [],
}

describe('a client as it is edited', () => {
  const before = draftOf(client, fields)

  it('is written as text, without a value that its field can have no more', () => {
    expect(before).toMatchObject({
      'address.lines': '1 High St\nClifton',
      'team.partner': 'person:jo',
      'fields.fee-band': '',
      'fields.audited': 'no',
      email: '',
    })
  })

  it('comes to nothing where nothing was changed, spaces included', () => {
    expect(changeOf(before, { ...before, phone: ' 0117 ' }, fields)).toBeUndefined()
  })

  it('comes to what was changed, and to what goes', () => {
    const draft = { ...before, phone: '', 'address.town': 'Bath', 'fields.staff': '12,5', 'fields.audited': 'yes' }
    expect(changeOf(before, draft, fields)).toEqual({
      facts: { name: 'Acme Ltd', address: { town: 'Bath' }, fields: { staff: 12.5, audited: true } },
      without: ['phone'],
    })
  })

  it('leaves it to the service to say what is wrong', () => {
    expect(changeOf(before, { ...before, name: '', 'fields.staff': 'many' }, fields)).toEqual({
      facts: { name: '', fields: { staff: 'many' } },
    })
  })
})
