import type { HistoryEntry, Home, Instant, JobPage, TaskView, TimerView } from '@praxis/practice'
import type { Pressed } from '#src/conversation/act.ts'
import { turnOf } from '#src/conversation/turn.ts'
import type { Card } from '#src/types.ts'
import { ana, ben, cara, finishedAt, home, job, jobPage, playPraxis } from '#tests/demonstration.ts'
import { buttonsOf, press, readAloud } from '#tests/read-aloud.ts'
import { renderReview } from './render-review.ts'

const at = '2026-11-23T14:30:00Z'
const on = { job, task: 'draft', finishedAt } as const

const still: TimerView = { saving: [] }

const render = (
  me: typeof ana,
  page: JobPage,
  given: { pressed?: Pressed; timer?: TimerView; acts?: Home['acts']; of?: Instant } = {},
) => {
  const { pressed, timer = still, acts = [], of = finishedAt } = given
  const { praxis } = playPraxis({ me, now: at, answers: { job: page, home: home({ timer, acts }) } })
  return renderReview(turnOf(praxis, me), { ...on, finishedAt: of }, pressed)
}

const about = 'Thornbury Dental Practice, accounts to 28 Feb 2026'
const facts = [
  'Done by: Ana Pereira at 14:02 today',
  'Time: 3:40, planned 3:00',
  'Checklist: 8 of 8',
  'Due: Mon 30 Nov',
  'Ana’s note',
  'Members’ capital agrees to last year. Two motor invoices moved to next year, see paper 3.',
]
const approved = {
  status: 'done' as const,
  review: { by: ben.key, at: '2026-11-23T14:20:00.000Z' as const, of: finishedAt, outcome: 'approved' as const },
}

/** The task begun again: it is not done any more. */
const begun = (task: Partial<TaskView>, history: HistoryEntry[] = []): JobPage => {
  const page = jobPage({ status: 'in-progress', ...task }, { history })
  const { done: _done, ...open } = page.tasks[0] ?? {}
  return { ...page, tasks: [open] as JobPage['tasks'] } // the same task without `done`
}

const returned: TaskView['review'] = {
  by: ben.key,
  at: '2026-11-23T14:20:00.000Z',
  of: finishedAt,
  outcome: 'returned',
  note: 'Please show the two motor invoices in note 6, and add the lease to commitments.',
}
const sentBack = [
  'Sent back: Draft accounts',
  about,
  'Ben Whitfield, 14:20 today',
  'Please show the two motor invoices in note 6, and add the lease to commitments.',
]

/** An act on the draft, in words that nobody is to read; a commit is dated a moment after what it says. */
const acted = (command: string, clock: string, who = ana, task = 'draft'): HistoryEntry => ({
  commit: `commit-${clock}`,
  sentence: 'Did something',
  at: `2026-11-23T${clock}:00.007Z` as Instant, // a time of that day
  undoable: true,
  actor: who.key,
  actorName: who.name,
  version: 8,
  command,
  job,
  task,
})
const itself = acted('finish-task', '14:02')

describe('the card of a task in review', () => {
  it('asks the reviewer', async () => {
    const card = await render(ben, jobPage({ may: ['approve', 'return'] }))
    expect(readAloud(card)).toEqual([
      'Please review: Draft accounts',
      about,
      ...facts,
      '[button] Approve',
      '[button] Send back…',
      '[field] What should Ana change?',
      '[button] Send back to Ana',
      '[button] Open the task',
    ])
    expect(card.speak).toBe(`Ana asks you to review Draft accounts for ${about}.`)
  })

  it('asks a partner who may review it as well', async () => {
    expect(readAloud(await render(cara, jobPage({ may: ['approve', 'return'] })))[0]).toBe(
      'Please review: Draft accounts',
    )
  })

  it('tells the doer with whom it is, and lets them take it back', async () => {
    expect(readAloud(await render(ana, jobPage({ may: ['recall'] })))).toEqual([
      'With Ben for review: Draft accounts',
      about,
      ...facts,
      '[button] Take it back',
      '[button] Open the task',
    ])
  })

  it('tells others no more than where it is', async () => {
    expect(readAloud(await render(cara, jobPage()))).toEqual([
      'In review: Draft accounts',
      about,
      'With Ben Whitfield since 14:02 today.',
      '[button] Open the task',
    ])
  })

  it('says who approved it and what is next', async () => {
    const page = jobPage(approved)
    const [draft] = page.tasks
    if (!draft) throw new Error('the job has its task')
    const next = { ...draft, id: 'ask', title: 'Ask the client', status: 'open' as const }
    const follower = { ...next, after: [{ task: 'draft', title: 'Draft accounts', lag: 0 }] }
    const card = await render(ben, { ...page, tasks: [draft, follower] })
    expect(readAloud(card)).toEqual([
      'Approved: Draft accounts',
      about,
      'Ben Whitfield approved it at 14:20 today. Next: Ask the client (Ana).',
      '[button] Open the task',
    ])
  })

  it('gives the doer what to change, and Start', async () => {
    const card = await render(ana, begun({ review: returned }))
    expect(readAloud(card)).toEqual([...sentBack, '[button] Start: Draft accounts', '[button] Open the task'])
    expect(press(card, 'Start').verb).toBe('start-timer')
  })

  it('has no Start while the doer’s timer runs on it', async () => {
    const since = '2026-11-23T14:25:00Z' as const
    const running = {
      job,
      task: 'draft',
      clientName: 'Thornbury',
      jobName: 'accounts',
      since,
      forgotten: false,
    } as const
    const card = await render(ana, begun({ review: returned }), { timer: { running, saving: [] } })
    expect(readAloud(card)).toEqual([...sentBack, 'Running since 14:25', '[button] Open the task'])
  })

  it('has nothing to start for the one who sent it back', async () => {
    expect(readAloud(await render(ben, begun({ review: returned })))).toEqual([...sentBack, '[button] Open the task'])
  })

  it('says who took it back', async () => {
    const history = [
      acted('recall-task', '14:15', cara, 'another'),
      acted('recall-task', '14:10'),
      itself,
      acted('recall-task', '13:00', cara),
    ]
    expect(readAloud(await render(ben, begun({}, history)))).toEqual([
      'Taken back: Draft accounts',
      about,
      'Ana Pereira took it back at 14:10 today. There is nothing to review.',
      '[button] Open the task',
    ])
  })

  it('says who undid it, which takes it back as well', async () => {
    const history = [acted('undo', '14:11', cara), itself]
    expect(readAloud(await render(ben, begun({}, history)))).toContain(
      'Cara Osei took it back at 14:11 today. There is nothing to review.',
    )
  })

  it('says no more than that it left review when nothing says how', async () => {
    expect(readAloud(await render(ben, begun({}, [itself])))).toContain(
      'It is no longer in review. There is nothing to review.',
    )
  })

  it('says that it was approved, and who opened it again', async () => {
    const history = [acted('reopen-task', '14:25', cara), acted('approve-task', '14:20', ben), itself]
    expect(readAloud(await render(ana, begun({}, history)))).toEqual([
      'Approved: Draft accounts',
      about,
      'Ben Whitfield approved it at 14:20 today. Cara Osei opened it again at 14:25 today.',
      '[button] Open the task',
    ])
  })

  it('says when the job was cancelled or the task skipped', async () => {
    const cancelled = await render(ben, jobPage({}, { status: 'cancelled' }))
    expect(readAloud(cancelled)).toContain('The job was cancelled.')
    const skipped = await render(ben, jobPage({ status: 'skipped' }))
    expect(readAloud(skipped)).toContain('The task was skipped.')
  })

  it('stays when the job was cancelled or taken away', async () => {
    const missing = Object.assign(new Error('gone'), { name: 'NotFound' })
    const { praxis } = playPraxis({
      answers: {
        job: () => {
          throw missing
        },
      },
    })
    expect(readAloud(await renderReview(turnOf(praxis, ben), on))).toContain('A job that was cancelled or taken away')
  })

  it('puts what stood in the way on top', async () => {
    const pressed = { key: 'k', warning: 'Ben Whitfield approved this 10 minutes ago.' }
    const card = await render(cara, jobPage(approved), { pressed })
    expect(readAloud(card).slice(0, 2)).toEqual([
      'Ben Whitfield approved this 10 minutes ago.',
      'Approved: Draft accounts',
    ])
  })

  it('asks for itself anew for the one person in whose chat it stands', async () => {
    const card = await render(ben, jobPage({ may: ['approve'] }))
    expect(card.refresh).toEqual({
      action: { type: 'Action.Execute', verb: 'show-review', data: { card: 'review', ...on } },
      userIds: ['29:ben'],
    })
  })

  it('names the task among the facts when the title has no room for it', async () => {
    const title = 'Reconcile the directors’ loan accounts to the minutes'
    const card = await render(ben, jobPage({ title, may: ['approve'] }))
    expect(readAloud(card)).toContain(`Task: ${title}`)
    expect(readAloud(card)[0]?.length).toBeLessThanOrEqual(48)
  })

  it('has keys that stay while nothing changes and are new when the job changed', async () => {
    const keyOf = async (page: JobPage) => press(await render(ben, page), 'Approve').data.key
    const first = await keyOf(jobPage({ may: ['approve'] }))
    expect(await keyOf(jobPage({ may: ['approve'] }))).toBe(first)
    expect(await keyOf(jobPage({ may: ['approve'] }, { version: 9 }))).not.toBe(first)
  })

  it('has another key on the card that answers a press, whatever came of it', async () => {
    const keyAfter = async (key?: string) => {
      const page = jobPage({ may: ['approve'] })
      const card = await render(ben, page, key === undefined ? {} : { pressed: { key, warning: 'Not now.' } })
      return String(press(card, 'Approve').data.key)
    }
    const first = await keyAfter()
    const second = await keyAfter(first)
    expect(new Set([first, second, await keyAfter(second)]).size).toBe(3)
  })

  it('starts anew after the timer was stopped, which changes no job', async () => {
    const start = async (acts: Home['acts']) =>
      press(await render(ana, begun({ review: returned }), { acts }), 'Start').data.key
    const first = await start([])
    expect(await start([])).toBe(first)
    expect(await start([acted('stop-timer', '14:28')])).not.toBe(first)
  })
})

describe('the card of an earlier finish', () => {
  const later: Instant = '2026-11-23T14:25:00.000Z'
  const doneAgain = { by: ana.key, at: later }
  const reviewedAgain = { by: ben.key, at: '2026-11-23T14:28:00.000Z' as const, of: later }
  const newer: [string, JobPage][] = [
    ['in review', jobPage({ done: doneAgain, may: ['approve', 'return'] })],
    ['approved', jobPage({ status: 'done', done: doneAgain, review: { ...reviewedAgain, outcome: 'approved' } })],
    ['sent back', begun({ review: { ...reviewedAgain, outcome: 'returned', note: 'See note 6.' } })],
    [
      'taken back',
      begun({}, [
        acted('recall-task', '14:27'),
        acted('finish-task', '14:25'),
        acted('recall-task', '14:10'),
        acted('finish-task', '14:02'),
      ]),
    ],
  ]

  it.each(newer)('says that the newer one counts and has nothing to press, when that is %s', async (_what, page) => {
    for (const me of [ana, ben, cara])
      expect(readAloud(await render(me, page))).toEqual([
        'Sent again: Draft accounts',
        about,
        'Sent for review again at 14:25 today, the newer card counts.',
        '[button] Open the task',
      ])
  })

  const every: [string, JobPage][] = [
    ...newer,
    ['not there yet', jobPage({ may: ['approve', 'return'] })],
    ['undone', begun({ review: returned }, [acted('undo', '14:26'), acted('finish-task', '14:25'), itself])],
  ]
  it.each(every)('never acts beside the newer one, when that is %s', async (_what, page) => {
    const acts = (card: Card) => buttonsOf(card).some(({ type }) => type !== 'Action.OpenUrl')
    for (const me of [ana, ben]) {
      const cards = await Promise.all([finishedAt, later].map(of => render(me, page, { of })))
      expect(cards.filter(acts).length).toBeLessThanOrEqual(1)
    }
  })

  it('says what became of it again when the newer finish is undone, whose card says that', async () => {
    const page = begun({ review: returned }, [acted('undo', '14:26'), acted('finish-task', '14:25'), itself])
    expect(readAloud(await render(ana, page)).slice(0, sentBack.length)).toEqual(sentBack)
    expect(readAloud(await render(ana, page, { of: later }))).toEqual([
      'Taken back: Draft accounts',
      about,
      'Ana Pereira took it back at 14:26 today. There is nothing to review.',
      '[button] Open the task',
    ])
  })
})
