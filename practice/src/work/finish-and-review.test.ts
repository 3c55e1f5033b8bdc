import type { Command } from '#src/command.ts'
import type { Person } from '#src/people/person.ts'
import { reopenTask, skipTask } from './change-task.ts'
import { finishTask } from './finish-task.ts'
import { approveTask, recallTask, returnTask } from './review-task.ts'
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

const statuses = ({ look }: Office) => look.get('Jobs', job)?.tasks.map(({ status }) => status)

const finished = '2026-11-23T09:04:00.000Z' as const

/** An office in which Ana's work waits for its review. */
const inReview = (): Office => {
  const office = wholeOffice()
  give(office, ana, finishTask, { job, task: 'enter' })
  give(office, ana, finishTask, { job, task: 'prepare', note: 'Two invoices moved to next year.' })
  return office
}

describe('finishing a task', () => {
  it('unblocks what waits for it, and puts the job in progress', () => {
    const office = wholeOffice()
    expect(give(office, ana, finishTask, { job, task: 'prepare' })).toMatchObject({
      refusal: { code: 'task-blocked', by: ['Enter sales'] },
    })
    give(office, ana, finishTask, { job, task: 'enter' })
    expect(office.look.get('Jobs', job)?.status).toBe('in-progress')
    expect(give(office, ana, finishTask, { job, task: 'prepare' }).ok).toBe(true)
  })

  it('that needs sign-off sends it to the reviewer, and cards to both', () => {
    const office = wholeOffice()
    give(office, ana, finishTask, { job, task: 'enter' })
    const decided = give(office, ana, finishTask, { job, task: 'prepare' })
    expect(statuses(office)).toEqual(['done', 'in-review', 'open'])
    expect(decided.ok && decided.value.followUps?.map(({ input }) => (input as { to: string }).to)).toEqual([
      ben.key,
      ana.key,
    ])
  })

  it('is refused where nobody but the doer could sign it off', () => {
    const office = wholeOffice(jobFor({ preparer: ana.key, reviewer: ana.key }))
    give(office, ana, finishTask, { job, task: 'enter' })
    expect(give(office, ana, finishTask, { job, task: 'prepare' })).toMatchObject({ refusal: { code: 'no-reviewer' } })
  })

  it('of the reviewer’s own goes to the manager', () => {
    const office = wholeOffice()
    give(office, ben, finishTask, { job, task: 'enter' })
    const decided = give(office, ben, finishTask, { job, task: 'prepare' })
    expect(decided.ok && decided.value.followUps?.[0]?.input).toMatchObject({ to: cara.key })
  })

  it('twice is refused with who did it and when', () => {
    const office = wholeOffice()
    give(office, ana, finishTask, { job, task: 'enter' })
    expect(give(office, ben, finishTask, { job, task: 'enter' })).toMatchObject({
      refusal: { code: 'task-status', status: 'done', by: ana.key, at: finished },
    })
  })

  it('is held by a lag until its day', () => {
    const office = inReview()
    give(office, ben, approveTask, { job, task: 'prepare', finishedAt: finished })
    expect(give(office, ana, finishTask, { job, task: 'file' })).toMatchObject({
      refusal: { code: 'task-blocked', by: [], until: '2026-11-24' },
    })
  })
})

describe('a review', () => {
  it('is never of one’s own work, whatever one’s role', () => {
    const office = wholeOffice()
    give(office, cara, finishTask, { job, task: 'enter' })
    give(office, cara, finishTask, { job, task: 'prepare' })
    expect(give(office, cara, approveTask, { job, task: 'prepare', finishedAt: finished })).toMatchObject({
      refusal: { code: 'own-work' },
    })
  })

  it('is for the reviewer, a manager or a partner', () => {
    const other = personOf('tom')
    expect(give(inReview(), other, approveTask, { job, task: 'prepare', finishedAt: finished })).toMatchObject({
      refusal: { code: 'not-the-reviewer', reviewer: ben.key },
    })
    expect(give(inReview(), cara, approveTask, { job, task: 'prepare', finishedAt: finished }).ok).toBe(true)
  })

  it('approves what was looked at, not what was sent anew since', () => {
    expect(
      give(inReview(), ben, approveTask, { job, task: 'prepare', finishedAt: '2026-11-23T08:00:00.000Z' }),
    ).toMatchObject({ refusal: { code: 'changed-meanwhile' } })
  })

  it('tells the second one who was first', () => {
    const office = inReview()
    give(office, ben, approveTask, { job, task: 'prepare', finishedAt: finished })
    expect(give(office, cara, approveTask, { job, task: 'prepare', finishedAt: finished })).toMatchObject({
      refusal: { code: 'task-status', status: 'done', by: ben.key },
    })
  })

  it('sends work back with what to change, to whoever did it', () => {
    const office = inReview()
    give(office, ben, returnTask, { job, task: 'prepare', finishedAt: finished, note: 'Show the motor invoices.' })
    expect(office.look.get('Jobs', job)?.tasks[1]).toMatchObject({
      status: 'in-progress',
      assignee: ana.key,
      review: { outcome: 'returned', note: 'Show the motor invoices.', by: ben.key },
    })
  })

  it('needs a note to send back', () => {
    expect(returnTask.input.safeParse({ job, task: 'prepare', finishedAt: finished, note: ' ' }).success).toBe(false)
  })

  it('ends when the doer takes the work back; nobody else can', () => {
    const office = inReview()
    expect(give(office, ben, recallTask, { job, task: 'prepare' })).toMatchObject({ refusal: { code: 'forbidden' } })
    give(office, ana, recallTask, { job, task: 'prepare' })
    expect(statuses(office)).toEqual(['done', 'in-progress', 'open'])
  })
})

describe('the end of a job', () => {
  it('comes with its last task, and is taken back when one is opened again', () => {
    const office = wholeOffice()
    for (const task of ['enter', 'prepare', 'file']) give(office, ana, skipTask, { job, task, reason: 'nothing to do' })
    expect(office.look.get('Jobs', job)?.status).toBe('done')
    give(office, ana, reopenTask, { job, task: 'file' })
    expect(office.look.get('Jobs', job)?.status).toBe('in-progress')
  })
})
