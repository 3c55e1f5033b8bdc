import type { Person } from '@praxis/practice'
import { idOf, sendKeyOf } from '@praxis/practice'
import type { Practice } from '#src/open-practice.ts'
import type { DailySubject } from './last-send.ts'

/**
 * One card of its kind a person a local day: claimed under the day, so that it goes once whoever ticks, and how often.
 * Whether there is something to say is asked only where none went yet.
 */
export const claimDaily = async (
  practice: Practice,
  { key: to }: Person,
  subject: DailySubject,
  hasSomething: () => boolean,
): Promise<boolean> => {
  const { kind, date } = subject
  if (practice.replica.look.get('Sends', sendKeyOf(subject, to, date)) || !hasSomething()) return false
  const key = `${kind}-${idOf(to)}-${date}`
  return (await practice.asApp('claim-send', { to, subject, occasion: date }, { key, repeat: true })).ok
}
