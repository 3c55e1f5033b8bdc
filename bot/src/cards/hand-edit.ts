import type { SendSubject } from '@praxis/practice'
import type { Card } from '#src/types.ts'
import { buttons, open } from './elements/buttons.ts'
import { card } from './elements/card.ts'
import { cut } from './elements/cut.ts'
import type { Element } from './elements/element.ts'
import { aside, foot, opening, paragraph } from './elements/text.ts'

type HandEdit = Extract<SendSubject, { kind: 'hand-edit' }>
type Column = HandEdit['columns'][number]

const mostRows = 5
const textSigns = 60

const quoted = (text: string): string => `“${cut(text.replace(/\s+/g, ' '), textSigns)}”`

/** What stood in a column, and what stands there again. */
const sayColumn = ({ name, stood, now }: Column): string => {
  if (stood === '') return `${name}: it was empty; ${quoted(now)} is there again`
  if (now === '') return `${name}: ${quoted(stood)} stood there; it is empty again`
  const hasChangedBeyond = quoted(stood) === quoted(now)
  return hasChangedBeyond
    ? `${name}: a part of ${quoted(now)} was put back`
    : `${name}: ${quoted(stood)} was put back to ${quoted(now)}`
}

const others = (count: number): Element[] => {
  if (count <= 0) return []
  return [aside(count === 1 ? 'Another column was put back too.' : `${count} more columns were put back too.`)]
}

/** Somebody changed a SharePoint list past Praxis, and what had stood there stands there again. */
export const handEditCard = ({ list, record, columns }: HandEdit, link: string): Card => {
  const title = 'A list was edited by hand'
  const about = `${list}, ${record}`
  const rows = columns.length > 0 ? columns.map(sayColumn) : ['The item was deleted; it is there again.']
  return card({
    speak: `${title}: ${about}. It was put right.`,
    instead: `${title}: ${about}. It was put right.`,
    body: [
      ...opening(title, about),
      ...rows.slice(0, mostRows).map(paragraph),
      ...others(rows.length - mostRows),
      buttons(open('Open Praxis', link)),
      foot('Praxis writes these lists from its journal. Change things in Praxis instead.'),
    ],
  })
}
