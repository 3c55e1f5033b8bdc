import type { Context, Home, Instant, Job, PersonKey, Step, Week, WeekRow } from '@praxis/practice'
import { commands } from '@praxis/practice'
import { turnOf } from '#src/conversation/turn.ts'
import {
  ana,
  ben,
  commit,
  home,
  job,
  jobPage,
  morning,
  playPraxis,
  taskRow,
  today,
  week,
  weekRow,
} from '#tests/demonstration.ts'
import { doneToday } from './done-today.ts'

const step = (signOff: boolean): Step => ({
  id: 'draft',
  section: 'a',
  title: 'Draft “the” accounts',
  role: 'preparer',
  due: { anchor: 'job-due', unit: 'working-days', count: 0 } as unknown as Step['due'], // dates play no part here
  estimate: 60,
  after: [],
  checklist: [],
  ...(signOff && { signOff: 'reviewer' }),
})

const task: Job['tasks'][number] = { id: 'draft', status: 'open', start: today, due: today, after: [], ticked: [] }

/** What the practice says of a finished task. */
const sentenceOf = (signOff: boolean): string => {
  const calendar = { zone: 'Europe/London', workingDays: [1, 2, 3, 4, 5], holidays: new Map(), closed: new Map() }
  const record = { key: 'job:a:b:c', name: 'Accounts', tasks: [task], team: { reviewer: ben.key }, status: 'ready' }
  const found = {
    job: record,
    task,
    step: step(signOff),
    template: { steps: [step(signOff)] },
    client: { name: 'Acme' },
    calendar,
  }
  const context: Context = { actor: { key: ana.key, roles: ['staff'] }, now: morning, today, newId: () => 'id' }
  const state = { ok: true, value: found } as unknown as ReturnType<(typeof commands)['finish-task']['read']> // as much of a job as the rule reads
  const decided = commands['finish-task'].decide(state, { job: 'job:a:b:c', task: 'draft' }, context)
  return decided.ok ? decided.value.sentence : ''
}

const ask = (given: Partial<Home>, rows: Week['rows'] = [], page = jobPage()) => {
  const { praxis } = playPraxis({ answers: { job: page } })
  return doneToday(turnOf(praxis, ana), home(given), week(rows), today)
}

const timeOn = (task: string, minutes: number): WeekRow => ({
  ...weekRow({ minutes }),
  work: { clientName: 'Thornbury Dental Practice', job, jobName: 'accounts', task, taskTitle: 'Draft accounts' },
})

const finishedAt = '2026-11-23T09:04:00Z'
const doneBy = (by: PersonKey, at: Instant = finishedAt) => jobPage({ status: 'done', done: { by, at } })

describe('what was done on a day', () => {
  it.each([
    [false, 'finished'],
    [true, 'sent for review'],
  ])('is known by what the practice says of it (%s: %s)', async signOff => {
    const sentence = sentenceOf(signOff)
    const acts = [{ commit: 'c', sentence, about: 'Acme, Accounts', at: morning, undoable: true }]
    expect(await ask({ acts })).toEqual([
      { title: 'Draft “the” accounts', about: 'Acme, Accounts', at: morning, inReview: signOff, logged: 0, undo: 'c' },
    ])
  })

  it('has a task once that was finished twice', async () => {
    const act = { commit: 'c', sentence: 'Finished “File it”', about: 'Acme', at: morning, undoable: false }
    const acts = [{ ...act, commit: 'second', undoable: true }, act]
    expect((await ask({ acts })).map(({ undo }) => undo)).toEqual(['second'])
  })

  it('is known by the time on it, when the act is no longer among the last', async () => {
    const history = [
      {
        commit,
        sentence: 'Finished “Draft accounts”',
        at: finishedAt,
        undoable: true,
        actor: ana.key,
        actorName: ana.name,
        command: 'finish-task',
        version: 8,
      } as const,
    ]
    expect(await ask({}, [timeOn('draft', 12)], { ...doneBy(ana.key), history })).toEqual([
      {
        title: 'Draft accounts',
        about: 'Thornbury Dental Practice, accounts to 28 Feb 2026',
        at: finishedAt,
        inReview: false,
        logged: 12,
        undo: commit,
      },
    ])
  })

  it.each([
    ['somebody else finished', doneBy(ben.key)],
    ['was finished on another day', doneBy(ana.key, '2026-11-20T09:04:00Z')],
    ['is not finished', jobPage({ status: 'in-progress' })],
  ])('has nothing that %s', async (_what, page) => {
    expect(await ask({}, [timeOn('draft', 12)], page)).toEqual([])
  })

  it('asks for no job whose task is still to do', async () => {
    const doNext = [taskRow('draft', 'Draft accounts')]
    const { praxis } = playPraxis()
    expect(await doneToday(turnOf(praxis, ana), home({ doNext }), week([timeOn('draft', 12)]), today)).toEqual([])
  })
})
