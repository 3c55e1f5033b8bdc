import { sayMinutes } from '@praxis/practice'
import { useService } from '#src/service/service.ts'
import type { Spot } from './grid-moves.ts'
import { fromAbove, spotsOf } from './grid-moves.ts'
import { fromClipboard, layPaste } from './grid-paste.ts'
import type { Grid } from './use-grid.ts'

export const isSeveral = (grid: Grid, spot: Spot): boolean => (grid.cellAt(spot)?.entries.length ?? 0) > 1

/** What a cell is edited with: what was typed in vain, else its minutes. */
export const textAt = (grid: Grid, spot: Spot): string => {
  const minutes = grid.cellAt(spot)?.minutes ?? 0
  return grid.draftAt(spot)?.text ?? (minutes > 0 ? sayMinutes(minutes) : '')
}

/** Filling many cells at once: emptying them, copying down, pasting. */
export const useGridFilling = (grid: Grid) => {
  const { notices } = useService()
  const said = (title: string) => notices.say({ id: 'time-grid', intent: 'info', title })

  /** Fills many cells; those with several entries are left as they are. */
  const fillMany = (cells: { spot: Spot; text: string }[]) => {
    const several = cells.filter(({ spot }) => isSeveral(grid, spot))
    for (const { spot, text } of cells) if (!isSeveral(grid, spot)) grid.fill(spot, text)
    if (several.length > 0)
      said(
        several.length === 1
          ? 'A cell with several entries was left as it is.'
          : `${several.length} cells with several entries were left as they are.`,
      )
  }

  const clear = () =>
    fillMany(
      spotsOf(grid.range)
        .flat()
        .map(spot => ({ spot, text: '' })),
    )
  const copyDown = () => fillMany(fromAbove(grid.range).map(({ from, to }) => ({ spot: to, text: textAt(grid, from) })))
  const paste = (text: string) => {
    const { cells, missed } = layPaste(fromClipboard(text), grid.range, grid.size)
    fillMany(cells)
    if (missed > 0) said(missed === 1 ? 'One value had no cell to go to.' : `${missed} values had no cell to go to.`)
  }
  return { clear, copyDown, paste }
}
