import type { Person } from '@praxis/practice'
import { clockIn, hasMorning, morningEnds, reachOf } from '@praxis/practice'
import { askedBy } from '#src/asked-by.ts'
import type { Practice } from '#src/open-practice.ts'
import { allPeople } from '#src/people/ask-people.ts'
import { plannedOn } from '#src/time/ask-week.ts'
import { askHome } from '#src/work/ask-home.ts'
import { claimDaily } from './claim-daily.ts'
import { tellLead } from './for-leads.ts'
import { localDay } from './last-send.ts'

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

const greet = (practice: Practice, person: Person): Promise<boolean> =>
  claimDaily(practice, person, { kind: 'morning', date: localDay(practice, person) }, () =>
    hasSomething(practice, person),
  )

/** Every quarter of an hour: who is due in which zone, and what the firm's day begins. */
export const tick = async (practice: Practice): Promise<{ greeted: number; fired: number }> => {
  await practice.feed.poll()
  let greeted = 0
  for (const person of allPeople(practice)) {
    if (!isDue(practice, person)) continue
    if (await greet(practice, person)) greeted += 1
    await tellLead(practice, person)
  }
  return { greeted, fired: await practice.automations.tick() }
}
