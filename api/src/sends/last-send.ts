import type { Person, PersonKey, PlainDate, Send, SendSubject } from '@praxis/practice'
import { dayIn, idOf } from '@praxis/practice'
import type { Practice } from '#src/open-practice.ts'

/** The day it is where the person is. */
export const localDay = (practice: Practice, person: Person): PlainDate => dayIn(practice.now(), person.zone)

/** The messages of which a person gets one a day at most, claimed under the day. */
export type DailySubject = Extract<SendSubject, { date: PlainDate }>

/** The last message of a daily kind that was claimed for a person. `;` is the sign after `:`. */
export const lastSend = (
  { replica: { db, look } }: Practice,
  kind: DailySubject['kind'],
  person: PersonKey,
): Send | undefined => {
  const start = `send:${kind}:${idOf(person)}`
  const row = db.get<{ key: string }>(
    "select key from records where list = 'Sends' and body is not null and key > ? and key < ? order by key desc limit 1",
    `${start}:`,
    `${start};`,
  )
  return row && look.get('Sends', row.key)
}

/** The card of that kind which a person has for today. */
export const todaysSend = (practice: Practice, kind: DailySubject['kind'], person: PersonKey): Send | undefined => {
  const send = lastSend(practice, kind, person)
  const to = practice.replica.look.get('People', person)
  const isToday = send && to && 'date' in send.subject && localDay(practice, to) === send.subject.date
  return isToday ? send : undefined
}
