import { searchWords } from '@praxis/practice'
import { allPeople } from '#src/people/ask-people.ts'
import { askTemplates } from '#src/work/ask-apply.ts'
import type { Placed, Searching } from './searching.ts'
import { placed } from './searching.ts'

const hasAll = ({ marks }: Searching, mark: number): boolean => (mark & marks.all) === marks.all

/** The people whom the words name, by their name or title. */
export const findPeople = (searching: Searching): Placed[] => {
  const { asked, marks } = searching
  return allPeople(asked).flatMap(({ key, name, title, active }) => {
    const mark = marks.of(searchWords(`${name} ${title ?? ''}`))
    if (!hasAll(searching, mark)) return []
    const hit = { kind: 'person' as const, key, name, ...(title && { title }), isActive: active }
    return placed(marks, hit, { mark, isOpen: active, isOwn: key === asked.actor.key, name })
  })
}

/** The templates that the words name, by their name or service. */
export const findTemplates = (searching: Searching): Placed[] => {
  const { asked, marks } = searching
  return askTemplates(asked, {}).templates.flatMap(({ id, name, service }) => {
    const mark = marks.of(searchWords(`${name} ${service}`))
    return hasAll(searching, mark) ? placed(marks, { kind: 'template', id, name }, { mark, isOpen: true, name }) : []
  })
}
