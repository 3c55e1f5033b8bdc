import fc from 'fast-check'
import type { Command } from '#src/command.ts'
import type { Person } from '#src/people/person.ts'
import { addTask } from './add-task.ts'
import { assignTask } from './assign-task.ts'
import { moveTask, skipTask, tickItem } from './change-task.ts'
import { finishTask } from './finish-task.ts'
import { moveJob } from './move-job.ts'
import type { Template } from './template.ts'
import type { ChangeId } from './template-changes.ts'
import { changesOfJob } from './template-changes.ts'
import { onJob, templateOf } from './template-of-job.ts'
import { updateJob } from './update-jobs.ts'
import type { Office } from './work.fixture.ts'
import { ana, ben, cara, contextOf, jobFor, template, wholeOffice } from './work.fixture.ts'

const job = jobFor().key
const to = 'template:vat-return.v2'

const give = <Input, State>(
  office: Office,
  person: Person,
  command: Command<string, Input, State>,
  input: NoInfer<Input>,
) => {
  const context = contextOf(person)
  const decided = command.decide(command.read(office.look, input, context), input, context)
  if (decided.ok) office.apply(decided.value)
  return decided
}

type Step = Template['steps'][number]
const [enter, prepare, file] = template.steps as [Step, Step, Step]

const version = (n: number, facts: Partial<Template>): Template => ({
  ...template,
  key: `template:vat-return.v${n}`,
  version: n,
  ...facts,
})

/** Version 2: a step comes, one goes, the rest says something else. */
const second = version(2, {
  name: 'VAT',
  due: { count: 25, unit: 'working-days', from: 'period-end' },
  sections: [{ id: 'all', title: 'Everything' }],
  steps: [
    { ...enter, title: 'Enter sales and purchases', due: { count: 8, unit: 'working-days', from: 'period-end' } },
    {
      ...prepare,
      id: 'check',
      title: 'Check the figures',
      role: 'manager',
      due: { count: 10, unit: 'working-days', from: 'period-end' },
      after: [{ step: 'enter', lag: 0 }],
      checklist: [],
    },
    { ...prepare, role: 'manager', checklist: [], after: [{ step: 'check', lag: 0 }] },
  ],
})

const officeWith = (next: Template = second): Office => {
  const office = wholeOffice()
  office.store.Templates.set(next.key, next)
  return office
}

const update = (office: Office, leave: ChangeId[] = [], over: ChangeId[] = []) =>
  give(office, cara, updateJob, { job, to, leave, over })

const now = (office: Office) => {
  const found = office.look.get('Jobs', job)
  if (!found) throw new Error('There is no job.')
  return found
}
const taskOf = (office: Office, id: string) => now(office).tasks.find(task => task.id === id)
const changes = (office: Office, next: Template = second) => {
  const client = office.look.get('Clients', 'client:acme')
  const base = office.look.get('Templates', now(office).template) as Template
  if (!client) throw new Error('There is no client.')
  return changesOfJob({ job: now(office), base: onJob(base, now(office)), next, client, worked: new Set() })
}

describe('bringing a live job to a newer version of its template', () => {
  it('names all that changes about it', () => {
    expect(changes(officeWith()).map(({ id }) => id)).toEqual([
      'job:name',
      'job:dates',
      'heading:all',
      'add:check',
      'text:enter',
      'dates:enter',
      'people:prepare',
      'after:prepare',
      'checklist:prepare',
      'remove:file',
    ])
  })

  it('takes all of it over', () => {
    const office = officeWith()
    expect(update(office)).toMatchObject({
      ok: true,
      value: { sentence: 'Brought the job to version 2 of its template' },
    })
    expect(now(office)).toMatchObject({ template: to, name: 'VAT Q3 2026', due: '2026-11-04' })
    expect(now(office).kept).toBeUndefined()
    expect(now(office).tasks.map(({ id, due, assignee }) => [id, due, assignee])).toEqual([
      ['enter', '2026-10-12', ana.key],
      ['check', '2026-10-14', cara.key],
      ['prepare', '2026-10-19', cara.key],
    ])
    expect(taskOf(office, 'prepare')?.after).toEqual([{ task: 'check', lag: 0 }])
  })

  it('makes a step a filing together with who signs it off, or not at all', () => {
    const filing = { ...file, signOff: 'reviewer' as const, files: [] }
    const next = version(2, { steps: [enter, prepare, filing] })
    expect(changes(officeWith(next), next).map(({ id }) => id)).toEqual(['people:file'])
    const left = officeWith(next)
    update(left, ['people:file'])
    expect(onJob(next, now(left)).steps.find(({ id }) => id === 'file')).toEqual(file)
  })

  it('takes a new fee or leaves the job’s own, also where it had none or comes to have none', () => {
    const fee = { kind: 'fixed' as const, price: { minor: 45_000, currency: 'GBP' } }
    const [dearer, free] = [version(2, { fee }), version(2, {})]
    expect(changes(officeWith(dearer), dearer).map(({ id }) => id)).toEqual(['job:fee'])
    const taken = officeWith(dearer)
    update(taken)
    expect(templateOf(taken.look, now(taken))?.fee).toEqual(fee)
    const left = officeWith(dearer)
    update(left, ['job:fee'])
    expect(now(left).kept).toMatchObject({ fee: null })
    expect(Object.keys(templateOf(left.look, now(left)) ?? {})).not.toContain('fee')
    const priced = officeWith(free)
    priced.store.Templates.set(template.key, { ...template, fee })
    expect(changes(priced, free).map(({ id }) => id)).toEqual(['job:fee'])
    update(priced, ['job:fee'])
    expect(templateOf(priced.look, now(priced))?.fee).toEqual(fee)
  })

  it('done twice changes nothing the second time', () => {
    const office = officeWith()
    update(office)
    expect(update(office)).toEqual({ ok: false, refusal: { code: 'nothing-to-change' } })
  })

  /** A step that was not taken is not asked about again. */
  it('leaves what was left out as it stood, and follows the version all the same', () => {
    const office = officeWith()
    const all = changes(office).map(({ id }) => id)
    const before = now(office)
    update(office, all)
    expect(now(office)).toMatchObject({ ...before, template: to })
    expect(onJob(second, now(office)).steps.find(({ id }) => id === 'enter')).toEqual(enter)
    expect(onJob(second, now(office)).sections).toEqual(template.sections)
    expect(changes(office).map(({ id }) => id)).toEqual(all.filter(id => id !== 'add:check'))
  })

  it('waits for what a step that was left out would have waited for', () => {
    const office = officeWith()
    update(office, ['add:check'])
    expect(taskOf(office, 'prepare')?.after).toEqual([{ task: 'enter', lag: 0 }])
  })

  it('keeps a date set by hand, and takes it over only where told', () => {
    const office = officeWith()
    give(office, cara, moveTask, { job, task: 'enter', due: '2026-12-01' })
    expect(changes(office)).toContainEqual({ id: 'dates:enter', clash: { edit: 'pinned', due: '2026-12-01' } })
    const told = officeWith()
    give(told, cara, moveTask, { job, task: 'enter', due: '2026-12-01' })
    update(office)
    update(told, [], ['dates:enter'])
    expect(taskOf(office, 'enter')).toMatchObject({ due: '2026-12-01', pinned: { by: cara.key } })
    expect(taskOf(told, 'enter')).toMatchObject({ due: '2026-10-12' })
    expect(taskOf(told, 'enter')?.pinned).toBeUndefined()
  })

  it('keeps a job’s own due date, whoever was given a task, ticks, and work that was begun', () => {
    const office = officeWith()
    give(office, cara, moveJob, { job, to: '2026-12-15' })
    give(office, cara, assignTask, { job, task: 'prepare', person: ben.key })
    give(office, cara, tickItem, { job, task: 'prepare', item: 'vat', ticked: true })
    give(office, cara, skipTask, { job, task: 'enter', reason: 'not needed' })
    give(office, cara, skipTask, { job, task: 'prepare', reason: 'not needed' })
    const begun = now(office).tasks.map(task =>
      task.id === 'file' ? { ...task, status: 'in-progress' as const } : task,
    )
    office.store.Jobs.set(job, { ...now(office), tasks: begun })
    expect(changes(office).flatMap(({ id, clash }) => (clash ? [[id, clash.edit]] : []))).toEqual([
      ['job:dates', 'pinned'],
      ['remove:file', 'begun'],
    ])
    update(office)
    expect(now(office)).toMatchObject({ due: '2026-12-15', pinned: { by: cara.key } })
    expect(now(office).tasks.map(({ id, assignee }) => [id, assignee])).toEqual([
      ['enter', ana.key],
      ['check', cara.key],
      ['prepare', ben.key],
      ['file', ana.key],
    ])
    expect(taskOf(office, 'prepare')?.ticked).toEqual(['vat'])
  })

  it('never changes a task that is done, nor what it says', () => {
    const office = officeWith()
    give(office, ana, finishTask, { job, task: 'enter' })
    const done = taskOf(office, 'enter')
    update(office)
    expect(taskOf(office, 'enter')).toEqual(done)
    expect(onJob(second, now(office)).steps.find(({ id }) => id === 'enter')).toEqual(enter)
  })

  it('leaves a task that was added on the job alone, and waits with it for what is left', () => {
    const office = officeWith(
      version(2, { sections: [{ id: 'new', title: 'New' }], steps: [{ ...enter, section: 'new' }] }),
    )
    give(office, cara, addTask, { job, title: 'Call about the van', after: 'file' })
    const { id = '' } = now(office).tasks.at(-1) ?? {}
    update(office)
    expect(now(office).tasks.map(task => [task.id, task.after])).toEqual([
      ['enter', []],
      [id, [{ task: 'enter', lag: 1 }]],
    ])
    expect(templateOf(office.look, now(office))?.sections.map(section => section.id)).toEqual(['new', 'all'])
  })

  it('counts the statutory deadlines that a version sets, and none where they are left out', () => {
    const next = version(2, { deadlines: ['gb-vat-return'] })
    const [taken, left] = [officeWith(next), officeWith(next)]
    update(taken)
    update(left, ['job:deadlines'])
    expect(now(taken).deadlines).toMatchObject([{ id: 'gb-vat-return', date: '2026-11-07' }])
    expect(now(left).deadlines).toBeUndefined()
    expect(templateOf(left.look, now(left))?.deadlines).toEqual([])
  })

  it('counts a step that keeps its date from one that goes', () => {
    const counted = version(1, {
      steps: [enter, prepare, { ...file, due: { count: 2, unit: 'days', from: 'step:prepare' } }],
    })
    const next = version(2, { steps: [enter, { ...file, after: [] }] })
    const office = officeWith(next)
    office.store.Templates.set(template.key, counted)
    update(office, ['dates:file'])
    expect(give(office, cara, moveTask, { job, task: 'file', due: '2026-12-01' })).toMatchObject({ ok: true })
    expect(give(office, cara, moveTask, { job, task: 'file', due: null })).toMatchObject({ ok: true })
    expect(taskOf(office, 'file')?.due).toBe('2026-10-21')
  })

  it('refuses a choice by which steps would wait for each other', () => {
    const turned = version(2, {
      steps: [{ ...enter, after: [{ step: 'prepare', lag: 0 }] }, { ...prepare, after: [] }, file],
    })
    expect(update(officeWith(turned), ['after:prepare'])).toMatchObject({ ok: false, refusal: { code: 'circle' } })
  })

  it('refuses a version of another template, and a job that is done', () => {
    const office = officeWith()
    office.store.Templates.set(to, { ...second, id: 'other' })
    expect(update(office)).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
    const done = officeWith()
    done.store.Jobs.set(job, { ...now(done), status: 'done' })
    expect(update(done)).toMatchObject({ ok: false, refusal: { code: 'job-status', why: 'done' } })
  })

  it('whatever is chosen, has each task once, waiting only for tasks that are there, and leaves what was left out', () => {
    const all = changes(officeWith()).map(({ id }) => id)
    fc.assert(
      fc.property(fc.subarray(all), leave => {
        const office = officeWith()
        const before = now(office)
        if (!update(office, leave).ok) return
        const { tasks } = now(office)
        const ids = tasks.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids).toEqual(expect.arrayContaining(tasks.flatMap(({ after }) => after.map(({ task }) => task))))
        expect(changes(office).map(({ id }) => id)).toEqual(all.filter(id => leave.includes(id) && id !== 'add:check'))
        if (leave.includes('text:enter')) expect(onJob(second, now(office)).steps[0]?.title).toBe(enter.title)
        if (leave.length === all.length) expect(tasks).toEqual(before.tasks)
      }),
    )
  })
})
