import type { Person } from '@praxis/practice'
import { leads } from '@praxis/practice'
import { askedBy } from '#src/asked-by.ts'
import type { Practice } from '#src/open-practice.ts'
import { askJobs } from '#src/work/ask-jobs.ts'
import { askTemplateRows } from '#src/work/ask-templates.ts'
import { claimDaily } from './claim-daily.ts'
import { lastSend, localDay } from './last-send.ts'

const asked = (practice: Practice, person: Person) => askedBy(practice, practice.actorOf(person.key), person.name)

/** Jobs that nobody prepares and this person manages, or that nobody manages either. */
const hasUnowned = (practice: Practice, person: Person): boolean =>
  (['me', 'none'] as const).some(
    manager => askJobs(asked(practice, person), { preparer: 'none', manager, most: 1 }).total > 0,
  )

/** A version that somebody else published since the last such card, while jobs follow an older one. */
const hasChanges = (practice: Practice, person: Person): boolean => {
  const since = lastSend(practice, 'template-changes', person.key)?.claimedAt ?? ''
  return askTemplateRows(asked(practice, person), {}).rows.some(
    ({ behind, published }) => behind > 0 && published && published.by !== person.key && published.at > since,
  )
}

/** What those who lead are told of once a day: jobs to be given to somebody, changed templates to be looked at. */
export const tellLead = async (practice: Practice, person: Person): Promise<void> => {
  if (!leads(practice.actorOf(person.key))) return
  const date = localDay(practice, person)
  await claimDaily(practice, person, { kind: 'owners', date }, () => hasUnowned(practice, person))
  await claimDaily(practice, person, { kind: 'template-changes', date }, () => hasChanges(practice, person))
}
