import type { ClientGroups } from '@praxis/practice'
import { normalName } from '@praxis/practice'

/** As many as can be looked over. */
const most = 8

/** The groups in use that hold what is typed, those of most clients first; the one that is meant already among them. */
export const groupsShown = (known: ClientGroups['groups'], typed: string): string[] =>
  known.flatMap(({ group }) => (normalName(group).includes(normalName(typed)) ? group : [])).slice(0, most)

/** Whether they are one group, however they are written. */
export const isSameGroup = (a: string, b: string): boolean => normalName(a) === normalName(b)
