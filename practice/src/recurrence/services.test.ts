import type { AnyCommand, Context } from '#src/command.ts'
import type { Recurrence } from '#src/recurrence/recurrence.ts'
import { addTask } from '#src/work/add-task.ts'
import { assignJob } from '#src/work/assign-job.ts'
import { assignTask } from '#src/work/assign-task.ts'
import { moveTask, skipTask } from '#src/work/change-task.ts'
import type { Job } from '#src/work/job.ts'
import type { Template } from '#src/work/template.ts'
import { templateOf } from '#src/work/template-of-job.ts'
import type { Office } from '#src/work/work.fixture.ts'
import { ana, ben, cara, contextOf, wholeOffice } from '#src/work/work.fixture.ts'
import { addService } from './add-service.ts'
import { carryForward } from './carry-forward.ts'
import { changeService } from './change-service.ts'
import { endService } from './end-service.ts'
import { makeDueJob } from './make-due-job.ts'
import { pauseService, resumeService } from './pause-service.ts'
import type { ClientService } from './service.ts'

const rules: Record<string, AnyCommand> = {
  'make-due-job': makeDueJob,
  'carry-forward': carryForward,
  'assign-job': assignJob,
  'assign-task': assignTask,
  'add-task': addTask,
  'move-task': moveTask,
  'skip-task': skipTask,
}

/** Carries a command out, with all that follows from it. */
const give = (office: Office, rule: AnyCommand, input: unknown, context: Context = contextOf(cara)) => {
  const decision = rule.decide(rule.read(office.look, input as never, context) as never, input as never, context)
  if (!decision.ok) return decision.refusal
  office.apply(decision.value)
  for (const { command, input: next } of decision.value.followUps ?? []) {
    const follower = rules[command]
    expect(follower && give(office, follower, next, context)).toEqual(expect.any(String))
  }
  return decision.value.sentence
}

const quarterEnds: Recurrence = { unit: 'quarters', every: 1, on: { day: 31 } }
const vat = {
  client: 'client:acme',
  template: 'vat-return',
  recurrence: quarterEnds,
  from: '2026-09-30',
  horizon: 60,
} as const
const service = 'service:acme:vat-return'

const taking = (more: object = {}): Office => {
  const office = wholeOffice()
  office.store.Jobs.clear()
  give(office, addService, { ...vat, ...more })
  return office
}

const on = (today: Context['today']) => contextOf(cara, { today })
const jobsOf = ({ store }: Office): Job[] => [...store.Jobs.values()]
const names = (office: Office) => jobsOf(office).map(({ name }) => name)
const theService = (office: Office): ClientService | undefined => office.look.get('Services', service)
const job = (office: Office, occurrence: string) => office.look.get('Jobs', `job:acme:vat-return:${occurrence}`)

describe('setting a service up', () => {
  it('makes what is due by then, and the rest as its days come', () => {
    const office = taking()
    expect(names(office)).toEqual(['VAT return Q3 2026', 'VAT return Q4 2026'])
    expect(theService(office)).toMatchObject({ since: '2026-11-23', from: '2026-09-30' })
    expect(give(office, makeDueJob, { service, occurrence: '2027-03-q' })).toMatchObject({ code: 'not-due' })
    expect(give(office, makeDueJob, { service, occurrence: '2027-03-q' }, on('2027-01-14'))).toBe('Made the job')
  })

  it('that is taken once makes its one job, and another only where it is given another day', () => {
    const once = { recurrence: { unit: 'once' }, from: '2026-12-17' }
    const office = taking(once)
    expect(names(office)).toEqual(['VAT return 17 Dec 2026'])
    expect(give(office, makeDueJob, { service, occurrence: '2026-12-17' })).toMatchObject({ code: 'job-exists' })
    expect(give(office, changeService, { service, ...once, from: '2027-03-01', horizon: 60 })).toBe(
      'Changed VAT return: Once, made 60 days ahead',
    )
    expect(give(office, makeDueJob, { service, occurrence: '2027-03-01' }, on('2026-12-17'))).toBe('Made the job')
    expect(names(office)).toEqual(['VAT return 17 Dec 2026', 'VAT return 1 Mar 2027'])
  })

  it('makes no job that is there already', () => {
    expect(names(wholeOffice())).toEqual(['VAT return Q3 2026'])
    const office = wholeOffice()
    give(office, addService, vat)
    expect(names(office)).toEqual(['VAT return Q3 2026', 'VAT return Q4 2026'])
  })

  it('is refused twice for one client, without a year end to follow, and for a year that is a slip', () => {
    const office = taking()
    expect(give(office, addService, vat)).toEqual({ code: 'service-exists', name: 'VAT return' })
    office.store.Services.clear()
    expect(give(office, addService, { ...vat, recurrence: { unit: 'year-end' } })).toMatchObject({
      code: 'no-year-end',
    })
    expect(give(office, addService, { ...vat, from: '2006-09-30' })).toEqual({
      code: 'first-period-far',
      earliest: '2025-11-23',
      latest: '2029-11-23',
    })
  })
})

describe('the maker', () => {
  it('makes a missed job once, late, and says how late', () => {
    const office = taking()
    expect(give(office, makeDueJob, { service, occurrence: '2027-03-q' }, on('2027-01-20'))).toBe(
      'Made the job, 6 days late',
    )
    expect(give(office, makeDueJob, { service, occurrence: '2027-03-q' }, on('2027-01-20'))).toMatchObject({
      code: 'job-exists',
    })
  })

  it('makes none for a client who is dormant, or after the end, or in a pause', () => {
    const next = { service, occurrence: '2027-03-q' }
    const dormant = taking()
    const acme = dormant.look.get('Clients', 'client:acme')
    if (acme) dormant.store.Clients.set(acme.key, { ...acme, status: 'dormant' })
    expect(give(dormant, makeDueJob, next, on('2027-01-20'))).toMatchObject({ code: 'not-due' })
    const ended = taking()
    expect(give(ended, endService, { service, until: '2026-12-31' })).toBe(
      'Ended VAT return with periods to 2026-12-31',
    )
    expect(give(ended, makeDueJob, next, on('2027-01-20'))).toMatchObject({ code: 'not-due' })
    const paused = taking()
    expect(give(paused, pauseService, { service }, on('2027-01-10'))).toBe('Paused VAT return')
    expect(give(paused, pauseService, { service }, on('2027-01-11'))).toEqual({ code: 'nothing-to-change' })
    expect(give(paused, makeDueJob, next, on('2027-01-20'))).toMatchObject({ code: 'not-due' })
    expect(give(paused, resumeService, { service }, on('2027-02-01'))).toBe('Resumed VAT return')
    expect(give(paused, makeDueJob, next, on('2027-02-01'))).toBe('Made the job')
  })
})

describe('a service that changes', () => {
  it('is done by the new timing from its first period on, without being late by it', () => {
    const office = taking()
    const monthly = { unit: 'months', every: 1, on: { day: 31 } } as const
    const change = { service, recurrence: monthly, from: '2027-01-31', horizon: 30 }
    expect(give(office, changeService, change, on('2027-01-05'))).toBe(
      'Changed VAT return: Monthly, month end, made 30 days ahead',
    )
    expect(give(office, changeService, change, on('2027-01-06'))).toEqual({ code: 'nothing-to-change' })
    expect(give(office, makeDueJob, { service, occurrence: '2027-01' }, on('2027-01-05'))).toBe('Made the job')
    expect(names(office).at(-1)).toBe('VAT return January 2027')
  })

  it('loses its end again', () => {
    const office = taking({ until: '2026-12-31' })
    expect(give(office, endService, { service, until: null })).toBe('Took the end of VAT return away')
    expect(theService(office)).not.toHaveProperty('until')
  })
})

describe('an edit for this job and the future', () => {
  const withTeam = () => taking({ team: { preparer: ana.key } })

  it('gives the role in the later jobs that stand and in those to come, not in earlier ones', () => {
    const office = withTeam()
    give(office, makeDueJob, { service, occurrence: '2027-03-q' }, on('2027-01-16'))
    const edit = { job: 'job:acme:vat-return:2026-12-q', role: 'preparer', person: ben.key, future: true }
    expect(give(office, assignJob, edit)).toBe('Made Ben the preparer')
    expect(['2026-09-q', '2026-12-q', '2027-03-q'].map(of => job(office, of)?.team.preparer)).toEqual([
      ana.key,
      ben.key,
      ben.key,
    ])
    give(office, makeDueJob, { service, occurrence: '2027-06-q' }, on('2027-05-01'))
    expect(job(office, '2027-06-q')?.tasks.map(({ assignee }) => assignee)).toEqual([ben.key, ben.key, ben.key])
  })

  it('gives one step alone to somebody else', () => {
    const office = withTeam()
    const edit = { job: 'job:acme:vat-return:2026-09-q', task: 'file', person: ben.key, future: true }
    expect(give(office, assignTask, edit)).toBe('Gave “File” to Ben')
    give(office, makeDueJob, { service, occurrence: '2027-03-q' }, on('2027-01-16'))
    for (const occurrence of ['2026-09-q', '2026-12-q', '2027-03-q'])
      expect(job(office, occurrence)?.tasks.map(({ assignee }) => assignee)).toEqual([ana.key, ana.key, ben.key])
  })

  it('without it stays with its job', () => {
    const office = withTeam()
    give(office, assignJob, { job: 'job:acme:vat-return:2026-12-q', role: 'preparer', person: ben.key })
    give(office, makeDueJob, { service, occurrence: '2027-03-q' }, on('2027-01-16'))
    expect(job(office, '2027-03-q')?.team.preparer).toBe(ana.key)
  })

  const first = 'job:acme:vat-return:2026-09-q'
  const titles = (office: Office, occurrence: string) => {
    const found = job(office, occurrence)
    const steps = (found && templateOf(office.look, found)?.steps) ?? []
    return found?.tasks.map(({ id }) => steps.find(step => step.id === id)?.title)
  }
  const dueOf = (office: Office, occurrence: string, task: string) =>
    job(office, occurrence)?.tasks.find(({ id }) => id === task)?.due
  /** The quarter after the one whose job stands already. */
  const makeNext = (office: Office) => give(office, makeDueJob, { service, occurrence: '2027-03-q' }, on('2027-01-16'))

  it('adds a task to the later jobs that stand and to those to come, as many days from their due', () => {
    const office = withTeam()
    // The job is due on 28 October, the next on 29 January, the one after on 28 April.
    const input = { job: first, title: 'Check the journals', due: '2026-10-26', person: ben.key, future: true }
    expect(give(office, addTask, input)).toBe('Added “Check the journals”')
    makeNext(office)
    const added = ['2026-09-q', '2026-12-q', '2027-03-q'].map(of => job(office, of)?.tasks.at(-1))
    expect(added.map(task => [task?.due, task?.assignee])).toEqual([
      ['2026-10-26', ben.key],
      ['2027-01-27', ben.key],
      ['2027-04-26', ben.key],
    ])
    expect(titles(office, '2027-03-q')).toEqual(['Enter sales', 'Prepare the return', 'File', 'Check the journals'])
  })

  it('leaves a step out: skipped where it stands, absent from then on, and what waited for it waits for what it did', () => {
    const office = withTeam()
    const input = { job: first, task: 'prepare', reason: 'They do it themselves', future: true }
    expect(give(office, skipTask, input)).toBe('Skipped “Prepare the return”: They do it themselves')
    makeNext(office)
    expect(['2026-09-q', '2026-12-q'].map(of => job(office, of)?.tasks[1]?.status)).toEqual(['skipped', 'skipped'])
    expect(job(office, '2026-12-q')?.status).toBe('planned')
    expect(job(office, '2027-03-q')?.tasks.map(({ id, after }) => [id, after])).toEqual([
      ['enter', []],
      ['file', [{ task: 'enter', lag: 1 }]],
    ])
  })

  it('counts a date from when the job is due, in days where it is no working day', () => {
    const office = withTeam()
    give(office, moveTask, { job: first, task: 'enter', due: '2026-10-14', future: true })
    makeNext(office)
    expect(['2026-09-q', '2026-12-q', '2027-03-q'].map(of => dueOf(office, of, 'enter'))).toEqual([
      '2026-10-14',
      '2027-01-15',
      '2027-04-14',
    ])
    expect(theService(office)?.dues).toEqual({ enter: { count: -10, unit: 'working-days', from: 'job-due' } })
    const next = job(office, '2027-03-q')
    expect(next?.tasks[0]).not.toHaveProperty('pinned')
    expect(next && templateOf(office.look, next)?.steps[0]?.due).toEqual(theService(office)?.dues?.enter)
    give(office, moveTask, { job: first, task: 'enter', due: '2026-10-17', future: true })
    expect(theService(office)?.dues?.enter).toEqual({ count: -11, unit: 'days', from: 'job-due' })
  })

  it('is kept when the template gets a newer version, and taken back step by step', () => {
    const office = withTeam()
    give(office, moveTask, { job: first, task: 'enter', due: '2026-10-14', future: true })
    give(office, skipTask, { job: first, task: 'file', reason: 'They file', future: true })
    const [old] = office.store.Templates.values()
    const added = { ...(old as Template).steps[0], id: 'new', title: 'New step' }
    const v2 = {
      ...old,
      key: 'template:vat-return.v2',
      version: 2,
      steps: [...(old as Template).steps, added],
    } as Template
    office.store.Templates.set(v2.key, v2)
    makeNext(office)
    expect(job(office, '2027-03-q')).toMatchObject({
      template: v2.key,
      tasks: [{ due: '2027-04-14' }, {}, { id: 'new' }],
    })
    const edits = (['enter', 'file'] as const).map(step => ({ service, edit: { of: 'as-template', step } }))
    for (const edit of edits)
      expect(give(office, carryForward, edit)).toBe(
        'Let the step be as the template has it in the jobs to come of VAT return',
      )
    expect(give(office, carryForward, edits[0])).toEqual({ code: 'nothing-to-change' })
    expect(theService(office)).not.toHaveProperty('dues')
    expect(theService(office)).not.toHaveProperty('leftOut')
    give(office, makeDueJob, { service, occurrence: '2027-06-q' }, on('2027-05-01'))
    expect(job(office, '2027-06-q')?.tasks.map(({ id }) => id)).toEqual(['enter', 'prepare', 'file', 'new'])
  })

  it('has a day, and is for who leads, with dates, tasks and steps left out too', () => {
    const office = withTeam()
    expect(give(office, moveTask, { job: first, task: 'enter', due: null, future: true })).toMatchObject({
      code: 'bad-input',
    })
    const staff = contextOf(ana)
    const on = { job: first, task: 'enter', future: true }
    expect(give(office, moveTask, { ...on, due: '2026-10-14' }, staff)).toEqual({ code: 'forbidden' })
    expect(give(office, skipTask, { ...on, reason: 'No' }, staff)).toEqual({ code: 'forbidden' })
    expect(give(office, addTask, { job: first, title: 'More', future: true }, staff)).toEqual({ code: 'forbidden' })
    office.store.Services.clear()
    expect(give(office, skipTask, { ...on, reason: 'No' })).toMatchObject({ code: 'not-recurring' })
  })

  it('is for who leads, names somebody, and needs a service', () => {
    const office = withTeam()
    const edit = { job: 'job:acme:vat-return:2026-12-q', role: 'preparer', person: ben.key, future: true }
    expect(give(office, assignJob, edit, contextOf(ana))).toEqual({ code: 'forbidden' })
    expect(give(office, assignJob, { ...edit, person: null })).toMatchObject({ code: 'bad-input' })
    office.store.Services.clear()
    expect(give(office, assignJob, edit)).toEqual({ code: 'not-recurring', name: 'VAT return Q4 2026' })
  })
})
