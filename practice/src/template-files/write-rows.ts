import type { Offset } from '#src/dates/offset.ts'
import { sayAnchor, sayOffset } from '#src/dates/say-offset.ts'
import { sayMinutes } from '#src/time/duration.ts'
import { writeFee } from '#src/work/fee.ts'
import type { DraftFacts } from '#src/work/template.ts'
import { sayConditions } from './conditions-in-words.ts'
import { sayRequests } from './requests-in-words.ts'
import type { WrittenField } from './row-fields.ts'
import { writtenColumns } from './row-fields.ts'
import { nameIn, sayAfter } from './step-names.ts'

type Written = Partial<Record<WrittenField, string>>

/** As it is said elsewhere, but that no working day and no month keep their unit. */
const dueWords = (due: Offset, named?: (id: string) => string): string =>
  due.count === 0 && due.unit !== 'days'
    ? `0 ${due.unit.replace('-', ' ')} after ${sayAnchor(due.from, named)}`
    : sayOffset(due, named)

const headOf = (facts: DraftFacts): Written => ({
  template: facts.name,
  'template-id': facts.id,
  service: facts.service,
  frequency: facts.frequency,
  needs: facts.needs.join('; '),
  'job-start': dueWords(facts.start),
  'job-due': dueWords(facts.due),
  deadlines: (facts.deadlines ?? []).join('; '),
  budget: (facts.budget ?? []).map(({ role, minutes }) => `${role} ${sayMinutes(minutes)}`).join('; '),
  requests: sayRequests(facts.requests, due => dueWords(due, id => nameIn(facts.steps, id))),
  fee: facts.fee ? writeFee(facts.fee) : '',
})

const stepOf = (step: DraftFacts['steps'][number], { steps }: DraftFacts): Written => {
  const named = (id: string) => nameIn(steps, id)
  return {
    step: step.title,
    text: step.text ?? '',
    role: step.role,
    'sign-off': step.signOff ?? '',
    estimate: sayMinutes(step.estimate),
    due: dueWords(step.due, named),
    after: step.after.map(({ step: id, lag }) => sayAfter(named(id), lag)).join('\n'),
    checklist: step.checklist.map(({ text }) => `• ${text.replace(/\s*[\r\n]+\s*/g, ' ')}`).join('\n'),
    files: step.files ? step.files.join('; ') || 'yes' : '',
    only: sayConditions(step.only),
    id: step.id,
  }
}

/**
 * A template as a table, its header first: a row for each step, section by section, and one for a section without steps.
 * `readTable` reads the same template out of it.
 */
export const templateTable = (facts: DraftFacts): string[][] => {
  const rows = facts.sections.flatMap(({ id, title, only }): Written[] => {
    const own: Written = { section: title, 'section-id': id, 'section-only': sayConditions(only) }
    const steps = facts.steps.filter(({ section }) => section === id)
    return steps.length === 0 ? [own] : steps.map(step => ({ ...own, ...stepOf(step, facts) }))
  })
  const [first = {}, ...others] = rows
  const fields = Object.keys(writtenColumns) as WrittenField[] // the keys of that table
  const lines = [{ ...first, ...headOf(facts) }, ...others].map(row => fields.map(field => row[field] ?? ''))
  return [Object.values(writtenColumns), ...lines]
}

/** A template as the file of JSON that comes back the same. */
export const templateJson = (facts: DraftFacts): string => `${JSON.stringify(facts, null, 2)}\n`
