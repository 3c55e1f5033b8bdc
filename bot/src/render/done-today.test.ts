import type { Context, Job, Step } from '@praxis/practice'
import { commands } from '@praxis/practice'
import { ana, ben, home, morning, today, week } from '#tests/demonstration.ts'
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
  const job = { key: 'job:a:b:c', name: 'Accounts', tasks: [task], team: { reviewer: ben.key }, status: 'ready' }
  const found = {
    job,
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

describe('what was done on a day', () => {
  it.each([
    [false, 'finished'],
    [true, 'sent for review'],
  ])('is known by what the practice says of it (%s: %s)', signOff => {
    const sentence = sentenceOf(signOff)
    const acts = [{ commit: 'c', sentence, about: 'Acme, Accounts', at: morning, undoable: true }]
    expect(doneToday(home({ acts }), week(), today, 'Europe/London')).toEqual([
      { title: 'Draft “the” accounts', at: morning, inReview: signOff, logged: 0, undo: 'c' },
    ])
  })

  it('has a task once that was finished twice', () => {
    const act = { commit: 'c', sentence: 'Finished “File it”', about: 'Acme', at: morning, undoable: false }
    const acts = [{ ...act, commit: 'second', undoable: true }, act]
    expect(doneToday(home({ acts }), week(), today, 'Europe/London').map(({ undo }) => undo)).toEqual(['second'])
  })
})
