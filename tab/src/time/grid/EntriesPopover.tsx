import { Popover, PopoverSurface } from '@fluentui/react-components'
import type { RefObject } from 'react'
import { EntriesEditor } from '../EntriesEditor.tsx'
import type { WeekState } from '../use-week.ts'
import { workWords } from '../work-id.ts'
import type { Grid } from './use-grid.ts'
import type { GridKeys } from './use-grid-keys.ts'
import { spotName } from './use-grid-keys.ts'

type Props = { grid: Grid; keys: GridKeys; week: WeekState; element: RefObject<HTMLElement | null> }

/** The entries of the opened cell, below it so that its row stays in sight. */
export const EntriesPopover = ({ grid, keys, week, element }: Props) => {
  const { opened } = grid
  const row = opened && grid.rowAt(opened)
  const cell = opened && grid.cellAt(opened)
  const target = opened && element.current?.querySelector<HTMLElement>(`[data-spot="${spotName(opened)}"]`)
  if (!opened || !row || !cell || !target) return null
  const { who, what } = workWords(row.work)
  return (
    <Popover
      open
      trapFocus
      withArrow
      positioning={{ target, position: 'below', align: 'end' }}
      onOpenChange={(_, { open }) => {
        if (open) return
        grid.open(undefined)
        keys.focus(opened)
      }}
    >
      <PopoverSurface aria-label={`Entries of ${who}, ${what}`}>
        <EntriesEditor
          work={row.work}
          date={cell.date}
          entries={cell.entries}
          most={week.week?.days[opened.column]?.most ?? 1440}
        />
      </PopoverSurface>
    </Popover>
  )
}
