import type { PersonKey, PlainDate, Waiting } from '@praxis/practice'
import { daysBetween } from '@praxis/practice'

export const sayDays = (days: number): string => (days === 1 ? '1\u00a0day' : `${days}\u00a0days`)

/** On whom and how long, as short as a row needs it: `client 9\u00a0d`. */
export const sayWaiting = (
  { on, since }: Pick<Waiting, 'on' | 'since'>,
  today: PlainDate,
  firstName: (person: PersonKey) => string,
): { whom: string; days: number; short: string } => {
  const whom = on.kind === 'client' ? 'client' : on.kind === 'colleague' ? firstName(on.person) : on.name
  const days = Math.max(0, daysBetween(since, today))
  return { whom, days, short: days === 0 ? whom : `${whom} ${days}\u00a0d` }
}
