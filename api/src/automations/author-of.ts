import type { Actor, Automation, Look } from '@praxis/practice'
import { reachOf } from '@praxis/practice'
import { actorIn } from '#src/people/actor-in.ts'

/** Whoever saved a rule last, on whose behalf it acts; nobody once they may write no rules. */
export const authorOf = (look: Look, { savedBy }: Automation): Actor | undefined => {
  const author = actorIn(look, savedBy)
  return reachOf(author, 'save-rule') === 'no' ? undefined : author
}
