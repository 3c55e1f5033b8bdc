import type {
  ClientKind,
  Condition,
  DraftFacts,
  Frequency,
  HeadField,
  IdentifierScheme,
  ItemKind,
  Need,
  Offset,
  StepChange,
} from '@praxis/practice'
import { inSections, rules, sayFee, sayFieldTest, sayMinutes, sayOffset } from '@praxis/practice'
import { roleWords } from '#src/work/apply/apply-words.ts'

type DraftStep = DraftFacts['steps'][number]

export const frequencyWords: Record<Frequency, string> = { month: 'Monthly', quarter: 'Quarterly', year: 'Yearly' }

export const kindWords: Record<ClientKind, string> = {
  company: 'Company',
  'sole-trader': 'Sole trader',
  individual: 'Individual',
  partnership: 'Partnership',
  trust: 'Trust',
  charity: 'Charity',
  llp: 'LLP',
}

export const schemeWords: Record<IdentifierScheme, string> = {
  'company-number': 'company number',
  vat: 'VAT number',
  utr: 'UTR',
  paye: 'PAYE reference',
  ein: 'EIN',
  abn: 'ABN',
}

export const itemKindWords: Record<ItemKind, string> = {
  document: 'A document',
  answer: 'An answer',
  approval: 'An approval',
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const needWords = (need: Need): string => (need === 'year-end' ? 'year end' : schemeWords[need])

const conditionWords = (condition: Condition): string => {
  switch (condition.fact) {
    case 'kind':
      return condition.in.map(kind => kindWords[kind]).join(' or ')
    case 'identifier':
      return `${condition.set ? 'has' : 'no'} ${schemeWords[condition.scheme]}`
    case 'year-end':
      return condition.set ? 'year end set' : 'no year end'
    case 'field':
      return sayFieldTest(condition)
    case 'tag':
      return `${condition.set ? 'tagged' : 'not tagged'} ${condition.in.join(' or ')}`
  }
}

/** For whom a step or a section is: `only for Company or LLP, has VAT number`. */
export const onlyWords = (only: Condition[] | undefined): string =>
  only && only.length > 0 ? `only for ${only.map(conditionWords).join(', ')}` : 'for every client'

/** What a statutory rule is called. */
export const ruleWords = (id: string): string => ruleNames().get(id) ?? id

/** Each rule by what it is called: with its authority, since several have a tax return. */
export const ruleNames = (): Map<string, string> =>
  new Map(rules.map(({ id, name, authority }) => [id, `${name}, ${authority}`]))

const titleIn =
  ({ steps }: Pick<DraftFacts, 'steps'>) =>
  (id: string): string =>
    steps.find(step => step.id === id)?.title || 'a step without a title'

/** When a step is due, as a sentence. */
export const dueWords = (due: Offset, facts: Pick<DraftFacts, 'steps'>): string => sayOffset(due, titleIn(facts))

/** What a step comes after: `after “Enter sales” and 1 working day, “Reconcile”`. */
export const afterWords = (after: DraftStep['after'], facts: Pick<DraftFacts, 'steps'>): string => {
  if (after.length === 0) return 'waits for nothing'
  const each = after.map(({ step, lag }) => {
    const title = `“${titleIn(facts)(step)}”`
    return lag > 0 ? `${title} and ${lag} working ${lag === 1 ? 'day' : 'days'}` : title
  })
  return `after ${each.join(', ')}`
}

/** What a request says: `“Records” 5 working days before the period ends, 10 working days to answer: Bank statements`. */
const requestWords = (
  { title, goes, within, items, only }: NonNullable<DraftFacts['requests']>[number],
  facts: Pick<DraftFacts, 'steps'>,
): string => {
  const days = `${within} working ${within === 1 ? 'day' : 'days'} to answer`
  const asked = items.map(item => `${item.title}${item.optional ? ' (can be left out)' : ''}`).join(', ')
  return `“${title}” ${dueWords(goes, facts)}, ${days}${only ? `, ${onlyWords(only)}` : ''}: ${asked}`
}

/** What is said about the whole, field by field. */
export const headValue = (facts: DraftFacts, field: HeadField): [name: string, value: string] => {
  switch (field) {
    case 'name':
      return ['Name', facts.name]
    case 'service':
      return ['Service', facts.service]
    case 'frequency':
      return ['Frequency', frequencyWords[facts.frequency]]
    case 'needs':
      return ['Needs', facts.needs.map(needWords).join(', ') || 'nothing']
    case 'start':
      return ['Job starts', dueWords(facts.start, facts)]
    case 'due':
      return ['Job is due', dueWords(facts.due, facts)]
    case 'deadlines':
      return ['Statutory deadlines', facts.deadlines?.map(ruleWords).join(', ') || 'none']
    case 'budget':
      return [
        'Budget',
        facts.budget?.map(({ role, minutes }) => `${roleWords[role]} ${sayMinutes(minutes)}`).join(', ') ||
          'the steps’ estimates',
      ]
    case 'requests':
      return ['Requests', facts.requests?.map(request => requestWords(request, facts)).join('; ') || 'none']
    case 'fee':
      return ['Fee', facts.fee ? sayFee(facts.fee) : 'nothing said']
  }
}

/** What is said about a step, field by field. */
export const stepValue = (
  step: DraftStep,
  facts: DraftFacts,
  field: StepChange['fields'][number],
): [name: string, value: string] => {
  switch (field) {
    case 'title':
      return ['Title', step.title]
    case 'section':
      return ['Section', facts.sections.find(({ id }) => id === step.section)?.title ?? step.section]
    case 'text':
      return ['What to do', step.text ?? 'nothing said']
    case 'role':
      return ['Who', roleWords[step.role]]
    case 'due':
      return ['Due', dueWords(step.due, facts)]
    case 'estimate':
      return ['Estimate', sayMinutes(step.estimate)]
    case 'after':
      return ['After', afterWords(step.after, facts)]
    case 'signOff':
      return ['Sign-off', step.signOff ? roleWords[step.signOff] : 'none']
    case 'checklist':
      return ['Checklist', step.checklist.map(({ text }) => text).join('; ') || 'none']
    case 'files':
      return ['Filing', step.files ? ['yes', ...step.files.map(ruleWords)].join(', ') : 'no']
    case 'only':
      return ['For whom', onlyWords(step.only)]
    case 'place':
      return ['Place', `number ${inSections(facts).findIndex(({ id }) => id === step.id) + 1}`]
  }
}
