import type { ReactNode } from 'react'

/** One column of a table: its head, its width as a grid track, and what stands in it. */
export type Column<Row> = {
  id: string
  title: string
  width: string
  right?: boolean
  /** By this name the table can be sorted by it. */
  sort?: string
  /** Besides its title in the head. */
  info?: ReactNode
  cell: (row: Row, index: number) => ReactNode
}

export type Sorting = { by: string; descending: boolean }

const gap = 16

/** What the columns need at the least, with the gaps between them and the 8 px at both ends. */
export const leastWidth = <Row>(columns: Column<Row>[]): string => {
  const widths = columns.map(({ width }) => Number.parseFloat(width.replace('minmax(', '')))
  return `${widths.reduce((sum, width) => sum + width + gap, 0)}px`
}

export const tracks = <Row>(columns: Column<Row>[]): string => columns.map(({ width }) => width).join(' ')
