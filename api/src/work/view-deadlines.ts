import type { DeadlineView, JobDeadline } from '@praxis/practice'
import { ruleVersion, sayDeadline } from '@praxis/practice'

/** A deadline with the name of its rule, and why it is on its day; nothing of a rule that is not known (any more). */
export const viewDeadline = (deadline: JobDeadline): DeadlineView[] => {
  const { id, date, start, end, filed, lastWorkingDay } = deadline
  const rule = ruleVersion(deadline.rule, deadline.version)
  if (!rule) return []
  const { name, authority, source } = rule
  const why = { date, reason: { kind: 'rule' as const, sentence: sayDeadline(rule, deadline), source } }
  return [{ id, name, authority, start, end, why, ...(lastWorkingDay && { lastWorkingDay }), ...(filed && { filed }) }]
}
