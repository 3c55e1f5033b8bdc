import type { Hit } from '@praxis/practice'
import { jobPath } from '#src/work/job-place.ts'
import { writeJobsInput } from '#src/work/jobs-list.ts'

/** Where the tab opens what was found: a client's and a person's work, a job, a task on it, a template to apply. */
export const hitPath = (hit: Hit): string => {
  switch (hit.kind) {
    case 'client':
      return writeJobsInput({ client: hit.key })
    case 'job':
      return jobPath(hit.key)
    case 'task':
      return jobPath(hit.job, hit.task)
    case 'person':
      return writeJobsInput({ person: hit.key })
    case 'template':
      return `/apply?${new URLSearchParams({ template: hit.id })}`
  }
}
