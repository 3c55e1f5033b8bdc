import type {
  ClientKind,
  ClientStatus,
  JobRole,
  NotKnown,
  RuleAction,
  RuleCondition,
  RuleLogic,
} from '@praxis/practice'
import { becomesWords, sayFieldTest, sayRuleDate, statusWords } from '@praxis/practice'
import { statusWords as clientStatusWords, kindWords } from '#src/clients/client-words.ts'
import { roleWords } from '#src/work/apply/apply-words.ts'

export type Named<T extends string = string> = readonly (readonly [value: T, words: string])[]

/** The firm’s own things by their names, as a rule can speak of them. */
export type RuleNames = {
  templates: Named
  services: Named
  people: Named<`person:${string}`>
  /** The sections and steps of a template. */
  sections: (template: string) => Named
  steps: (template: string) => Named
  /** The sections of all templates, those of the same name once. */
  allSections: Named
}

export const roles = Object.entries(roleWords) as unknown as Named<JobRole> // the keys of a record by role
const kinds = Object.entries(kindWords) as unknown as Named<ClientKind> // as above
const clientStatuses = Object.entries(clientStatusWords) as unknown as Named<ClientStatus> // as above
export const statuses = Object.entries(statusWords) as unknown as Named<keyof typeof statusWords> // as above

const nameIn = (named: Named, value: string): string => named.find(([id]) => id === value)?.[1] ?? value

const either = (words: string[]): string =>
  words.length < 2 ? (words[0] ?? '…') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

export const conditionWords: Record<RuleCondition['of'], string> = {
  service: 'the service',
  kind: 'the client’s kind',
  'client-status': 'the client’s status',
  'client-tag': 'a tag of the client',
  'client-field': 'a field of the client',
  status: 'the job’s status',
  template: 'the template',
  tag: 'a tag of the job',
  person: 'somebody on the job',
}

/** Among what a condition's facts can be; tags are written. */
export const choicesOf = (of: RuleCondition['of'], names: RuleNames): Named => {
  switch (of) {
    case 'service':
      return names.services
    case 'kind':
      return kinds
    case 'client-status':
      return clientStatuses
    case 'status':
      return statuses
    case 'template':
      return names.templates
    case 'person':
      return names.people
    case 'client-tag':
    case 'client-field':
    case 'tag':
      return []
  }
}

const sayWhen = ({ when }: RuleLogic, names: RuleNames): string => {
  switch (when.on) {
    case 'status':
      return `a job reaches ${statusWords[when.status]}`
    case 'task-done':
      return `“${nameIn(names.steps(when.template), when.step)}” of ${nameIn(names.templates, when.template)} is done`
    case 'section-done':
      return `all of “${nameIn(names.sections(when.template), when.section)}” of ${nameIn(names.templates, when.template)} is done`
    case 'made':
      return 'a job is made'
    case 'client':
      return `a client ${becomesWords[when.status]}`
    case 'date':
      return `it is ${sayRuleDate(when).replace('of it', 'of a job').replace('its', 'a job’s')}`
  }
}

const sayIf = (condition: RuleCondition, names: RuleNames): string =>
  condition.of === 'client-field'
    ? `the client’s ${sayFieldTest(condition)}`
    : `${conditionWords[condition.of]} is ${either(condition.in.map(value => nameIn(choicesOf(condition.of, names), value)))}`

const sayDays = (days: number): string => {
  const size = Math.abs(days)
  return `${size} working ${size === 1 ? 'day' : 'days'} ${days < 0 ? 'earlier' : 'later'}`
}

const sayWhom = (whom: string, names: RuleNames): string =>
  whom.startsWith('person:') ? nameIn(names.people, whom) : `the ${whom}`

const sayTask = (
  { title, section, by, due: { count, unit } }: Extract<RuleAction, { do: 'add-task' }>,
  names: RuleNames,
  what: 'it' | 'each of its open jobs',
): string => {
  const days = `${count} ${unit === 'days' ? '' : 'working '}${count === 1 ? 'day' : 'days'} later`
  const part = section ? `“${nameIn(names.allSections, section)}”` : ''
  const whole = what === 'it' ? '' : what
  const where = part || whole ? ` to ${[part, whole].filter(Boolean).join(' of ')}` : ''
  return `add the task “${title || '…'}”${where} for ${sayWhom(by, names)}, due ${count === 0 ? 'the same day' : days}`
}

const sayDo = (action: RuleAction, names: RuleNames, what: 'it' | 'each of its open jobs'): string => {
  switch (action.do) {
    case 'set-status':
      return `move it to ${statusWords[action.status]}`
    case 'assign':
      return `make ${nameIn(names.people, action.person)} the ${action.role}`
    case 'tag':
      return `tag ${what} “${action.tag || '…'}”`
    case 'move-due':
      return `move its due date ${sayDays(action.workingDays)}`
    case 'notify':
      return `tell ${sayWhom(action.to, names)}`
    case 'add-task':
      return sayTask(action, names, what)
  }
}

/** A rule as a sentence. */
export const sayRule = (rule: RuleLogic, names: RuleNames): string => {
  const conditions = rule.if.length > 0 ? `, if ${rule.if.map(each => sayIf(each, names)).join(' and ')}` : ''
  const what = rule.when.on === 'client' ? 'each of its open jobs' : 'it'
  return `When ${sayWhen(rule, names)}${conditions}, ${rule.does.map(each => sayDo(each, names, what)).join(', ') || '…'}.`
}

/** What a trial could not know. */
export const notKnownWords: Record<NotKnown, string> = {
  older: 'Praxis holds nothing older here.',
  'more-than-read': 'There was more than is looked through; only the newest was.',
  'dates-as-now': 'Jobs whose date was moved to another day since are left out.',
  acts: 'Whether each act would have been possible then is not known.',
}
