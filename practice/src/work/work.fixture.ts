import type { Client, Team } from '#src/clients/client.ts'
import type { Actor, Context, Decision } from '#src/command.ts'
import { englishCalendar } from '#src/dates/calendars.fixture.ts'
import type { ListName, Look, Records } from '#src/look.ts'
import { lookupValues } from '#src/lookup-values.ts'
import type { Person, Role } from '#src/people/person.ts'
import type { Job } from './job.ts'
import { planJob } from './make-job.ts'
import type { Template } from './template.ts'

/** A small practice in memory: the records that rules read, and who acts. */

export const personOf = (name: string, role: Role = 'staff', more: Partial<Person> = {}): Person => ({
  key: `person:${name}`,
  name: `${name[0]?.toUpperCase()}${name.slice(1)}`,
  email: `${name}@hartandco.example`,
  roles: role === 'client' ? [] : [role],
  zone: 'Europe/London',
  pattern: [450, 450, 450, 450, 450, 0, 0],
  active: true,
  morning: { at: '08:00', on: true },
  ...more,
})

export const ana = personOf('ana')
export const ben = personOf('ben')
export const cara = personOf('cara', 'manager')
const jo = personOf('jo', 'partner')

const actorOf = ({ key, roles }: Person): Actor => ({ key, roles })

export const contextOf = (person: Person, more: Partial<Context> = {}): Context => {
  let ids = 0
  return {
    actor: actorOf(person),
    now: '2026-11-23T09:04:00.000Z',
    today: '2026-11-23',
    newId: () => {
      ids += 1
      return `00000000-0000-7000-8000-${String(ids).padStart(12, '0')}`
    },
    ...more,
  }
}

export const acme: Client = {
  key: 'client:acme',
  code: 'C0001',
  name: 'Acme Ltd',
  kind: 'company',
  status: 'active',
  team: {},
}

export const template: Template = {
  key: 'template:vat-return.v1',
  id: 'vat-return',
  service: 'vat-return',
  name: 'VAT return',
  frequency: 'quarter',
  needs: [],
  version: 1,
  publishedAt: '2026-01-01T09:00:00.000Z',
  publishedBy: cara.key,
  start: { count: -10, unit: 'working-days', from: 'period-end' },
  due: { count: 20, unit: 'working-days', from: 'period-end' },
  sections: [{ id: 'all', title: 'All' }],
  steps: [
    {
      id: 'enter',
      section: 'all',
      title: 'Enter sales',
      role: 'preparer',
      due: { count: 6, unit: 'working-days', from: 'period-end' },
      estimate: 60,
      after: [],
      checklist: [],
    },
    {
      id: 'prepare',
      section: 'all',
      title: 'Prepare the return',
      role: 'preparer',
      due: { count: 13, unit: 'working-days', from: 'period-end' },
      estimate: 60,
      after: [{ step: 'enter', lag: 0 }],
      signOff: 'reviewer',
      checklist: [{ id: 'vat', text: 'VAT numbers checked' }],
    },
    {
      id: 'file',
      section: 'all',
      title: 'File',
      role: 'preparer',
      due: { count: 0, unit: 'days', from: 'job-due' },
      estimate: 15,
      after: [{ step: 'prepare', lag: 1 }],
      checklist: [],
    },
  ],
}

const q3 = { occurrence: '2026-09-q', name: 'Q3 2026', start: '2026-07-01', end: '2026-09-30' } as const

const fullTeam: Team = { preparer: ana.key, reviewer: ben.key, manager: cara.key, partner: jo.key }

export const jobFor = (team: Team = fullTeam): Job =>
  planJob(englishCalendar, template, { client: acme, period: q3, team }, '2026-11-23')

type Store = { [L in ListName]: Map<string, Records[L]> }

const emptyStore = (): Store => ({
  Clients: new Map(),
  Contacts: new Map(),
  People: new Map(),
  Services: new Map(),
  Templates: new Map(),
  Jobs: new Map(),
  TimeEntries: new Map(),
  Timers: new Map(),
  Settings: new Map(),
  Rules: new Map(),
  Runs: new Map(),
  Sends: new Map(),
  Views: new Map(),
  Feeds: new Map(),
})

/** Keeps records in memory and shows them as rules see them. */
const createOffice = (...records: Partial<{ [L in ListName]: Records[L][] }>[]) => {
  const store = emptyStore()
  const put = <L extends ListName>(list: L, record: Records[L]) => store[list].set(record.key, record)
  for (const lists of records)
    for (const [list, kept] of Object.entries(lists) as [ListName, Records[ListName][]][])
      for (const record of kept) put(list, record as never)
  const look: Look = {
    get: (list, key) => store[list].get(key),
    find: (list, by, value) =>
      [...store[list].values()].filter(record => {
        const values = lookupValues[list] as unknown as Record<string, (record: unknown) => string[]>
        return values[by]?.(record).includes(value)
      }),
    lastNumber: () => store.Clients.size,
    calendar: () => englishCalendar,
    outcome: () => undefined,
  }
  /** Carries a decision out. */
  const apply = ({ changes }: Decision): void => {
    for (const change of changes) {
      if ('gone' in change) store[change.list].delete(change.gone)
      else put(change.list, change.record as never)
    }
  }
  return { look, apply, store }
}

export type Office = ReturnType<typeof createOffice>

export const wholeOffice = (job: Job = jobFor()): Office =>
  createOffice({ Clients: [acme], People: [ana, ben, cara, jo], Templates: [template], Jobs: [job] })
