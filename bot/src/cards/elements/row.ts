import { cut } from './cut.ts'
import type { Element } from './element.ts'

/** Buttons stand in columns of px, never `auto`: phones cut those (AdaptiveCards #6668). */
const buttonWidth = '76px'

type Row = { items: Element[]; button?: Element | undefined; opens?: { title: string; url: string } }

/** A row of a list: what it is, which opens it, and one button that changes with its state. */
export const row = ({ items, button, opens }: Row): Element => ({
  type: 'ColumnSet',
  columns: [
    {
      type: 'Column',
      width: 'stretch',
      items,
      verticalContentAlignment: 'Center',
      ...(opens && {
        selectAction: {
          type: 'Action.OpenUrl',
          title: cut(opens.title, 80),
          url: opens.url,
          tooltip: `Open: ${cut(opens.title, 80)}`,
        },
      }),
    },
    ...(button
      ? [
          {
            type: 'Column',
            width: buttonWidth,
            items: [{ type: 'ActionSet', actions: [button] }],
            verticalContentAlignment: 'Center',
          },
        ]
      : []),
  ],
  spacing: 'Medium',
  separator: true,
})
