import type { RefObject } from 'react'
import { useKeys } from './keyboard.ts'

/** The row that has the focus, by its place among the rows of the list. */
const rowsOf = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-row]')]

const focusRow = (row: HTMLElement | undefined) => {
  row?.querySelector<HTMLElement>('[data-row-link]')?.focus()
  row?.scrollIntoView({ block: 'nearest' })
}

export type RowMoves = { to: (step: 1 | -1) => void; current: () => HTMLElement | undefined }

/** Moves the focus from row to row of a list that is shown whole. */
export const rowMoves = (list: RefObject<HTMLElement | null>): RowMoves => {
  const current = () => document.activeElement?.closest<HTMLElement>('[data-row]') ?? undefined
  const to = (step: 1 | -1) => {
    if (!list.current) return
    const rows = rowsOf(list.current)
    const row = current()
    const at = row ? rows.indexOf(row) : -1
    focusRow(rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))])
  }
  return { to, current }
}

/** `j`, `k` and the arrows go from row to row. */
export const useRowKeys = (name: string, { to, current }: RowMoves): void => {
  const whenInRow = (step: 1 | -1) => () => {
    if (current()) to(step)
  }
  useKeys(name, [
    { keys: 'j', words: 'Next row', run: () => to(1) },
    { keys: 'k', words: 'Row before', run: () => to(-1) },
    { keys: 'ArrowDown', words: 'Next row, from a row', run: whenInRow(1) },
    { keys: 'ArrowUp', words: 'Row before, from a row', run: whenInRow(-1) },
  ])
}
