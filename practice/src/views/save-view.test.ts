import type { Actor, Context } from '#src/command.ts'
import { removeView, saveView } from './save-view.ts'
import type { SavedView } from './view.ts'

const ana: Actor = { key: 'person:ana', roles: ['staff'] }
const cara: Actor = { key: 'person:cara', roles: ['manager'] }
const as = (actor: Actor): Context => ({
  actor,
  now: '2026-11-23T09:00:00.000Z',
  today: '2026-11-23',
  newId: () => 'id',
})

const own: SavedView = {
  key: 'view:a',
  owner: 'person:ana',
  name: 'Mine this month',
  shared: false,
  form: 'calendar',
  jobs: { mine: 'true', due: 'this-month' },
}
const { key: view, owner: _owner, ...facts } = own
const input = { view, ...facts }

describe('a saved view', () => {
  it('is its maker’s, and stays so whoever changes it', () => {
    expect(saveView.decide({ before: undefined }, input, as(ana))).toMatchObject({
      ok: true,
      value: {
        stream: 'view:a',
        changes: [{ list: 'Views', record: own }],
        sentence: 'Saved the view “Mine this month”',
      },
    })
    const shared = { ...own, shared: true }
    expect(saveView.decide({ before: shared }, { ...input, shared: true, name: 'All' }, as(cara))).toMatchObject({
      ok: true,
      value: { changes: [{ record: { owner: 'person:ana', name: 'All' } }] },
    })
  })

  it('is not there for others while it is not shared', () => {
    const notThere = { ok: false, refusal: { code: 'not-found', what: 'view' } }
    expect(saveView.decide({ before: own }, input, as(cara))).toMatchObject(notThere)
    expect(removeView.decide({ before: own }, { view }, as(cara))).toMatchObject(notThere)
    expect(removeView.decide({ before: undefined }, { view }, as(ana))).toMatchObject(notThere)
    expect(removeView.decide({ before: own }, { view }, as(ana))).toMatchObject({ ok: true })
  })

  it('is not kept again as it stands', () => {
    expect(saveView.decide({ before: own }, input, as(ana))).toMatchObject({ refusal: { code: 'nothing-to-change' } })
  })

  it('holds filters that lists of jobs take, and no others', () => {
    const holds = (jobs: object) => saveView.input.safeParse({ ...input, jobs }).success
    expect(holds({ manager: 'me', started: 'false', sort: 'client' })).toBe(true)
    expect(holds({ hold: 'blocks' })).toBe(true)
    expect(holds({ hold: 'perhaps' })).toBe(false)
    expect(holds({ manager: 'ana' })).toBe(false)
    expect(holds({ colour: 'red' })).toBe(false)
  })
})
