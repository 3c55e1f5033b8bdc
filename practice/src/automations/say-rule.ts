import type { ClientStatus } from '#src/clients/client.ts'
import type { JobDeadline } from '#src/deadlines/deadlines-of-job.ts'
import { rules } from '#src/deadlines/rules.ts'
import { statusWords } from '#src/work/job.ts'
import type { Template } from '#src/work/template.ts'
import type { Trigger } from './rule.ts'

type DateTrigger = Extract<Trigger, { on: 'date' }>

const daysOf = (count: number): string => (count === 1 ? '1 day' : `${count} days`)

const nameOf = (rule: string): string => rules.find(({ id }) => id === rule)?.name ?? rule

const sayDeadlines = (ids: string[]): string => {
  const names = [...new Set(ids)].map(id => `“${nameOf(id)}”`)
  return names.length > 0 ? `its statutory deadline ${names.join(' and ')}` : 'a statutory deadline of it'
}

const dateWords = ({ of, deadline }: DateTrigger, deadlines: string[]): string => {
  switch (of) {
    case 'start':
      return 'its start'
    case 'due':
      return 'its due date'
    case 'statutory':
      return sayDeadlines(deadline ? [deadline] : deadlines)
  }
}

/** `3 days before its due date`, `on its start`; `deadlines` are the rules of those that have come. */
export const sayRuleDate = (when: DateTrigger, deadlines: string[] = []): string => {
  const date = dateWords(when, deadlines)
  if (when.days === 0) return `on ${date}`
  return `${daysOf(Math.abs(when.days))} ${when.days < 0 ? 'before' : 'after'} ${date}`
}

/** What a client does when it becomes that, as it follows on “a client”. */
export const becomesWords: Record<ClientStatus, string> = {
  prospect: 'becomes a prospect',
  active: 'becomes active',
  dormant: 'becomes dormant',
  left: 'leaves',
}

const becameWords: Record<ClientStatus, string> = {
  prospect: 'became a prospect',
  active: 'became active',
  dormant: 'became dormant',
  left: 'left',
}

/** What happened, as it follows on “because”; `deadlines` are those that have come. */
export const sayBecause = (
  trigger: Trigger,
  template: Pick<Template, 'sections' | 'steps'> | undefined,
  deadlines: Pick<JobDeadline, 'rule'>[] = [],
): string => {
  switch (trigger.on) {
    case 'status':
      return `the job reached ${statusWords[trigger.status]}`
    case 'section-done':
      return `all of “${template?.sections.find(({ id }) => id === trigger.section)?.title ?? trigger.section}” was done`
    case 'task-done':
      return `“${template?.steps.find(({ id }) => id === trigger.step)?.title ?? trigger.step}” was done`
    case 'made':
      return 'the job was made'
    case 'client':
      return `the client ${becameWords[trigger.status]}`
    case 'date': {
      const words = sayRuleDate(
        trigger,
        deadlines.map(({ rule }) => rule),
      )
      return trigger.days === 0 ? `it is ${words.slice('on '.length)}` : `it is ${words}`
    }
  }
}
