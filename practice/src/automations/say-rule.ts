import type { Job } from '#src/work/job.ts'
import { statusWords } from '#src/work/job.ts'
import type { Template } from '#src/work/template.ts'
import type { Trigger } from './rule.ts'

const dateWords = { start: 'its start', due: 'its due date' } satisfies Record<keyof Pick<Job, 'start' | 'due'>, string>

const daysOf = (count: number): string => (count === 1 ? '1 day' : `${count} days`)

/** `3 days before its due date`, `on its start`. */
export const sayRuleDate = ({ of, days }: Pick<Extract<Trigger, { on: 'date' }>, 'of' | 'days'>): string => {
  if (days === 0) return `on ${dateWords[of]}`
  return `${daysOf(Math.abs(days))} ${days < 0 ? 'before' : 'after'} ${dateWords[of]}`
}

/** What happened, as it follows on “because”. */
export const sayBecause = (trigger: Trigger, template: Pick<Template, 'sections' | 'steps'> | undefined): string => {
  switch (trigger.on) {
    case 'status':
      return `the job reached ${statusWords[trigger.status]}`
    case 'section-done':
      return `all of “${template?.sections.find(({ id }) => id === trigger.section)?.title ?? trigger.section}” was done`
    case 'task-done':
      return `“${template?.steps.find(({ id }) => id === trigger.step)?.title ?? trigger.step}” was done`
    case 'made':
      return 'the job was made'
    case 'date':
      return trigger.days === 0 ? `it is ${sayRuleDate(trigger).slice('on '.length)}` : `it is ${sayRuleDate(trigger)}`
  }
}
