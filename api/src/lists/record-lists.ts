import type { ListName, Records } from '@praxis/practice'
import { idOf, isDraft, isFinished, isPaused, nextDeadline, sayReason, sayRecurrence, standing } from '@praxis/practice'
import { detailColumns } from './detail.ts'
import type { Column, Fields, ListDefinition } from './list-definition.ts'

type Value = Fields[string] | undefined

/** The properties of a record that a column can hold as they are. */
type Flat<R> = R extends unknown
  ? { [P in keyof R]: R[P] extends string | number | boolean | undefined ? P : never }[keyof R] & string
  : never

/**
 * A column of a record's list: one property as it stands, which then is not in Detail as well, or something for people
 * that is worked out from what Detail holds.
 */
type Fact<R> = Omit<Column, 'name'> & { of: Flat<R> | ((record: R) => Value) }

const text = <R>(of: Fact<R>['of']): Fact<R> => ({ type: 'text', of })
const indexed = <R>(of: Fact<R>['of']): Fact<R> => ({ type: 'text', indexed: true, of })
const note = <R>(of: Fact<R>['of']): Fact<R> => ({ type: 'note', of })
const number = <R>(of: Fact<R>['of']): Fact<R> => ({ type: 'number', of })
const boolean = <R>(of: Fact<R>['of']): Fact<R> => ({ type: 'boolean', of })
/** Always worked out: SharePoint keeps moments without fractions of a second, so Detail holds them in full. */
const moment = <R>(of: (record: R) => Value): Fact<R> => ({ type: 'moment', of })

const waitsOn = ({ waiting }: Records['Jobs']): Value => {
  if (!waiting) return undefined
  const { on } = waiting
  return on.kind === 'client' ? 'client' : on.kind === 'third-party' ? on.name : on.person
}

/** Why it is held, by the holds that stand. */
const onHold = (record: Records['Clients'] | Records['Jobs']): Value =>
  standing(record).map(sayReason).join(', ') || undefined

/** `fee-band: A`, one a line. */
const sayFields = (fields: NonNullable<Records['Clients']['fields']>): string =>
  Object.entries(fields)
    .map(([id, value]) => `${id}: ${value}`)
    .join('\n')

/**
 * The columns of each list, for people who read them in SharePoint, Excel or Power BI. Plain dates are indexed text,
 * `2026-11-23`: SharePoint's own date columns move by a day with the site's time zone.
 */
const facts: { [L in ListName]: Record<string, Fact<Records[L]>> } = {
  Clients: {
    Code: indexed('code'),
    Name: indexed('name'),
    LegalName: text('legalName'),
    Kind: indexed('kind'),
    Status: indexed('status'),
    CompanyNumber: text(({ identifiers }) => identifiers?.['company-number']),
    VatNumber: text(({ identifiers }) => identifiers?.vat),
    Contact: text('contactName'),
    Email: text('email'),
    Phone: text('phone'),
    Town: text(({ address }) => address?.town),
    Postcode: text(({ address }) => address?.postcode),
    YearEnd: text('yearEnd'),
    Tags: text(({ tags }) => tags?.join(', ')),
    Group: text('group'),
    OwnFields: note(({ fields }) => fields && sayFields(fields)),
    Partner: indexed(({ team }) => team.partner),
    Manager: indexed(({ team }) => team.manager),
    OnHold: text(record => onHold(record)),
    Example: boolean('example'),
    MergedInto: text('mergedInto'),
  },
  Contacts: {
    Name: indexed('name'),
    Email: indexed('email'),
    Phone: text('phone'),
    Notes: note('notes'),
    Left: text('left'),
  },
  People: {
    Name: text('name'),
    Email: indexed('email'),
    JobTitle: text('title'),
    Roles: text(({ roles }) => roles.join(', ')),
    Rights: text(({ rights }) => rights?.join(', ')),
    Zone: text('zone'),
    Active: boolean('active'),
  },
  Services: {
    Client: indexed('client'),
    Service: indexed('service'),
    Template: indexed('template'),
    HowOften: text(({ recurrence }) => sayRecurrence(recurrence)),
    FirstPeriod: text('from'),
    Until: text('until'),
    DaysAhead: number('horizon'),
    Since: text('since'),
    Paused: boolean(isPaused),
  },
  Templates: {
    Template: indexed('id'),
    TemplateVersion: number('version'),
    Name: text('name'),
    Service: indexed('service'),
    Frequency: text('frequency'),
    PublishedAt: moment(record => (isDraft(record) ? undefined : record.publishedAt)),
    PublishedBy: text('publishedBy'),
    SavedAt: moment(record => (isDraft(record) ? record.savedAt : undefined)),
    SavedBy: text('savedBy'),
  },
  Jobs: {
    Client: indexed('client'),
    Service: indexed('service'),
    Name: text('name'),
    Template: indexed('template'),
    Period: text(({ period }) => period.name),
    PeriodEnd: indexed(({ period }) => period.end),
    Status: indexed('status'),
    SubStatus: text('subStatus'),
    WaitingOn: text(waitsOn),
    WaitingSince: indexed(({ waiting }) => waiting?.since),
    LastChase: text(({ waiting }) => waiting?.chased),
    NextChase: text(({ waiting }) => waiting?.next),
    Start: indexed('start'),
    Due: indexed('due'),
    StatutoryDue: indexed(job => nextDeadline(job)?.date),
    Filed: text(({ deadlines }) => deadlines?.findLast(({ filed }) => filed)?.filed),
    Partner: indexed(({ team }) => team.partner),
    Manager: indexed(({ team }) => team.manager),
    Preparer: indexed(({ team }) => team.preparer),
    Reviewer: indexed(({ team }) => team.reviewer),
    Tasks: number(({ tasks }) => tasks.length),
    Tags: text(({ tags }) => tags?.join(', ')),
    OnHold: text(record => onHold(record)),
    TasksDone: number(({ tasks }) => tasks.filter(isFinished).length),
  },
  TimeEntries: {
    Person: indexed('person'),
    Client: indexed('client'),
    Job: indexed('job'),
    Task: text('task'),
    Activity: text('activity'),
    Date: indexed('date'),
    Minutes: number('minutes'),
    Billable: boolean('billable'),
    Note: note('note'),
  },
  Timers: {
    Person: indexed('person'),
    Job: text(({ running }) => running?.job),
    Since: moment(({ running }) => running?.since),
  },
  Settings: { Area: indexed(({ key }) => idOf(key)) },
  Rules: {
    Name: text('name'),
    When: text(({ when }) => when.on),
    SwitchedOn: boolean('on'),
    Since: moment(({ since }) => since),
    SavedBy: text('savedBy'),
  },
  Runs: {
    Kind: indexed('kind'),
    By: indexed('by'),
    About: text('title'),
    Targets: number('count'),
  },
  Sends: {
    To: indexed('to'),
    Kind: indexed(({ subject }) => subject.kind),
    State: indexed('state'),
    ClaimedAt: moment(({ claimedAt }) => claimedAt),
    Conversation: text('conversation'),
    Activity: text('activity'),
    Reason: text('reason'),
  },
  Views: {
    Name: text('name'),
    Owner: indexed('owner'),
    Shared: boolean('shared'),
    Form: text('form'),
    GroupedBy: text('group'),
  },
  Feeds: {
    Owner: indexed('owner'),
    Client: indexed('client'),
    Mine: boolean('mine'),
    Since: moment(({ since }) => since),
  },
}

const common: Column[] = [
  { name: 'Key', type: 'text', indexed: true, unique: true },
  { name: 'Version', type: 'number' },
  { name: 'Stamp', type: 'text' },
  { name: 'Deleted', type: 'boolean', indexed: true },
]

const descriptions: Record<ListName, string> = {
  Clients: 'The clients of the firm.',
  Contacts: 'People on the side of clients, each once; which client has whom stands with the client.',
  People: 'Who works here, in which roles.',
  Services: 'What is done for clients again and again.',
  Templates: 'Service templates, one item for each published version and for each draft.',
  Jobs: 'Jobs with their tasks.',
  TimeEntries: 'Time worked.',
  Timers: 'Running timers.',
  Settings: 'Settings of the firm.',
  Rules: 'Automations.',
  Runs: 'Bulk acts.',
  Sends: 'Messages sent.',
  Views: 'Saved views of the jobs.',
  Feeds: 'Calendars of deadlines under secret addresses, without the secrets.',
}

export const recordLists = Object.keys(facts) as ListName[] // the keys of a record by list name

/** The list of one kind of record. What is written into it comes from the journal; a hand edit is put right. */
export const recordList = (name: ListName): ListDefinition => ({
  name,
  description: `${descriptions[name]} Written by Praxis from its Journal; edits by hand are put right.`,
  columns: [
    ...common,
    ...factsOf(name).map(([column, { of: _of, ...type }]) => ({ name: column, ...type })),
    ...detailColumns.map(column => ({ name: column, type: 'note' }) as const),
  ],
})

type AnyRecord = { [name: string]: unknown }
type AnyFact = Omit<Column, 'name'> & { of: string | ((record: AnyRecord) => Value) }

/** The columns of a list, whatever its kind of record. */
const factsOf = (list: ListName): [string, AnyFact][] => Object.entries<AnyFact>(facts[list] as Record<string, AnyFact>) // each fact reads only what its own kind of record has

/** The record's flat facts as columns, every column, and the rest of it, which goes into Detail. */
export const flatten = (list: ListName, record: AnyRecord): { flat: Fields; nested: AnyRecord } => {
  const { key: _key, ...nested } = record
  const flat: Fields = {}
  for (const [column, { of, type }] of factsOf(list)) {
    const value = (typeof of === 'string' ? record[of] : of(record)) as Value // a flat property, by its type
    flat[column] = type === 'text' ? short(value ?? null) : (value ?? null)
    if (typeof of === 'string' && flat[column] === (value ?? null)) delete nested[of]
  }
  return { flat, nested }
}

/** The record that columns and Detail say. */
export const unflatten = (list: ListName, key: string, flat: Fields, nested: AnyRecord): AnyRecord => {
  const named = factsOf(list).flatMap(([column, { of }]) =>
    typeof of === 'string' && flat[column] !== null && flat[column] !== undefined ? [[of, flat[column]]] : [],
  )
  return { key, ...Object.fromEntries(named), ...nested }
}

/** The flat columns of a list, all cleared: what a record that is gone shows. */
export const clearedFields = (list: ListName): Fields =>
  Object.fromEntries(factsOf(list).map(([column]) => [column, null]))

/** Text columns take 255 characters; a longer text stands whole in Detail. */
const short = (value: Fields[string]): Fields[string] =>
  typeof value === 'string' && value.length > 255 ? `${value.slice(0, 254)}…` : value
