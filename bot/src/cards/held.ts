import type { Verb } from '#src/actions/verb.ts'
import type { Card } from '#src/types.ts'
import { buttons, execute, open } from './elements/buttons.ts'
import { card } from './elements/card.ts'
import { cut } from './elements/cut.ts'
import { aside, foot, opening, paragraph } from './elements/text.ts'
import { youWrote } from './logged.ts'

const nameSigns = 120

export type HeldView = {
  title: string
  /** What is held: the client and the job. */
  name: string
  wrote?: string | undefined
  holds: string[]
  yes: { title: string; verb: Verb; data: Record<string, unknown> }
  link: string
}

/** Each hold is a line or two; with more than these the job’s page has the others. */
const [holdSigns, mostHolds] = [300, 4]

/** Asks whoever acts whether they go on in spite of holds that warn; nothing is done before they say yes. */
export const heldCard = ({ title, name, wrote, holds, yes, link }: HeldView): Card =>
  card({
    speak: cut(`${title} ${holds.join(' ')}`, 400),
    instead: cut(`${title} ${holds.join(' ')}`, 400),
    body: [
      ...opening(title, cut(name, nameSigns)),
      ...(wrote ? [youWrote(wrote)] : []),
      ...holds.slice(0, mostHolds).map(hold => paragraph(cut(hold, holdSigns))),
      ...(holds.length > mostHolds ? [aside(`And ${holds.length - mostHolds} more.`)] : []),
      buttons(execute({ ...yes, of: cut(name, nameSigns) }), open('Open the job', link)),
      foot('To change nothing, leave it.'),
    ],
  })
