import { headerSet } from '#src/clients/column-mapping.ts'
import { matchesOf, normalName } from '#src/clients/match-client.ts'
import type { ListName, LookupName, Records } from '#src/look.ts'
import { sendSubjectKey } from '#src/sends/claim-send.ts'
import { plainTag } from '#src/tags.ts'
import { personDay } from '#src/time/day-limit.ts'

type ValuesOf<L extends ListName> = { [Name in LookupName<L>]: (record: Records[L]) => string[] }

/** The values by which each record is found, for whoever keeps the records. */
export const lookupValues: { [L in ListName]: ValuesOf<L> } = {
  Clients: {
    match: matchesOf,
    code: ({ code }) => [code.toLowerCase()],
    tag: ({ tags = [] }) => tags.map(plainTag),
    group: ({ group }) => (group ? [normalName(group)] : []),
    field: ({ fields = {} }) => Object.keys(fields),
    example: ({ example }) => (example ? ['yes'] : []),
    walled: ({ wall }) => (wall ? ['yes'] : []),
    contact: ({ contacts = [] }) => contacts.map(({ id }) => id),
  },
  Contacts: { email: ({ email }) => (email ? [email.toLowerCase()] : []) },
  People: {
    email: ({ email, name }) => [email.toLowerCase(), name.toLowerCase()],
    role: ({ roles }) => roles,
  },
  Services: { client: ({ client }) => [client] },
  Templates: { template: ({ id }) => [id] },
  Jobs: { client: ({ client }) => [client], tag: ({ tags = [] }) => tags.map(plainTag) },
  TimeEntries: {
    'person-day': ({ person, date }) => [personDay(person, date)],
    job: ({ job }) => (job ? [job] : []),
  },
  Timers: {},
  Settings: {
    headers: settings => ('columns' in settings ? [headerSet(settings.columns.map(({ header }) => header))] : []),
  },
  Rules: { on: ({ on }) => [on ? 'yes' : 'no'] },
  Runs: {},
  Sends: { subject: ({ subject }) => [sendSubjectKey(subject)] },
  Feeds: { owner: ({ owner }) => [owner] },
  Views: { 'seen-by': ({ shared, owner }) => [shared ? 'everybody' : owner] },
}
