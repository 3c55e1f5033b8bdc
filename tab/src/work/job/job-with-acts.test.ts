import type { JobPage, TaskView } from '@praxis/practice'
import { jobWithActs } from './job-with-acts.ts'

const why = { date: '2026-11-25', reason: { kind: 'after', title: 'Enter', lag: 0 } } as const
const task: TaskView = {
  id: 'review',
  section: 'all',
  title: 'Review',
  status: 'open',
  role: 'manager',
  start: '2026-11-20',
  due: '2026-11-25',
  pinned: false,
  conflict: false,
  estimate: 60,
  worked: 0,
  blocked: null,
  after: [],
  signOff: 'partner',
  checklist: [{ id: 'c1', text: 'Agreed', ticked: false }],
  why,
  may: ['finish', 'assign', 'tick'],
}
const job: JobPage = {
  key: 'job:acme:vat:2026-09-q',
  version: 3,
  client: { key: 'client:acme', name: 'Acme', code: 'C0001' },
  name: 'VAT return Q3 2026',
  period: { occurrence: '2026-09-q', name: 'Q3 2026', start: '2026-07-01', end: '2026-09-30' },
  template: { name: 'VAT return', version: 1 },
  status: 'in-progress',
  start: why,
  due: why,
  deadlines: [],
  team: { manager: 'person:cara' },
  tags: [],
  sections: [{ id: 'all', title: 'All' }],
  tasks: [task],
  requests: [],
  worked: 0,
  planned: 60,
  history: [],
  recurring: false,
  mayAssign: true,
  holds: [],
  mayHold: { job: false, client: false },
  moves: [],
  may: [],
}
const doer = { me: 'person:cara', now: '2026-11-23T09:00:00Z', today: '2026-11-23' } as const
const on = { job: job.key, task: 'review' }

test('a filing that is being signed off, approved and filed is done only by the last of them', () => {
  const filing = { deadlines: ['VAT return and payment'], signedOff: false }
  const finishedAt = '2026-11-23T08:00:00Z'
  const given = { ...job, tasks: [{ ...task, status: 'in-review' as const, filing }] }
  const signs = { command: 'approve-task', key: 'a', input: { ...on, finishedAt } } as const
  const agrees = {
    command: 'record-approval',
    key: 'b',
    input: { ...on, finishedAt, who: 'Mary', on: '2026-11-20', how: 'email' },
  } as const
  const files = {
    command: 'record-filing',
    key: 'c',
    input: { ...on, finishedAt, on: '2026-11-22', reference: 'HMRC 1' },
  } as const
  const [shown] = jobWithActs(given, [signs, agrees], doer).tasks
  expect(shown).toMatchObject({ status: 'in-progress', filing: { signedOff: true, approval: { who: 'Mary' } } })
  const [filed] = jobWithActs(given, [signs, agrees, files], doer).tasks
  expect(filed).toMatchObject({ status: 'done', filing: { filed: { on: '2026-11-22', reference: 'HMRC 1' } } })
})

test('a task that is being finished shows at once where it goes, and offers nothing but ticks until then', () => {
  const [shown] = jobWithActs(job, [{ command: 'finish-task', key: 'k', input: on }], doer).tasks
  expect(shown).toMatchObject({ status: 'in-review', done: { by: 'person:cara' }, may: ['tick'] })
})

test('ticks that are on their way stand, one after another', () => {
  const tick = (ticked: boolean) =>
    ({ command: 'tick-item', key: `${ticked}`, input: { ...on, item: 'c1', ticked } }) as const
  expect(jobWithActs(job, [tick(true)], doer).tasks[0]?.checklist[0]?.ticked).toBe(true)
  expect(jobWithActs(job, [tick(true), tick(false)], doer).tasks[0]?.checklist[0]?.ticked).toBe(false)
})

test('a role that is being given away shows its new person', () => {
  const input = { job: job.key, role: 'manager', person: 'person:ben' } as const
  expect(jobWithActs(job, [{ command: 'assign-job', key: 'k', input }], doer).team).toEqual({ manager: 'person:ben' })
})

test('starting the timer changes nothing of the task, and other jobs’ acts do not show', () => {
  const elsewhere = { job: 'job:beta:vat:2026-09-q', task: 'review' } as const
  const going = [
    { command: 'start-timer', key: 'a', input: on },
    { command: 'finish-task', key: 'b', input: elsewhere },
  ] as const
  expect(jobWithActs(job, [...going], doer).tasks[0]).toEqual(task)
})

test('a job that is being put to waiting, moved or cancelled stands there at once and offers nothing until then', () => {
  const waits = { command: 'set-waiting', key: 'a', input: { job: job.key, on: { kind: 'client' } } } as const
  const offers = { ...job, may: ['set-waiting' as const] }
  expect(jobWithActs(offers, [waits], doer)).toMatchObject({
    status: 'waiting',
    waiting: { on: { kind: 'client' }, since: '2026-11-23' },
    may: [],
  })
  const ends = { command: 'end-waiting', key: 'b', input: { job: job.key } } as const
  expect(jobWithActs(job, [waits, ends], doer).waiting).toBeUndefined()
  const cancels = { command: 'cancel-job', key: 'c', input: { job: job.key, reason: 'sold' } } as const
  expect(jobWithActs(job, [cancels], doer)).toMatchObject({ status: 'cancelled', cancelled: { reason: 'sold' } })
})
