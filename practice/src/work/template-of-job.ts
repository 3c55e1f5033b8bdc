import type { Offset } from '#src/dates/offset.ts'
import type { Look } from '#src/look.ts'
import type { Job } from './job.ts'
import type { Template } from './template.ts'
import { templateAt } from './template-versions.ts'

const laidOver = <T extends { id: string }>(theirs: T[], kept: T[]): T[] => [
  ...theirs.map(each => kept.find(({ id }) => id === each.id) ?? each),
  ...kept.filter(each => !theirs.some(({ id }) => id === each.id)),
]

type Ways = Pick<Job, 'kept' | 'steps' | 'dues'>

/** When a step is due as the client's service has it, if that has it otherwise; a step may be called `constructor`. */
export const ownDue = (dues: Job['dues'], step: string): Offset | undefined =>
  dues && Object.hasOwn(dues, step) ? dues[step] : undefined

/**
 * A version as one job has it: what the job kept of an earlier version lies over it, steps are due as the client's
 * service has it, and the steps that were added stand after its own.
 */
export const onJob = (template: Template, { kept, steps: added = [], dues }: Ways): Template => {
  if (!kept && added.length === 0 && !dues) return template
  const { sections, steps, fee: ofJob, ...head } = kept ?? { sections: [], steps: [] }
  const { fee: ofTemplate, ...whole } = template
  const fee = ofJob === undefined ? ofTemplate : ofJob
  const dated = laidOver(template.steps, steps).map(step => ({ ...step, due: ownDue(dues, step.id) ?? step.due }))
  return {
    ...whole,
    ...head,
    ...(fee && { fee }),
    sections: laidOver(template.sections, sections),
    steps: [...dated, ...added],
  }
}

/** What a job is done by. */
export const templateOf = (look: Look, job: Pick<Job, 'template'> & Ways): Template | undefined => {
  const template = templateAt(look, job.template)
  return template && onJob(template, job)
}
