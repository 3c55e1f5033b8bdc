import type { CommandName, Person, PersonView, QueryName, StaffView } from '@praxis/practice'
import { calendarOf, commandPolicy, dayIn, firmNameOf, queryPolicy, reachOf, seesMoney } from '@praxis/practice'
import type { Ask, Asked } from '#src/ask.ts'

const viewOf = ({ key, name, title, roles, active }: Person): PersonView => ({
  key,
  name,
  ...(title && { title }),
  roles,
  active,
})

const fullTime = [450, 450, 450, 450, 450, 0, 0]

/** An administrator of the tenant whom the firm does not know yet sees themselves as such, so that they can set it up. */
const newcomer = ({ actor, name, replica }: Asked): Person => ({
  key: actor.key,
  name,
  email: '',
  roles: ['admin'],
  zone: replica.look.calendar().zone,
  pattern: fullTime,
  active: true,
  morning: { at: '08:00', on: false },
})

export const askMe: Ask<'me'> = asked => {
  const { replica, actor, now, today } = asked
  const person = replica.look.get('People', actor.key) ?? newcomer(asked)
  const may = <Name extends CommandName | QueryName>(policy: Record<Name, unknown>) =>
    (Object.keys(policy) as Name[]).filter(name => reachOf(actor, name) !== 'no') // the policy's own names
  const firm = firmNameOf(replica.look)
  return {
    person: viewOf(person),
    ...(firm && { firm }),
    zone: person.zone,
    morning: person.morning,
    pattern: person.pattern,
    ...(person.firstView && { firstView: person.firstView }),
    may: { commands: may(commandPolicy), queries: may(queryPolicy), seeMoney: seesMoney(actor) },
    now,
    today,
    myToday: dayIn(now, person.zone),
  }
}

export const allPeople = ({ replica }: Pick<Asked, 'replica'>): Person[] =>
  replica.db
    .all<{ body: string }>("select body from records where list = 'People' and body is not null order by key")
    .map(({ body }) => JSON.parse(body) as Person) // bodies of the list People

export const askPeople: Ask<'people'> = asked => ({
  people: allPeople(asked)
    .map(viewOf)
    .sort((a, b) => a.name.localeCompare(b.name)),
})

const chatOf = ({ chat }: Person): StaffView['chat'] => (chat ? (chat.lost ? 'lost' : 'open') : 'none')

export const askStaff: Ask<'staff'> = asked => ({
  people: allPeople(asked)
    .map(person => ({ ...person, chat: chatOf(person) }))
    .sort((a, b) => a.name.localeCompare(b.name)),
})

export const askCalendar: Ask<'calendar'> = ({ replica }) => ({
  settings: calendarOf(replica.look) ?? null,
  holidays: [...replica.look.calendar().holidays].map(([date, name]) => ({ date, name })),
})
