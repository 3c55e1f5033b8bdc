import type { Practice } from '#src/open-practice.ts'
import { ana, makeJob, manager, must } from '../world.ts'
import type { Scenario, Setting } from './scenario.ts'
import { commitsNamed } from './scenario.ts'

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

export const fires: Scenario = {
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

export const undoFired = (name: string, undone: 'finish-task' | 'fire-rule'): Scenario => ({
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
