import type { Card } from '#src/types.ts'
import { buttons, execute, open } from './elements/buttons.ts'
import { card } from './elements/card.ts'
import { cut } from './elements/cut.ts'
import { foot, opening } from './elements/text.ts'

export type UndoneView = {
  /** `1:30` */
  time: string
  about: string
  /** Undoing the undo. */
  again?: { data: Record<string, unknown> } | undefined
  week?: string | undefined
  link: string
  warning?: string | undefined
}

/** Time that was taken back. */
export const undoneCard = ({ time, about, again, week, link, warning }: UndoneView): Card => {
  const said = `Undone. The ${time} on ${cut(about, 300)} is gone.`
  return card({
    speak: warning ? `${warning} ${said}` : said,
    instead: said,
    body: [
      ...opening(`Undone: ${time}`, about, warning),
      buttons(
        again && execute({ title: 'Log it again', verb: 'undo', data: again.data }),
        again ? undefined : open('Open my week', link),
      ),
      ...(week ? [foot(week)] : []),
    ],
  })
}
