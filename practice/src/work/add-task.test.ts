import type { Command } from '#src/command.ts'
import type { Person } from '#src/people/person.ts'
import { logTime } from '#src/time/log-time.ts'
import { addTask } from './add-task.ts'
import { assignJob } from './assign-job.ts'
import { moveTask, skipTask } from './change-task.ts'
import { finishTask } from './finish-task.ts'
import { moveJob } from './move-job.ts'
import { templateOf } from './template-of-job.ts'
import type { Office } from './work.fixture.ts'
import { ana, ben, cara, contextOf, jobFor, personOf, wholeOffice } from './work.fixture.ts'

const job = jobFor().key

/** Gives a command to the office and carries it out. */
const give = <Input, State>(office: Office, person: Person, command: Command<string, Input, State>, input: Input) => {
  const context = contextOf(person)
  const decided = command.decide(command.read(office.look, input, context), input, context)
  if (decided.ok) office.apply(decided.value)
  return decided
}

const kept = ({ look }: Office) => look.get('Jobs', job)
const lastTask = (office: Office) => kept(office)?.tasks.at(-1)
const lastStep = (office: Office) => kept(office)?.steps?.at(-1)

describe('a task that is added to a job', () => {
  it('is the preparer’s and due with the job, where nothing else is said', () => {
    const at = wholeOffice()
    expect(give(at, cara, addTask, { job, title: 'Ask about the new van' })).toMatchObject({
      value: { stream: job, sentence: 'Added “Ask about the new van”', about: 'Acme Ltd, VAT return Q3 2026' },
    })
    expect(lastTask(at)).toMatchObject({ status: 'open', assignee: ana.key, due: kept(at)?.due, after: [] })
    expect(lastStep(at)).toMatchObject({ title: 'Ask about the new van', section: 'all', role: 'preparer' })
  })

  it('has the person, the day and what it waits for as they were said, and where it comes from', () => {
    const at = wholeOffice()
    const link = 'https://teams.microsoft.com/l/message/19:one/1'
    give(at, cara, addTask, {
      job,
      title: 'Call',
      text: 'Before lunch',
      person: ben.key,
      due: '2026-10-02',
      after: 'enter',
      link,
    })
    expect(lastTask(at)).toMatchObject({
      assignee: ben.key,
      due: '2026-10-02',
      pinned: { by: cara.key },
      after: [{ task: 'enter', lag: 0 }],
    })
    expect(lastStep(at)).toMatchObject({ text: 'Before lunch', role: 'reviewer', link })
  })

  it('is in the section and by the role that were said', () => {
    const at = wholeOffice()
    give(at, cara, addTask, { job, title: 'Sign', role: 'reviewer', section: 'all' })
    expect(lastTask(at)?.assignee).toBe(ben.key)
    expect(lastStep(at)).toMatchObject({ role: 'reviewer', section: 'all' })
  })

  it('is nobody’s where nobody is to do it', () => {
    const at = wholeOffice()
    give(at, cara, addTask, { job, title: 'Call', person: null })
    expect(lastTask(at)?.assignee).toBeUndefined()
  })

  it('takes up a job that was done', () => {
    const at = wholeOffice()
    for (const task of ['enter', 'prepare', 'file']) give(at, cara, skipTask, { job, task, reason: 'nil return' })
    expect(kept(at)?.status).toBe('done')
    give(at, ana, addTask, { job, title: 'One more thing' })
    expect(kept(at)?.status).toBe('in-progress')
  })

  it('is worked on, timed, moved and handed over as any other', () => {
    const at = wholeOffice()
    give(at, cara, addTask, { job, title: 'Call' })
    const { id: task = '' } = lastTask(at) ?? {}
    expect(give(at, ana, logTime, { job, task, date: '2026-11-20', minutes: 5 })).toMatchObject({ ok: true })
    give(at, cara, moveTask, { job, task, due: '2026-12-01' })
    expect(lastTask(at)).toMatchObject({ due: '2026-12-01', pinned: { by: cara.key } })
    give(at, cara, moveTask, { job, task, due: null })
    expect(lastTask(at)?.due).toBe(kept(at)?.due)
    give(at, cara, moveJob, { job, to: '2026-12-15' })
    expect(lastTask(at)?.due).toBe('2026-12-15')
    give(at, cara, assignJob, { job, role: 'preparer', person: ben.key })
    expect(lastTask(at)?.assignee).toBe(ben.key)
    expect(give(at, ben, finishTask, { job, task })).toMatchObject({ value: { sentence: 'Finished “Call”' } })
  })

  it('is of that job alone', () => {
    const at = wholeOffice()
    give(at, cara, addTask, { job, title: 'Call' })
    const own = templateOf(at.look, kept(at) ?? jobFor())?.steps.map(({ title }) => title)
    expect(own).toEqual(['Enter sales', 'Prepare the return', 'File', 'Call'])
    expect(templateOf(at.look, jobFor())?.steps.map(({ title }) => title)).not.toContain('Call')
  })

  it.each([
    ['a person who is gone', { person: 'person:gone' as const }, 'not-found'],
    ['somebody who left', { person: 'person:old' as const }, 'person-inactive'],
    ['a task that is not on the job', { after: 'nothing' }, 'not-found'],
    ['a section that the job does not have', { section: 'elsewhere' }, 'not-found'],
    ['a job that is not there', { job: 'job:none' as const }, 'not-found'],
  ])('is refused for %s', (_what, more, code) => {
    const at = wholeOffice()
    at.store.People.set('person:old', personOf('old', 'staff', { active: false }))
    expect(give(at, cara, addTask, { job, title: 'Call', ...more })).toMatchObject({ refusal: { code } })
  })

  it.each(['javascript:alert(1)', 'http://example.com', 'file:///etc/passwd', 'no link'])(
    'never comes from %s',
    link => {
      expect(addTask.input.safeParse({ job, title: 'Call', link }).success).toBe(false)
    },
  )
})
