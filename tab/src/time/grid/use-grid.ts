import type { PlainDate } from '@praxis/practice'
import { useState } from 'react'
import type { GridCell, GridRow } from '../grid-rows.ts'
import { readCell } from '../read-cell.ts'
import type { WeekState } from '../use-week.ts'
import type { Range, Size, Spot } from './grid-moves.ts'

/** A cell by what it is, whatever place its row has. */
type Place = { row: string; column: number }

/** What was typed in a cell and cannot be used; it stays until it is changed. */
export type Draft = { text: string; why: string }

/** A cell that is being typed in; `fresh` when typing began with nothing of what was there. */
export type Editing = { spot: Spot; text: string; fresh: boolean }

const draftKey = (row: string, date: PlainDate) => `${row} ${date}`

export const isSpot = (a: Spot | undefined, b: Spot): boolean => a?.row === b.row && a.column === b.column

const useDrafts = () => {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map())
  const set = (key: string, draft: Draft | undefined) =>
    setDrafts(before => {
      if (!draft && !before.has(key)) return before
      const after = new Map(before)
      if (draft) after.set(key, draft)
      else after.delete(key)
      return after
    })
  return { drafts, set }
}

/** The state of the grid: where one is, what is typed, what is opened; and the one way to fill a cell in. */
export const useGrid = ({ rows, week, queue }: WeekState) => {
  const size: Size = { rows: rows.length, columns: 7 }
  const [places, setPlaces] = useState<{ from: Place; to: Place } | undefined>()
  const [editing, setEditing] = useState<Editing>()
  const [opened, setOpened] = useState<Spot>()
  const { drafts, set: setDraft } = useDrafts()

  const spotOf = ({ row, column }: Place): Spot => ({
    row: Math.max(
      0,
      rows.findIndex(({ id }) => id === row),
    ),
    column,
  })
  const placeOf = ({ row, column }: Spot): Place => ({ row: rows[row]?.id ?? '', column })
  const first = { row: 0, column: 0 }
  const range: Range = places ? { from: spotOf(places.from), to: spotOf(places.to) } : { from: first, to: first }

  const rowAt = ({ row }: Spot): GridRow | undefined => rows[row]
  const cellAt = (spot: Spot): GridCell | undefined => rowAt(spot)?.cells[spot.column]
  const draftAt = (spot: Spot): Draft | undefined => {
    const [row, cell] = [rowAt(spot), cellAt(spot)]
    return row && cell ? drafts.get(draftKey(row.id, cell.date)) : undefined
  }

  /** Fills a cell in; when the text means nothing it says why, and the text stays with the cell. */
  const fill = (spot: Spot, text: string, keep = true): string | undefined => {
    const [row, cell] = [rowAt(spot), cellAt(spot)]
    const day = week?.days[spot.column]
    if (!row || !cell || !day) return undefined
    const key = draftKey(row.id, cell.date)
    const read = readCell(text, day.most)
    if (!read.ok) {
      if (keep) setDraft(key, { text, why: read.why })
      return read.why
    }
    setDraft(key, undefined)
    queue.forget(row.work, cell.date)
    if (read.minutes !== cell.minutes || cell.edit?.state === 'refused')
      queue.add({ date: cell.date, work: row.work, minutes: read.minutes })
    return undefined
  }

  return {
    size,
    range,
    rowAt,
    cellAt,
    draftAt,
    select: (to: Spot, extend = false) =>
      setPlaces({ from: extend ? placeOf(range.from) : placeOf(to), to: placeOf(to) }),
    /** Goes to a row by its work, also to one that is just being added. */
    selectRow: (row: string, column: number) => setPlaces({ from: { row, column }, to: { row, column } }),
    editing,
    edit: (spot: Spot, text: string, fresh: boolean) => {
      setPlaces({ from: placeOf(spot), to: placeOf(spot) })
      setEditing({ spot, text, fresh })
    },
    stopEditing: () => setEditing(undefined),
    fill,
    forgetDraft: (spot: Spot) => {
      const [row, cell] = [rowAt(spot), cellAt(spot)]
      if (!row || !cell) return
      setDraft(draftKey(row.id, cell.date), undefined)
      queue.forget(row.work, cell.date)
    },
    opened,
    open: setOpened,
  }
}
export type Grid = ReturnType<typeof useGrid>
