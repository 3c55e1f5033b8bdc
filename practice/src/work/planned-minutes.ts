import type { Job } from './job.ts'
import type { TemplateFacts } from './template.ts'

/** What a job may take: its template's budget, or else the estimates of the steps it has. */
export const plannedMinutes = (
  { budget, steps }: Pick<TemplateFacts, 'budget' | 'steps'>,
  { tasks }: Pick<Job, 'tasks'>,
): number => {
  if (budget && budget.length > 0) return budget.reduce((sum, { minutes }) => sum + minutes, 0)
  const present = new Set(tasks.map(({ id }) => id))
  return steps.filter(({ id }) => present.has(id)).reduce((sum, { estimate }) => sum + estimate, 0)
}
