import type { ClientKey, DueSpan, JobRole, PersonKey, PlainDate } from '@praxis/practice'
import { holdAskedWords } from '#src/clients/holds/hold-words.ts'
import type { JobsChanges, JobsInput } from '../jobs-list.ts'
import { stageWords } from '../StageSign.tsx'

/** How to say what stands in a filter. */
export type FilterNames = {
  person: (key: PersonKey) => string
  client: (key: ClientKey) => string
  service: (id: string) => string
  subStatus: (id: string) => string
  date: (date: PlainDate) => string
}

/** One filter in words, what its drop says, and what dropping it changes. */
export type FilterWords = { words: string; drop: string; changes: JobsChanges }

export const roleWords: Record<JobRole, string> = {
  partner: 'Partner',
  manager: 'Manager',
  preparer: 'Preparer',
  reviewer: 'Reviewer',
}
const roles: JobRole[] = ['partner', 'manager', 'preparer', 'reviewer']

export const spanWords: Record<DueSpan, string> = {
  'this-week': 'Due this week',
  'next-week': 'Due next week',
  'this-month': 'Due this month',
  'next-month': 'Due next month',
}

export const waitsOnWords = {
  client: 'Waits on the client',
  'third-party': 'Waits on a third party',
  colleague: 'Waits on a colleague',
} as const

const whoWords = (who: NonNullable<JobsInput['manager']>, person: FilterNames['person']): string =>
  who === 'me' ? 'me' : who === 'none' ? 'nobody' : person(who)

const daysWords = ({ dueFrom, dueTo }: JobsInput, date: FilterNames['date']): string | undefined => {
  if (dueFrom && dueTo) return dueFrom === dueTo ? `Due ${date(dueFrom)}` : `Due ${date(dueFrom)} to ${date(dueTo)}`
  if (dueFrom) return `Due from ${date(dueFrom)}`
  return dueTo ? `Due to ${date(dueTo)}` : undefined
}

const dropped = (words: string | undefined | false, drop: string, changes: JobsChanges): FilterWords[] =>
  words ? [{ words, drop, changes }] : []

/** The filters of a list that no chip shows, each to be dropped. */
export const filterWords = (input: JobsInput, names: FilterNames): FilterWords[] => {
  const { client, person, tag, service, stage, subStatus, waitsOn, hold, due, started } = input
  return [
    ...dropped(client && names.client(client), 'Show the jobs of all clients', { client: undefined }),
    ...dropped(person && names.person(person), 'Show the jobs of everybody', { person: undefined }),
    ...dropped(service && names.service(service), 'Show the jobs of all services', { service: undefined }),
    ...roles.flatMap(role => {
      const who = input[role]
      const words = who && `${roleWords[role]}: ${whoWords(who, names.person)}`
      return dropped(words, `Show jobs with any ${role}`, { [role]: undefined })
    }),
    ...dropped(stage && stageWords[stage], 'Show the jobs of all stages', { stage: undefined }),
    ...dropped(subStatus && names.subStatus(subStatus), 'Show the jobs of all stages', { subStatus: undefined }),
    ...dropped(waitsOn && waitsOnWords[waitsOn], 'Show jobs whoever they wait on', { waitsOn: undefined }),
    ...dropped(hold && holdAskedWords[hold], 'Show jobs whether on hold or not', { hold: undefined }),
    ...dropped(due && spanWords[due], 'Show jobs whenever they are due', { due: undefined }),
    ...dropped(daysWords(input, names.date), 'Show jobs due on any day', { dueFrom: undefined, dueTo: undefined }),
    ...dropped(
      started !== undefined && (started ? 'Started' : 'Not started yet'),
      'Show jobs whether they started or not',
      { started: undefined },
    ),
    ...dropped(tag, 'Show jobs with any tag', { tag: undefined }),
  ]
}
