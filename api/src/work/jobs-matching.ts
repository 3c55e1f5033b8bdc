import type { SQLInputValue } from 'node:sqlite'
import type { InputOf, JobFilter, JobRole, JobStage, jobDaysQuery, jobsQuery } from '@praxis/practice'
import { daysOfSpan } from '@praxis/practice'
import type { Asked } from '#src/ask.ts'
import { wordsMatch } from '#src/clients/ask-clients.ts'
import { heldBy } from './holds-shown.ts'

/** A condition on the jobs `j`, and what its question marks stand for. */
export type Condition = { sql: string; values: SQLInputValue[] }

/** By what a list of jobs is narrowed, whichever list it is. */
type Narrowed = Pick<InputOf<typeof jobsQuery>, keyof InputOf<typeof jobsQuery> & keyof InputOf<typeof jobDaysQuery>>

export const isOpen = "j.status not in ('done', 'cancelled')"

/** Each chip's condition; `?` is today. */
export const chipSql: Record<JobFilter, string> = {
  'on-track': `${isOpen} and j.due >= ?`,
  late: `${isOpen} and j.due < ?`,
  'statutory-late': `${isOpen} and j.stat < ?`,
  'to-review': `${isOpen} and j.in_review = 1 and ? is not null`,
  waiting: `j.status = 'waiting' and ? is not null`,
  done: `j.status = 'done' and ? is not null`,
  cancelled: `j.status = 'cancelled' and ? is not null`,
}
export const chipNames = Object.keys(chipSql) as JobFilter[] // the keys of a record by chip

/** Each stage's condition; `?` is today, when what was planned for it becomes ready. */
const stages: Record<JobStage, string> = {
  planned: `j.status = 'planned' and j.start > ?`,
  ready: `(j.status = 'ready' or j.status = 'planned' and j.start <= ?)`,
  'in-progress': `j.status = 'in-progress' and j.in_review = 0 and ? is not null`,
  'in-review': `j.status = 'in-progress' and j.in_review = 1 and ? is not null`,
  waiting: `j.status = 'waiting' and ? is not null`,
  done: `j.status = 'done' and ? is not null`,
}

export const where = (sql: string, ...values: SQLInputValue[]): Condition => ({ sql, values })

/** All of them together; those that are not asked for fall out. */
export const allOf = (...conditions: (Condition | false | '' | undefined)[]): Condition => {
  const asked = conditions.filter(condition => condition !== undefined && condition !== false && condition !== '')
  return { sql: asked.map(({ sql }) => sql).join(' and '), values: asked.flatMap(({ values }) => values) }
}

const roles: JobRole[] = ['partner', 'manager', 'preparer', 'reviewer']

const inRoles = ({ actor }: Asked, input: Narrowed): Condition[] =>
  roles.flatMap(role => {
    const who = input[role]
    if (!who) return []
    return who === 'none' ? [where(`j.${role} is null`)] : [where(`j.${role} = ?`, who === 'me' ? actor.key : who)]
  })

const onIt = (person: string): Condition => where('j.key in (select job from job_people where person = ?)', person)

const inDays = ({ today }: Asked, { due, dueFrom, dueTo, started }: Narrowed): Condition[] => {
  const span = due && daysOfSpan(due, today)
  return [
    ...(span ? [where('j.due between ? and ?', span.first, span.last)] : []),
    ...(dueFrom ? [where('j.due >= ?', dueFrom)] : []),
    ...(dueTo ? [where('j.due <= ?', dueTo)] : []),
    ...(started === undefined ? [] : [where(started ? 'j.start <= ?' : 'j.start > ?', today)]),
  ]
}

/** The jobs that match, whatever chip is chosen; `sort` is their client's, null where there is none (any more). */
export const matching = (asked: Asked, input: Narrowed): Condition => {
  const { words, mine, client, service, tag, person, stage, subStatus, waitsOn, hold } = input
  const match = wordsMatch('j.all_words', words ?? '')
  return allOf(
    where('j.sort is not null'),
    mine && onIt(asked.actor.key),
    client && where('j.client = ?', client),
    service && where('j.service = ?', service),
    tag &&
      where(`j.key in (select key from lookups where list = 'Jobs' and name = 'tag' and value = ?)`, tag.toLowerCase()),
    person && onIt(person),
    ...inRoles(asked, input),
    stage && where(stages[stage], asked.today),
    subStatus && where('j.sub_status = ?', subStatus),
    waitsOn && where('j.waits_on = ?', waitsOn),
    hold && where(heldBy(hold)),
    ...inDays(asked, input),
    match.values.length > 0 && where(`1 = 1${match.sql}`, ...match.values),
  )
}

/** Those that the chosen chip shows; the open ones without any. */
export const chosenBy = ({ today }: Asked, { filter }: Narrowed): Condition =>
  filter ? where(chipSql[filter], today) : where(isOpen)
