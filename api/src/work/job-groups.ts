import type { SQLInputValue } from 'node:sqlite'
import type { JobGroup, JobKey } from '@praxis/practice'
import type { Asked } from '#src/ask.ts'
import { allPeople } from '#src/people/ask-people.ts'
import type { Condition } from './jobs-matching.ts'

/** How jobs `j` are put together: by which value, and in what order the groups `g` stand, which their values break ties of. */
type Grouping = {
  value: string
  values: SQLInputValue[]
  /** What else each job is looked at with for it. */
  join: string
  place: string
  places: SQLInputValue[]
}

const byColumn = (value: string, place = 'g.value'): Grouping => ({ value, values: [], join: '', place, places: [] })

const stageNow = `case when j.status = 'in-progress' and j.in_review = 1 then 'in-review'
  when j.status = 'planned' and j.start <= ? then 'ready' else j.status end`

/** People by their names, nobody last. */
const byPerson = (asked: Asked, role: string): Grouping => {
  const people = allPeople(asked).sort((a, b) => a.name.localeCompare(b.name))
  const inOrder = people.map(({ key }) => key).join(' ')
  return {
    ...byColumn(`j.${role}`, "g.value is null, instr(?, ' ' || g.value || ' ')"),
    places: [` ${inOrder} `],
  }
}

const groupingBy = (asked: Asked, group: JobGroup): Grouping => {
  switch (group) {
    case 'client':
      return byColumn('j.client', '(select sort from clients where key = g.value)')
    case 'service':
      return byColumn('j.service')
    case 'stage':
      return {
        ...byColumn(stageNow, "instr(' planned ready in-progress in-review waiting done ', ' ' || g.value || ' ')"),
        values: [asked.today],
      }
    case 'month':
      return byColumn('substr(j.due, 1, 7)')
    case 'tag':
      return {
        ...byColumn('l.value', 'g.value is null'),
        join: "left join lookups l on l.list = 'Jobs' and l.key = j.key and l.name = 'tag'",
      }
    case 'waiting':
      return byColumn('j.waits_on', 'g.value is null')
    default:
      return byPerson(asked, group)
  }
}

/** A group, how many of the jobs that were found are in it, and one of them. */
export type Group = { value: string | null; jobs: number; job: JobKey }

/** The groups of the jobs that were found, in their order. */
export const groupsOf = (asked: Asked, group: JobGroup, found: Condition): Group[] => {
  const { value, values, join, place, places } = groupingBy(asked, group)
  return asked.replica.db.all<Group>(
    `select g.value, g.jobs, g.job from
       (select ${value} as value, count(*) as jobs, min(j.key) as job from jobs j ${join} where ${found.sql} group by 1) g
     order by ${place}, g.value`,
    ...values,
    ...found.values,
    ...places,
  )
}

type Page = { order: string; from: number; most: number }

/** The jobs on a page of a list in groups: of each group that reaches into it, those that stand there. */
export const keysInGroups = (asked: Asked, group: JobGroup, found: Condition, page: Page): JobKey[] => {
  const { value, values, join } = groupingBy(asked, group)
  const end = page.from + page.most
  const keys: JobKey[] = []
  let start = 0
  for (const each of groupsOf(asked, group, found)) {
    const skipped = Math.max(0, page.from - start)
    const wanted = Math.min(start + each.jobs, end) - Math.max(start, page.from)
    start += each.jobs
    if (wanted <= 0) continue
    const rows = asked.replica.db.all<{ key: JobKey }>(
      `select j.key from jobs j ${join} where ${found.sql} and (${value}) is ? ${page.order} limit ? offset ?`,
      ...found.values,
      ...values,
      each.value,
      wanted,
      skipped,
    )
    keys.push(...rows.map(({ key }) => key))
  }
  return keys
}
