import type { AnswerOf, Instant, Outcome, Person, PersonKey, PlainDate, queries } from '@praxis/practice'
import type { AskName, Praxis } from '#src/types.ts'

type Answers = { [Name in AskName]: AnswerOf<(typeof queries)[Name]> }
type Given = { [Name in AskName]?: Answers[Name] | ((input: never) => Answers[Name]) }
type Dispatched = { actor: PersonKey; name: string; input: unknown; key: string; repeat: boolean | undefined }
type JobPage = Answers['job']
export type TaskView = JobPage['tasks'][number]

export const today: PlainDate = '2026-11-23'
const morning: Instant = '2026-11-23T09:14:00Z'
export const job = 'job:thornbury:accounts:2026'
export const acmeVat = 'job:acme:vat:2026-q3'
export const commit = '01938d2e-0c00-7000-8000-000000000881'

const person = (id: string, name: string, roles: Person['roles']): Person => ({
  key: `person:${id}`,
  name,
  email: `${id}@hartandco.example`,
  roles,
  zone: 'Europe/London',
  pattern: [450, 450, 450, 450, 450, 0, 0],
  active: true,
  morning: { at: '08:00', on: true },
  chat: {
    service: 'https://smba.trafficmanager.net/emea/',
    conversation: `a:${id}`,
    user: `29:${id}`,
    bot: '28:praxis',
  },
})

export const ana = person('ana', 'Ana Pereira', ['staff'])
export const ben = person('ben', 'Ben Whitfield', ['manager'])
export const cara = person('cara', 'Cara Osei', ['partner'])
const people = [ana, ben, cara]

/** When the draft was finished that is in review. */
export const finishedAt: Instant = '2026-11-23T14:02:00.000Z'

const draftAccounts: TaskView = {
  id: 'draft',
  section: 'accounts',
  title: 'Draft accounts',
  status: 'in-review',
  role: 'preparer',
  assignee: ana.key,
  start: '2026-11-16',
  due: '2026-11-30',
  pinned: false,
  conflict: false,
  estimate: 180,
  worked: 220,
  blocked: null,
  after: [],
  signOff: 'reviewer',
  reviewer: ben.key,
  checklist: Array.from({ length: 8 }, (_, at) => ({ id: `c${at}`, text: `Check ${at}`, ticked: true })),
  done: {
    by: ana.key,
    at: finishedAt,
    note: 'Members’ capital agrees to last year. Two motor invoices moved to next year, see paper 3.',
  },
  why: { date: '2026-11-30', reason: { kind: 'by-hand', by: ben.key, at: '2026-11-01T10:00:00Z' } },
  may: [],
}

export const jobPage = (task: Partial<TaskView> = {}, rest: Partial<JobPage> = {}): JobPage => ({
  key: job,
  version: 7,
  client: { key: 'client:thornbury', name: 'Thornbury Dental Practice', code: 'C0007' },
  name: 'accounts to 28 Feb 2026',
  period: { occurrence: '2026', name: 'Year to 28 Feb 2026', start: '2025-03-01', end: '2026-02-28' },
  template: { name: 'Accounts', version: 1 },
  status: 'in-progress',
  start: draftAccounts.why,
  due: draftAccounts.why,
  deadlines: [],
  team: { preparer: ana.key, reviewer: ben.key, partner: cara.key },
  tags: [],
  sections: [{ id: 'accounts', title: 'Accounts' }],
  requests: [],
  tasks: [{ ...draftAccounts, ...task }],
  worked: 220,
  planned: 180,
  history: [],
  recurring: false,
  mayAssign: false,
  holds: [],
  mayHold: { job: false, client: false },
  moves: [],
  may: [],
  ...rest,
})

type Review = Answers['home']['waitsForMe'][number]
type TaskRow = Answers['home']['doNext'][number]
type DoneRow = Answers['home']['doneToday'][number]

export const taskRow = (id: string, title: string, rest: Partial<TaskRow> = {}): TaskRow => ({
  job,
  task: id,
  title,
  clientName: 'Acme Precision Engineering',
  jobName: 'VAT Oct 2026',
  due: '2026-11-24',
  pinned: false,
  estimate: 60,
  status: 'open',
  signOff: false,
  version: 4,
  ...rest,
})

/** A task that was finished today. */
export const doneRow = (title: string, clock: string, rest: Partial<DoneRow> = {}): DoneRow => ({
  job,
  task: 'done',
  title,
  clientName: 'Thornbury Dental Practice',
  jobName: 'accounts Feb 2026',
  at: `2026-11-23T${clock}:00Z`,
  inReview: false,
  logged: 0,
  commit,
  undoable: true,
  ...rest,
})

export const mondayTasks: TaskRow[] = [
  taskRow('t1', 'Chase bank confirmation letter', {
    clientName: 'Thornbury Dental Practice',
    jobName: 'accounts Feb 2026',
    due: '2026-11-19',
  }),
  taskRow('t2', 'Enter November pay changes', {
    clientName: 'Pemberton & Daughters Catering',
    jobName: 'payroll Nov',
    due: today,
  }),
  taskRow('t3', 'Reconcile sales ledger'),
  taskRow('t4', 'Draft statutory accounts', {
    clientName: 'Whitmore Property Holdings (Bristol)',
    jobName: 'accounts Feb 2026',
    due: '2026-11-25',
  }),
  taskRow('t5', 'Check mileage claims', { due: '2026-11-26' }),
]

const days = Array.from({ length: 7 }, (_, at): PlainDate => `2026-11-${23 + at}`)

export const home = (rest: Partial<Answers['home']> = {}): Answers['home'] => ({
  doNext: mondayTasks,
  doneToday: [],
  thisWeek: 17,
  late: 1,
  later: 3,
  waitsForMe: [],
  iWaitFor: [],
  waitOnMe: { rows: [], total: 0 },
  iChase: { rows: [], total: 0 },
  onHold: { rows: [], total: 0 },
  timer: { saving: [] },
  trouble: [],
  week: { number: 48, days: days.map(date => ({ date, minutes: 0, planned: 450 })) },
  acts: [],
  ...rest,
})

export const review = (rest: Partial<Review> = {}): Review => ({
  job,
  task: 'draft',
  title: 'Draft accounts',
  clientName: 'Thornbury Dental Practice',
  jobName: 'accounts to 28 Feb 2026',
  doneBy: ben.key,
  since: '2026-11-23T08:00:00Z',
  ...rest,
})

/** A week whose planned time is 37:30, with these rows. */
export const week = (rows: Answers['week']['rows'] = []): Answers['week'] => ({
  number: 48,
  days: days.map((date, at) => ({ date, planned: at < 5 ? 450 : 0, most: 1440 })),
  rows,
  timer: { saving: [] },
})

type Entry = Answers['week']['rows'][number]['days'][number][number]

export const weekRow = (entry: Partial<Entry>, on: PlainDate = today): Answers['week']['rows'][number] => ({
  id: 'row',
  work: {
    client: 'client:acme',
    clientName: 'Acme Precision Engineering',
    job: acmeVat,
    jobName: 'VAT to 31 Oct 2026',
  },
  days: days.map(date =>
    date === on ? [{ key: 'entry:e912', minutes: 90, billable: true, version: 12, ...entry }] : [],
  ),
})

export const done = (rest: Partial<Extract<Outcome, { ok: true }>> = {}): Outcome => ({
  ok: true,
  commit,
  stream: 'ledger:acme',
  version: 12,
  sentence: 'Logged 1:30',
  at: morning,
  ...rest,
})

type Play = {
  me?: Person
  answers?: Given
  /** What each command comes to; what is not named is done. */
  outcomes?: (given: Dispatched) => Outcome | Promise<Outcome>
  now?: Instant
  catchUp?: Praxis['catchUp']
}

/** The practice as the bot is handed it, in plain functions; `dispatched` lists what was given. */
export const playPraxis = ({
  me = ana,
  answers: given = {},
  outcomes = () => done(),
  now = morning,
  catchUp = () => Promise.resolve(),
}: Play = {}) => {
  const answers: Given = { obstacle: { refusal: null }, ...given }
  const dispatched: Dispatched[] = []
  const logged: string[] = []
  const praxis: Praxis = {
    personOf: ({ objectId, tenantId }) => (tenantId === 'firm' && objectId === 'me' ? me : undefined),
    person: key => people.find(each => each.key === key),
    actorOf: ({ key, roles }) => ({ key, roles }),
    dispatch: async (actor, name, input, { key, repeat }) => {
      const given = { actor: actor.key, name, input, key, repeat }
      dispatched.push(given)
      return outcomes(given)
    },
    tabOrigin: 'https://praxis.example',
    ask: async (_actor, name, input) => {
      const answer = answers[name]
      if (answer === undefined) throw new Error(`Nobody expected the question ${name}.`)
      // Each answer stands under the name of its own question.
      return (typeof answer === 'function' ? answer(input as never) : answer) as never
    },
    catchUp,
    now: () => now,
    newId: () => '01938d2e-0c00-7000-8000-00000000beef',
    linkTo: (place, subPage = '') =>
      `https://teams.microsoft.com/l/entity/praxis/${place}?p=${encodeURIComponent(subPage)}`,
    log: (_level, message) => {
      logged.push(message)
    },
  }
  return { praxis, dispatched, logged, answers }
}
