import type { Look } from '#src/look.ts'
import type { Job } from './job.ts'
import type { Step, Template } from './template.ts'
import { templateAt } from './template-versions.ts'

/** A template as one job has it: with the steps that were added on the job alone. */
export const withOwnSteps = <T extends { steps: Step[] }>(template: T, { steps = [] }: Pick<Job, 'steps'>): T =>
  steps.length === 0 ? template : { ...template, steps: [...template.steps, ...steps] }

/** The version that the job was made from, with the job's own steps. */
export const templateOf = (look: Look, job: Pick<Job, 'template' | 'steps'>): Template | undefined => {
  const template = templateAt(look, job.template)
  return template && withOwnSteps(template, job)
}
