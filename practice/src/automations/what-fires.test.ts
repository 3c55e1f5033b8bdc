import type { Client } from '#src/clients/client.ts'
import type { JobDeadline } from '#src/deadlines/deadlines-of-job.ts'
import { jobFor, template } from '#src/work/work.fixture.ts'
import type { RuleCondition, RuleLogic, Trigger } from './rule.ts'
import { ruleFacts } from './rule.ts'
import type { Happening } from './what-fires.ts'
import { whatFires, whatFiresForClient } from './what-fires.ts'

const client: Client = {
  key: 'client:acme',
  code: 'C0001',
  name: 'Acme Ltd',
  kind: 'company',
  status: 'active',
  team: {},
  tags: ['VIP'],
  fields: { staff: 12 },
}
const job = jobFor()
const today = '2026-11-23'

const rule = (when: Trigger, ...conditions: RuleCondition[]): RuleLogic => ({
  when,
  if: conditions,
  does: [{ do: 'tag', tag: 'new' }],
})

const changed = (before: typeof job | undefined, after: typeof job): Happening => ({
  by: 'commit',
  before,
  job: after,
  today,
})
const fire = (logic: RuleLogic, happening: Happening) => whatFires(logic, happening, { client, template })
const withDone = (...ids: string[]) => ({
  ...job,
  tasks: job.tasks.map(task => (ids.includes(task.id) ? { ...task, status: 'done' as const } : task)),
})

describe('what an automation waits for', () => {
  const inProgress = { ...job, status: 'in-progress' as const }

  it('comes when a job reaches a status, not while it stays there', () => {
    const logic = rule({ on: 'status', status: 'in-progress' })
    expect(fire(logic, changed({ ...job, status: 'ready' }, inProgress))).toBe('the job reached In progress')
    expect(fire(logic, changed(inProgress, { ...inProgress, due: '2027-01-01' }))).toBeUndefined()
  })

  it('takes a planned job whose start has come for ready, so that setting it to ready is no news', () => {
    const planned = { ...job, status: 'planned' as const, start: today } as const
    const logic = rule({ on: 'status', status: 'ready' })
    expect(fire(logic, changed(planned, { ...planned, status: 'ready' }))).toBeUndefined()
    expect(fire(logic, { by: 'day', job: planned, today })).toBe('the job reached Ready')
    expect(fire(logic, { by: 'day', job: { ...planned, start: '2026-11-24' }, today })).toBeUndefined()
  })

  it('comes with a task, and with the last of a section, done or skipped', () => {
    const task = rule({ on: 'task-done', template: 'vat-return', step: 'enter' })
    expect(fire(task, changed(job, withDone('enter')))).toBe('“Enter sales” was done')
    expect(fire(task, changed(withDone('enter'), withDone('enter', 'prepare')))).toBeUndefined()
    const section = rule({ on: 'section-done', template: 'vat-return', section: 'all' })
    expect(fire(section, changed(job, withDone('enter', 'prepare')))).toBeUndefined()
    expect(fire(section, changed(withDone('enter', 'prepare'), withDone('enter', 'prepare', 'file')))).toBe(
      'all of “All” was done',
    )
  })

  it('knows a task by its template: another template’s step of that name is another', () => {
    expect(
      fire(rule({ on: 'task-done', template: 'accounts', step: 'enter' }), changed(job, withDone('enter'))),
    ).toBeUndefined()
  })

  it('comes with the job itself', () => {
    expect(fire(rule({ on: 'made' }), changed(undefined, job))).toBe('the job was made')
    expect(fire(rule({ on: 'made' }), changed(job, inProgress))).toBeUndefined()
  })

  it.each([
    [-3, '2026-11-26', 'it is 3 days before its due date'],
    [1, '2026-11-22', 'it is 1 day after its due date'],
    [0, today, 'it is its due date'],
  ] as const)('comes %i days from a date, on that day alone', (days, due, because) => {
    const logic = rule({ on: 'date', of: 'due', days })
    expect(fire(logic, { by: 'day', job: { ...job, due }, today })).toBe(because)
    expect(fire(logic, { by: 'day', job: { ...job, due: '2027-06-01' }, today })).toBeUndefined()
    expect(fire(logic, changed(job, { ...job, due }))).toBeUndefined()
  })
})

describe('an automation that waits for a statutory deadline', () => {
  const deadline = (rule: string, date: JobDeadline['date'], more: Partial<JobDeadline> = {}): JobDeadline => ({
    id: rule,
    rule,
    version: 1,
    from: '2026-09-30',
    start: '2026-07-01',
    end: '2026-09-30',
    date,
    ...more,
  })
  const [vat, paye] = [deadline('gb-vat-return', '2026-12-07'), deadline('gb-paye-payment', '2026-12-07')]
  const before: Trigger = { on: 'date', of: 'statutory', days: -14 }
  const on = (deadlines: JobDeadline[], when: Trigger = before, day = today) =>
    fire(rule(when), { by: 'day', job: { ...job, deadlines }, today: day as typeof today })

  it('comes so many days before it, on that day alone, and names it', () => {
    expect(on([vat])).toBe('it is 14 days before its statutory deadline “VAT return and payment”')
    expect(on([vat], before, '2026-11-24')).toBeUndefined()
    expect(on([])).toBeUndefined()
  })

  it('moves with it', () => {
    const moved = [deadline('gb-vat-return', '2027-03-07')]
    expect(on(moved)).toBeUndefined()
    expect(on(moved, before, '2027-02-21')).toBeDefined()
  })

  it('comes after it too, and on the day', () => {
    expect(on([deadline('gb-vat-return', '2026-11-22')], { ...before, days: 1 })).toBe(
      'it is 1 day after its statutory deadline “VAT return and payment”',
    )
    expect(on([deadline('gb-vat-return', today)], { ...before, days: 0 })).toBe(
      'it is its statutory deadline “VAT return and payment”',
    )
  })

  it('comes once where two fall on the day, and names both; of one rule of law it comes for that one', () => {
    expect(on([vat, paye])).toMatch(/“VAT return and payment” and “Pay PAYE and National Insurance”$/)
    expect(on([vat, paye], { ...before, deadline: 'gb-paye-payment' })).toMatch(
      /statutory deadline “Pay PAYE and National Insurance”$/,
    )
    expect(on([vat], { ...before, deadline: 'gb-paye-payment' })).toBeUndefined()
  })

  it('does not come for one that is filed', () => {
    expect(on([{ ...vat, filed: '2026-11-20' }])).toBeUndefined()
  })

  it('can move the due date, for the law’s day stays; of another date no rule of law is named', () => {
    const facts = { name: 'Sooner', if: [], does: [{ do: 'move-due', workingDays: -2 }] }
    expect(ruleFacts.safeParse({ ...facts, when: before }).success).toBe(true)
    const wrong = { on: 'date', of: 'due', days: -2, deadline: 'gb-vat-return' }
    expect(ruleFacts.safeParse({ ...facts, does: [], when: wrong }).error?.issues).toContainEqual(
      expect.objectContaining({ message: 'only a statutory deadline is set by a rule of law' }),
    )
    expect(ruleFacts.safeParse({ ...facts, when: { ...before, deadline: 'no-such-rule' } }).success).toBe(false)
  })
})

describe('an automation that waits for a client', () => {
  const leaves: Trigger = { on: 'client', status: 'left' }
  const became = (status: Client['status'], before: Client['status'] | undefined, ...conditions: RuleCondition[]) =>
    whatFiresForClient(rule({ on: 'client', status }, ...conditions), {
      client: { ...client, status },
      before: before && { ...client, status: before },
      today,
    })

  it('comes when the client becomes that, as a new one too, and not while it stays so', () => {
    expect(became('left', 'active')).toBe('the client left')
    expect(became('dormant', 'active')).toBe('the client became dormant')
    expect(became('active', undefined)).toBe('the client became active')
    expect(became('prospect', 'left')).toBe('the client became a prospect')
    expect(became('left', 'left')).toBeUndefined()
    expect(fire(rule(leaves), changed(undefined, job))).toBeUndefined()
  })

  it('asks for the client’s kind and tags', () => {
    expect(became('left', 'active', { of: 'kind', in: ['company'] })).toBeDefined()
    expect(became('left', 'active', { of: 'kind', in: ['trust'] })).toBeUndefined()
    expect(became('left', 'active', { of: 'client-tag', in: ['vip'] })).toBeDefined()
    expect(became('left', 'active', { of: 'client-tag', in: ['board'] })).toBeUndefined()
    const employs = (least: string): RuleCondition => ({
      of: 'client-field',
      field: 'staff',
      test: 'at-least',
      in: [least],
    })
    expect(became('left', 'active', employs('10'))).toBeDefined()
    expect(became('left', 'active', employs('20'))).toBeUndefined()
  })

  it('does and asks only what a client can have', () => {
    const parse = (does: object, conditions: RuleCondition[] = []) =>
      ruleFacts.safeParse({ name: 'Left', when: leaves, if: conditions, does: [does] }).error?.issues[0]
    expect(parse({ do: 'notify', to: 'partner' })).toBeUndefined()
    expect(parse({ do: 'tag', tag: 'leaving' })).toBeUndefined()
    expect(parse({ do: 'move-due', workingDays: 2 })).toMatchObject({ path: ['does'] })
    expect(parse({ do: 'tag', tag: 'leaving' }, [{ of: 'service', in: ['vat'] }])).toMatchObject({ path: ['if'] })
  })
})

describe('the conditions of an automation', () => {
  const made = changed(undefined, { ...job, tags: ['Urgent'] })
  const when: Trigger = { on: 'made' }

  it.each<[RuleCondition, boolean]>([
    [{ of: 'kind', in: ['llp', 'company'] }, true],
    [{ of: 'kind', in: ['trust'] }, false],
    [{ of: 'client-tag', in: ['vip', 'audit'] }, true],
    [{ of: 'client-tag', in: ['audit'] }, false],
    [{ of: 'client-field', field: 'staff', test: 'at-least', in: ['10'] }, true],
    [{ of: 'client-field', field: 'staff', test: 'at-most', in: ['10'] }, false],
    [{ of: 'client-status', in: ['active'] }, true],
    [{ of: 'client-status', in: ['left'] }, false],
    [{ of: 'status', in: ['ready'] }, true],
    [{ of: 'status', in: ['done'] }, false],
    [{ of: 'service', in: ['vat-return'] }, true],
    [{ of: 'service', in: ['accounts'] }, false],
    [{ of: 'template', in: ['vat-return'] }, true],
    [{ of: 'template', in: ['accounts'] }, false],
    [{ of: 'tag', in: ['urgent'] }, true],
    [{ of: 'tag', in: ['calm'] }, false],
    [{ of: 'person', in: ['person:ana'] }, true],
    [{ of: 'person', in: ['person:zoe'] }, false],
  ])('%j', (condition, holds) => {
    expect(fire(rule(when, condition), made) !== undefined).toBe(holds)
  })

  it('have all to hold', () => {
    const [yes, no] = [
      { of: 'kind', in: ['company'] },
      { of: 'tag', in: ['calm'] },
    ] as const satisfies readonly RuleCondition[]
    expect(fire(rule(when, yes), made)).toBeDefined()
    expect(fire(rule(when, yes, no), made)).toBeUndefined()
  })
})

it('an automation that waits for a date cannot move the due date, or it would come again and again', () => {
  const task = { do: 'add-task', title: 'Look', by: 'manager', due: { count: 1, unit: 'days' } }
  const whenDone = { name: 'Again', when: { on: 'status', status: 'done' }, if: [], does: [task] }
  expect(ruleFacts.safeParse(whenDone).error?.issues[0]?.message).toMatch(/the job would be open again/)
  const facts = { name: 'Later', if: [], does: [{ do: 'move-due', workingDays: 5 }] }
  expect(ruleFacts.safeParse({ ...facts, when: { on: 'date', of: 'due', days: -1 } }).success).toBe(false)
  expect(ruleFacts.safeParse({ ...facts, when: { on: 'made' } }).success).toBe(true)
})
