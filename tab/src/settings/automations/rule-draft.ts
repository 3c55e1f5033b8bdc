import type { PersonKey, RuleAction, RuleCondition, RuleFacts, RuleFault, RuleLogic, Trigger } from '@praxis/practice'
import { isForClient, isForItsJobs, isOfClient, isWholeTest, ruleFault } from '@praxis/practice'
import type { RuleNames } from './rule-words.ts'

/** A rule in the making: as a rule, but that things may still be missing. */
export type RuleDraft = RuleFacts

export const newRule: RuleDraft = {
  name: '',
  when: { on: 'status', status: 'ready' },
  if: [],
  does: [{ do: 'notify', to: 'manager' }],
}

/** A new one, for the jobs of that template alone where one is named. */
export const newRuleFor = (template: string | undefined): RuleDraft =>
  template ? { ...newRule, when: { on: 'made' }, if: [{ of: 'template', in: [template] }] } : newRule

/** A trigger of that kind, to begin with; those that speak of a template begin with the first. */
export const beginTrigger = (on: Trigger['on'], names: RuleNames): Trigger => {
  const [template] = names.templates[0] ?? ['']
  switch (on) {
    case 'status':
      return { on, status: 'ready' }
    case 'task-done':
      return { on, template, step: names.steps(template)[0]?.[0] ?? '' }
    case 'section-done':
      return { on, template, section: names.sections(template)[0]?.[0] ?? '' }
    case 'made':
      return { on }
    case 'client':
      return { on, status: 'active' }
    case 'date':
      return { on, of: 'due', days: -3 }
  }
}

/** The same trigger about another template. */
export const aboutTemplate = (
  when: Extract<Trigger, { template: string }>,
  template: string,
  names: RuleNames,
): Trigger =>
  when.on === 'task-done'
    ? { ...when, template, step: names.steps(template)[0]?.[0] ?? '' }
    : { ...when, template, section: names.sections(template)[0]?.[0] ?? '' }

/** An action of that kind, to begin with. */
export const beginAction = (kind: RuleAction['do'], me: PersonKey): RuleAction => {
  switch (kind) {
    case 'set-status':
      return { do: kind, status: 'in-progress' }
    case 'assign':
      return { do: kind, role: 'preparer', person: me }
    case 'tag':
      return { do: kind, tag: '' }
    case 'move-due':
      return { do: kind, workingDays: 5 }
    case 'notify':
      return { do: kind, to: 'manager' }
    case 'add-task':
      return { do: kind, title: '', by: 'preparer', due: { count: 5, unit: 'working-days' } }
  }
}

/** The draft with another trigger, without what cannot be asked or done there. */
export const withTrigger = (draft: RuleDraft, when: Trigger): RuleDraft =>
  when.on === 'client'
    ? {
        ...draft,
        when,
        if: draft.if.filter(isOfClient),
        does: draft.does.filter(each => isForClient(each) || isForItsJobs(each)),
      }
    : { ...draft, when }

/** A condition of that kind with nothing chosen yet. */
export const beginCondition = (of: RuleCondition['of']): RuleCondition =>
  (of === 'client-field' ? { of, field: '', test: 'is', in: [] } : { of, in: [] }) as RuleCondition // nothing fits every kind

const hasGap = (condition: RuleCondition): boolean =>
  condition.of === 'client-field' ? !condition.field || !isWholeTest(condition) : condition.in.length === 0

/** A condition with other values. */
export const withValues = (condition: RuleCondition, values: string[]): RuleCondition =>
  ({ ...condition, in: values }) as RuleCondition // chosen among what its kind of fact can be

const faultWords = {
  'moves-its-date':
    'An automation that waits for a start or a due date cannot move the due date: it would come again and again.',
  'opens-again': 'A task that is added to a job that is done opens it again, so this would come again and again.',
  'not-for-clients': 'One of its acts can be done to a job alone, not to a client.',
  'not-of-clients': 'Of a client only the kind, the tags and the fields can be asked.',
} satisfies Record<RuleFault, string>

/** What is missing before it can be tried, or saved with its name. */
export const logicGap = ({ when, if: conditions, does }: RuleLogic): string | undefined => {
  if ('template' in when && !when.template) return 'There is no template to wait for yet.'
  if (conditions.some(hasGap)) return 'A condition has nothing chosen.'
  if (does.length === 0) return 'It does nothing yet.'
  if (does.some(each => each.do === 'tag' && !each.tag.trim())) return 'A tag is missing.'
  if (does.some(each => each.do === 'add-task' && !each.title.trim())) return 'A task has no name yet.'
  const fault = ruleFault({ when, if: conditions, does })
  return fault && faultWords[fault]
}

export const gapIn = (draft: RuleDraft): string | undefined =>
  logicGap(draft) ?? (draft.name.trim() ? undefined : 'It has no name yet.')
