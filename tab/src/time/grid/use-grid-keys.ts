import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react'
import { useUndoLast } from '#src/frame/use-undo-last.ts'
import type { Spot } from './grid-moves.ts'
import { moveBy, spotsOf, tabTo } from './grid-moves.ts'
import { toClipboard } from './grid-paste.ts'
import type { Grid } from './use-grid.ts'
import { isSeveral, textAt, useGridFilling } from './use-grid-filling.ts'

export const spotName = ({ row, column }: Spot): string => `${row}:${column}`

/** Whether an event comes from a cell itself, not from a field inside one. */
const isFromCell = (target: EventTarget): boolean => target instanceof HTMLElement && target.dataset.spot !== undefined

/** Going from cell to cell. */
const useGoing = (grid: Grid, element: RefObject<HTMLElement | null>) => {
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
  const down = (back: boolean) => {
    const to = moveBy(grid.range.to, back ? 'ArrowUp' : 'ArrowDown', false, grid.size)
    if (to) go(to)
  }
  /** After a cell was typed in: where the key that ended it leads. */
  const after = (key: string, back: boolean) => {
    const at = grid.range.to
    if (key === 'Enter') return down(back)
    const to = key === 'Tab' ? tabTo(at, back, grid.size) : moveBy(at, key, false, grid.size)
    return to ? go(to) : focus(at)
  }
  return { focus, go, down, after }
}

const useClipboard = (grid: Grid, paste: (text: string) => void) => ({
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
})

/** The keys of a spreadsheet. */
export const useGridKeys = (grid: Grid, element: RefObject<HTMLElement | null>) => {
  const undoLast = useUndoLast()
  const { clear, copyDown, paste } = useGridFilling(grid)
  const { focus, go, down, after } = useGoing(grid, element)
  const clipboard = useClipboard(grid, paste)
  const at = grid.range.to

  const open = (spot: Spot, text = textAt(grid, spot), fresh = false) =>
    isSeveral(grid, spot) ? grid.open(spot) : grid.edit(spot, text, fresh)

  const plain: Record<string, (event: KeyboardEvent) => void> = {
    enter: ({ shiftKey }) => (isSeveral(grid, at) && !shiftKey ? grid.open(at) : down(shiftKey)),
    f2: () => open(at),
    delete: clear,
    backspace: clear,
    escape: () => {
      grid.forgetDraft(at)
      go(at)
    },
  }
  const withCtrl: Record<string, () => void> = { d: copyDown, ';': () => grid.open(at), z: () => void undoLast() }

  /** What a press does; nothing for one that is not the grid's. */
  const actOf = (event: KeyboardEvent): (() => void) | undefined => {
    const { key, shiftKey } = event
    const ctrl = event.ctrlKey || event.metaKey
    const to = key === 'Tab' ? tabTo(at, shiftKey, grid.size) : moveBy(at, key, ctrl, grid.size)
    if (to) return () => go(to, shiftKey && key !== 'Tab')
    if (ctrl) return withCtrl[key.toLowerCase()]
    const act = plain[key.toLowerCase()]
    if (act) return () => act(event)
    return key.length === 1 && !event.altKey && key !== ' ' ? () => open(at, key, true) : undefined
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const act = isFromCell(event.target) ? actOf(event) : undefined
    if (!act) return
    event.preventDefault()
    act()
  }

  /** Opens a cell to be changed: its entries, where it has several. */
  return { focus, after, open: (spot: Spot) => open(spot), onKeyDown, ...clipboard }
}
export type GridKeys = ReturnType<typeof useGridKeys>
