import type { JobGroup, JobGroups, JobStage, PersonKey } from '@praxis/practice'
import { isPlainDate, sayMonth } from '@praxis/practice'
import { roleWords, waitsOnWords } from '../filters/filter-words.ts'
import { stageWords } from '../StageSign.tsx'

export const groupNames: Record<JobGroup, string> = {
  client: 'Client',
  service: 'Service',
  stage: 'Stage',
  ...roleWords,
  month: 'Month due',
  tag: 'Tag',
  waiting: 'Waiting on',
}

type Group = JobGroups['groups'][number]
type Names = { person: (key: PersonKey) => string; locale: string }

const without: Partial<Record<JobGroup, string>> = { tag: 'No tag', waiting: 'Waits on nobody' }

const isStage = (value: string): value is JobStage => value in stageWords

const isKind = (value: string): value is keyof typeof waitsOnWords => value in waitsOnWords

const monthWords = (value: string, locale: string): string => {
  const first = `${value}-01`
  return isPlainDate(first) ? sayMonth(first, locale) : value
}

/** What stands above the jobs of a group. */
export const groupWords = (by: JobGroup, { value, name }: Group, { person, locale }: Names): string => {
  if (value === null) return without[by] ?? 'Nobody'
  if (by === 'stage') return isStage(value) ? stageWords[value] : value
  if (by === 'month') return monthWords(value, locale)
  if (by === 'waiting') return isKind(value) ? waitsOnWords[value] : value
  if (by === 'client' || by === 'service' || by === 'tag') return name ?? value
  return person(value as PersonKey) // the value of a role is a person's key
}
