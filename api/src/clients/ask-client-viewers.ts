import type { Client, ClientViewer, JobRole, Person, PersonKey } from '@praxis/practice'
import { isOutside, reachOf } from '@praxis/practice'
import type { Ask, Asked } from '#src/ask.ts'
import { NotFound } from '#src/not-found.ts'
import { allPeople } from '#src/people/ask-people.ts'

/** On how many of the client's open jobs each person is. */
const jobsOf = ({ replica: { db } }: Asked, client: string): Map<string, number> =>
  new Map(
    db
      .all<{ person: string; jobs: number }>(
        `select p.person, count(*) as jobs from jobs j cross join job_people p on p.job = j.key
         where j.client = ? and j.status not in ('done', 'cancelled') group by p.person`,
        client,
      )
      .map(({ person, jobs }) => [person, jobs]),
  )

const rolesIn = ({ team }: Client, person: PersonKey): JobRole[] =>
  (Object.keys(team) as JobRole[]).filter(role => team[role] === person) // a team's own keys

/** Who can see a client and why, as the policy and the wall say it for everybody. */
export const askClientViewers: Ask<'client-viewers'> = (asked, { key }) => {
  const client = asked.replica.look.get('Clients', key)
  if (!client) throw new NotFound('client', key)
  const { wall } = client
  const jobs = jobsOf(asked, key)
  const isKeptOut = (person: Person) => wall !== undefined && isOutside(wall, person.key)
  const viewer = ({ key: person, name, roles }: Person): ClientViewer => ({
    person,
    name,
    roles,
    team: rolesIn(client, person),
    jobs: jobs.get(person) ?? 0,
  })
  const reached = allPeople(asked)
    .filter(({ key: person, roles, active }) => active && reachOf({ key: person, roles }, 'client') !== 'no')
    .sort((a, b) => a.name.localeCompare(b.name))
  return {
    viewers: reached.filter(person => !isKeptOut(person)).map(viewer),
    outside: reached.filter(isKeptOut).map(({ key: person, name }) => ({ person, name })),
    ...(wall && { wall }),
  }
}
