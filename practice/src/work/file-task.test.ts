import type { Command } from '#src/command.ts'
import { englishCalendar } from '#src/dates/calendars.fixture.ts'
import type { Person } from '#src/people/person.ts'
import { reopenTask, skipTask } from './change-task.ts'
import { checkTemplate } from './check-template.ts'
import { recordApproval, recordFiling } from './file-task.ts'
import { finishTask } from './finish-task.ts'
import { planJob } from './make-job.ts'
import { approveTask, returnTask } from './review-task.ts'
import type { Template } from './template.ts'
import { templateFacts } from './template.ts'
import type { Office } from './work.fixture.ts'
import { ana, ben, contextOf, jobFor, template, wholeOffice } from './work.fixture.ts'

const filing: Template = {
  ...template,
  deadlines: ['gb-vat-return'],
  steps: template.steps
    .filter(({ id }) => id === 'file')
    .map(step => ({ ...step, after: [], signOff: 'reviewer' as const, files: ['gb-vat-return'] })),
}
const period = { occurrence: '2026-09-q', name: 'Q3 2026', start: '2026-07-01', end: '2026-09-30' } as const
const planned = planJob(
  englishCalendar,
  filing,
  { client: { key: 'client:acme', kind: 'company' }, period, team: jobFor().team },
  '2026-11-23',
)
const on = { job: planned.key, task: 'file' }
const [first, second] = ['2026-11-23T09:04:00.000Z', '2026-11-23T10:00:00.000Z'] as const

let clock: typeof first | typeof second = first
beforeEach(() => {
  clock = first
})

const give = <Input, State>(office: Office, person: Person, command: Command<string, Input, State>, input: Input) => {
  const context = contextOf(person, { now: clock })
  const decided = command.decide(command.read(office.look, input, context), input, context)
  if (decided.ok) office.apply(decided.value)
  return decided
}

const open = (): Office => {
  const office = wholeOffice(planned)
  office.store.Templates.set(filing.key, filing)
  return office
}

const approval = { ...on, finishedAt: first, who: 'Mary Hart', on: '2026-11-20', how: 'email' } as const
const filed = { ...on, finishedAt: first, on: '2026-11-05', reference: 'HMRC 0042' } as const

const signedOff = (): Office => {
  const office = open()
  give(office, ana, finishTask, on)
  give(office, ben, approveTask, { ...on, finishedAt: first })
  return office
}

const ready = (): Office => {
  const office = signedOff()
  give(office, ana, recordApproval, approval)
  return office
}

const why = (reason: string) => ({ refusal: { code: 'filing', why: reason } })
const jobIn = ({ look }: Office) => look.get('Jobs', planned.key)

describe('a filing', () => {
  it('is not done by the reviewer’s sign-off, but by being filed, which stops the statutory clock', () => {
    const office = ready()
    expect(jobIn(office)).toMatchObject({ status: 'in-progress', tasks: [{ status: 'in-progress' }] })
    expect(give(office, ana, recordFiling, { ...filed, paper: 'Receipt in the client’s folder' }).ok).toBe(true)
    expect(jobIn(office)).toMatchObject({
      status: 'done',
      deadlines: [{ id: 'gb-vat-return', date: '2026-11-07', filed: '2026-11-05' }],
      tasks: [{ status: 'done', filed: { on: '2026-11-05', reference: 'HMRC 0042', by: ana.key } }],
    })
  })

  it('takes the reviewer’s sign-off first, and the client’s approval', () => {
    const office = open()
    expect(give(office, ana, recordFiling, filed)).toMatchObject(why('not-finished'))
    give(office, ana, finishTask, on)
    expect(give(office, ana, recordApproval, approval).ok).toBe(true)
    expect(give(office, ana, recordFiling, filed)).toMatchObject(why('not-signed-off'))
    give(office, ben, approveTask, { ...on, finishedAt: first })
    expect(give(office, ana, recordFiling, filed).ok).toBe(true)
    expect(give(signedOff(), ana, recordFiling, filed)).toMatchObject(why('not-approved'))
  })

  it('takes both of the same version: what is changed after the client approved has to be approved again', () => {
    const office = ready()
    clock = second
    expect(give(office, ana, finishTask, on).ok).toBe(true)
    expect(give(office, ana, recordFiling, filed)).toMatchObject({ refusal: { code: 'changed-meanwhile' } })
    const again = { ...filed, finishedAt: second }
    expect(give(office, ana, recordFiling, again)).toMatchObject(why('not-signed-off'))
    give(office, ben, approveTask, { ...on, finishedAt: second })
    expect(give(office, ana, recordFiling, again)).toMatchObject(why('not-approved'))
    give(office, ana, recordApproval, { ...approval, finishedAt: second })
    expect(give(office, ana, recordFiling, again).ok).toBe(true)
  })

  it('that was sent back has no version to approve or to file', () => {
    const office = open()
    give(office, ana, finishTask, on)
    give(office, ben, returnTask, { ...on, finishedAt: first, note: 'Box 4' })
    expect(give(office, ana, recordApproval, approval)).toMatchObject(why('not-finished'))
  })

  it('cannot be skipped, and neither approved nor filed tomorrow', () => {
    const office = ready()
    expect(give(office, ana, skipTask, { ...on, reason: 'no time' })).toMatchObject(why('not-skipped'))
    expect(give(office, ana, recordApproval, { ...approval, on: '2026-11-24' })).toMatchObject(why('ahead'))
    expect(give(office, ana, recordFiling, { ...filed, on: '2026-11-24' })).toMatchObject(why('ahead'))
  })

  it('is signed off once, and filed once', () => {
    const office = ready()
    expect(give(office, ben, approveTask, { ...on, finishedAt: first })).toMatchObject({
      refusal: { code: 'task-status', status: 'done', by: ben.key },
    })
    give(office, ana, recordFiling, filed)
    expect(give(office, ana, recordFiling, filed)).toMatchObject({ refusal: { code: 'task-status' } })
  })

  it('that is opened again is not filed any more, and its clock runs on', () => {
    const office = ready()
    give(office, ana, recordFiling, filed)
    give(office, ana, reopenTask, on)
    const [task] = jobIn(office)?.tasks ?? []
    expect(task).toMatchObject({ status: 'in-progress' })
    expect([task?.filed, task?.approval, jobIn(office)?.deadlines?.[0]?.filed]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('that nobody signs off is not done by being finished', () => {
    const office = open()
    const steps = filing.steps.map(({ signOff: _none, ...step }) => step)
    office.store.Templates.set(filing.key, { ...filing, steps })
    expect(give(office, ana, finishTask, on)).toMatchObject(why('no-sign-off'))
  })

  it('is only what its template says is one', () => {
    const office = wholeOffice()
    const other = { ...filed, task: 'enter' }
    give(office, ana, finishTask, { job: on.job, task: 'enter' })
    expect(give(office, ana, recordFiling, other)).toMatchObject(why('not-a-filing'))
  })
})

describe('a template with a filing', () => {
  const { key: _key, version: _version, publishedAt: _at, publishedBy: _by, ...facts } = filing
  const check = (step: object, more: object = {}) =>
    checkTemplate(templateFacts.parse({ ...facts, ...more, steps: facts.steps.map(each => ({ ...each, ...step })) }))

  it('says who signs it off, and files deadlines that it has', () => {
    expect(check({})).toBeUndefined()
    expect(check({ files: [] }, { deadlines: [] })).toBeUndefined()
    expect(check({ files: ['gb-cis-return'] })).toMatchObject({ code: 'filing', why: 'no-such-deadline' })
    const unsigned = facts.steps.map(({ signOff: _none, ...step }) => step)
    expect(checkTemplate({ ...facts, steps: unsigned })).toMatchObject({ code: 'filing', why: 'no-sign-off' })
  })
})
