import type { Home, Instant, PlainDate } from '@praxis/practice'
import { turnOf } from '#src/conversation/turn.ts'
import type { Card } from '#src/types.ts'
import {
  ana,
  commit,
  doneRow,
  home,
  job,
  mondayTasks,
  playPraxis,
  review,
  taskRow,
  today,
  week,
} from '#tests/demonstration.ts'
import { press, readAloud } from '#tests/read-aloud.ts'
import { renderDay, renderMorning } from './render-morning.ts'

const nine: Instant = '2026-11-23T09:14:00Z'

const [, pay] = mondayTasks

/** The day is asked of home alone. */
const turnWith = (given: Home, now = nine) => turnOf(playPraxis({ now, answers: { home: given } }).praxis, ana)

const morningOf = async (given: Home): Promise<Card> => {
  const card = await renderMorning(turnWith(given), today)
  if (!card) throw new Error('There is something on this day.')
  return card
}

describe('the morning card', () => {
  it('lists five tasks in order, each with Start', async () => {
    const waitsForMe = [review(), review({ task: 'other' })]
    const card = await morningOf(home({ waitsForMe }))
    expect(readAloud(card)).toEqual([
      'Monday: 5 for you, 1 late',
      '2 wait for you',
      'Chase bank confirmation letter',
      'Thornbury Dental Practice, accounts Feb 2026',
      'Late, was due Thu 19 Nov',
      '[button] Start: Chase bank confirmation letter',
      'Enter November pay changes',
      'Pemberton & Daughters Catering, payroll Nov',
      'Due today',
      '[button] Start: Enter November pay changes',
      'Reconcile sales ledger',
      'Acme Precision Engineering, VAT Oct 2026',
      'Due tomorrow',
      '[button] Start: Reconcile sales ledger',
      'Draft statutory accounts',
      'Whitmore Property Holdings (Bristol), accounts Feb 2026',
      'Due Wed 25 Nov',
      '[button] Start: Draft statutory accounts',
      'Check mileage claims',
      'Acme Precision Engineering, VAT Oct 2026',
      'Due Thu 26 Nov',
      '[button] Start: Check mileage claims',
      '[button] Open my day',
      '12 more this week.',
    ])
    expect(card.speak).toBe('Monday 23 November. 5 for you, 1 late.')
  })

  it('is short when there is little', async () => {
    const doNext = mondayTasks.slice(0, 3)
    const lines = readAloud(await morningOf(home({ doNext, thisWeek: 3, iWaitFor: [review()] })))
    expect(lines.slice(0, 2)).toEqual(['Monday: 3 for you, 1 late', 'You wait for 1'])
    expect(lines.at(-1)).toBe('[button] Open my day')
  })

  it('strikes what was done, and gives the running task Done', async () => {
    const since: Instant = '2026-11-23T09:04:00Z'
    const doNext = [{ ...(pay ?? taskRow('t2', '')), status: 'in-progress' as const }, ...mondayTasks.slice(2)]
    const names = { clientName: 'Pemberton', jobName: 'payroll Nov' }
    const card = await morningOf(
      home({
        doNext,
        thisWeek: 16,
        late: 0,
        timer: { running: { job, task: 't2', ...names, since, forgotten: false }, saving: [] },
        doneToday: [doneRow('Chase bank confirmation letter', '09:04', { logged: 12 })],
      }),
    )
    expect(readAloud(card)).toEqual([
      'Monday: 4 left, none late',
      'Chase bank confirmation letter',
      'Done at 09:04, logged 0:12',
      '[button] Undo: Chase bank confirmation letter',
      'Enter November pay changes',
      'Pemberton & Daughters Catering, payroll Nov',
      'Running since 09:04',
      '[button] Done: Enter November pay changes',
      'Reconcile sales ledger',
      'Acme Precision Engineering, VAT Oct 2026',
      'Due tomorrow',
      '[button] Start: Reconcile sales ledger',
      'Draft statutory accounts',
      'Whitmore Property Holdings (Bristol), accounts Feb 2026',
      'Due Wed 25 Nov',
      '[button] Start: Draft statutory accounts',
      'Check mileage claims',
      'Acme Precision Engineering, VAT Oct 2026',
      'Due Thu 26 Nov',
      '[button] Start: Check mileage claims',
      '[button] Open my day',
      '12 more this week.',
    ])
    expect(press(card, 'Undo')).toEqual({
      verb: 'undo',
      data: { card: 'morning', date: today, commit, key: expect.any(String) },
    })
    expect(press(card, 'Done').verb).toBe('finish-task')
  })

  it('says when a finished task went for review', async () => {
    const doneToday = [doneRow('Draft accounts', '09:04', { inReview: true })]
    expect(readAloud(await morningOf(home({ doneToday })))).toContain('Sent for review at 09:04')
  })

  it('has no Undo where it is too late', async () => {
    const lines = readAloud(await morningOf(home({ doneToday: [doneRow('File it', '08:10', { undoable: false })] })))
    expect(lines).toContain('File it')
    expect(lines).not.toContain('[button] Undo: File it')
  })

  it('strikes what still stands as done, whatever the last acts say', async () => {
    const act = { commit, command: 'finish-task', at: nine, undoable: true, job, task: 't3' } as const
    const sentence = 'Finished “Reconcile sales ledger”'
    const acts = [{ ...act, sentence, about: 'Acme Precision Engineering, VAT Oct 2026' }]
    expect(readAloud(await morningOf(home({ acts })))).toEqual(readAloud(await morningOf(home())))
  })

  it('keeps the last thing done in sight when much is due', async () => {
    const doNext = Array.from({ length: 9 }, (_, n) => taskRow(`t${n}`, `Task ${n}`, { due: today }))
    const doneToday = ['09:01', '09:02', '09:03'].map(clock => doneRow(`Done at ${clock}`, clock))
    const lines = readAloud(await morningOf(home({ doNext, thisWeek: 9, late: 0, doneToday })))
    expect(lines.filter(line => line.startsWith('Task'))).toHaveLength(4)
    expect(lines).toContain('Done at 09:03')
    expect(lines).not.toContain('Done at 09:01')
  })

  it('is all clear when five things are done and nothing is due', async () => {
    const doneToday = Array.from({ length: 5 }, (_, n) => doneRow(`Task ${n}`, `08:0${n}`))
    const doNext = [taskRow('t9', 'Confirmation statement', { clientName: 'St Aldhelm’s Church Rooms' })]
    const days = week().days.map(({ date }) => ({ date, minutes: date === today ? 365 : 0, planned: 450 }))
    const waitsForMe = [review(), review({ task: 'other' })]
    const card = await morningOf(
      home({ doneToday, doNext, thisWeek: 1, late: 0, waitsForMe, week: { number: 48, days } }),
    )
    expect(readAloud(card)).toEqual([
      'All clear for Monday',
      '5 done, 6:05 logged, 2 still wait for you',
      '[button] Open my day',
      'Next up: Confirmation statement, St Aldhelm’s Church Rooms, due tomorrow.',
    ])
  })

  it('does not come on a day that has nothing', async () => {
    const nothing = home({ doNext: [taskRow('t1', 'Later', { due: '2026-12-04' })], thisWeek: 0, late: 0 })
    expect(await renderMorning(turnWith(nothing), today)).toBeUndefined()
    expect(readAloud(await renderDay(turnWith(nothing), today))).toEqual([
      'All clear for Monday',
      '[button] Open my day',
      'Next up: Later, Acme Precision Engineering, due Fri 4 Dec.',
    ])
  })

  it('acts no more when its day is over', async () => {
    const monday: PlainDate = '2026-11-23'
    const card = await renderMorning(turnWith(home(), '2026-11-24T08:00:00Z'), monday)
    expect(card && readAloud(card)).toEqual([
      'Monday 23 November is over',
      'What is left of it stands in your day.',
      '[button] Open my day',
    ])
  })

  it('goes by the day and the clock where the person is', async () => {
    const inSydney = { ...ana, zone: 'Australia/Sydney' }
    const { praxis } = playPraxis({
      now: '2026-11-22T22:30:00Z',
      answers: { home: home({ doNext: [pay ?? taskRow('', '')], thisWeek: 1, late: 0 }) },
    })
    const card = await renderMorning(turnOf(praxis, inSydney), today)
    expect(card && readAloud(card)).toContain('Due today')
  })

  it('fills the first button that acts, and no other', async () => {
    const card = await morningOf(home())
    const filled = JSON.stringify(card).match(/"style":"positive"/g)
    expect(filled).toHaveLength(1)
  })

  it('gives a task the same key until its job changes', async () => {
    const startOf = async (version: number) => {
      const doNext = [taskRow('t1', 'Draft', { version, due: today })]
      return press(await renderDay(turnWith(home({ doNext })), today), 'Start').data.key
    }
    const first = await startOf(4)
    expect(await startOf(4)).toBe(first)
    expect(await startOf(5)).not.toBe(first)
  })

  it('gives each button another key on the card that answers a press, whatever came of it', async () => {
    const turn = turnWith(home({ doneToday: [doneRow('File it', '08:10')] }))
    for (const title of ['Start', 'Undo']) {
      const keyAfter = async (key: string) => String(press(await renderDay(turn, today, { key }), title).data.key)
      const first = String(press(await renderDay(turn, today), title).data.key)
      const second = await keyAfter(first)
      expect(new Set([first, second, await keyAfter(second)]).size).toBe(3)
    }
  })
})
