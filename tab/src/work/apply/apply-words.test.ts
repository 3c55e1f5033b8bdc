import type { TemplateView } from '@praxis/practice'
import { checkWarnings, figureWords, groupLeftOut, leftOutWords, rolesOf, stepWords } from './apply-words.ts'

type Step = TemplateView['steps'][number]

const enter: Step = {
  id: 'enter',
  section: 'all',
  title: 'Enter purchases',
  role: 'preparer',
  due: { count: 10, unit: 'working-days', from: 'period-end' },
  estimate: 60,
  after: [],
  checklist: [],
}
const review: Step = {
  ...enter,
  id: 'review',
  title: 'Review',
  role: 'manager',
  due: { count: 15, unit: 'working-days', from: 'period-end' },
  after: [{ step: 'enter', lag: 1 }],
  signOff: 'partner',
}
const template = { steps: [enter, review] }

const preview = { name: 'VAT return Q4 2026', jobs: [], start: null, due: null, load: [], requests: { count: 0 } }

test('a step says when it is due, after what, and who signs it off', () => {
  expect(stepWords(review, template)).toBe(
    '15 working days after the period ends · after “Enter purchases” and 1 working day · signed off by the partner',
  )
})

test('the roles a template needs are those of its steps and of their sign-off', () => {
  expect(rolesOf(template)).toEqual(['preparer', 'manager', 'partner'])
})

test('clients are left out by reason, the commonest first', () => {
  const leftOut = [
    { client: 'client:a', clientName: 'A', why: 'dormant' },
    { client: 'client:b', clientName: 'B', why: 'no-vat' },
    { client: 'client:c', clientName: 'C', why: 'no-vat' },
  ] as const
  expect(groupLeftOut([...leftOut]).map(({ why, names }) => [leftOutWords(why), names])).toEqual([
    ['no VAT number', ['B', 'C']],
    ['dormant', ['A']],
  ])
})

test('run a second time it says that all is there already', () => {
  const leftOut = [{ client: 'client:a', clientName: 'A', why: 'has-it-already' } as const]
  expect(figureWords({ ...preview, leftOut })).toBe('1 is there already, nothing to make')
})

test('what should be known before jobs are made: roles without anybody, and jobs late from the start', () => {
  const job = { due: '2026-11-27', missing: [], warned: [] }
  const planned = [job, { ...job, missing: ['reviewer'] }, { ...job, due: '2026-10-30' }]
  const whole = { ...preview, jobs: planned } as unknown as Parameters<typeof checkWarnings>[0] // what the words look at
  expect(checkWarnings(whole, '2026-11-23')).toEqual([
    '1 job has a role without anybody: those steps would be nobody’s.',
    '1 job was due before today: it is late from the start.',
  ])
  expect(checkWarnings({ ...whole, jobs: [] }, '2026-11-23')).toEqual([])
})
