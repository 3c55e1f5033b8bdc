import type { PlainDate, TemplateRow } from '@praxis/practice'
import { dayIn, sayDay } from '@praxis/practice'
import type { ChangedRow } from '#src/cards/template-changes.ts'
import { templateChangesCard } from '#src/cards/template-changes.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { nameOf } from '#src/conversation/turn.ts'
import type { Card } from '#src/types.ts'

type Changed = TemplateRow & Required<Pick<TemplateRow, 'published'>>

/** Five rows and the way to all of them make the six buttons that Teams allows. */
const mostRows = 5

const isBehind = (row: TemplateRow): row is Changed => row.behind > 0 && row.published !== undefined

const rowOf = (turn: Turn, { id, name, version, behind, published: { by, at } }: Changed): ChangedRow => ({
  name,
  changed: `Version ${version} by ${nameOf(turn, by)}, ${sayDay(dayIn(at, turn.person.zone), turn.today)}`,
  behind: behind === 1 ? '1 job follows an older version' : `${behind} jobs follow older versions`,
  link: turn.praxis.linkTo('home', `templates/${id}/live-jobs`),
})

const titleOf = ([first, ...others]: Changed[]): string => {
  if (!first) return 'All jobs follow the newest versions'
  return others.length === 0 ? `Template changed: ${first.name}` : `${others.length + 1} templates were changed`
}

/** The templates with jobs that follow an older version, the last one changed first. */
export const renderTemplateChanges = async (turn: Turn, date: PlainDate): Promise<Card> => {
  const { rows } = await turn.praxis.ask(turn.actor, 'template-rows', {})
  const changed = rows.filter(isBehind).sort((a, b) => (a.published.at < b.published.at ? 1 : -1))
  const shown = changed.slice(0, mostRows)
  return templateChangesCard({
    date,
    title: titleOf(changed),
    rows: shown.map(each => rowOf(turn, each)),
    more: changed.length - shown.length,
    link: turn.praxis.linkTo('home', 'templates'),
    user: turn.person.chat?.user,
  })
}
