import type { RuleLogic } from './rule.ts'
import { isOfTemplate } from './rule.ts'

const rule = (parts: Partial<RuleLogic>): RuleLogic => ({
  when: { on: 'made' },
  if: [],
  does: [{ do: 'notify', to: 'manager' }],
  ...parts,
})

describe('a template carries an automation', () => {
  it('that asks for jobs of it, alone or among others', () => {
    expect(isOfTemplate(rule({ if: [{ of: 'template', in: ['payroll', 'vat-return'] }] }), 'vat-return')).toBe(true)
    expect(isOfTemplate(rule({ if: [{ of: 'template', in: ['payroll'] }] }), 'vat-return')).toBe(false)
  })

  it('that waits for one of its tasks or sections to be done', () => {
    const done = { on: 'task-done', template: 'vat-return', step: 'file' } as const
    expect(isOfTemplate(rule({ when: done }), 'vat-return')).toBe(true)
    expect(
      isOfTemplate(rule({ when: { on: 'section-done', template: 'payroll', section: 'all' } }), 'vat-return'),
    ).toBe(false)
  })

  it('and not one that is for jobs of any template', () => {
    expect(isOfTemplate(rule({ if: [{ of: 'service', in: ['vat-return'] }] }), 'vat-return')).toBe(false)
  })
})
