import type { Practice } from '#src/open-practice.ts'
import { manager, monthOf, must, team } from '../world.ts'
import type { Scenario, Setting } from './scenario.ts'
import { commitsNamed } from './scenario.ts'

const jobsOf = (clients: string[], n: number): string[] =>
  clients.map(client => `job:${client.slice('client:'.length)}:small:${monthOf(n).occurrence}`)

const applyInput = (clients: string[], n: number) => ({
  run: `run:test-${n}:0`,
  template: 'template:small.v1',
  period: monthOf(n),
  targets: clients.map(client => ({ client, team })),
})

export const applyToFive: Scenario = {
  name: 'apply a template to 5 clients',
  prepare: async ({ clients, n }) => {
    const targets = clients.slice(0, 5)
    return {
      actor: manager,
      name: 'apply-template',
      input: applyInput(targets, n),
      effects: process => jobsOf(targets, n).reduce((sum, job) => sum + commitsNamed(process, job, 'make-job'), 0),
      whole: 5,
    }
  },
}

export const undoApply: Scenario = {
  name: 'undo the making of 5 jobs',
  prepare: async ({ practice, clients, n }) => {
    const targets = clients.slice(0, 5)
    const { commit } = await must(practice, manager, 'apply-template', applyInput(targets, n))
    return {
      actor: manager,
      name: 'undo',
      input: { commit },
      effects: process => jobsOf(targets, n).reduce((sum, job) => sum + commitsNamed(process, job, 'undo'), 0),
      whole: 5,
    }
  },
}

const changeInput = (jobs: string[], n: number) => ({
  run: `run:change-${n}:0`,
  act: { command: 'move-job', to: { workingDays: 3 } },
  jobs,
})

export const fiveJobs = async ({ practice, clients, n }: Setting): Promise<string[]> => {
  await must(practice, manager, 'apply-template', applyInput(clients.slice(0, 5), n))
  return jobsOf(clients.slice(0, 5), n)
}

export const moveFive: Scenario = {
  name: 'move 5 jobs at once',
  prepare: async setting => {
    const jobs = await fiveJobs(setting)
    return {
      actor: manager,
      name: 'change-jobs',
      input: changeInput(jobs, setting.n),
      effects: process => jobs.reduce((sum, job) => sum + commitsNamed(process, job, 'move-job'), 0),
      whole: 5,
    }
  },
}

export const undoMoveFive: Scenario = {
  name: 'undo the moving of 5 jobs',
  prepare: async setting => {
    const jobs = await fiveJobs(setting)
    const { commit } = await must(setting.practice, manager, 'change-jobs', changeInput(jobs, setting.n))
    return {
      actor: manager,
      name: 'undo',
      input: { commit },
      effects: process => jobs.reduce((sum, job) => sum + commitsNamed(process, job, 'undo'), 0),
      whole: 5,
    }
  },
}

/** Jobs that were taken back are made again by another run: each stands once. */
export const applyAgain: Scenario = {
  name: 'make jobs again that were undone',
  prepare: async ({ practice, clients, n }) => {
    const targets = clients.slice(0, 2)
    const first = await must(practice, manager, 'apply-template', applyInput(targets, n))
    await must(practice, manager, 'undo', { commit: first.commit })
    const standing = ({ replica }: Practice) =>
      jobsOf(targets, n).filter(job => replica.look.get('Jobs', job) && replica.head(job).version === 3)
    return {
      actor: manager,
      name: 'apply-template',
      input: { ...applyInput(targets, n), run: `run:again-${n}:0` },
      effects: process => standing(process).length,
      whole: 2,
    }
  },
}
