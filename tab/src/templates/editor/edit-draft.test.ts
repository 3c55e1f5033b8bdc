import type { DraftFacts } from '@praxis/practice'
import { checkTemplate } from '@praxis/practice'
import fc from 'fast-check'
import {
  addSection,
  addStep,
  blankDraft,
  changeStep,
  depthsOf,
  dropStep,
  gapsIn,
  nudgeSection,
  nudgeStep,
  removeSection,
  removeStep,
} from './edit-draft.ts'

const draft = (): DraftFacts => {
  const two = addSection(blankDraft('new')).facts
  const [first = '', second = ''] = two.sections.map(({ id }) => id)
  const a = addStep(two, first)
  const b = addStep(a.facts, first)
  const c = addStep(b.facts, second)
  const linked = changeStep(c.facts, b.id, step => ({ ...step, after: [{ step: a.id, lag: 1 }] }))
  return changeStep(linked, c.id, step => ({
    ...step,
    after: [{ step: b.id, lag: 0 }],
    due: { count: 2, unit: 'days', from: `step:${b.id}` },
  }))
}

const order = ({ sections, steps }: DraftFacts) =>
  sections.map(({ id }) =>
    steps
      .filter(({ section }) => section === id)
      .map(step => step.id)
      .join(' '),
  )

const ids = draft().steps.map(({ id }) => id)
const [a = '', b = '', c = ''] = ids

test('a step moves within its section, then into the next one, and stops at the end', () => {
  const down = nudgeStep(draft(), a, 1)
  expect(order(down)).toEqual([`${b} ${a}`, c])
  const next = nudgeStep(down, a, 1)
  expect(order(next)).toEqual([b, `${a} ${c}`])
  expect(order(nudgeStep(nudgeStep(next, a, 1), a, 1))).toEqual([b, `${c} ${a}`])
  expect(order(nudgeStep(next, a, -1))).toEqual([`${b} ${a}`, c])
})

test('a step is dropped before another, or at the end of a section', () => {
  expect(order(dropStep(draft(), c, { section: 'steps', before: b }))).toEqual([`${a} ${c} ${b}`, ''])
  expect(order(dropStep(draft(), a, { section: 'section-2', before: undefined }))).toEqual([b, `${c} ${a}`])
})

test('sections move with their steps', () => {
  expect(order(nudgeSection(draft(), 'section-2', -1))).toEqual([c, `${a} ${b}`])
})

test('what waited for a step that is removed waits for what it waited for, and keeps a date', () => {
  const left = removeStep(draft(), b)
  expect(left.steps.find(({ id }) => id === c)).toMatchObject({
    after: [{ step: a }],
    due: { count: 0, unit: 'days', from: 'job-due' },
  })
})

test('a section goes with its steps', () => {
  expect(removeSection(draft(), 'steps').steps.map(({ id }) => id)).toEqual([c])
})

test('whatever is moved and removed, no step refers to one that is not there, and all are kept in sections', () => {
  const act = fc.tuple(fc.constantFrom('up', 'down', 'remove', 'section'), fc.nat(2))
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), acts => {
      const end = acts.reduce((facts, [what, at]) => {
        const id = ids[at] ?? ''
        if (what === 'remove') return removeStep(facts, id)
        if (what === 'section') return nudgeSection(facts, 'section-2', -1)
        return nudgeStep(facts, id, what === 'up' ? -1 : 1)
      }, draft())
      expect(checkTemplate(end)).toBeUndefined()
    }),
  )
})

test('gaps are named until there are none', () => {
  expect(gapsIn(blankDraft('new'))).toEqual(['There is no step yet.'])
  expect(gapsIn(draft())).toEqual(['3 steps have no title.', 'A section has no title.'])
  const fee = { kind: 'fixed' as const, price: { minor: 0, currency: 'GBP' } }
  expect(gapsIn({ ...draft(), fee })).toContain('The fee has no amount.')
})

test('a step stands as far in as the longest way to it', () => {
  expect([...depthsOf(draft().steps).values()]).toEqual([0, 1, 2])
})
