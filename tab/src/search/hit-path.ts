import type { Hit } from '@praxis/practice'
import { clientPath } from '#src/clients/client-place.ts'
import { jobPath } from '#src/work/job-place.ts'
import { writeJobsInput } from '#src/work/jobs-list.ts'

/**
 * Where the tab opens what was found: a client, a contact at a client whom they serve, a job, a task on it, a person's work, a template; whoever does not
 * see templates applies it.
 */
export const hitPath = (hit: Hit, seesTemplates: boolean): string => {
  switch (hit.kind) {
    case 'client':
      return clientPath(hit.key)
    case 'contact':
      return clientPath(hit.client)
    case 'job':
      return jobPath(hit.key)
    case 'task':
      return jobPath(hit.job, hit.task)
    case 'person':
      return writeJobsInput({ person: hit.key })
    case 'template':
      return seesTemplates ? `/templates/${hit.id}` : `/apply?${new URLSearchParams({ template: hit.id })}`
  }
}
