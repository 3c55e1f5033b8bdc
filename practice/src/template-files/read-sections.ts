import { sayOffset } from '#src/dates/say-offset.ts'
import { slug } from '#src/keys.ts'
import type { DraftFacts } from '#src/work/template.ts'
import type { FileProblem, FileTrouble } from './file-problem.ts'
import { readCloseDay } from './read-due.ts'
import { conditionsOf } from './read-step.ts'
import type { StepRow } from './row-fields.ts'
import { freeId } from './slug-of.ts'
import { shorten, tidy } from './tidy.ts'

type Section = DraftFacts['sections'][number]

/** The sections that rows name, in their order, and which of them each row belongs to; one without stays in the last. */
export const readSections = (rows: StepRow[]) => {
  const sections: Section[] = []
  const problems: FileProblem[] = []
  const keys: string[] = []
  const open = ({ at, cells }: StepRow, key: string, title: string) => {
    if (sections.length === 20) {
      problems.push({ at, what: 'too-many-sections', found: title })
      return
    }
    const tell = (what: FileTrouble, found: string) => problems.push({ at, what, found })
    const ids = sections.map(({ id }) => id)
    const own = slug.safeParse(cells['section-id']).data
    const only = conditionsOf(cells['section-only'], tell)
    if (title.length > 80) tell('too-long', title)
    keys.push(key)
    sections.push({
      id: own && !ids.includes(own) ? own : freeId(title, ids, `section-${ids.length + 1}`),
      title: shorten(title, 80),
      ...(only.length > 0 && { only }),
    })
  }
  const places = rows.map(row => {
    const title = tidy(row.cells.section ?? '')
    const isNamed = title !== '' || row.cells['section-id'] !== undefined
    const key = row.cells['section-id'] ?? title.toLowerCase()
    if (isNamed && !keys.includes(key)) open(row, key, title)
    else if (!isNamed && sections.length === 0) open(row, 'steps', 'Steps')
    return sections[isNamed && keys.includes(key) ? keys.indexOf(key) : sections.length - 1]?.id ?? 'steps'
  })
  return { sections, places, problems }
}

/** A row that says nothing about when is due on the day that its section names, `Close day 2 (T+2)`. */
export const withDayOfSection = (row: StepRow): StepRow => {
  const { due, 'due-in': dueIn, section } = row.cells
  const day = due || dueIn || !section ? undefined : readCloseDay(section)
  return day ? { ...row, cells: { ...row.cells, due: sayOffset(day) } } : row
}
