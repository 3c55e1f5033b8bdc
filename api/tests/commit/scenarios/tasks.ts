import type { Key } from '@praxis/practice'
import { sendSubjectKey } from '@praxis/practice'
import type { Practice } from '#src/open-practice.ts'
import { ana, ben, makeJob, must } from '../world.ts'
import type { Scenario } from './scenario.ts'
import { commitsNamed } from './scenario.ts'

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

const claimsAbout = ({ replica }: Practice, job: string): number =>
  replica.look.find('Sends', 'subject', sendSubjectKey({ kind: 'review', job: job as Key<'job'>, task: 'three' }))
    .length // a job's stream is its key

/** One commit, and one card claimed for the reviewer and one for whoever did the work. */
export const sendForReview: Scenario = {
  name: 'finish a task that needs a sign-off',
  prepare: async ({ practice, clients: [client = ''], n }) => {
    const job = await makeJob(practice, client, n)
    return {
      actor: ana,
      name: 'finish-task',
      input: { job, task: 'three' },
      effects: process => commitsNamed(process, job, 'finish-task') + 10 * claimsAbout(process, job),
      whole: 21,
    }
  },
}

const finishedAt = ({ replica }: Practice, job: string) =>
  replica.look.get('Jobs', job)?.tasks.find(({ id }) => id === 'three')?.done?.at

const review = (name: 'approve-task' | 'return-task'): Scenario['prepare'] => {
  return async ({ practice, clients: [client = ''], n }) => {
    const job = await makeJob(practice, client, n)
    await must(practice, ana, 'finish-task', { job, task: 'three' })
    await practice.background.settled()
    return {
      actor: ben,
      name,
      input: { job, task: 'three', finishedAt: finishedAt(practice, job), note: 'The lease is missing.' },
      effects: process => commitsNamed(process, job, name),
      whole: 1,
    }
  }
}

export const approve: Scenario = { name: 'approve', prepare: review('approve-task') }
export const sendBack: Scenario = { name: 'send work back', prepare: review('return-task') }

const isOpen = ({ replica }: Practice, job: string): boolean =>
  replica.look.get('Jobs', job)?.tasks.find(({ id }) => id === 'one')?.status === 'open'

export const undoOne: Scenario = {
  name: 'undo a finished task',
  prepare: async ({ practice, clients: [client = ''], n }) => {
    const job = await makeJob(practice, client, n)
    const { commit } = await must(practice, ana, 'finish-task', { job, task: 'one' })
    return {
      actor: ana,
      name: 'undo',
      input: { commit },
      effects: process => (isOpen(process, job) ? commitsNamed(process, job, 'undo') : 0),
      whole: 1,
    }
  },
}
