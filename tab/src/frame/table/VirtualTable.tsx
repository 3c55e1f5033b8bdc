// biome-ignore-all lint/a11y/useSemanticElements: rows that the virtualizer places cannot be rows of a table element
import { makeStyles, mergeClasses, SkeletonItem, tokens } from '@fluentui/react-components'
import type { ReactNode, Ref } from 'react'
import { rowFills } from '#src/frame/row-fills.ts'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import type { RowMoves } from '#src/frame/use-row-keys.ts'
import type { Column, Sorting } from './columns.ts'
import { leastWidth, tracks } from './columns.ts'
import { HeadRow } from './HeadRow.tsx'
import { VirtualRows } from './VirtualRows.tsx'

const rowHeight = 36

const selectedEdge = `inset 0 0 0 2px ${tokens.colorTransparentStrokeInteractive}, inset 4px 0 0 ${tokens.colorTransparentStrokeInteractive}`

const useStyles = makeStyles({
  row: { columnGap: '16px', height: '100%' },
  cell: { display: 'flex', alignItems: 'center', minWidth: 0 },
  right: { justifyContent: 'flex-end', fontVariantNumeric: 'tabular-nums' },
  opens: { cursor: 'pointer' },
  selected: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: selectedEdge,
    '&:hover': { backgroundColor: rowFills.selectedHover, boxShadow: selectedEdge },
  },
  bar: { width: '72%', height: '12px' },
})

type Props<Row> = {
  label: string
  columns: Column<Row>[]
  count: number
  /** The row that stands there; nothing while it is on its way. */
  rowAt: (index: number) => Row | undefined
  /** What stands there between the rows, if anything does. */
  headAt?: (index: number) => ReactNode
  sorting?: Sorting
  onSort?: (sorting: Sorting) => void
  onRange?: (first: number, last: number) => void
  onOpen?: (row: Row, index: number) => void
  isSelected?: (row: Row) => boolean
  moves?: Ref<RowMoves>
  foot?: ReactNode
}

type RowProps<Row> = Pick<Props<Row>, 'columns' | 'onOpen' | 'isSelected'> & { row: Row; index: number }

const TableRow = <Row,>({ columns, onOpen, isSelected, row, index }: RowProps<Row>) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const selected = isSelected?.(row) ?? false
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the link inside does it by keyboard
    <div
      role="row"
      aria-rowindex={index + 2}
      {...(isSelected && { 'aria-selected': selected })}
      data-row={index}
      className={mergeClasses(shared.row, shared.edge, styles.row, onOpen && styles.opens, selected && styles.selected)}
      style={{ gridTemplateColumns: tracks(columns) }}
      onClick={() => onOpen?.(row, index)}
    >
      {columns.map(({ id, right, cell }) => (
        <div key={id} role="cell" className={mergeClasses(styles.cell, right && styles.right)}>
          {cell(row, index)}
        </div>
      ))}
    </div>
  )
}

const ComingRow = <Row,>({ columns }: Pick<Props<Row>, 'columns'>) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  return (
    <div
      role="presentation"
      className={mergeClasses(shared.row, styles.row)}
      style={{ gridTemplateColumns: tracks(columns) }}
    >
      {columns.map(({ id }) => (
        <SkeletonItem key={id} className={styles.bar} />
      ))}
    </div>
  )
}

/** A table of any length; rows that are not loaded yet are bars. */
export const VirtualTable = <Row,>(props: Props<Row>) => {
  const { label, columns, count, rowAt, headAt, sorting, onSort, onRange, onOpen, isSelected, moves, foot } = props
  return (
    <VirtualRows
      role="table"
      label={label}
      count={count}
      height={rowHeight}
      minWidth={leastWidth(columns)}
      head={<HeadRow columns={columns} {...(sorting && { sorting })} {...(onSort && { onSort })} />}
      foot={foot}
      {...(onRange && { onRange })}
      {...(moves && { moves })}
    >
      {index => {
        const head = headAt?.(index)
        if (head) return head
        const row = rowAt(index)
        return row === undefined ? (
          <ComingRow columns={columns} />
        ) : (
          <TableRow
            columns={columns}
            row={row}
            index={index}
            {...(onOpen && { onOpen })}
            {...(isSelected && { isSelected })}
          />
        )
      }}
    </VirtualRows>
  )
}
