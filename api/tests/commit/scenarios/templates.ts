import { templateStanding } from '@praxis/practice'
import type { Practice } from '#src/open-practice.ts'
import { draftTemplate, manager, must, publishSecond, smallTemplate } from '../world.ts'
import { fiveJobs } from './bulk.ts'
import type { Scenario, Setting } from './scenario.ts'
import { commitsNamed } from './scenario.ts'

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

export const updateFive: Scenario = {
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

export const undoUpdateFive: Scenario = {
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

export const saveDraft: Scenario = {
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
export const publishDraft: Scenario = {
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
