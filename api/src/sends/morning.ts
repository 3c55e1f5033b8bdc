import type { Person, PlainDate } from '@praxis/practice'
import { clockIn, dayIn, hasMorning, idOf, morningEnds, reachOf, sendKeyOf } from '@praxis/practice'
import { askedBy } from '#src/asked-by.ts'
import type { Practice } from '#src/open-practice.ts'
import { allPeople } from '#src/people/ask-people.ts'
import { plannedOn } from '#src/time/ask-week.ts'
import { askHome } from '#src/work/ask-home.ts'

/** The day it is where the person is. */
export const localDay = (practice: Practice, person: Person): PlainDate => dayIn(practice.now(), person.zone)

/** Whether it is this person's time for the morning card: from their hour until noon, on a day they work. */
const isDue = (practice: Practice, person: Person): boolean => {
  const clock = clockIn(practice.now(), person.zone)
  const works = plannedOn({ replica: practice.replica }, person, localDay(practice, person)) > 0
  const canReach = person.chat !== undefined && !person.chat.lost
  const hasDay = reachOf(practice.actorOf(person.key), 'home') !== 'no'
  return (
    hasDay &&
    person.active &&
    person.morning.on &&
    canReach &&
    works &&
    clock >= person.morning.at &&
    clock < morningEnds
  )
}

const hasSomething = (practice: Practice, person: Person): boolean => {
  const home = askHome(askedBy(practice, practice.actorOf(person.key), person.name), {})
  return hasMorning(home, home.waitsForMe.length + home.waitOnMe.total)
}

/** One morning card a person a local day: claimed under the day, so that it goes once whoever ticks, and how often. */
const greet = async (practice: Practice, person: Person): Promise<boolean> => {
  const date = localDay(practice, person)
  const subject = { kind: 'morning' as const, date }
  if (practice.replica.look.get('Sends', sendKeyOf(subject, person.key, date))) return false
  if (!hasSomething(practice, person)) return false
  const key = `morning-${idOf(person.key)}-${date}`
  const outcome = await practice.asApp('claim-send', { to: person.key, subject, occasion: date }, { key, repeat: true })
  return outcome.ok
}

/** Every quarter of an hour: who is due in which zone, and what the firm's day begins. */
export const tick = async (practice: Practice): Promise<{ greeted: number; fired: number }> => {
  await practice.feed.poll()
  let greeted = 0
  for (const person of allPeople(practice)) if (isDue(practice, person) && (await greet(practice, person))) greeted += 1
  return { greeted, fired: await practice.automations.tick() }
}
