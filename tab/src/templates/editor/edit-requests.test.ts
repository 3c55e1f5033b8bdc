import { addStep, blankDraft, gapsIn, removeStep } from './edit-draft.ts'
import {
  addItem,
  addRequest,
  changeItem,
  changeRequest,
  removeRequest,
  withOptional,
  withWhy,
} from './edit-requests.ts'

const begun = () => addRequest(blankDraft('any'))

describe('a request in a draft', () => {
  it('begins with one thing to be written in, and a second one has an id of its own', () => {
    const { facts, id } = begun()
    const more = addRequest(facts)
    expect(facts.requests?.[0]?.items).toHaveLength(1)
    expect(more.id).not.toBe(id)
  })

  it('leaves no trace when it is removed', () => {
    const { facts, id } = begun()
    expect(removeRequest(facts, id)).toEqual(blankDraft('any'))
  })

  it('says what is missing until it is whole', () => {
    const { facts, id } = begun()
    expect(gapsIn(facts)).toContain('A request has no title.')
    const named = changeRequest(facts, id, now => ({ ...now, title: 'Records' }))
    expect(gapsIn(named)).toContain('An item of the request “Records” is empty.')
    const empty = changeRequest(named, id, now => ({ ...now, items: [] }))
    expect(gapsIn(empty)).toContain('The request “Records” asks for nothing.')
    const whole = changeRequest(named, id, now => ({
      ...now,
      items: now.items.map(item => ({ ...item, title: 'Bank statements' })),
    }))
    expect(gapsIn(whole).filter(gap => /request/i.test(gap))).toEqual([])
  })

  it('keeps an item’s reason and whether it can be left out only where they are said', () => {
    const { facts } = begun()
    const [request] = facts.requests ?? []
    const [item] = request?.items ?? []
    if (!request || !item) throw new Error('there is no item')
    const said = withOptional(withWhy(item, 'To agree the bank'), true)
    expect(changeItem(addItem(request), said).items[0]).toMatchObject({ why: 'To agree the bank', optional: true })
    expect(withOptional(withWhy(said, ''), false)).toEqual(item)
  })

  it('is counted as a step was, once that step is removed', () => {
    const { facts, id: step } = addStep(blankDraft('any'), 'steps')
    const { facts: asking, id } = addRequest(facts)
    const counted = changeRequest(asking, id, now => ({
      ...now,
      goes: { count: 2, unit: 'days', from: `step:${step}` },
    }))
    expect(removeStep(counted, step).requests?.[0]?.goes).toEqual({ count: 0, unit: 'days', from: 'job-due' })
  })
})
