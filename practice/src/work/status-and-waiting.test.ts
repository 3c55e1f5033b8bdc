import type { Command } from '#src/command.ts'
import type { Person } from '#src/people/person.ts'
import { saveStatuses } from '#src/settings/save-statuses.ts'
import { cancelJob, reopenJob } from './cancel-job.ts'
import { reopenTask, skipTask, startTask } from './change-task.ts'
import { finishTask } from './finish-task.ts'
import { handMoves, setStatus } from './set-status.ts'
import { endWaiting, noteChase, setWaiting } from './set-waiting.ts'
import type { Office } from './work.fixture.ts'
import { ana, ben, cara, contextOf, jobFor, personOf, wholeOffice } from './work.fixture.ts'

const job = jobFor().key
const today = '2026-11-23'

/** Gives a command to the office and carries it out. */
const give = <Input, State>(office: Office, person: Person, command: Command<string, Input, State>, input: Input) => {
  const context = contextOf(person)
  const decided = command.decide(command.read(office.look, input, context), input, context)
  if (decided.ok) office.apply(decided.value)
  return decided
}

const kept = ({ look }: Office) => look.get('Jobs', job)
const client = { kind: 'client' } as const

const office = (more: Partial<ReturnType<typeof jobFor>> = {}) => wholeOffice({ ...jobFor(), ...more })

const skipAll = (at: Office) => {
  for (const task of ['enter', 'prepare', 'file']) give(at, cara, skipTask, { job, task, reason: 'nil return' })
}

describe('by hand a job', () => {
  it('goes between planned, ready and in progress as long as nobody has begun', () => {
    const at = office({ start: '2026-12-01', status: 'planned' })
    for (const status of ['ready', 'in-progress', 'planned'] as const) {
      give(at, ana, setStatus, { job, status })
      expect(kept(at)?.status).toBe(status)
    }
  })

  it('comes out of waiting as it was put', () => {
    const at = office()
    give(at, ana, setStatus, { job, status: 'in-progress' })
    give(at, ana, setWaiting, { job, on: client })
    give(at, ana, endWaiting, { job })
    expect(kept(at)?.status).toBe('in-progress')
  })

  it.each([
    ['done', { why: 'tasks-open', open: 3 }],
    ['waiting', { why: 'on-whom' }],
    ['in-review', { why: 'by-sign-off' }],
    ['planned', { why: 'started' }],
  ] as const)('does not go from ready to %s', (status, refusal) => {
    expect(give(office(), ana, setStatus, { job, status })).toMatchObject({
      refusal: { code: 'job-status', ...refusal },
    })
  })

  it.each(['planned', 'ready'] as const)('does not go back to %s once a task has been begun', status => {
    const at = office({ start: '2026-12-01' })
    give(at, ana, startTask, { job, task: 'enter' })
    expect(give(at, ana, setStatus, { job, status })).toMatchObject({ refusal: { why: 'begun' } })
  })

  it('does not leave review, nor done', () => {
    const at = office()
    for (const task of ['enter', 'prepare']) give(at, ana, finishTask, { job, task })
    expect(give(at, ana, setStatus, { job, status: 'in-progress' })).toMatchObject({ refusal: { why: 'by-sign-off' } })
    const done = office()
    skipAll(done)
    expect(give(done, ana, setStatus, { job, status: 'ready' })).toMatchObject({ refusal: { why: 'done' } })
  })

  it('can go exactly where it would not be refused', () => {
    expect(handMoves(jobFor(), today)).toEqual(['in-progress'])
    expect(handMoves({ ...jobFor(), start: '2026-12-01', status: 'planned' }, today)).toEqual(['ready', 'in-progress'])
  })
})

describe('a job that waits', () => {
  it('says on whom, since when and who put it there, and goes back to where it was', () => {
    const at = office()
    expect(give(at, ana, setWaiting, { job, on: client, note: 'bank statements' })).toMatchObject({
      value: { sentence: 'Waiting on the client: bank statements' },
    })
    expect(kept(at)).toMatchObject({ status: 'waiting', waiting: { since: today, by: ana.key } })
    expect(give(at, ana, endWaiting, { job })).toMatchObject({ value: { sentence: 'No longer waiting on the client' } })
    expect(kept(at)).toEqual(jobFor())
  })

  it('is worked on meanwhile, and afterwards is where its tasks say', () => {
    const at = office()
    give(at, ana, setWaiting, { job, on: { kind: 'third-party', name: 'HMRC' } })
    give(at, ana, finishTask, { job, task: 'enter' })
    expect(kept(at)?.status).toBe('waiting')
    give(at, ana, setStatus, { job, status: 'in-progress' })
    expect(kept(at)).toMatchObject({ status: 'in-progress' })
    expect(kept(at)?.waiting).toBeUndefined()
  })

  it('waits no longer once everything on it is done', () => {
    const at = office()
    give(at, ana, setWaiting, { job, on: client })
    skipAll(at)
    expect(kept(at)?.status).toBe('done')
    expect(kept(at)?.waiting).toBeUndefined()
    give(at, cara, reopenTask, { job, task: 'file' })
    expect(kept(at)?.status).toBe('in-progress')
  })

  it('keeps since when, and when it was chased, while only the note changes; on another it begins anew', () => {
    const at = office()
    give(at, ana, setWaiting, { job, on: client, since: '2026-11-14' })
    expect(give(at, ben, noteChase, { job, next: '2026-11-26' })).toMatchObject({
      value: { sentence: 'Chased the client, next on 2026-11-26' },
    })
    give(at, ben, setWaiting, { job, on: client, note: 'the last invoice' })
    expect(kept(at)?.waiting).toMatchObject({ since: '2026-11-14', chased: today, by: ana.key })
    give(at, ben, setWaiting, { job, on: { kind: 'colleague', person: cara.key } })
    expect(kept(at)?.waiting).toMatchObject({ since: today, by: ben.key })
    expect(kept(at)?.waiting?.chased).toBeUndefined()
    give(at, ben, setWaiting, { job, on: client, since: '2026-11-14' })
    expect(give(at, ben, endWaiting, { job })).toMatchObject({
      value: { sentence: 'No longer waiting on the client after 9 days' },
    })
  })

  it('waits neither from tomorrow, nor is chased yesterday, nor on somebody who left or is not known', () => {
    const at = office()
    at.store.People.set('person:gone', personOf('gone', 'staff', { active: false }))
    const give1 = (input: object) => give(at, ana, setWaiting, { job, on: client, ...input })
    expect(give1({ since: '2026-11-24' })).toMatchObject({ refusal: { why: 'since-ahead' } })
    expect(give1({ next: '2026-11-22' })).toMatchObject({ refusal: { why: 'next-past' } })
    expect(give1({ on: { kind: 'colleague', person: 'person:gone' } })).toMatchObject({
      refusal: { code: 'person-inactive' },
    })
    expect(give1({ on: { kind: 'colleague', person: 'person:nobody' } })).toMatchObject({
      refusal: { code: 'not-found', what: 'person' },
    })
    give1({})
    expect(give1({})).toMatchObject({ refusal: { code: 'nothing-to-change' } })
  })

  it('is not what a done job does, and only what waits is chased', () => {
    const at = office()
    expect(give(at, ana, noteChase, { job })).toMatchObject({ refusal: { why: 'not-waiting' } })
    expect(give(at, ana, endWaiting, { job })).toMatchObject({ refusal: { why: 'not-waiting' } })
    skipAll(at)
    expect(give(at, ana, setWaiting, { job, on: client })).toMatchObject({ refusal: { why: 'done' } })
  })
})

describe('a sub-status', () => {
  const withNames = (): Office => {
    const at = office()
    const subStatuses = [
      { id: 'with-auditor', of: 'in-progress' as const, name: 'With auditor' },
      { id: 'letter', of: 'waiting' as const, name: 'Letter out' },
    ]
    give(at, cara, saveStatuses, { subStatuses })
    return at
  }

  it('names where a job stands within its status, and goes with it', () => {
    const at = withNames()
    expect(give(at, ana, setStatus, { job, status: 'in-progress', subStatus: 'with-auditor' })).toMatchObject({
      value: { sentence: 'Moved to In progress, With auditor' },
    })
    give(at, ana, startTask, { job, task: 'enter' })
    expect(kept(at)?.subStatus).toBe('with-auditor')
    give(at, ana, setWaiting, { job, on: client, subStatus: 'letter' })
    expect(kept(at)).toMatchObject({ status: 'waiting', subStatus: 'letter' })
    give(at, ana, setStatus, { job, status: 'waiting', subStatus: null })
    expect(kept(at)?.subStatus).toBeUndefined()
  })

  it('has to be there, and of that status', () => {
    const at = withNames()
    for (const subStatus of ['nowhere', 'letter'])
      expect(give(at, ana, setStatus, { job, status: 'in-progress', subStatus })).toMatchObject({
        refusal: { code: 'not-found', what: 'status' },
      })
  })

  it('has an id and a name of its own', () => {
    const of = 'ready' as const
    const save = (subStatuses: { id: string; of: typeof of; name: string }[]) =>
      give(office(), cara, saveStatuses, { subStatuses })
    expect(
      save([
        { id: 'a', of, name: 'A' },
        { id: 'a', of, name: 'B' },
      ]),
    ).toMatchObject({ refusal: { code: 'repeated-id', id: 'a' } })
    expect(
      save([
        { id: 'a', of, name: 'Papers in' },
        { id: 'b', of, name: 'papers in' },
      ]),
    ).toMatchObject({ refusal: { code: 'repeated-id', id: 'Papers in' } })
  })
})

describe('a cancelled job', () => {
  it('waits for nobody, takes nothing, and is taken up again where its tasks say', () => {
    const at = office()
    give(at, ana, startTask, { job, task: 'enter' })
    give(at, ana, setWaiting, { job, on: client })
    expect(give(at, cara, cancelJob, { job, reason: 'client sold' })).toMatchObject({
      value: { sentence: 'Cancelled the job: client sold' },
    })
    expect(kept(at)).toMatchObject({ status: 'cancelled', cancelled: { by: cara.key, reason: 'client sold' } })
    expect(kept(at)?.waiting).toBeUndefined()
    expect(give(at, ana, setStatus, { job, status: 'ready' })).toMatchObject({ refusal: { code: 'job-cancelled' } })
    expect(give(at, cara, cancelJob, { job, reason: 'again' })).toMatchObject({ refusal: { code: 'job-cancelled' } })
    give(at, cara, reopenJob, { job })
    expect(kept(at)).toMatchObject({ status: 'in-progress' })
    expect(kept(at)?.cancelled).toBeUndefined()
    expect(give(at, cara, reopenJob, { job })).toMatchObject({ refusal: { why: 'not-cancelled' } })
  })

  it('was not done before', () => {
    const at = office()
    skipAll(at)
    expect(give(at, cara, cancelJob, { job, reason: 'late' })).toMatchObject({ refusal: { why: 'done' } })
  })
})
