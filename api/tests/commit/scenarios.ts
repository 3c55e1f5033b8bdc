import type { Actor, CommandName, Key } from '@praxis/practice'
import { sendSubjectKey, templateStanding, timerKey } from '@praxis/practice'
import type { Practice } from '#src/open-practice.ts'
import type { World } from './world.ts'
import {
  ana,
  ben,
  draftTemplate,
  makeJob,
  manager,
  monthOf,
  must,
  publishSecond,
  smallTemplate,
  team,
} from './world.ts'

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

const finishTask: Scenario = {
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
const sendForReview: Scenario = {
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

const approve: Scenario = { name: 'approve', prepare: review('approve-task') }
const sendBack: Scenario = { name: 'send work back', prepare: review('return-task') }

const jobsOf = (clients: string[], n: number): string[] =>
  clients.map(client => `job:${client.slice('client:'.length)}:small:${monthOf(n).occurrence}`)

const applyInput = (clients: string[], n: number) => ({
  run: `run:test-${n}:0`,
  template: 'template:small.v1',
  period: monthOf(n),
  targets: clients.map(client => ({ client, team })),
})

const applyToFive: Scenario = {
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

const minutesOn = ({ replica }: Practice, job: string): number =>
  replica.db.get<{ sum: number | null }>('select sum(minutes) as sum from entries where job = ?', job)?.sum ?? 0

const logTime: Scenario = {
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
const stopTimer: Scenario = {
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

const isOpen = ({ replica }: Practice, job: string): boolean =>
  replica.look.get('Jobs', job)?.tasks.find(({ id }) => id === 'one')?.status === 'open'

const undoOne: Scenario = {
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

const undoApply: Scenario = {
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

/** Writes the rule once: whoever finishes the first task has the job tagged. */
const taggingRule = async ({ practice }: Setting): Promise<void> => {
  if (practice.replica.look.find('Rules', 'on', 'yes').length > 0) return
  const { stream: rule } = await must(practice, manager, 'save-rule', {
    facts: {
      name: 'Begun',
      when: { on: 'task-done', template: 'small', step: 'one' },
      if: [{ of: 'service', in: ['small'] }],
      does: [
        { do: 'tag', tag: 'begun' },
        { do: 'assign', role: 'reviewer', person: manager.key },
      ],
    },
  })
  await must(practice, manager, 'switch-rule', { rule, on: true })
}

const tagsOf = ({ replica }: Practice, job: string): number => replica.look.get('Jobs', job)?.tags?.length ?? 0

const fires: Scenario = {
  name: 'finish a task, and an automation fires',
  prepare: async setting => {
    const { practice, clients, n } = setting
    await taggingRule(setting)
    const job = await makeJob(practice, clients[0] ?? '', n)
    return {
      actor: ana,
      name: 'finish-task',
      input: { job, task: 'one' },
      effects: process => commitsNamed(process, job, 'fire-rule') + 10 * tagsOf(process, job),
      whole: 11,
    }
  },
}

const undoFired = (name: string, undone: 'finish-task' | 'fire-rule'): Scenario => ({
  name,
  prepare: async setting => {
    const { practice, clients, n } = setting
    await taggingRule(setting)
    const job = await makeJob(practice, clients[0] ?? '', n)
    await must(practice, ana, 'finish-task', { job, task: 'one' })
    await practice.background.settled()
    const row = practice.replica.db.get<{ id: string }>(
      'select commit_id as id from journal where stream = ? and name = ?',
      job,
      undone,
    )
    return {
      actor: manager,
      name: 'undo',
      input: { commit: row?.id },
      effects: process => commitsNamed(process, job, 'undo') + 10 * tagsOf(process, job),
      whole: 1,
    }
  },
})

const changeInput = (jobs: string[], n: number) => ({
  run: `run:change-${n}:0`,
  act: { command: 'move-job', to: { workingDays: 3 } },
  jobs,
})

const fiveJobs = async ({ practice, clients, n }: Setting): Promise<string[]> => {
  await must(practice, manager, 'apply-template', applyInput(clients.slice(0, 5), n))
  return jobsOf(clients.slice(0, 5), n)
}

const moveFive: Scenario = {
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

const undoMoveFive: Scenario = {
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

/** Jobs by the first version, one of them with a date of its own, which are brought to the second. */
const updateInput = async (setting: Setting) => {
  const jobs = await fiveJobs(setting)
  const to = await publishSecond(setting.practice)
  await must(setting.practice, manager, 'move-task', { job: jobs[0], task: 'one', due: '2026-12-30' })
  return { run: `run:update-${setting.n}:0`, to, jobs: jobs.map(job => ({ job, leave: ['add:four'], over: [] })) }
}

const following = ({ replica }: Practice, { to, jobs }: { to: string; jobs: { job: string }[] }) =>
  jobs.flatMap(({ job }) => {
    const found = replica.look.get('Jobs', job)
    return found && (found.template === to) === !found.tasks.some(({ id }) => id === 'two') ? [found] : []
  })

const updateFive: Scenario = {
  name: 'bring 5 jobs to a newer version of their template',
  prepare: async setting => {
    const input = await updateInput(setting)
    return {
      actor: manager,
      name: 'update-jobs',
      input,
      effects: process =>
        following(process, input)
          .filter(({ template, tasks }) => template === input.to && tasks.length === 2)
          .reduce((sum, { key }) => sum + commitsNamed(process, key, 'update-job'), 0),
      whole: 5,
    }
  },
}

const undoUpdateFive: Scenario = {
  name: 'undo the bringing of 5 jobs to a newer version',
  prepare: async setting => {
    const input = await updateInput(setting)
    const { commit } = await must(setting.practice, manager, 'update-jobs', input)
    return {
      actor: manager,
      name: 'undo',
      input: { commit },
      effects: process =>
        following(process, input)
          .filter(({ template, tasks }) => template !== input.to && tasks.length === 3)
          .reduce((sum, { key }) => sum + commitsNamed(process, key, 'undo'), 0),
      whole: 5,
    }
  },
}

/** A client of its own, whose year ends on 31 March, with a job by it. */
const yearEndInput = async ({ practice, n }: Setting) => {
  const facts = { name: `Year ${n} Ltd`, kind: 'company', yearEnd: '03-31', status: 'active' }
  const { stream: client } = await must(practice, manager, 'add-client', facts)
  const timing = { recurrence: { unit: 'year-end' }, from: '2027-03-31', horizon: 60 }
  await must(practice, manager, 'add-service', { client, template: 'small', ...timing })
  const job = `job:${client.slice('client:'.length)}:small:2027`
  return { job, input: { client, instead: '2027-03-31', to: '2027-06-30' } }
}

const yearsLong = ({ replica }: Practice, { job, input }: Awaited<ReturnType<typeof yearEndInput>>) => {
  const client = replica.look.get('Clients', input.client)
  return [client?.yearEnd, replica.look.get('Jobs', job)?.period.end]
}

const moveTheYearEnd: Scenario = {
  name: 'move a year end',
  prepare: async setting => {
    const given = await yearEndInput(setting)
    return {
      actor: manager,
      name: 'move-year-end',
      input: given.input,
      effects: process =>
        yearsLong(process, given).join() === '06-30,2027-06-30'
          ? commitsNamed(process, given.input.client, 'move-year-end') +
            commitsNamed(process, given.job, 'change-period')
          : 0,
      whole: 2,
    }
  },
}

const undoTheYearEnd: Scenario = {
  name: 'undo the moving of a year end',
  prepare: async setting => {
    const given = await yearEndInput(setting)
    const { commit } = await must(setting.practice, manager, 'move-year-end', given.input)
    return {
      actor: manager,
      name: 'undo',
      input: { commit },
      effects: process =>
        yearsLong(process, given).join() === '03-31,2027-03-31'
          ? commitsNamed(process, given.input.client, 'undo') + commitsNamed(process, given.job, 'undo')
          : 0,
      whole: 2,
    }
  },
}

/** Jobs that were taken back are made again by another run: each stands once. */
const applyAgain: Scenario = {
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

const saveDraft: Scenario = {
  name: 'save a template’s draft',
  prepare: async ({ n }) => ({
    actor: manager,
    name: 'save-template',
    input: { template: { ...smallTemplate, id: `draft-${n}` }, base: 0 },
    effects: process => commitsNamed(process, `template:draft-${n}`, 'save-template'),
    whole: 1,
  }),
}

/** The version stands and its draft is gone, or neither. */
const publishDraft: Scenario = {
  name: 'publish a template’s draft',
  prepare: async ({ practice, n }) => {
    const { id, draft } = await draftTemplate(practice, `published-${n}`)
    return {
      actor: manager,
      name: 'publish-template',
      input: { ...smallTemplate, id, draft },
      effects: ({ replica }) => {
        const standing = templateStanding(replica.look, id)
        return standing.draft ? 0 : standing.versions.length
      },
      whole: 1,
    }
  },
}

/** What people do all day, and what is hard. */
export const scenarios = [
  finishTask,
  sendForReview,
  approve,
  sendBack,
  logTime,
  stopTimer,
  undoOne,
  applyToFive,
  undoApply,
  fires,
  undoFired('undo a firing', 'fire-rule'),
  undoFired('undo an act with the firing that followed', 'finish-task'),
  moveFive,
  undoMoveFive,
  moveTheYearEnd,
  undoTheYearEnd,
  updateFive,
  undoUpdateFive,
  applyAgain,
  saveDraft,
  publishDraft,
]
