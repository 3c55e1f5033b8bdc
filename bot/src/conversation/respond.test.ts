import type { HoldTold, Home, Instant, Outcome, Refusal } from '@praxis/practice'
import type { Card } from '#src/types.ts'
import {
  acmeVat,
  ana,
  ben,
  commit,
  done,
  doneRow,
  finishedAt,
  home,
  job,
  jobPage,
  playPraxis,
  review,
  taskRow,
  today,
  week,
  weekRow,
} from '#tests/demonstration.ts'
import { press, readAloud } from '#tests/read-aloud.ts'
import type { Answer } from './answer.ts'
import type { Incoming, Sender } from './incoming.ts'
import { respond } from './respond.ts'

const chat = {
  service: 'https://smba.trafficmanager.net/emea/',
  conversation: 'a:ana',
  user: '29:ana',
  bot: '28:praxis',
}
const me: Sender = { objectId: 'me', tenantId: 'firm', isPersonalChat: true, chat }

type What = Incoming extends infer Each ? (Each extends Incoming ? Omit<Each, 'id' | 'from'> : never) : never

const from = (what: What, sender = me, id = 'activity-1'): Incoming => ({ id, from: sender, ...what })
const write = (text: string, id?: string): Incoming => from({ kind: 'words', text }, me, id)
const tap = (card: Card, title: string): Incoming =>
  from({ kind: 'action', ...press(card, title), message: 'message-1', invoked: true })

const cardOf = (answer: Answer | undefined): Card => {
  if (!answer || !('card' in answer)) throw new Error(`No card, but ${JSON.stringify(answer)}`)
  return answer.card
}
const linesOf = (answer: Answer | undefined): string[] => readAloud(cardOf(answer))

const refused = (refusal: Refusal): Outcome => ({ ok: false, refusal })

const inReview = jobPage({ may: ['approve', 'return'] })
const approvedAt = (at: Instant, by = ben.key) =>
  jobPage({ status: 'done', review: { by, at, of: finishedAt, outcome: 'approved' } }, { version: 8 })

const showReview = from({
  kind: 'action',
  verb: 'show-review',
  data: { card: 'review', job, task: 'draft', finishedAt },
  invoked: true,
})

describe('a review, on its card', () => {
  const now: Instant = '2026-11-23T14:21:00Z'

  it('is approved by one tap, and the card says so', async () => {
    let page = inReview
    const { praxis, dispatched } = playPraxis({
      me: ben,
      now,
      answers: { job: () => page },
      outcomes: () => {
        page = approvedAt('2026-11-23T14:21:00Z')
        return done()
      },
    })
    const card = cardOf(await respond(praxis, showReview))
    const answer = await respond(praxis, tap(card, 'Approve'))
    expect(linesOf(answer)[0]).toBe('Approved: Draft accounts')
    expect(dispatched).toEqual([
      {
        actor: ben.key,
        name: 'approve-task',
        input: { job, task: 'draft', finishedAt },
        key: press(card, 'Approve').data.key,
        repeat: true,
      },
    ])
  })

  it('tells the second who taps that somebody was first', async () => {
    let page = inReview
    const cara = 'person:cara' as const
    const { praxis } = playPraxis({
      me: ben,
      now,
      answers: { job: () => page },
      outcomes: () => {
        page = approvedAt('2026-11-23T14:19:30Z', cara)
        return refused({
          code: 'task-status',
          title: 'Draft accounts',
          status: 'done',
          by: cara,
          at: '2026-11-23T14:19:30Z',
        })
      },
    })
    const card = cardOf(await respond(praxis, showReview))
    expect(linesOf(await respond(praxis, tap(card, 'Approve'))).slice(0, 2)).toEqual([
      'Cara Osei approved this a minute ago.',
      'Approved: Draft accounts',
    ])
  })

  it('is sent back with what to change, and each wording is an act of its own', async () => {
    const { praxis, dispatched } = playPraxis({ me: ben, now, answers: { job: inReview } })
    const card = cardOf(await respond(praxis, showReview))
    const { verb, data } = press(card, 'Send back to Ana')
    const back = (note: string) =>
      respond(praxis, from({ kind: 'action', verb, data: { ...data, note }, invoked: true }))
    await back('See note 6')
    await back('See note 6')
    await back('See note 7')
    const [first, again, other] = dispatched
    expect(first).toMatchObject({ name: 'return-task', input: { job, task: 'draft', finishedAt, note: 'See note 6' } })
    expect(again?.key).toBe(first?.key)
    expect(other?.key).not.toBe(first?.key)
  })

  it('is taken back by whoever did it', async () => {
    let page = jobPage({ may: ['recall'] })
    const { praxis, dispatched } = playPraxis({
      now,
      answers: { job: () => page },
      outcomes: () => {
        page = jobPage({ status: 'in-progress' })
        return done()
      },
    })
    const card = cardOf(await respond(praxis, showReview))
    page = jobPage({ may: ['recall'] }, { version: 9 })
    expect(linesOf(await respond(praxis, tap(card, 'Take it back')))[0]).toBe('Taken back: Draft accounts')
    expect(dispatched).toMatchObject([{ name: 'recall-task', input: { job, task: 'draft' } }])
  })

  it('is not taken back by the card of an earlier finish', async () => {
    let page = jobPage({ may: ['recall'] })
    const { praxis, dispatched } = playPraxis({ now, answers: { job: () => page } })
    const card = cardOf(await respond(praxis, showReview))
    page = jobPage({ may: ['recall'], done: { by: ana.key, at: '2026-11-23T14:20:00.000Z' } }, { version: 9 })
    expect(linesOf(await respond(praxis, tap(card, 'Take it back')))).toContain(
      'Sent for review again at 14:20 today, the newer card counts.',
    )
    expect(dispatched).toEqual([])
  })

  it('says when nobody knows what became of it, and tries the very same again', async () => {
    let isUp = false
    const { praxis, dispatched, logged } = playPraxis({
      me: ben,
      now,
      answers: { job: () => (isUp ? approvedAt(now) : inReview) },
      outcomes: () => (isUp ? done() : refused({ code: 'busy' })),
    })
    const card = cardOf(await respond(praxis, showReview))
    const unsure = cardOf(await respond(praxis, tap(card, 'Approve')))
    expect(readAloud(unsure)).toEqual([
      'Not known yet: your approval',
      'I got no answer at 14:21. What you gave is kept. Try again: nothing is done twice.',
      '[button] Try again',
      '[button] Open my day',
      'If it fails again, tell your administrator: 14:21, beef.',
    ])
    expect(logged).toEqual(['An answer in the chat failed.'])
    isUp = true
    expect(linesOf(await respond(praxis, tap(unsure, 'Try again')))[0]).toBe('Approved: Draft accounts')
    expect(dispatched[1]).toEqual(dispatched[0])
  })

  it('says that it is not known yet before Teams gives up', async () => {
    const { praxis } = playPraxis({
      me: ben,
      now,
      answers: { job: inReview },
      outcomes: () => new Promise(() => undefined),
    })
    const card = cardOf(await respond(praxis, showReview))
    const answer = await respond(praxis, tap(card, 'Approve'), Promise.resolve())
    expect(linesOf(answer)[0]).toBe('Not known yet: your approval')
  })

  it('keeps the card that is seen when it cannot be brought up to date', async () => {
    const { praxis } = playPraxis({ me: ben, now })
    expect(await respond(praxis, showReview)).toEqual({ failed: 'I could not bring this up to date at 14:21.' })
  })
})

describe('a task, on the morning card', () => {
  const show = from({ kind: 'action', verb: 'show-morning', data: { card: 'morning', date: today }, invoked: true })
  const running = (task: string): Home['timer'] => ({
    running: { job, task, clientName: 'Acme', jobName: 'VAT', since: '2026-11-23T09:04:00Z', forgotten: false },
    saving: [],
  })
  const answersWith = (given: Home) => ({ home: given })

  it('is begun by its timer', async () => {
    const { praxis, dispatched } = playPraxis({ answers: answersWith(home()) })
    const card = cardOf(await respond(praxis, show))
    await respond(praxis, tap(card, 'Start'))
    expect(dispatched).toMatchObject([{ name: 'start-timer', input: { job, task: 't1' }, repeat: true }])
  })

  it('stops its timer when it is done', async () => {
    const doNext = [taskRow('t1', 'Draft', { status: 'in-progress', due: today })]
    const { praxis, dispatched } = playPraxis({ answers: answersWith(home({ doNext, timer: running('t1') })) })
    await respond(praxis, tap(cardOf(await respond(praxis, show)), 'Done'))
    expect(dispatched.map(({ name }) => name)).toEqual(['finish-task', 'stop-timer'])
  })

  it('leaves the timer of another task alone', async () => {
    const doNext = [taskRow('t1', 'Draft', { status: 'in-progress', due: today })]
    const { praxis, dispatched } = playPraxis({ answers: answersWith(home({ doNext, timer: running('t2') })) })
    await respond(praxis, tap(cardOf(await respond(praxis, show)), 'Done'))
    expect(dispatched.map(({ name }) => name)).toEqual(['finish-task'])
  })

  it('lets the timer run when it cannot be finished, and says why', async () => {
    const doNext = [taskRow('t1', 'Draft', { status: 'in-progress', due: today })]
    const { praxis, dispatched } = playPraxis({
      answers: answersWith(home({ doNext, timer: running('t1') })),
      outcomes: () => refused({ code: 'no-reviewer', title: 'Draft' }),
    })
    const answer = await respond(praxis, tap(cardOf(await respond(praxis, show)), 'Done'))
    expect(linesOf(answer)[0]).toBe('“Draft” has nobody to review it. Name a reviewer on the job first.')
    expect(dispatched.map(({ name }) => name)).toEqual(['finish-task'])
  })

  it('asks about a hold that warns of it, and is begun or done after a yes', async () => {
    const hold: HoldTold = {
      id: 'h1',
      on: 'client:acme',
      reason: 'credit',
      strength: 'warns',
      acts: ['start'],
      by: ben.key,
      byName: 'Ben Whitfield',
      at: '2026-11-23T09:00:00Z',
    }
    const { praxis, dispatched } = playPraxis({
      answers: { ...answersWith(home()), job: inReview },
      outcomes: ({ input }) =>
        'despite' in (input as object)
          ? done({ stream: job, sentence: 'Started the timer on “Draft”' })
          : refused({ code: 'held', act: 'start', job, name: 'Acme, VAT', strength: 'warns', holds: [hold] }),
    })
    const question = cardOf(await respond(praxis, tap(cardOf(await respond(praxis, show)), 'Start')))
    expect(readAloud(question).slice(0, 2)).toEqual(['Start all the same?', 'Acme, VAT'])
    await respond(praxis, tap(question, 'Start'))
    expect(dispatched.map(({ name, input }) => [name, input])).toEqual([
      ['start-timer', { job, task: 't1' }],
      ['start-timer', { job, task: 't1', despite: ['h1'] }],
    ])
  })

  it('can be tried again after a refusal, as often as it takes', async () => {
    const doNext = [taskRow('t1', 'Draft', { status: 'in-progress', due: today })]
    const { praxis, dispatched } = playPraxis({
      answers: answersWith(home({ doNext })),
      outcomes: () => refused({ code: 'forbidden' }),
    })
    let card = cardOf(await respond(praxis, show))
    for (let count = 0; count < 4; count += 1) card = cardOf(await respond(praxis, tap(card, 'Done')))
    expect(new Set(dispatched.map(({ key }) => key)).size).toBe(4)
  })

  it('is undone by its row', async () => {
    const { praxis, dispatched } = playPraxis({
      answers: answersWith(home({ doneToday: [doneRow('File it', '09:04')] })),
    })
    await respond(praxis, tap(cardOf(await respond(praxis, show)), 'Undo'))
    expect(dispatched).toMatchObject([{ name: 'undo', input: { commit } }])
  })
})

const found = (jobs: { key: string; name: string; clientName: string }[], used = 2) => ({
  used,
  jobs: jobs.map(each => ({
    ...each,
    key: each.key as typeof acmeVat, // keys of the fixture
    client: 'client:acme' as const,
    status: 'in-progress' as const,
    due: '2026-12-07' as const,
    tasks: [],
  })),
  clients: [],
})
const acme = { key: acmeVat, name: 'VAT to 31 Oct 2026', clientName: 'Acme Precision Engineering' }
const garden = { key: 'job:garden:books:2026-11', name: 'Bookkeeping, November', clientName: 'Acme Garden Rooms' }
const theWeek = week([weekRow({})])
const acmePage = jobPage(
  {},
  { key: acmeVat, client: { key: 'client:acme', name: acme.clientName, code: 'C1' }, name: acme.name },
)

describe('time, written', () => {
  const wrote = 'log 1.5h acme vat reviewing sales ledger'

  it('is logged on the one job that the words name, with the rest as its note', async () => {
    const { praxis, dispatched } = playPraxis({ answers: { find: found([acme]), week: theWeek } })
    expect(linesOf(await respond(praxis, write(wrote)))).toEqual([
      'Logged 1:30',
      'Acme Precision Engineering, VAT to 31 Oct 2026, today',
      `You wrote: “${wrote}”`,
      '[button] Undo',
      '[button] Change…',
      '[field] Time',
      '[field] Day',
      '[field] Note',
      '[button] Save change',
      '1:30 of 37:30 this week.',
    ])
    const input = { job: acmeVat, date: today, minutes: 90, note: 'reviewing sales ledger' }
    expect(dispatched).toMatchObject([{ actor: ana.key, name: 'log-time', input }])
  })

  it('is logged once, however often the message is delivered', async () => {
    const { praxis, dispatched } = playPraxis({ answers: { find: found([acme]), week: theWeek } })
    await respond(praxis, write(wrote, 'one'))
    await respond(praxis, write(wrote, 'one'))
    await respond(praxis, write(wrote, 'two'))
    const [first, again, other] = dispatched.map(({ key }) => key)
    expect(again).toBe(first)
    expect(other).not.toBe(first)
  })

  it('asks which job when the words name several, and logs nothing yet', async () => {
    const { praxis, dispatched } = playPraxis({ answers: { find: found([acme, garden], 1) } })
    expect(linesOf(await respond(praxis, write('log 1.5h acme reviewing sales ledger')))).toEqual([
      'Which job is the 1:30 for?',
      'Nothing is logged yet.',
      'You wrote: “log 1.5h acme reviewing sales ledger”',
      'VAT to 31 Oct 2026',
      'Acme Precision Engineering',
      'In progress, due Mon 7 Dec',
      '[button] This one: VAT to 31 Oct 2026',
      'Bookkeeping, November',
      'Acme Garden Rooms',
      'In progress, due Mon 7 Dec',
      '[button] This one: Bookkeeping, November',
      '[button] Find another',
      '[button] Don’t log it',
    ])
    expect(dispatched).toEqual([])
  })

  it('logs on the job that is chosen, and a second choice shows what the first one did', async () => {
    const first: { job?: string } = {}
    const { praxis, dispatched } = playPraxis({
      answers: { find: found([acme, garden], 1), week: theWeek, job: acmePage },
      outcomes: ({ input }) => {
        const chosen = (input as { job: string }).job // the input of log-time
        first.job ??= chosen
        return first.job === chosen ? done() : refused({ code: 'key-reused' })
      },
    })
    const asked = cardOf(await respond(praxis, write('log 1.5h acme reviewing sales ledger')))
    const rows = JSON.stringify(asked.body)
    expect(rows.match(/"key":"(\w+)"/g)?.every((each, _at, all) => each === all[0])).toBe(true)
    const choose = (of: string) => {
      const { verb, data } = press(asked, 'This one')
      return respond(praxis, from({ kind: 'action', verb, data: { ...data, job: of }, message: 'm', invoked: true }))
    }
    expect(linesOf(await choose(acmeVat))[0]).toBe('Logged 1:30')
    expect(linesOf(await choose(garden.key)).slice(0, 2)).toEqual([
      'Logged 1:30',
      'Acme Precision Engineering, VAT to 31 Oct 2026, today',
    ])
    expect(new Set(dispatched.map(({ key }) => key)).size).toBe(1)
  })

  it('says so when nothing is to be logged', async () => {
    const { praxis, dispatched } = playPraxis({ answers: { find: found([acme, garden], 1) } })
    const asked = cardOf(await respond(praxis, write('log 1.5h acme')))
    expect(linesOf(await respond(praxis, tap(asked, 'Don’t log it')))).toContain('Nothing was logged.')
    expect(dispatched).toEqual([])
  })

  it('has no more than five to choose from', async () => {
    const many = Array.from({ length: 6 }, (_, n) => ({ ...acme, key: `job:acme:vat:${n}` }))
    const { praxis } = playPraxis({ answers: { find: found(many, 1) } })
    const lines = linesOf(await respond(praxis, write('log 1.5h acme')))
    expect(lines.filter(line => line.startsWith('[button] This one'))).toHaveLength(5)
    expect(lines).toContain('There are more. Write more of the name, or find it in your week.')
  })

  it.each([
    [
      'no job has such a name',
      'log 1.5h acm vatt yesterday',
      { used: 0, jobs: [], clients: [] },
      'No open job for “acm vatt yesterday”',
    ],
    ['no time is said', 'log acme vat', found([acme]), 'How long was it?'],
    ['it is more than a day', 'log 90 acme vat', found([acme]), '90:00 is more than a day'],
    ['it is no time', 'log 0m acme vat', found([acme]), '0:00 is no time'],
    [
      'the client has no open job',
      'log 1h acme',
      { used: 1, jobs: [], clients: [{ key: 'client:acme' as const, name: 'Acme', code: 'C1' }] },
      'No open job of Acme',
    ],
  ])('is not logged when %s, and what was written is kept', async (_why, text, answer, title) => {
    const { praxis, dispatched } = playPraxis({ answers: { find: answer } })
    const lines = linesOf(await respond(praxis, write(text)))
    expect(lines.slice(0, 2)).toEqual([title, `You wrote: “${text}”`])
    expect(lines.at(-1)).toBe('Nothing is logged.')
    expect(dispatched).toEqual([])
  })

  it('takes a day that is all there is behind the name as the day', async () => {
    const { praxis, dispatched } = playPraxis({ answers: { find: found([acme]), week: week(), job: acmePage } })
    await respond(praxis, write('log 1.5h acme vat friday'))
    expect(dispatched[0]?.input).toEqual({ job: acmeVat, date: '2026-11-20', minutes: 90 })
  })

  it('asks when a weekday may as well begin a name', async () => {
    const { praxis, dispatched } = playPraxis({
      answers: { find: ({ words }: { words: string }) => found([acme], words.startsWith('sun') ? 3 : 0) },
    })
    const lines = linesOf(await respond(praxis, write('log 1h sun life accounts')))
    expect(lines[0]).toBe('Is “sun” the day or a name?')
    expect(dispatched).toEqual([])
  })

  it('says why it is refused', async () => {
    const { praxis } = playPraxis({
      answers: { find: found([acme]), job: acmePage },
      outcomes: () => refused({ code: 'day-full', date: today, worked: 1400, most: 1440 }),
    })
    expect(linesOf(await respond(praxis, write(wrote)))).toEqual([
      'Not logged: 1:30',
      'Acme Precision Engineering, VAT to 31 Oct 2026, today',
      `You wrote: “${wrote}”`,
      'Today has no room for it: 23:20 are logged, of the 24:00 of a day.',
      '[button] Open my week',
    ])
  })

  it('is tried again under the same key when nobody knows whether it was logged', async () => {
    let isUp = false
    const { praxis, dispatched } = playPraxis({
      answers: { find: found([acme]), week: theWeek },
      outcomes: () => {
        if (!isUp) throw new Error('the network stopped')
        return done()
      },
    })
    const unsure = cardOf(await respond(praxis, write(wrote)))
    expect(readAloud(unsure)[0]).toBe('Not known yet: your 1:30')
    isUp = true
    expect(linesOf(await respond(praxis, tap(unsure, 'Try again')))[0]).toBe('Logged 1:30')
    expect(dispatched[1]).toEqual(dispatched[0])
  })
})

describe('logged time, on its card', () => {
  const log = async (play: Parameters<typeof playPraxis>[0]) => {
    const played = playPraxis({
      ...play,
      answers: { find: found([acme]), week: theWeek, job: acmePage, ...play?.answers },
    })
    const card = cardOf(await respond(played.praxis, write('log 1.5h acme vat')))
    played.dispatched.length = 0
    return { ...played, card }
  }

  it('is undone and logged again', async () => {
    let rows = [weekRow({})]
    const undo = '01938d2e-0c00-7000-8000-000000000882'
    const { praxis, dispatched, card } = await log({
      answers: { week: () => week(rows) },
      outcomes: ({ name }) => (name === 'undo' ? done({ commit: undo, version: 13 }) : done()),
    })
    rows = []
    const undone = await respond(praxis, tap(card, 'Undo'))
    expect(linesOf(undone)).toEqual([
      'Undone: 1:30',
      'Acme Precision Engineering, VAT to 31 Oct 2026, today',
      '[button] Log it again',
      '0:00 of 37:30 this week.',
    ])
    expect(undone).toMatchObject({ rewrite: true })
    rows = [weekRow({ version: 14 })]
    expect(linesOf(await respond(praxis, tap(cardOf(undone), 'Log it again')))[0]).toBe('Logged 1:30')
    expect(dispatched.map(({ name, input }) => [name, input])).toEqual([
      ['undo', { commit }],
      ['undo', { commit: undo }],
    ])
  })

  it('is corrected, and the correction can be undone', async () => {
    let rows = [weekRow({})]
    const { praxis, dispatched, card } = await log({ answers: { week: () => week(rows) } })
    const { verb, data } = press(card, 'Save change')
    rows = [weekRow({ minutes: 120, version: 13, note: 'with Mary' })]
    const inputs = { time: '2h', day: today, note: 'with Mary' }
    const changed = await respond(praxis, from({ kind: 'action', verb, data: { ...data, ...inputs }, invoked: true }))
    expect(linesOf(changed)[0]).toBe('Changed to 2:00')
    expect(dispatched[0]).toMatchObject({
      name: 'change-time',
      input: { entry: 'entry:e912', minutes: 120, date: today, note: 'with Mary' },
    })
    rows = [weekRow({ version: 14 })]
    expect(linesOf(await respond(praxis, tap(cardOf(changed), 'Undo')))[0]).toBe('Logged 1:30')
  })

  it('keeps its entry when the correction is no time', async () => {
    const { praxis, dispatched, card } = await log({})
    const { verb, data } = press(card, 'Save change')
    const inputs = { time: '25:00', day: today, note: '' }
    const lines = linesOf(
      await respond(praxis, from({ kind: 'action', verb, data: { ...data, ...inputs }, invoked: true })),
    )
    expect(lines.slice(0, 2)).toEqual(['“25:00” is not a time of one day. Write 1:30, 1.5 or 90m.', 'Logged 1:30'])
    expect(lines).toContain('[button] Undo')
    expect(dispatched).toEqual([])
  })

  it('says what was changed since when it can no longer be undone', async () => {
    const { praxis, card } = await log({
      outcomes: ({ name }) =>
        name === 'undo'
          ? refused({
              code: 'changed-since',
              commits: [{ sentence: 'Changed 1:30 to 2:00', actor: ben.key, at: '2026-11-23T09:10:00Z' }],
            })
          : done(),
    })
    expect(linesOf(await respond(praxis, tap(card, 'Undo')))[0]).toBe(
      'This cannot be undone: Ben Whitfield changed it since (“Changed 1:30 to 2:00”, 4 minutes ago).',
    )
  })
})

describe('other words', () => {
  it.each(['what’s due', "What's due?", 'whats due', 'due', 'due today', 'today'])('“%s” shows the day', async text => {
    const { praxis } = playPraxis({ answers: { home: home({ waitsForMe: [review()] }) } })
    expect(linesOf(await respond(praxis, write(text)))[0]).toBe('Monday: 5 for you, 1 late')
  })

  it.each(['help', '?', 'Help!'])('“%s” says what can be written', async text => {
    const { praxis } = playPraxis()
    expect(linesOf(await respond(praxis, write(text)))).toEqual([
      'Write to me as you would to a colleague',
      'Time',
      '“log 1.5h acme vat reviewing sales ledger”',
      'Puts 1:30 on the job, today, with your note',
      '“log 30m yesterday acme payroll”',
      'Or a weekday, or a date like 20 Nov',
      'Work',
      '“what’s due”',
      'Your next tasks, late ones first',
      '“done bank acme”',
      'Finishes the task, or sends it for sign-off',
      '“waiting on client acme vat bank statements”',
      'Or on a colleague by name, or on “HMRC:” with a colon',
      '“due acme vat Friday”',
      'Moves a job or a task; also 7 Feb, in 2 weeks, or +5 working days',
      '“assign bank acme to Ben”',
      'Gives a task, or a job “as reviewer”, to a person',
      '“create vat return for acme Q3 2026”',
      'Makes one job; without a period it shows the last one over',
      'Anything',
      '“find kowalczyk”',
      'Clients, jobs, tasks, people and templates',
      '“undo”',
      'Takes back the last thing you did',
      '[button] What’s due',
      '[button] My day',
      '[button] My week',
      'If I am not sure, I ask. I never guess with time.',
    ])
  })

  it.each(['find acme', 'Find  Acme '])('“%s” finds what is called that', async text => {
    const hits = [{ kind: 'template' as const, id: 'acme', name: 'Acme’s accounts' }]
    const { praxis } = playPraxis({ answers: { search: { hits, more: [], forgiven: false } } })
    expect(linesOf(await respond(praxis, write(text)))[0]).toMatch(/^Found for “acme”$/i)
  })

  it.each(['hi', 'Hello'])('“%s” is greeted', async text => {
    const { praxis } = playPraxis()
    expect(linesOf(await respond(praxis, write(text)))[0]).toBe('Hello Ana')
  })

  it('anything else is met with one line', async () => {
    const { praxis, logged } = playPraxis()
    const answer = await respond(praxis, write('make me a sandwich'))
    expect(answer).toEqual({ text: expect.stringContaining('I did not understand that.') })
    expect(logged).toEqual([])
  })
})

describe('who is answered', () => {
  const strangers: [string, Sender][] = [
    ['somebody the firm does not know', { ...me, objectId: 'nobody' }],
    ['somebody of another tenant', { ...me, tenantId: 'client' }],
  ]
  it.each(strangers)('%s learns nothing', async (_who, sender) => {
    const { praxis, dispatched } = playPraxis()
    for (const what of [{ kind: 'words', text: 'what’s due' }, showReview] as What[]) {
      const lines = linesOf(await respond(praxis, { ...from(what), from: sender }))
      expect(lines[0]).toBe('I do not know you here')
    }
    expect(dispatched).toEqual([])
  })

  it('somebody who no longer works here learns nothing', async () => {
    const { praxis } = playPraxis({ me: { ...ana, active: false } })
    expect(linesOf(await respond(praxis, write('what’s due')))[0]).toBe('I do not know you here')
  })

  it('a group is sent to one’s own chat', async () => {
    const { praxis, dispatched } = playPraxis()
    const answer = await respond(praxis, from({ kind: 'words', text: 'what’s due' }, { ...me, isPersonalChat: false }))
    expect(answer).toEqual({ text: expect.stringContaining('our own chat') })
    expect(dispatched).toEqual([])
  })

  it('nobody is answered who wrote nothing', async () => {
    const { praxis } = playPraxis()
    expect(await respond(praxis, from({ kind: 'seen' }))).toBeUndefined()
  })
})

describe('where a person can be written to', () => {
  const { chat: _none, ...unknown } = ana

  it.each([
    ['is kept when it is new', unknown, true],
    ['is kept when it moved', { ...ana, chat: { ...chat, service: 'https://smba.trafficmanager.net/uk/' } }, true],
    [
      'is kept when it was lost',
      { ...ana, chat: { ...chat, lost: { reason: 'blocked', at: '2026-11-01T00:00:00Z' as const } } },
      true,
    ],
    ['is left alone when it is known', ana, false],
  ])('%s', async (_what, person, isKept) => {
    const { praxis, dispatched } = playPraxis({ me: person })
    await respond(praxis, from({ kind: 'seen' }))
    expect(dispatched).toEqual(
      isKept
        ? [
            {
              actor: 'person:app',
              name: 'remember-chat',
              input: { person: ana.key, chat },
              key: expect.any(String),
              repeat: true,
            },
          ]
        : [],
    )
  })

  it('is no reason to leave words unanswered', async () => {
    const { praxis, logged } = playPraxis({
      me: unknown,
      outcomes: () => {
        throw new Error('SharePoint is away')
      },
    })
    expect(linesOf(await respond(praxis, write('hi')))[0]).toBe('Hello Ana')
    expect(logged).toEqual(['Where a person can be written to was not kept.'])
  })

  it('is lost when the app is taken away', async () => {
    const { praxis, dispatched } = playPraxis()
    expect(await respond(praxis, from({ kind: 'uninstalled' }))).toBeUndefined()
    expect(dispatched).toMatchObject([
      { actor: 'person:app', name: 'lose-chat', input: { person: ana.key, reason: 'The app was uninstalled.' } },
    ])
  })

  it('is greeted once the app is there', async () => {
    const { praxis } = playPraxis()
    expect(linesOf(await respond(praxis, from({ kind: 'installed' })))).toEqual([
      'Hello Ana',
      expect.stringContaining('Work for you to review comes here'),
      '[button] What’s due',
      '[button] Open my day',
      expect.stringContaining('Your day comes at 08:00'),
    ])
  })
})

describe('what a button carries', () => {
  it.each([
    ['nothing', undefined],
    ['a job that is no key', { card: 'review', job: 'job', task: 'draft', finishedAt, key: 'k' }],
    ['too little', { card: 'review', job, finishedAt, key: 'k' }],
    ['a review that names no finish', { card: 'review', job, task: 'draft', key: 'k' }],
  ])('does nothing when it is %s', async (_what, data) => {
    const { praxis, dispatched } = playPraxis({ me: ben })
    const answer = await respond(praxis, from({ kind: 'action', verb: 'approve-task', data, invoked: true }))
    expect(answer).toEqual({ text: expect.stringContaining('I did nothing') })
    expect(dispatched).toEqual([])
  })

  it('does nothing by a verb that is no button’s', async () => {
    const { praxis, dispatched } = playPraxis()
    for (const verb of ['save-person', 'constructor', '']) {
      const answer = await respond(praxis, from({ kind: 'action', verb, data: {}, invoked: true }))
      expect(answer).toEqual({ text: expect.stringContaining('I did nothing') })
    }
    expect(dispatched).toEqual([])
  })
})
