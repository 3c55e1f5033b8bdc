import type { JobGroup } from '@praxis/practice'
import type { Ask, Asked } from '#src/ask.ts'
import type { Group } from './job-groups.ts'
import { groupsOf } from './job-groups.ts'
import { allOf, chosenBy, matching } from './jobs-matching.ts'

/** What people call a group, where its value does not say it. */
const nameOf = ({ replica: { db, look } }: Asked, by: JobGroup, { value, job: key }: Group): string | undefined => {
  if (value === null) return undefined
  if (by === 'client') return db.get<{ name: string }>('select name from clients where key = ?', value)?.name
  if (by !== 'service' && by !== 'tag') return undefined
  const job = look.get('Jobs', key)
  return by === 'service'
    ? job && look.get('Templates', job.template)?.name
    : job?.tags?.find(tag => tag.toLowerCase() === value)
}

/** The groups of the jobs that match, counted by SQL. */
export const askJobGroups: Ask<'job-groups'> = (asked, { group: by, ...narrowed }) => {
  const found = allOf(matching(asked, narrowed), chosenBy(asked, narrowed))
  return {
    groups: groupsOf(asked, by, found).map(group => {
      const name = nameOf(asked, by, group)
      return { value: group.value, jobs: group.jobs, ...(name && { name }) }
    }),
  }
}
