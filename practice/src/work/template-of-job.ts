import type { Look } from '#src/look.ts'
import type { Job } from './job.ts'
import type { Template } from './template.ts'
import { templateAt } from './template-versions.ts'

const laidOver = <T extends { id: string }>(theirs: T[], kept: T[]): T[] => [
  ...theirs.map(each => kept.find(({ id }) => id === each.id) ?? each),
  ...kept.filter(each => !theirs.some(({ id }) => id === each.id)),
]

/**
 * A version as one job has it: what the job kept of an earlier version lies over it, and the steps that were added on
 * the job alone stand after its own.
 */
export const onJob = (template: Template, { kept, steps: added = [] }: Pick<Job, 'kept' | 'steps'>): Template => {
  if (!kept && added.length === 0) return template
  const { sections, steps, ...head } = kept ?? { sections: [], steps: [] }
  return {
    ...template,
    ...head,
    sections: laidOver(template.sections, sections),
    steps: [...laidOver(template.steps, steps), ...added],
  }
}

/** What a job is done by. */
export const templateOf = (look: Look, job: Pick<Job, 'template' | 'kept' | 'steps'>): Template | undefined => {
  const template = templateAt(look, job.template)
  return template && onJob(template, job)
}
