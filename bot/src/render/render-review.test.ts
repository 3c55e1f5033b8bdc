import type { JobPage, TimerView } from '@praxis/practice'
import { turnOf } from '#src/conversation/turn.ts'
import { ana, ben, cara, home, job, jobPage, playPraxis } from '#tests/demonstration.ts'
import { press, readAloud } from '#tests/read-aloud.ts'
import { renderReview } from './render-review.ts'

const at = '2026-11-23T14:30:00Z'
const on = { job, task: 'draft' } as const

const still: TimerView = { saving: [] }

const render = (
  me: typeof ana,
  page: JobPage,
  { warning, timer = still }: { warning?: string; timer?: TimerView } = {},
) => {
  const { praxis } = playPraxis({ me, now: at, answers: { job: page, home: home({ timer }) } })
  return renderReview(turnOf(praxis, me), on, warning)
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
  review: { by: ben.key, at: '2026-11-23T14:20:00Z' as const, outcome: 'approved' as const },
}

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

  const returned = jobPage({
    status: 'in-progress',
    review: {
      by: ben.key,
      at: '2026-11-23T14:20:00Z',
      outcome: 'returned',
      note: 'Please show the two motor invoices in note 6, and add the lease to commitments.',
    },
  })
  const sentBack = [
    'Sent back: Draft accounts',
    about,
    'Ben Whitfield, 14:20 today',
    'Please show the two motor invoices in note 6, and add the lease to commitments.',
  ]

  it('gives the doer what to change, and Start', async () => {
    const card = await render(ana, returned)
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
    const card = await render(ana, returned, { timer: { running, saving: [] } })
    expect(readAloud(card)).toEqual([...sentBack, 'Running since 14:25', '[button] Open the task'])
  })

  it('has nothing to start for the one who sent it back', async () => {
    expect(readAloud(await render(ben, returned))).toEqual([...sentBack, '[button] Open the task'])
  })

  it('says who took it back', async () => {
    const { done: _done, ...open } = jobPage().tasks[0] ?? {}
    const history = [
      {
        commit: 'c',
        sentence: 'Took “Draft accounts” back from review',
        at: '2026-11-23T14:10:00Z' as const,
        undoable: true,
        actor: ana.key,
        actorName: ana.name,
        command: 'recall-task',
        version: 8,
      },
    ]
    const page = jobPage({}, { history })
    const tasks = [{ ...open, status: 'in-progress' }] as JobPage['tasks'] // the same task without `done`
    expect(readAloud(await render(ben, { ...page, tasks }))).toEqual([
      'Taken back: Draft accounts',
      about,
      'Ana Pereira took it back at 14:10 today. There is nothing to review.',
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
    const card = await render(cara, jobPage(approved), { warning: 'Ben Whitfield approved this 10 minutes ago.' })
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
})
