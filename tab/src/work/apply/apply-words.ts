import type { ApplyPreview, JobRole, LeftOut, PlainDate, TemplateView } from '@praxis/practice'
import { sayOffset } from '@praxis/practice'

export const roleWords: Record<JobRole, string> = {
  partner: 'Partner',
  manager: 'Manager',
  preparer: 'Preparer',
  reviewer: 'Reviewer',
}

const lacks: Record<string, string> = {
  vat: 'no VAT number',
  'company-number': 'no company number',
  utr: 'no UTR',
  paye: 'no PAYE reference',
  ein: 'no EIN',
  abn: 'no ABN',
  'year-end': 'no year end',
  'step-for-it': 'no step is meant for it',
}

/** Why a client gets no job. */
export const leftOutWords = (why: LeftOut): string => {
  if (why === 'has-it-already') return 'has this job already'
  if (why === 'on-hold') return 'a hold blocks new jobs'
  if (why === 'left') return 'left the firm'
  if (why === 'prospect') return 'a prospect only'
  if (why === 'dormant') return 'dormant'
  const need = why.slice('no-'.length)
  return lacks[need] ?? `no ${need.replaceAll('-', ' ')}`
}

export type Group = { why: LeftOut; names: string[] }

/** The clients left out, by reason, the commonest first. */
export const groupLeftOut = (leftOut: ApplyPreview['leftOut']): Group[] => {
  const groups = new Map<LeftOut, string[]>()
  for (const { why, clientName } of leftOut) groups.set(why, [...(groups.get(why) ?? []), clientName])
  return [...groups].map(([why, names]) => ({ why, names })).sort((a, b) => b.names.length - a.names.length)
}

/** The roles that a template's steps need, in the order in which people stand on a job. */
export const rolesOf = ({ steps }: Pick<TemplateView, 'steps'>): JobRole[] => {
  const needed = new Set(steps.flatMap(({ role, signOff }) => (signOff ? [role, signOff] : [role])))
  const order: JobRole[] = ['preparer', 'reviewer', 'manager', 'partner']
  return order.filter(role => needed.has(role))
}

/** When and after what a step of a template is due, and who signs it off. */
export const stepWords = (step: TemplateView['steps'][number], { steps }: Pick<TemplateView, 'steps'>): string => {
  const titleOf = (id: string) => steps.find(other => other.id === id)?.title ?? id
  const before = step.after.map(({ step: id, lag }) => {
    const title = titleOf(id)
    return lag > 0 ? `“${title}” and ${lag} working ${lag === 1 ? 'day' : 'days'}` : `“${title}”`
  })
  const parts = [
    sayOffset(step.due, titleOf),
    before.length > 0 && `after ${before.join(', ')}`,
    step.signOff && `signed off by the ${step.signOff}`,
  ]
  return parts.filter(Boolean).join(' · ')
}

const count = (n: number, one: string, many: string) => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`

export const jobs = (n: number) => count(n, 'job', 'jobs')
export const clients = (n: number) => count(n, 'client', 'clients')

/** The one figure of the last step. */
export const figureWords = ({ jobs: planned, leftOut }: ApplyPreview): string => {
  if (planned.length > 0) return `${jobs(planned.length)} for ${clients(planned.length)}`
  const there = leftOut.filter(({ why }) => why === 'has-it-already').length
  return there > 0 ? `${there} ${there === 1 ? 'is' : 'are'} there already, nothing to make` : 'Nothing to make'
}

/** What whoever makes the jobs should know before: holds that warn, steps that would be nobody's, jobs late from the start. */
export const checkWarnings = ({ jobs: planned }: ApplyPreview, today: PlainDate): string[] => {
  const held = planned.filter(({ warned }) => warned.length > 0).length
  const open = planned.filter(({ missing }) => missing.length > 0).length
  const late = planned.filter(({ due }) => due < today).length
  return [
    held > 0 &&
      `A hold warns of new jobs for ${clients(held)}, marked below. By making ${held === 1 ? 'it' : 'them'} you go on all the same, and the history says so.`,
    open > 0 && `${jobs(open)} ${open === 1 ? 'has' : 'have'} a role without anybody: those steps would be nobody’s.`,
    late > 0 &&
      `${jobs(late)} ${late === 1 ? 'was' : 'were'} due before today: ${late === 1 ? 'it is' : 'they are'} late from the start.`,
  ].filter(words => words !== false)
}
