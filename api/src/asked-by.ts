import type { Actor } from '@praxis/practice'
import { dayIn } from '@praxis/practice'
import type { Asked } from './ask.ts'
import type { Practice } from './open-practice.ts'

/** A person's question, put to the firm as they may see it. */
export const askedBy = (practice: Practice, actor: Actor, name: string): Asked => {
  const now = practice.now()
  const replica = practice.seenBy(actor)
  const { replica: whole, targetsPerMinute } = practice
  return { replica, whole, actor, name, now, today: dayIn(now, replica.look.calendar().zone), targetsPerMinute }
}
