import { actOf, emptyDraft, facetWords, handStages } from './job-act-draft.ts'

const say = { person: () => 'Ana Costa', date: (day: string) => `the ${day}` }

describe('an act on many jobs as it is entered', () => {
  it('is nothing yet while something is missing', () => {
    for (const kind of ['assign', 'date', 'stage', 'tag', 'cancel'] as const) expect(actOf(kind, emptyDraft)).toBe('')
    expect(actOf('date', { ...emptyDraft, move: 'by' })).toBe('')
  })

  it('gives a role to somebody, or to nobody', () => {
    expect(actOf('assign', { ...emptyDraft, person: 'person:ana' })).toEqual({
      command: 'assign-job',
      role: 'preparer',
      person: 'person:ana',
    })
    expect(actOf('assign', { ...emptyDraft, person: null })).toMatchObject({ person: null })
  })

  it('moves to a day, by working days either way, or back to the rule', () => {
    expect(actOf('date', { ...emptyDraft, day: '2026-12-01' })).toEqual({ command: 'move-job', to: '2026-12-01' })
    const by = (workingDays: string) => actOf('date', { ...emptyDraft, move: 'by', workingDays })
    expect(by('5')).toEqual({ command: 'move-job', to: { workingDays: 5 } })
    expect(by('−5')).toEqual({ command: 'move-job', to: { workingDays: -5 } })
    expect(actOf('date', { ...emptyDraft, move: 'rule' })).toEqual({ command: 'move-job', to: null })
    for (const wrong of ['0', '1.5', 'soon', '261']) expect(by(wrong)).toMatch(/^A whole number/)
  })

  it('takes tags apart at commas, each once', () => {
    expect(actOf('tag', { ...emptyDraft, add: ' year end, urgent ,,urgent', remove: 'old' })).toEqual({
      command: 'tag-job',
      add: ['year end', 'urgent'],
      remove: ['old'],
    })
    expect(actOf('tag', { ...emptyDraft, add: 'x'.repeat(41) })).toMatch(/40 letters/)
  })
})

describe('a stage and an end', () => {
  it('is a status, perhaps one of the firm’s own below it, and never one that the tasks decide', () => {
    const to = (stage: string) => actOf('stage', { ...emptyDraft, stage })
    expect(to('ready')).toEqual({ command: 'set-status', status: 'ready', subStatus: null })
    expect(to('in-progress with-client')).toMatchObject({ status: 'in-progress', subStatus: 'with-client' })
    expect(to('done')).toBe('')
    expect(handStages([{ id: 'drafting', of: 'in-progress', name: 'Drafting' }]).map(({ words }) => words)).toEqual([
      'Planned',
      'Ready',
      'In progress',
      'In progress: Drafting',
    ])
  })

  it('is a cancelling with its reason', () => {
    expect(actOf('cancel', { ...emptyDraft, reason: ' ' })).toBe('')
    expect(actOf('cancel', { ...emptyDraft, reason: ' left us ' })).toEqual({
      command: 'cancel-job',
      reason: 'left us',
    })
  })
})

describe('a side of a change', () => {
  it('is said in words', () => {
    expect(facetWords({ due: '2026-12-01' }, say)).toBe('the 2026-12-01')
    expect(facetWords({ person: 'person:ana' }, say)).toBe('Ana Costa')
    expect(facetWords({ status: 'cancelled' }, say)).toBe('Cancelled')
    expect(facetWords({ person: null }, say)).toBe('Nobody')
    expect(facetWords({ tags: ['a', 'b'] }, say)).toBe('a, b')
    expect(facetWords({ tags: [] }, say)).toBe('No tags')
  })
})
