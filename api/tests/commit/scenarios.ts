import type { Actor, CommandName } from '@praxis/practice'
import { timerKey } from '@praxis/practice'
import type { Practice } from '#src/open-practice.ts'
import type { World } from './world.ts'
import { ana, makeJob, manager, monthOf, must, team } from './world.ts'

/** One act of a person, and how often its effect stands. */
export type Act = {
  actor: Actor
  name: CommandName
  input: unknown
  effects: (practice: Practice) => number
  whole: number
}

type Setting = { world: World; practice: Practice; clients: string[]; n: number }

export type Scenario = { name: string; prepare: (setting: Setting) => Promise<Act> }

const commitsNamed = ({ replica }: Practice, stream: string, name: string): number =>
  replica.db.all('select 1 from journal where stream = ? and name = ? and refused = 0', stream, name).length

export const finishTask: Scenario = {
  name: 'finish a task',
  prepare: async ({ practice, clients: [client = ''], n }) => {
    const job = await makeJob(practice, client, n)
    return {
      actor: ana,
      name: 'finish-task',
      input: { job, task: 'one' },
      effects: process => commitsNamed(process, job, 'finish-task'),
      whole: 1,
    }
  },
}

export const applyToFive: Scenario = {
  name: 'apply a template to 5 clients',
  prepare: async ({ clients, n }) => {
    const period = monthOf(500 + n)
    const targets = clients.slice(0, 5)
    const jobs = targets.map(client => `job:${client.slice('client:'.length)}:small:${period.occurrence}`)
    return {
      actor: manager,
      name: 'apply-template',
      input: {
        run: `run:test-${n}:0`,
        template: 'template:small.v1',
        period,
        targets: targets.map(client => ({ client, team })),
      },
      effects: process => jobs.reduce((sum, job) => sum + commitsNamed(process, job, 'make-job'), 0),
      whole: 5,
    }
  },
}

const minutesOn = ({ replica }: Practice, job: string): number =>
  replica.db.get<{ sum: number | null }>('select sum(minutes) as sum from entries where job = ?', job)?.sum ?? 0

/** The timer ran for 42 minutes: they are logged once, or still with the timer. */
export const stopTimer: Scenario = {
  name: 'stop the timer',
  prepare: async ({ world, practice, clients: [client = ''], n }) => {
    const job = await makeJob(practice, client, 1000 + n)
    if (practice.replica.look.get('Timers', timerKey(ana.key))?.running) await must(practice, ana, 'stop-timer', {})
    await must(practice, ana, 'start-timer', { job })
    // Each case on a day of its own, or the day would be full after some.
    world.pass(42)
    const act: Act = {
      actor: ana,
      name: 'stop-timer',
      input: {},
      effects: process => minutesOn(process, job),
      whole: 42,
    }
    return act
  },
}
