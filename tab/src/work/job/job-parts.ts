import type { JobPage } from '@praxis/practice'
import { isOver } from './task-words.ts'

export type JobPart = 'tasks' | 'requests' | 'people' | 'history'

/** The parts of a job's page. Who does what is a part of its own only where the head has no room for it. */
export const jobParts = (job: JobPage): { id: JobPart; words: string; name: string; count: string }[] => {
  const requests = String(job.requests.length)
  const count = `${job.tasks.filter(isOver).length}/${job.tasks.length}`
  return [
    { id: 'tasks', words: `Tasks ${count}`, name: 'Tasks', count },
    ...(job.requests.length > 0
      ? [{ id: 'requests' as const, words: `Requests ${requests}`, name: 'Requests', count: requests }]
      : []),
    { id: 'people', words: 'Time and people', name: 'Time and people', count: '' },
    { id: 'history', words: 'History', name: 'History', count: '' },
  ]
}
