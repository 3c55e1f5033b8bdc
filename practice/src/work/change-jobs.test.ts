import type { Command } from '#src/command.ts'
import { put } from '#src/command.ts'
import { englishCalendar } from '#src/dates/calendars.fixture.ts'
import type { Person } from '#src/people/person.ts'
import type { JobAct } from './change-jobs.ts'
import { changeJobs, tryJobAct } from './change-jobs.ts'
import { moveTask } from './change-task.ts'
import { planJob } from './make-job.ts'
import { moveJob } from './move-job.ts'
import { tagJob } from './tag-job.ts'
import type { Office } from './work.fixture.ts'
import { ana, ben, cara, contextOf, jobFor, template, wholeOffice } from './work.fixture.ts'

const job = jobFor().key

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

const jobNow = ({ look }: Office) => look.get('Jobs', job)
const dues = (office: Office) => jobNow(office)?.tasks.map(({ due }) => due)

describe('moving a job', () => {
  it('moves the tasks that are counted from its due date, and no others', () => {
    const office = wholeOffice()
    expect([jobNow(office)?.due, dues(office)]).toEqual(['2026-10-28', ['2026-10-08', '2026-10-19', '2026-10-28']])
    give(office, cara, moveJob, { job, to: '2026-11-05' })
    expect([jobNow(office)?.due, dues(office)]).toEqual(['2026-11-05', ['2026-10-08', '2026-10-19', '2026-11-05']])
    expect(jobNow(office)?.pinned).toEqual({ by: cara.key, at: '2026-11-23T09:04:00.000Z' })
  })

  it('counts working days over weekends, from where it stands', () => {
    const office = wholeOffice()
    give(office, cara, moveJob, { job, to: { workingDays: 3 } })
    expect(jobNow(office)?.due).toBe('2026-11-02')
    give(office, cara, moveJob, { job, to: { workingDays: -1 } })
    expect(jobNow(office)?.due).toBe('2026-10-30')
  })

  it('moves what is counted from a step that moves with it, and keeps to the client’s year end by the rule', () => {
    const office = wholeOffice()
    const due = { count: 2, unit: 'months', from: 'year-end' } as const
    const told = template.steps.map(step =>
      step.id === 'file' ? { ...step, due: { count: 2, unit: 'days', from: 'step:prepare' } as const } : step,
    )
    const steps = told.map(step =>
      step.id === 'prepare' ? { ...step, due: { count: 0, unit: 'days', from: 'job-due' } as const } : step,
    )
    const yearly = { ...template, due, steps }
    const client = { key: 'client:acme', name: 'Acme Ltd', kind: 'company', yearEnd: '08-31' } as const
    const { period, team } = jobFor()
    const planned = planJob(englishCalendar, yearly, { client, period, team }, '2026-11-23')
    office.apply({ stream: job, changes: [put('Templates', yearly), put('Jobs', planned)], sentence: 'Made the job' })
    expect([jobNow(office)?.due, dues(office)?.slice(1)]).toEqual(['2026-10-31', ['2026-10-31', '2026-11-02']])
    give(office, cara, moveJob, { job, to: '2026-11-05' })
    expect(dues(office)?.slice(1)).toEqual(['2026-11-05', '2026-11-07'])
    give(office, cara, moveJob, { job, to: null })
    expect([jobNow(office)?.due, dues(office)?.slice(1)]).toEqual(['2026-10-31', ['2026-10-31', '2026-11-02']])
  })

  it('is as it was made when it goes back to its rule from before its start', () => {
    const office = wholeOffice()
    const made = jobNow(office)
    give(office, cara, moveJob, { job, to: '2026-09-04' })
    expect(jobNow(office)?.start).toBe('2026-09-04')
    give(office, cara, moveJob, { job, to: null })
    expect(jobNow(office)).toEqual(made)
  })

  it('stays on the days that can be given', () => {
    for (const [to, workingDays] of [
      ['1900-01-05', -10],
      ['2199-12-27', 10],
    ] as const) {
      const office = wholeOffice()
      give(office, cara, moveJob, { job, to })
      expect(give(office, cara, moveJob, { job, to: { workingDays } })).toMatchObject({
        refusal: { code: 'bad-input' },
      })
    }
  })

  it('leaves what is finished or set by hand', () => {
    const office = wholeOffice()
    give(office, ana, moveTask, { job, task: 'file', due: '2026-10-27' })
    give(office, cara, moveJob, { job, to: '2026-11-05' })
    expect(dues(office)?.[2]).toBe('2026-10-27')
  })

  it('never moves a task in front of what it waits for', () => {
    const office = wholeOffice()
    give(office, cara, moveJob, { job, to: '2026-10-12' })
    expect(jobNow(office)?.due).toBe('2026-10-12')
    expect(dues(office)?.[2]).toBe('2026-10-20')
  })

  it('goes back to its rule, and a task given back to its rule counts from the job as it was moved', () => {
    const office = wholeOffice()
    give(office, cara, moveJob, { job, to: '2026-11-05' })
    give(office, ana, moveTask, { job, task: 'file', due: '2026-11-02' })
    give(office, ana, moveTask, { job, task: 'file', due: null })
    expect(dues(office)?.[2]).toBe('2026-11-05')
    expect(give(office, cara, moveJob, { job, to: null })).toMatchObject({
      value: { sentence: 'Gave the job its date by the rule again' },
    })
    expect([jobNow(office)?.due, jobNow(office)?.pinned, dues(office)?.[2]]).toEqual([
      '2026-10-28',
      undefined,
      '2026-10-28',
    ])
    expect(give(office, cara, moveJob, { job, to: null })).toMatchObject({ refusal: { code: 'nothing-to-change' } })
  })
})

describe('tags', () => {
  it('come and go, the same in upper and lower case', () => {
    const office = wholeOffice()
    give(office, cara, tagJob, { job, add: ['Urgent', 'year end'], remove: [] })
    expect(jobNow(office)?.tags).toEqual(['Urgent', 'year end'])
    expect(give(office, cara, tagJob, { job, add: ['urgent'], remove: [] })).toMatchObject({
      refusal: { code: 'nothing-to-change' },
    })
    give(office, cara, tagJob, { job, add: ['new'], remove: ['URGENT', 'year end'] })
    expect(jobNow(office)?.tags).toEqual(['new'])
    give(office, cara, tagJob, { job, add: [], remove: ['new'] })
    expect(jobNow(office)).not.toHaveProperty('tags')
  })

  it('are at most twenty', () => {
    const office = wholeOffice()
    const many = Array.from({ length: 20 }, (_, n) => `tag ${n}`)
    give(office, cara, tagJob, { job, add: many, remove: [] })
    expect(give(office, cara, tagJob, { job, add: ['one more'], remove: [] })).toMatchObject({
      refusal: { code: 'too-many-tags', most: 20 },
    })
  })
})

describe('changing many jobs', () => {
  const acts: { act: JobAct; sentence: string }[] = [
    { act: { command: 'assign-job', role: 'preparer', person: ben.key }, sentence: 'Made Ben the preparer of 2 jobs' },
    { act: { command: 'assign-job', role: 'reviewer', person: null }, sentence: 'Left 2 jobs without a reviewer' },
    { act: { command: 'move-job', to: '2026-12-01' }, sentence: 'Moved 2 jobs to 2026-12-01' },
    { act: { command: 'move-job', to: { workingDays: -1 } }, sentence: 'Moved 2 jobs by 1 working day back' },
    { act: { command: 'move-job', to: { workingDays: 5 } }, sentence: 'Moved 2 jobs by 5 working days on' },
    { act: { command: 'move-job', to: null }, sentence: 'Gave 2 jobs the date by the rule again' },
    { act: { command: 'set-status', status: 'in-progress' }, sentence: 'Moved 2 jobs to In progress' },
    { act: { command: 'cancel-job', reason: 'They left us' }, sentence: 'Cancelled 2 jobs: They left us' },
    { act: { command: 'tag-job', add: ['a'], remove: ['b'] }, sentence: 'Tagged 2 jobs “a”. Took “b” off 2 jobs' },
  ]

  it.each(acts)('says “$sentence”', ({ act, sentence }) => {
    const office = wholeOffice()
    const other = { ...jobFor(), key: 'job:acme:other:1' as const }
    office.apply({ stream: other.key, changes: [put('Jobs', other)], sentence: '' })
    const decided = give(office, cara, changeJobs, { run: 'run:x:0', act, jobs: [job, other.key, 'job:acme:gone:1'] })
    expect(decided).toMatchObject({ value: { sentence } })
  })

  it('gives the command for each job once, and the same run never twice', () => {
    const office = wholeOffice()
    const input = { run: 'run:x:0' as const, act: { command: 'move-job' as const, to: null }, jobs: [job, job] }
    const decided = give(office, cara, changeJobs, input)
    expect(decided).toMatchObject({
      value: {
        followUps: [{ command: 'move-job', input: { job, to: null }, key: 'run:x:0:acme:vat-return:2026-09-q' }],
      },
    })
    expect(give(office, cara, changeJobs, input)).toMatchObject({ refusal: { code: 'key-reused' } })
  })

  it('begins nothing when no tag comes or goes', () => {
    const act: JobAct = { command: 'tag-job', add: [], remove: [] }
    expect(give(wholeOffice(), cara, changeJobs, { run: 'run:x:0', act, jobs: [job] })).toMatchObject({
      refusal: { code: 'nothing-to-change' },
    })
  })

  it('is tried without being done, and then comes to what was tried', () => {
    const office = wholeOffice()
    const before = jobFor()
    for (const to of ['2026-12-01', { workingDays: 2 }] as const) {
      const tried = tryJobAct(office.look, { command: 'move-job', to }, before, contextOf(cara))
      expect(jobNow(office)).toEqual(before)
      const other = wholeOffice()
      give(other, cara, moveJob, { job, to })
      expect(tried).toEqual({ ok: true, value: jobNow(other) })
    }
  })
})
