import { englishCalendar } from '#src/dates/calendars.fixture.ts'
import { yearEndFor } from './dates-of-job.ts'
import { planJob } from './make-job.ts'
import { stepsFor } from './steps-for.ts'
import type { Step, Template } from './template.ts'
import { jobObstacle } from './whom-it-fits.ts'
import { template } from './work.fixture.ts'

const step = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  section: 'all',
  title: id,
  role: 'preparer',
  due: { count: 5, unit: 'working-days', from: 'period-end' },
  estimate: 30,
  after: [],
  checklist: [],
  ...more,
})

const forVat = [{ fact: 'identifier', scheme: 'vat', set: true }] as const
const only = [...forVat]

const templateWith = (steps: Step[], more: Partial<Template> = {}): Template => ({ ...template, steps, ...more })

const period = { occurrence: '2026-12', name: 'December 2026', start: '2026-12-01', end: '2026-12-31' } as const
const client = { key: 'client:acme', name: 'Acme Ltd', kind: 'company' } as const
const plan = (steps: Step[], facts: object = {}) =>
  planJob(englishCalendar, templateWith(steps), { client: { ...client, ...facts }, period, team: {} }, '2026-11-23')

const afterOf = (steps: Step[], id: string) => steps.find(each => each.id === id)?.after

describe('a step with a condition', () => {
  const steps = [
    step('records'),
    step('import-vat', { only, after: [{ step: 'records', lag: 1 }] }),
    step('return', { after: [{ step: 'import-vat', lag: 2 }] }),
  ]

  it('is on the job of a client who meets it', () => {
    expect(stepsFor(templateWith(steps), { identifiers: { vat: 'GB123' } }).map(({ id }) => id)).toEqual([
      'records',
      'import-vat',
      'return',
    ])
  })

  it('is left out for others, and what waited for it waits for what it waited for, the lags added up', () => {
    const left = stepsFor(templateWith(steps), {})
    expect(left.map(({ id }) => id)).toEqual(['records', 'return'])
    expect(afterOf(left, 'return')).toEqual([{ step: 'records', lag: 3 }])
  })

  it('is left out with its section, over several steps in a row', () => {
    const sections = [
      { id: 'all', title: 'All' },
      { id: 'vat', title: 'VAT', only },
    ]
    const many = [
      step('a'),
      step('b'),
      step('c', {
        section: 'vat',
        after: [
          { step: 'a', lag: 0 },
          { step: 'b', lag: 4 },
        ],
      }),
      step('d', {
        section: 'vat',
        after: [
          { step: 'c', lag: 0 },
          { step: 'b', lag: 1 },
        ],
      }),
      step('e', { after: [{ step: 'd', lag: 1 }] }),
    ]
    expect(afterOf(stepsFor(templateWith(many, { sections }), {}), 'e')).toEqual([
      { step: 'a', lag: 1 },
      { step: 'b', lag: 5 },
    ])
  })

  it('by tags of the client holds for those who have one of them, or none', () => {
    const tagged = [step('call', { only: [{ fact: 'tag', in: ['VIP', 'board'], set: true }] }), step('books')]
    const untagged = [step('call', { only: [{ fact: 'tag', in: ['VIP', 'board'], set: false }] }), step('books')]
    const vip = { tags: ['Audit', 'vip'] }
    expect(stepsFor(templateWith(tagged), vip)).toHaveLength(2)
    expect(stepsFor(templateWith(tagged), { tags: ['Audit'] })).toHaveLength(1)
    expect(stepsFor(templateWith(untagged), vip)).toHaveLength(1)
    expect(stepsFor(templateWith(untagged), {})).toHaveLength(2)
  })

  it('by a field of the firm’s own holds for those whose field says so', () => {
    const only = [{ fact: 'field' as const, field: 'fee-band', test: 'is' as const, in: ['A'] }]
    const steps = [step('call', { only }), step('books')]
    expect(stepsFor(templateWith(steps), { fields: { 'fee-band': 'A' } })).toHaveLength(2)
    expect(stepsFor(templateWith(steps), { fields: { 'fee-band': 'B' } })).toHaveLength(1)
    expect(stepsFor(templateWith(steps), {})).toHaveLength(1)
  })

  it('by kind of client holds for the kinds it names alone', () => {
    const kinds = [step('accounts', { only: [{ fact: 'kind', in: ['company', 'llp'] }] }), step('books')]
    expect(stepsFor(templateWith(kinds), { kind: 'llp' })).toHaveLength(2)
    expect(stepsFor(templateWith(kinds), { kind: 'individual' })).toHaveLength(1)
    expect(stepsFor(templateWith(kinds), {})).toHaveLength(1)
  })

  it('lets a long row of steps left out be bridged at once', () => {
    const layers = Array.from({ length: 29 }, (_, at) =>
      ['x', 'y'].map(name =>
        step(`${name}${at}`, {
          only,
          after:
            at === 0 ? [{ step: 'first', lag: 0 }] : ['x', 'y'].map(each => ({ step: `${each}${at - 1}`, lag: 0 })),
        }),
      ),
    ).flat()
    const all = [step('first'), ...layers, step('last', { after: [{ step: 'x28', lag: 0 }] })]
    expect(afterOf(stepsFor(templateWith(all), {}), 'last')).toEqual([{ step: 'first', lag: 0 }])
  })

  it('makes no job where no step is left', () => {
    expect(jobObstacle(templateWith([step('a', { only })]), client)).toEqual({ code: 'no-steps', name: 'Acme Ltd' })
  })
})

describe('a step counted from another step', () => {
  const steps = [
    step('prepare', { only }),
    step('review', { due: { count: 2, unit: 'working-days', from: 'step:prepare' } }),
  ]

  it('is due so long after the other is due', () => {
    const { tasks } = plan(steps, { identifiers: { vat: 'GB123' } })
    expect(tasks.map(({ due }) => due)).toEqual(['2027-01-08', '2027-01-12'])
  })

  it('keeps its day where the other is left out', () => {
    expect(plan(steps).tasks.map(({ id, due }) => [id, due])).toEqual([['review', '2027-01-12']])
  })
})

describe('a date counted from the client’s year end', () => {
  const steps = [step('accounts', { due: { count: 9, unit: 'months', from: 'year-end' } })]

  it.each([
    ['03-31', '2026-12-31', '2026-03-31'],
    ['12-31', '2026-12-31', '2026-12-31'],
    ['02-29', '2027-02-28', '2027-02-28'],
    ['02-29', '2028-12-31', '2028-02-29'],
    ['11-30', '2026-10-31', '2025-11-30'],
  ] as const)('takes the last one, %s, before the period ends on %s: %s', (yearEnd, end, day) => {
    expect(yearEndFor({ yearEnd }, { end })).toBe(day)
  })

  it('is kept on the job, so that a year end that moves later moves no date', () => {
    const job = plan(steps, { yearEnd: '03-31' })
    expect([job.yearEnd, job.tasks[0]?.due]).toEqual(['2026-03-31', '2026-12-31'])
  })

  it('cannot be told for a client without one, unless the step is left out', () => {
    expect(jobObstacle(templateWith(steps), client)).toEqual({
      code: 'client-lacks',
      name: 'Acme Ltd',
      need: 'year-end',
    })
    const guarded = [step('a'), { ...steps[0], only: [{ fact: 'year-end', set: true }] } as Step] // the first is there
    expect(jobObstacle(templateWith(guarded), client)).toBeUndefined()
  })
})
