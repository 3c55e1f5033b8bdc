import type { Template } from '@praxis/practice'
import { changeWords, editWords } from './change-words.ts'

const base: Template = {
  key: 'template:vat.v1',
  id: 'vat',
  service: 'vat',
  name: 'VAT return',
  frequency: 'quarter',
  needs: [],
  version: 1,
  publishedAt: '2026-01-01T09:00:00.000Z',
  publishedBy: 'person:cara',
  start: { count: 0, unit: 'days', from: 'period-end' },
  due: { count: 20, unit: 'working-days', from: 'period-end' },
  sections: [{ id: 'all', title: 'All' }],
  steps: [
    {
      id: 'file',
      section: 'all',
      title: 'File',
      role: 'preparer',
      due: { count: 0, unit: 'days', from: 'job-due' },
      estimate: 15,
      after: [],
      checklist: [],
    },
  ],
}
const [file] = base.steps
if (!file) throw new Error('There is a step.')
const next: Template = {
  ...base,
  version: 2,
  name: 'VAT',
  due: { count: 25, unit: 'working-days', from: 'period-end' },
  sections: [{ id: 'all', title: 'Everything' }],
  steps: [
    { ...file, title: 'File it', role: 'manager', signOff: 'partner', estimate: 30 },
    { ...file, id: 'pay', title: 'Pay' },
  ],
}

describe('a change of a template', () => {
  it('is said with what was and what is', () => {
    expect(changeWords('text:file', base, next)).toEqual({ what: '“File”: text', before: 'File', after: 'File it' })
    expect(changeWords('people:file', base, next)).toMatchObject({
      before: 'Preparer; None',
      after: 'Manager; Partner',
    })
    expect(changeWords('add:pay', base, next)).toEqual({ what: 'Step “Pay”', before: '–', after: 'Added' })
    expect(changeWords('remove:file', base, next)).toMatchObject({ what: 'Step “File”', after: 'Removed' })
    expect(changeWords('heading:all', base, next)).toMatchObject({ before: 'All', after: 'Everything' })
    expect(changeWords('job:name', base, next)).toMatchObject({ before: 'VAT return', after: 'VAT' })
    expect(changeWords('job:dates', base, next)).toEqual({
      what: 'Dates of the job',
      before: 'Job is due 20 working days after the period ends',
      after: 'Job is due 25 working days after the period ends',
    })
  })

  it('names the edit of the job that it would undo', () => {
    const say = { date: (day: string) => `the ${day}`, person: () => 'Ana' }
    expect(editWords({ edit: 'pinned', due: '2027-01-05' }, say)).toBe('date set by hand: the 2027-01-05')
    expect(editWords({ edit: 'given', to: null }, say)).toBe('taken from its person by hand')
    expect(editWords({ edit: 'ticked', items: 2 }, say)).toBe('2 items are ticked')
  })
})
