import type { ChangeId, LocalEdit, Step, StepFacet, Template } from '@praxis/practice'
import { facetFields, isSame } from '@praxis/practice'
import type { Saying } from '#src/frame/use-say.ts'
import { capital, headValue, stepValue } from '../template-words.ts'

/** A change in words: what it is about, what was said, what is said now. */
export type ChangeWords = { what: string; before: string; after: string }

const facetNames: Record<StepFacet, string> = {
  text: 'text',
  section: 'section',
  people: 'people',
  dates: 'date',
  after: 'what it waits for',
  estimate: 'estimate',
  checklist: 'checklist',
}

const isFacet = (kind: string): kind is StepFacet => Object.hasOwn(facetFields, kind)

const titleOf = (id: string, ...templates: Template[]): string =>
  templates.flatMap(({ steps }) => steps.find(step => step.id === id)?.title ?? [])[0] ?? id

const ofFacet = (facet: StepFacet, id: string, base: Template, next: Template): ChangeWords => {
  const [then, now] = [base, next].map(({ steps }) => steps.find(step => step.id === id))
  const fields = facetFields[facet].filter(field => !isSame(then?.[field], now?.[field]))
  const say = (step: Step | undefined, template: Template) =>
    step ? fields.map(field => capital(stepValue(step, template, field)[1])).join('; ') : ''
  return { what: `“${titleOf(id, base, next)}”: ${facetNames[facet]}`, before: say(then, base), after: say(now, next) }
}

const ofJob = (facet: string, base: Template, next: Template): ChangeWords => {
  if (facet === 'name') return { what: 'Name of the job', before: base.name, after: next.name }
  if (facet === 'budget' || facet === 'deadlines' || facet === 'fee' || facet === 'requests') {
    const [what, before] = headValue(base, facet)
    return { what, before, after: headValue(next, facet)[1] }
  }
  const fields = (['start', 'due'] as const).filter(field => !isSame(base[field], next[field]))
  const say = (template: Template) => fields.map(field => headValue(template, field).join(' ')).join('; ')
  return { what: 'Dates of the job', before: say(base), after: say(next) }
}

/** What a change says, for a job that is done by `base`. */
export const changeWords = (change: ChangeId, base: Template, next: Template): ChangeWords => {
  const [kind = '', id = ''] = change.split(':')
  if (isFacet(kind)) return ofFacet(kind, id, base, next)
  if (kind === 'job') return ofJob(id, base, next)
  if (kind === 'add') return { what: `Step “${titleOf(id, next)}”`, before: '–', after: 'Added' }
  if (kind === 'remove') return { what: `Step “${titleOf(id, base, next)}”`, before: 'There', after: 'Removed' }
  const heading = ({ sections }: Template) => sections.find(section => section.id === id)?.title ?? ''
  return { what: `Section “${heading(base)}”`, before: heading(base), after: heading(next) }
}

/** What somebody did on the job that the change would undo. */
export const editWords = (edit: LocalEdit, say: Pick<Saying, 'date' | 'person'>): string => {
  switch (edit.edit) {
    case 'pinned':
      return `date set by hand: ${say.date(edit.due)}`
    case 'given':
      return edit.to ? `given to ${say.person(edit.to)} by hand` : 'taken from its person by hand'
    case 'ticked':
      return edit.items === 1 ? '1 item is ticked' : `${edit.items} items are ticked`
    case 'begun':
      return 'work on it has begun'
    case 'time':
      return 'time is logged on it'
  }
}
