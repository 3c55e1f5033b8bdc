import type { Actor, Instant, Person, PersonKey, PlainDate } from '@praxis/practice'
import { dayIn, sayMoment } from '@praxis/practice'
import type { Praxis } from '#src/types.ts'
import { isMonthFirst } from '#src/words/read-day.ts'

/** One thing that one person does in the chat: who, when, and the day it is where they are. */
export type Turn = {
  praxis: Praxis
  person: Person
  actor: Actor
  now: Instant
  today: PlainDate
  /** 2/7 is 7 February to them. */
  monthFirst: boolean
}

export const turnOf = (praxis: Praxis, person: Person, locale?: string): Turn => {
  const now = praxis.now()
  return {
    praxis,
    person,
    actor: praxis.actorOf(person),
    now,
    today: dayIn(now, person.zone),
    monthFirst: isMonthFirst(locale),
  }
}

export const nameOf = ({ praxis }: Turn, key: PersonKey): string => praxis.person(key)?.name ?? 'Somebody'

export const firstName = (name: string): string => name.split(' ')[0] ?? name

/** `14:02 today`, on the clock of whoever reads. */
export const sayWhen = ({ now, person }: Turn, at: Instant): string => sayMoment(at, now, person.zone)
