import { sayMinutes } from '@praxis/practice'
import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react'
import { useUndoLast } from '#src/frame/use-undo-last.ts'
import { useService } from '#src/service/service.ts'
import type { Spot } from './grid-moves.ts'
import { fromAbove, moveBy, spotsOf, tabTo } from './grid-moves.ts'
import { fromClipboard, layPaste, toClipboard } from './grid-paste.ts'
import type { Grid } from './use-grid.ts'

export const spotName = ({ row, column }: Spot): string => `${row}:${column}`

/** Whether an event comes from a cell itself, not from a field inside one. */
const isFromCell = (target: EventTarget): boolean => target instanceof HTMLElement && target.dataset.spot !== undefined

const isSeveral = (grid: Grid, spot: Spot): boolean => (grid.cellAt(spot)?.entries.length ?? 0) > 1

/** What a cell is edited with: what was typed in vain, else its minutes. */
export const textAt = (grid: Grid, spot: Spot): string => {
  const minutes = grid.cellAt(spot)?.minutes ?? 0
  return grid.draftAt(spot)?.text ?? (minutes > 0 ? sayMinutes(minutes) : '')
}

const useFilling = (grid: Grid) => {
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

/** The keys of a spreadsheet. */
export const useGridKeys = (grid: Grid, element: RefObject<HTMLElement | null>) => {
  const undoLast = useUndoLast()
  const { clear, copyDown, paste } = useFilling(grid)
  const at = grid.range.to

  const focus = (spot: Spot) => {
    const find = () => element.current?.querySelector<HTMLElement>(`[data-spot="${spotName(spot)}"]`)
    const there = find()
    if (there) there.focus()
    else requestAnimationFrame(() => find()?.focus())
  }
  const go = (spot: Spot, extend = false) => {
    grid.select(spot, extend)
    focus(spot)
  }
  const type = (text: string, fresh: boolean) => {
    if (isSeveral(grid, at)) grid.open(at)
    else grid.edit(at, text, fresh)
  }
  const down = (back: boolean) => {
    const to = moveBy(at, back ? 'ArrowUp' : 'ArrowDown', false, grid.size)
    if (to) go(to)
  }

  const plain: Record<string, (event: KeyboardEvent) => void> = {
    enter: ({ shiftKey }) => (isSeveral(grid, at) && !shiftKey ? grid.open(at) : down(shiftKey)),
    f2: () => type(textAt(grid, at), false),
    delete: clear,
    backspace: clear,
    escape: () => {
      grid.forgetDraft(at)
      go(at)
    },
  }
  const withCtrl: Record<string, () => void> = {
    d: copyDown,
    ';': () => grid.open(at),
    z: () => void undoLast(),
  }

  /** What a press does; nothing for one that is not the grid's. */
  const actOf = (event: KeyboardEvent): (() => void) | undefined => {
    const { key, shiftKey } = event
    const ctrl = event.ctrlKey || event.metaKey
    const to = key === 'Tab' ? tabTo(at, shiftKey, grid.size) : moveBy(at, key, ctrl, grid.size)
    if (to) return () => go(to, shiftKey && key !== 'Tab')
    if (ctrl) return withCtrl[key.toLowerCase()]
    const act = plain[key.toLowerCase()]
    if (act) return () => act(event)
    return key.length === 1 && !event.altKey && key !== ' ' ? () => type(key, true) : undefined
  }

  return {
    focus,
    go,
    /** Opens a cell to be changed: its entries, where it has several. */
    open: (spot: Spot) => (isSeveral(grid, spot) ? grid.open(spot) : grid.edit(spot, textAt(grid, spot), false)),
    onKeyDown: (event: KeyboardEvent) => {
      if (!isFromCell(event.target)) return
      const act = actOf(event)
      if (!act) return
      event.preventDefault()
      act()
    },
    onCopy: (event: ClipboardEvent) => {
      if (!isFromCell(event.target)) return
      event.preventDefault()
      const rows = spotsOf(grid.range).map(row => row.map(spot => grid.cellAt(spot)?.minutes ?? 0))
      event.clipboardData.setData('text/plain', toClipboard(rows))
    },
    onPaste: (event: ClipboardEvent) => {
      if (!isFromCell(event.target)) return
      event.preventDefault()
      paste(event.clipboardData.getData('text/plain'))
    },
    /** After a cell was typed in: where the key that ended it leads. */
    after: (key: string, back: boolean) => {
      if (key === 'Tab') {
        const to = tabTo(at, back, grid.size)
        return to ? go(to) : focus(at)
      }
      if (key === 'Enter') return down(back)
      const to = moveBy(at, key, false, grid.size)
      return to ? go(to) : focus(at)
    },
  }
}
export type GridKeys = ReturnType<typeof useGridKeys>
