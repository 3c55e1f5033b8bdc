import { timerKey } from '@praxis/practice'
import type { Practice } from '#src/open-practice.ts'
import { ana, makeJob, must } from '../world.ts'
import type { Scenario } from './scenario.ts'

const minutesOn = ({ replica }: Practice, job: string): number =>
  replica.db.get<{ sum: number | null }>('select sum(minutes) as sum from entries where job = ?', job)?.sum ?? 0

export const logTime: Scenario = {
  name: 'log time',
  prepare: async ({ practice, clients: [client = ''], n }) => {
    const job = await makeJob(practice, client, n)
    return {
      actor: ana,
      name: 'log-time',
      input: { job, date: '2026-11-02', minutes: 3 },
      effects: process => minutesOn(process, job),
      whole: 3,
    }
  },
}

/** The timer ran for 42 minutes: they are logged once, or still with the timer. */
export const stopTimer: Scenario = {
  name: 'stop the timer',
  prepare: async ({ world, practice, clients: [client = ''], n }) => {
    const job = await makeJob(practice, client, n)
    if (practice.replica.look.get('Timers', timerKey(ana.key))?.running) await must(practice, ana, 'stop-timer', {})
    await must(practice, ana, 'start-timer', { job })
    // So far that a day is never full after some of them.
    world.pass(42)
    return {
      actor: ana,
      name: 'stop-timer',
      input: {},
      effects: process => minutesOn(process, job),
      whole: 42,
    }
  },
}
