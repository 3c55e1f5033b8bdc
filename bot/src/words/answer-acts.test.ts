import type { ApplyPreview, Hit, JobKey, Outcome, Person, Refusal, RefusalOf, TemplateView } from '@praxis/practice'
import type { Answer } from '#src/conversation/answer.ts'
import { respond } from '#src/conversation/respond.ts'
import type { Card } from '#src/types.ts'
import type { TaskView } from '#tests/demonstration.ts'
import { ana, ben, cara, done, home, job, jobPage, playPraxis, taskRow } from '#tests/demonstration.ts'
import { press, readAloud } from '#tests/read-aloud.ts'

/** A hit, and the words that find it. */
type Findable = [words: string, hit: Hit]

const personHit = ({ key, name }: Person): Findable => [name, { kind: 'person', key, name, isActive: true }]

const workOf = (key: JobKey, clientName: string): Findable[] => {
  const jobName = 'VAT return Oct 2026'
  const taskOf = (id: string, name: string, more: { status?: 'in-review' } = {}): Findable => [
    `${name} ${jobName} ${clientName}`,
    { kind: 'task', job: key, task: id, name, jobName, clientName, status: 'open', due: '2026-11-25', ...more },
  ]
  return [
    [
      `${jobName} ${clientName}`,
      { kind: 'job', key, name: jobName, clientName, status: 'in-progress', due: '2026-11-26' },
    ],
    taskOf('bank', 'Reconcile the bank'),
    taskOf('return', 'Prepare the return'),
    taskOf('figures', 'Agree the figures', { status: 'in-review' }),
  ]
}
const otherJob: JobKey = 'job:garden:vat:2026-10-q'
const acme: Findable = [
  'Acme Precision',
  { kind: 'client', key: 'client:acme', name: 'Acme Precision', code: 'C1', status: 'active' },
]
const garden: Findable = [
  'Garden Rooms',
  { kind: 'client', key: 'client:garden', name: 'Garden Rooms', code: 'C2', status: 'active' },
]
const oldJob: Findable = [
  'Payroll June 2026 Acme Precision',
  {
    kind: 'job',
    key: 'job:acme:payroll:2026-06',
    name: 'Payroll June 2026',
    clientName: 'Acme Precision',
    status: 'done',
    due: '2026-06-30',
  },
]
const everything: Findable[] = [
  acme,
  garden,
  ...workOf(job, 'Acme Precision'),
  ...workOf(otherJob, 'Garden Rooms'),
  oldJob,
  ...[ana, ben, cara].map(personHit),
  ['VAT return', { kind: 'template', id: 'vat-return', name: 'VAT return' }],
]

const has = (text: string, words: string): boolean => {
  const own = text.toLowerCase().split(' ')
  return words
    .toLowerCase()
    .split(' ')
    .every(word => own.some(each => each.startsWith(word)))
}

/** Whatever has all the words; where nothing has, `acne` is a typo of `acme`. */
const search = ({ words }: { words: string }) => {
  const withWords = (asked: string) => everything.flatMap(([text, hit]) => (has(text, asked) ? [hit] : []))
  const hits = withWords(words)
  if (hits.length > 0) return { hits, more: [], forgiven: false }
  const near = words.includes('acne') ? withWords(words.replace('acne', 'acme')) : []
  return { hits: near, more: [], forgiven: near.length > 0 }
}

const vatReturn: TemplateView = {
  key: 'template:vat-return.v2',
  version: 2,
  id: 'vat-return',
  service: 'vat',
  name: 'VAT return',
  frequency: 'quarter',
  needs: [],
  start: { count: -10, unit: 'working-days', from: 'period-end' },
  due: { count: 20, unit: 'working-days', from: 'period-end' },
  sections: [{ id: 'accounts', title: 'Accounts' }],
  steps: [],
}

type PreviewInput = { period: { name: string }; clients: string[] }
const preview = ({ period, clients }: PreviewInput): ApplyPreview => ({
  name: `VAT return ${period.name}`,
  jobs: clients.map(client => ({
    client: client === 'client:garden' ? 'client:garden' : 'client:acme',
    clientName: client === 'client:garden' ? 'Garden Rooms' : 'Acme Precision',
    clientCode: 'C1',
    start: '2026-11-02',
    due: '2026-11-27',
    team: { preparer: ana.key },
    missing: ['reviewer'],
    tasks: 8,
    warned: [],
  })),
  leftOut: [],
  start: null,
  due: null,
  load: [],
  requests: { count: 0 },
})

const bank: Partial<TaskView> = { id: 'bank', title: 'Reconcile the bank', status: 'done' }
const page = jobPage(bank, { name: 'VAT return Oct 2026', team: { preparer: ana.key } })

const sentences: Record<string, string> = {
  'assign-task': 'Gave “Reconcile the bank” to Ben Whitfield',
  'assign-job': 'Made Ben Whitfield the reviewer',
  'move-task': 'Moved “Reconcile the bank” to 2026-11-27',
  'move-job': 'Moved the job to 2026-11-27',
  'finish-task': 'Finished “Reconcile the bank”',
  'make-job': 'Made the job',
}

type Playing = Parameters<typeof playPraxis>[0]

/** A practice in which the same key tells the same, and another input under it is refused. */
const play = ({ answers = {}, outcomes, ...rest }: Playing = {}) => {
  const given = new Map<string, string>()
  const once = (key: string, input: unknown): boolean => {
    const text = JSON.stringify(input)
    if (!given.has(key)) given.set(key, text)
    return given.get(key) === text
  }
  return playPraxis({
    me: cara,
    answers: {
      search,
      home: home(),
      tasks: { rows: [], total: 0, from: 0 },
      job: page,
      templates: { templates: [vatReturn] },
      'preview-apply': preview,
      calendar: { settings: null, holidays: [{ date: '2026-11-30', name: 'A holiday' }] },
      ...answers,
    },
    outcomes:
      outcomes ??
      (({ name, input, key }): Outcome =>
        once(key, input)
          ? done({ stream: job, sentence: sentences[name] ?? name, about: 'Acme Precision, VAT return Oct 2026' })
          : { ok: false, refusal: { code: 'key-reused' } }),
    ...rest,
  })
}

type Played = ReturnType<typeof play>

const chat = {
  service: 'https://smba.trafficmanager.net/emea/',
  conversation: 'a:cara',
  user: '29:cara',
  bot: '28:praxis',
}
const from = { objectId: 'me', tenantId: 'firm', isPersonalChat: true, chat }
const say = ({ praxis }: Played, text: string) => respond(praxis, { id: 'activity-1', from, kind: 'words', text })

const cardOf = (answer: Answer | undefined): Card => {
  if (!answer || !('card' in answer)) throw new Error(`No card, but ${JSON.stringify(answer)}`)
  return answer.card
}
const linesOf = (answer: Answer | undefined) => readAloud(cardOf(answer))

type Button = { verb: string; data: Record<string, unknown> }

/** The buttons “This one”, in their order. */
const choices = (card: Card): Button[] => {
  const found: Button[] = []
  JSON.stringify(card, (_name, value) => {
    if (value?.type === 'Action.Execute' && value.title === 'This one')
      found.push({ verb: value.verb, data: value.data })
    return value
  })
  return found
}
const tap = ({ praxis }: Played, button: Button | undefined) => {
  if (!button) throw new Error('There is no such choice.')
  return respond(praxis, { id: 'tap', from, kind: 'action', ...button, message: 'm', invoked: true })
}

const heldBy = (strength: 'warns' | 'blocks'): RefusalOf<'held'> => ({
  code: 'held',
  act: 'start',
  job,
  name: 'Acme Precision, VAT return Oct 2026',
  strength,
  holds: [
    {
      id: 'h1',
      on: 'client:acme',
      reason: 'engagement-letter',
      strength,
      acts: ['start'],
      note: 'Sent on Monday.',
      by: ben.key,
      byName: 'Ben Whitfield',
      at: '2026-11-23T09:13:00Z',
    },
  ],
})

const refusedBy = (refusal: Refusal) => play({ outcomes: () => ({ ok: false, refusal }) })

describe('an act that was named for certain', () => {
  it.each([
    ['assign reconcile precision to ben', 'assign-task', { job, task: 'bank', person: ben.key }],
    ['assign reconcile precision to me', 'assign-task', { job, task: 'bank', person: cara.key }],
    ['assign acme vat to ben as reviewer', 'assign-job', { job, role: 'reviewer', person: ben.key }],
    ['due reconcile acme Friday', 'move-task', { job, task: 'bank', due: '2026-11-27' }],
    ['due acme vat 7 Feb', 'move-job', { job, to: '2027-02-07' }],
    ['due acme vat 2027-02-07', 'move-job', { job, to: '2027-02-07' }],
    ['due acme vat +5', 'move-job', { job, to: { workingDays: 5 } }],
    ['due reconcile acme +3', 'move-task', { job, task: 'bank', due: '2026-12-01' }],
    ['done reconcile acme', 'finish-task', { job, task: 'bank' }],
    [
      'create vat return for acme Q3 2026',
      'make-job',
      {
        client: 'client:acme',
        template: 'template:vat-return.v2',
        period: { occurrence: '2026-09-q', name: 'Q3 2026', start: '2026-07-01', end: '2026-09-30' },
        team: { preparer: ana.key },
      },
    ],
  ])('“%s” is done at once', async (text, name, input) => {
    const played = play()
    const lines = linesOf(await say(played, text))
    expect(lines.at(0)).toBe(sentences[name]?.replace('2026-11-27', 'Fri 27 Nov'))
    expect(lines.at(1)).toBe('Acme Precision, VAT return Oct 2026')
    expect(lines.slice(-2)).toEqual(['[button] Undo', '[button] Open the job'])
    expect(played.dispatched.map(each => [each.name, each.input])).toEqual([[name, input]])
  })

  it('is taken back from its card, and done again from there', async () => {
    const played = play()
    const card = cardOf(await say(played, 'due reconcile acme Friday'))
    const undone = cardOf(await tap(played, press(card, 'Undo')))
    expect(readAloud(undone)[0]).toBe('Undone: Moved “Reconcile the bank” to Fri 27 Nov')
    expect(readAloud(cardOf(await tap(played, press(undone, 'Do it again'))))[0]).toMatch(/^Done again: Moved/)
  })

  it('says of a new job when it is due and whom it lacks', async () => {
    expect(linesOf(await say(play(), 'create vat return for acme Q3 2026'))).toEqual([
      'Made the job',
      'Acme Precision, VAT return Oct 2026',
      'It is due Mon 30 Nov and has 1 task.',
      'Nobody is its reviewer.',
      '[button] Undo',
      '[button] Open the job',
    ])
  })

  it('says who is asked to sign a finished task off', async () => {
    const job = jobPage({ ...bank, status: 'in-review', reviewer: ben.key })
    expect(linesOf(await say(play({ answers: { job } }), 'done reconcile acme'))).toContain(
      'Ben Whitfield is asked to sign it off.',
    )
  })

  it('stops the timer that ran on a finished task', async () => {
    const names = { clientName: 'Acme Precision', jobName: 'VAT return Oct 2026' }
    const since = '2026-11-23T09:00:00Z'
    const timer = { running: { job, task: 'bank', ...names, since, forgotten: false }, saving: [] } as const
    const played = play({ answers: { home: home({ timer: { ...timer, saving: [] } }) } })
    await say(played, 'done reconcile acme')
    expect(played.dispatched.map(({ name }) => name)).toEqual(['finish-task', 'stop-timer'])
  })

  it('is done once when its message is delivered twice', async () => {
    const played = play()
    const first = linesOf(await say(played, 'due reconcile acme Friday'))
    expect(linesOf(await say(played, 'due reconcile acme Friday'))).toEqual(first)
    expect(new Set(played.dispatched.map(({ key }) => key)).size).toBe(1)
  })

  it('is not said to be refused when its message comes again and the work has moved meanwhile', async () => {
    const played = refusedBy({ code: 'key-reused' })
    expect(await say(played, 'due reconcile acme +3')).toEqual({ text: 'I did that when you wrote it.' })
  })

  it('says why it is refused, and keeps what was written', async () => {
    const played = refusedBy({ code: 'task-blocked', title: 'Reconcile the bank', by: ['Enter sales'] })
    expect(linesOf(await say(played, 'done reconcile acme'))).toEqual([
      'Not finished: Reconcile the bank',
      'Thornbury Dental Practice, VAT return Oct 2026',
      'You wrote: “done reconcile acme”',
      '“Reconcile the bank” waits for “Enter sales”.',
      '[button] Open the job',
    ])
  })

  it('is asked about where a hold warns of it, and done after a yes to that hold', async () => {
    const played = play({
      outcomes: ({ input }) =>
        'despite' in (input as object)
          ? done({
              stream: job,
              sentence: 'Finished “Reconcile the bank” despite the hold “Engagement letter unsigned”',
            })
          : { ok: false, refusal: heldBy('warns') },
    })
    const card = cardOf(await say(played, 'done reconcile acme'))
    expect(readAloud(card)).toEqual([
      'Finish it all the same?',
      'Acme Precision, VAT return Oct 2026',
      'You wrote: “done reconcile acme”',
      'On hold: Engagement letter unsigned, set by Ben Whitfield a minute ago. Sent on Monday.',
      '[button] Finish it: Acme Precision, VAT return Oct 2026',
      '[button] Open the job',
      'To change nothing, leave it.',
    ])
    expect(linesOf(await tap(played, press(card, 'Finish it')))[0]).toMatch(/^Finished .* despite the hold/)
    expect(played.dispatched.map(({ input }) => input)).toEqual([
      { job, task: 'bank' },
      { job, task: 'bank', despite: ['h1'] },
    ])
    expect(new Set(played.dispatched.map(({ key }) => key)).size).toBe(2)
  })

  it('is refused where a hold blocks it, with who set it and who can lift it', async () => {
    expect(linesOf(await say(refusedBy(heldBy('blocks')), 'done reconcile acme'))).toContain(
      'Acme Precision, VAT return Oct 2026 cannot be started. A hold: “Engagement letter unsigned” (set by Ben Whitfield a minute ago). The client’s partner or manager can lift it.',
    )
  })

  it('asks before it makes a job that a hold warns of, and says which clients get none', async () => {
    const { holds } = heldBy('warns')
    const warned = play({
      answers: {
        'preview-apply': (input: PreviewInput) => ({
          ...preview(input),
          jobs: preview(input).jobs.map(each => ({ ...each, warned: holds })),
        }),
      },
    })
    const card = cardOf(await say(warned, 'create vat return for acme Q3 2026'))
    expect(readAloud(card)).toContain('Despite “Engagement letter unsigned” (set by Ben Whitfield)')
    expect(warned.dispatched).toEqual([])
    await tap(warned, choices(card)[0])
    expect(warned.dispatched[0]?.input).toMatchObject({ client: 'client:acme', despite: ['h1'] })
    const leftOut = [{ client: 'client:acme', clientName: 'Acme Precision', why: 'on-hold', holds }]
    const blocked = play({
      answers: { 'preview-apply': (input: PreviewInput) => ({ ...preview(input), jobs: [], leftOut }) as ApplyPreview },
    })
    expect(linesOf(await say(blocked, 'create vat return for acme Q3 2026'))).toContain(
      'Acme Precision gets no new jobs: “Engagement letter unsigned” (set by Ben Whitfield).',
    )
  })

  it.each([
    ['assign reconcile acme to ben', 'Not assigned: Reconcile the bank'],
    ['due acme vat friday', 'Not moved'],
    ['create vat return for acme Q3 2026', 'Not made'],
  ])('“%s” is refused in words to whoever may not', async (text, title) => {
    const lines = linesOf(await say(refusedBy({ code: 'forbidden' }), text))
    expect(lines[0]).toBe(title)
    expect(lines).toContain('This is not yours to do.')
  })

  it('is tried again under the same key when nobody knows whether it was done', async () => {
    let isAway = true
    const played = play({
      outcomes: () => {
        if (isAway) throw new Error('away')
        return done({ stream: job, sentence: 'Finished “Reconcile the bank”' })
      },
    })
    const card = cardOf(await say(played, 'done reconcile acme'))
    expect(readAloud(card)[0]).toBe('Not known yet: finishing it')
    isAway = false
    expect(linesOf(await tap(played, press(card, 'Try again')))[0]).toBe('Finished “Reconcile the bank”')
    expect(new Set(played.dispatched.map(({ key }) => key)).size).toBe(1)
  })
})

describe('an act that is not certain', () => {
  it('is shown in its ways, and nothing is done before one is chosen', async () => {
    const played = play()
    expect(linesOf(await say(played, 'done reconcile'))).toEqual([
      'Which one is done?',
      'Nothing is changed yet.',
      'You wrote: “done reconcile”',
      'Reconcile the bank',
      'Acme Precision, VAT return Oct 2026',
      'Due Wed 25 Nov',
      '[button] This one: Reconcile the bank, Acme Precision, VAT return Oct 2026',
      'Reconcile the bank',
      'Garden Rooms, VAT return Oct 2026',
      'Due Wed 25 Nov',
      '[button] This one: Reconcile the bank, Garden Rooms, VAT return Oct 2026',
      '[button] Find another',
      'To change nothing, leave it.',
    ])
    expect(played.dispatched).toEqual([])
  })

  it('is one’s own task rather than somebody else’s of that name', async () => {
    const rows = [taskRow('bank', 'Reconcile the bank', { job: otherJob })]
    const played = play({ answers: { tasks: { rows, total: 1, from: 0 } } })
    await say(played, 'done reconcile')
    expect(played.dispatched[0]?.input).toEqual({ job: otherJob, task: 'bank' })
  })

  it('is done once by two taps: the second is told what came of the first', async () => {
    const played = play()
    const [first, second] = choices(cardOf(await say(played, 'due reconcile friday')))
    const lines = linesOf(await tap(played, first))
    expect(linesOf(await tap(played, second))).toEqual(lines)
    expect(linesOf(await tap(played, first))).toEqual(lines)
    expect(new Set(played.dispatched.map(({ key }) => key)).size).toBe(1)
    expect(played.dispatched[0]?.input).toEqual({ job, task: 'bank', due: '2026-11-27' })
  })

  it('offers a job and a task that bears its words by itself', async () => {
    const card = cardOf(await say(play(), 'due return acme friday'))
    expect(choices(card).map(({ verb }) => verb)).toEqual(['move-job', 'move-task'])
  })

  it('offers both days where a day may be either', async () => {
    const lines = linesOf(await say(play(), 'due reconcile acme monday'))
    expect(lines).toContain('From Wed 25 Nov to Mon 30 Nov')
    expect(lines).toContain('From Wed 25 Nov to Mon 23 Nov')
  })

  it('asks as what a person is to work on a job', async () => {
    const played = play()
    const card = cardOf(await say(played, 'assign acme vat to ben'))
    expect(readAloud(card).slice(0, 6)).toEqual([
      'As what does Ben Whitfield work on it?',
      'Nothing is changed yet.',
      'You wrote: “assign acme vat to ben”',
      'As preparer',
      'Thornbury Dental Practice, VAT return Oct 2026',
      'Now Ana Pereira',
    ])
    await tap(played, choices(card)[1])
    expect(played.dispatched.map(({ name, input }) => [name, input])).toEqual([
      ['assign-job', { job, role: 'reviewer', person: ben.key }],
    ])
  })

  it('asks for the role after the job where both are open, under the same key', async () => {
    const played = play()
    const [ofAcme] = choices(cardOf(await say(played, 'assign vat to ben')))
    const roles = cardOf(await tap(played, ofAcme))
    expect(readAloud(roles)[0]).toBe('As what does Ben Whitfield work on it?')
    const [preparer, reviewer] = choices(roles)
    const lines = linesOf(await tap(played, preparer))
    expect(linesOf(await tap(played, reviewer))).toEqual(lines)
  })

  it.each([
    ['done reconcile acne', 'Is this one done?'],
    ['assign reconcile acne to ben', 'Assign this one?'],
    ['due reconcile acne friday', 'Move this one?'],
    ['create vat return for acne Q3 2026', 'Make this job?'],
  ])('“%s” has a typo, so what is close is shown first', async (text, title) => {
    const played = play()
    const card = cardOf(await say(played, text))
    expect(readAloud(card)[0]).toBe(title)
    expect(played.dispatched).toEqual([])
    await tap(played, choices(card)[0])
    expect(played.dispatched).toHaveLength(1)
  })

  it('shows a new job of the last period that is over where no period was written', async () => {
    const played = play()
    const card = cardOf(await say(played, 'create vat return for acme'))
    expect(readAloud(card)).toEqual([
      'Make this job?',
      'Nothing is changed yet.',
      'You wrote: “create vat return for acme”',
      'VAT return Oct 2026',
      'Acme Precision',
      'Due Fri 27 Nov, 8 tasks',
      'Nobody is its reviewer',
      '[button] This one: VAT return Oct 2026, Acme Precision',
      'For another period write it at the end, like “Q3 2026” or “October 2026”.',
      '[button] Find another',
      'To change nothing, leave it.',
    ])
    await tap(played, choices(card)[0])
    expect(played.dispatched[0]?.input).toMatchObject({ period: { occurrence: '2026-10-q' } })
  })

  it('names the clients who get no such job beside those who may', async () => {
    const leftOut = [{ client: 'client:acme' as const, clientName: 'Acme Precision', why: 'has-it-already' as const }]
    const half = (input: PreviewInput): ApplyPreview =>
      input.clients.includes('client:acme') ? { ...preview(input), jobs: [], leftOut } : preview(input)
    const found = { hits: [acme, garden].map(([, hit]) => hit), more: [], forgiven: false }
    const answers = {
      'preview-apply': half,
      search: (input: { words: string }) => (input.words === 'firms' ? found : search(input)),
    }
    const played = play({ answers })
    const lines = linesOf(await say(played, 'create vat return for firms Q3 2026'))
    expect(lines[0]).toBe('Make this job?')
    expect(lines).toContain('Garden Rooms')
    expect(lines).toContain('Acme Precision has it already.')
    expect(played.dispatched).toEqual([])
  })

  it('shows the periods that a quarter without a year may be', async () => {
    const lines = linesOf(await say(play(), 'create vat return for acme q3'))
    expect(lines.filter(line => line.startsWith('VAT return'))).toEqual(['VAT return Q3 2026', 'VAT return Q3 2027'])
  })

  it('shows no more than five, and says that there are more', async () => {
    const many = Array.from(
      { length: 6 },
      (_, at): Hit => ({
        kind: 'task',
        job: `job:acme:vat:${at}`,
        task: 'bank',
        name: 'Reconcile the bank',
        jobName: `VAT ${at}`,
        clientName: 'Acme Precision',
        status: 'open',
        due: '2026-11-25',
      }),
    )
    const card = cardOf(
      await say(play({ answers: { search: { hits: many, more: [], forgiven: false } } }), 'done bank'),
    )
    expect(choices(card)).toHaveLength(5)
    expect(readAloud(card)).toContain('There are more. Write more of the name.')
  })

  it('does nothing for a button whose data somebody changed', async () => {
    const played = play()
    const [first] = choices(cardOf(await say(played, 'done reconcile')))
    const answer = await tap(
      played,
      first && { ...first, data: { ...first.data, choice: { verb: 'undo', input: {} } } },
    )
    expect(answer).toEqual({ text: expect.stringContaining('of an older kind') })
    expect(played.dispatched).toEqual([])
  })
})

describe('an act that cannot be read', () => {
  it.each([
    ['assign reconcile acme', 'Who gets which work?'],
    ['assign zebra to ben', 'No open job or task for “zebra”'],
    ['assign reconcile acme to zoe', 'Nobody here is called “zoe”'],
    ['assign reconcile acme to ben as reviewer', 'No open job for “reconcile acme”'],
    ['due acme vat', 'When is it to be due?'],
    ['due friday', 'What is to be due then?'],
    ['due payroll june friday', 'No open job or task for “payroll june”'],
    ['done', 'Which task is done?'],
    ['done zebra', 'No open task for “zebra”'],
    ['create vat return', 'Which template, for which client?'],
    ['create zebra for acme', 'No template is called “zebra”'],
    ['create vat return for zebra', 'No client is called “zebra”'],
  ])('“%s” says what is missing, and keeps what was written', async (text, title) => {
    const played = play()
    const lines = linesOf(await say(played, text))
    expect(lines.slice(0, 2)).toEqual([title, `You wrote: “${text}”`])
    expect(lines.at(-1)).toBe('Nothing is changed.')
    expect(played.dispatched).toEqual([])
  })

  it.each([
    ['has-it-already', 'Acme Precision has it already.'],
    ['dormant', 'Acme Precision is dormant.'],
    ['no-vat', 'Acme Precision has no VAT number.'],
    ['no-step-for-it', 'No step of it is meant for Acme Precision.'],
  ] as const)('makes no job for a client who gets none: %s', async (why, words) => {
    const leftOut = [{ client: 'client:acme' as const, clientName: 'Acme Precision', why }]
    const none = (input: PreviewInput): ApplyPreview => ({ ...preview(input), jobs: [], leftOut })
    const lines = linesOf(await say(play({ answers: { 'preview-apply': none } }), 'create vat return for acme Q3 2026'))
    expect(lines[0]).toBe('Not made: VAT return Q3 2026')
    expect(lines).toContain(words)
  })

  it('is answered to staff, who make no jobs, before anything is looked for', async () => {
    const played = play({
      me: { ...cara, roles: ['staff'] },
      answers: {
        search: () => {
          throw new Error('asked')
        },
      },
    })
    expect(linesOf(await say(played, 'create vat return for acme'))).toContain('This is not yours to do.')
    expect(played.dispatched).toEqual([])
  })
})
