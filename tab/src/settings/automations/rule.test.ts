import type { RuleLogic } from '@praxis/practice'
import { tagsIn } from '#src/clients/tags/tags-in.ts'
import { aboutTemplate, beginTrigger, gapIn, logicGap, newRule, newRuleFor, withTrigger } from './rule-draft.ts'
import type { RuleNames } from './rule-words.ts'
import { sayRule } from './rule-words.ts'

const names: RuleNames = {
  templates: [
    ['vat', 'VAT return'],
    ['books', 'Bookkeeping'],
  ],
  services: [['vat', 'VAT return']],
  people: [['person:ana', 'Ana Whitfield']],
  sections: template => [[`${template}-all`, 'Filing']],
  allSections: [['filing', 'Filing']],
  steps: template => [[`${template}-file`, `File ${template}`]],
}

const notify: RuleLogic['does'] = [{ do: 'notify', to: 'manager' }]

describe('an automation as a sentence', () => {
  it.each<[RuleLogic, string]>([
    [
      {
        when: { on: 'status', status: 'ready' },
        if: [{ of: 'kind', in: ['company', 'llp'] }],
        does: [
          { do: 'assign', role: 'preparer', person: 'person:ana' },
          { do: 'tag', tag: 'urgent' },
        ],
      },
      'When a job reaches Ready, if the client’s kind is Company or LLP, make Ana Whitfield the preparer, tag it “urgent”.',
    ],
    [
      { when: { on: 'date', of: 'due', days: -3 }, if: [], does: notify },
      'When it is 3 days before a job’s due date, tell the manager.',
    ],
    [
      { when: { on: 'date', of: 'start', days: 0 }, if: [], does: notify },
      'When it is on a job’s start, tell the manager.',
    ],
    [
      { when: { on: 'date', of: 'statutory', days: -14 }, if: [], does: notify },
      'When it is 14 days before a statutory deadline of a job, tell the manager.',
    ],
    [
      { when: { on: 'date', of: 'statutory', deadline: 'gb-vat-return', days: 1 }, if: [], does: notify },
      'When it is 1 day after a job’s statutory deadline “VAT return and payment”, tell the manager.',
    ],
    [
      {
        when: { on: 'task-done', template: 'vat', step: 'vat-file' },
        if: [],
        does: [{ do: 'move-due', workingDays: -1 }],
      },
      'When “File vat” of VAT return is done, move its due date 1 working day earlier.',
    ],
    [
      {
        when: { on: 'section-done', template: 'vat', section: 'vat-all' },
        if: [{ of: 'service', in: ['vat'] }],
        does: [{ do: 'set-status', status: 'in-progress' }],
      },
      'When all of “Filing” of VAT return is done, if the service is VAT return, move it to In progress.',
    ],
    [
      {
        when: { on: 'made' },
        if: [],
        does: [
          {
            do: 'add-task',
            title: 'Call the client',
            section: 'filing',
            by: 'manager',
            due: { count: 1, unit: 'working-days' },
          },
          { do: 'add-task', title: 'Look', by: 'person:ana', due: { count: 0, unit: 'days' } },
        ],
      },
      'When a job is made, add the task “Call the client” to “Filing” for the manager, due 1 working day later, add the task “Look” for Ana Whitfield, due the same day.',
    ],
    [
      {
        when: { on: 'client', status: 'left' },
        if: [{ of: 'kind', in: ['company'] }],
        does: [
          { do: 'notify', to: 'partner' },
          { do: 'tag', tag: 'leaving' },
          { do: 'add-task', title: 'Hand over', section: 'filing', by: 'manager', due: { count: 5, unit: 'days' } },
        ],
      },
      'When a client leaves, if the client’s kind is Company, tell the partner, tag each of its open jobs “leaving”, add the task “Hand over” to “Filing” of each of its open jobs for the manager, due 5 days later.',
    ],
  ])('%#', (rule, sentence) => {
    expect(sayRule(rule, names)).toBe(sentence)
  })
})

describe('an automation in the making', () => {
  it('begun at a template is for the jobs of it alone', () => {
    expect(newRuleFor(undefined)).toBe(newRule)
    expect(sayRule(newRuleFor('vat'), names)).toBe(
      'When a job is made, if the template is VAT return, tell the manager.',
    )
  })

  it('lacks a name first, and says what else is missing', () => {
    expect(gapIn(newRule)).toBe('It has no name yet.')
    expect(gapIn({ ...newRule, name: 'Begin' })).toBeUndefined()
    expect(logicGap({ ...newRule, if: [{ of: 'kind', in: [] }] })).toBe('A condition has nothing chosen.')
    expect(logicGap({ ...newRule, does: [] })).toBe('It does nothing yet.')
    expect(logicGap({ ...newRule, does: [{ do: 'tag', tag: ' ' }] })).toBe('A tag is missing.')
    const task = { do: 'add-task', title: '', by: 'manager', due: { count: 2, unit: 'days' } } as const
    expect(logicGap({ ...newRule, does: [task] })).toBe('A task has no name yet.')
    expect(
      logicGap({ ...newRule, when: { on: 'status', status: 'done' }, does: [{ ...task, title: 'Look' }] }),
    ).toMatch(/opens it again/)
    const date: RuleLogic = { when: beginTrigger('date', names), if: [], does: [{ do: 'move-due', workingDays: 5 }] }
    expect(logicGap(date)).toMatch(/^An automation that waits for a start or a due date cannot move the due date/)
  })

  it('drops what a client cannot be asked or have done once it waits for one', () => {
    const draft: RuleLogic = {
      when: { on: 'made' },
      if: [
        { of: 'service', in: ['vat'] },
        { of: 'kind', in: ['company'] },
      ],
      does: [{ do: 'move-due', workingDays: 1 }, ...notify],
    }
    const now = withTrigger({ ...draft, name: 'Left' }, { on: 'client', status: 'left' })
    expect(now).toMatchObject({ if: [{ of: 'kind' }], does: notify })
    expect(gapIn(now)).toBeUndefined()
  })

  it('speaks of another template’s own step once the template is changed', () => {
    const when = beginTrigger('task-done', names)
    expect('template' in when && aboutTemplate(when, 'books', names)).toEqual({
      on: 'task-done',
      template: 'books',
      step: 'books-file',
    })
  })

  it('takes tags as they are written, with commas between', () => {
    expect(tagsIn(' urgent, year end ,,Urgent')).toEqual(['urgent', 'year end'])
  })
})
