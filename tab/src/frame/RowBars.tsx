import { makeStyles, Skeleton, SkeletonItem } from '@fluentui/react-components'
import { useSharedStyles } from './shared-styles.ts'

const useStyles = makeStyles({ bar: { height: '12px' } })

const widths = [72, 90, 83, 85, 96, 69, 80, 90, 83, 85]

type Props = {
  rows: number
  height?: number
  /** The tracks of the grid that the rows will have. */
  columns: string
  gap?: number
}

/** How many tracks there are: the spaces between brackets part none. */
const countOf = (columns: string): number => columns.trim().split(/\s+(?![^(]*\))/).length

/** Rows that are still to come, in their final layout: bars that fade downwards. */
export const RowBars = ({ rows, height = 36, columns, gap = 8 }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const count = countOf(columns)
  return (
    <Skeleton animation="pulse" aria-label="Loading">
      {Array.from({ length: rows }, (_, row) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the bars have no other name
          key={row}
          className={shared.row}
          style={{ gridTemplateColumns: columns, columnGap: gap, height, opacity: Math.max(0.1, 1 - row * 0.05) }}
        >
          {Array.from({ length: count }, (_, column) => (
            <SkeletonItem
              // biome-ignore lint/suspicious/noArrayIndexKey: the bars have no other name
              key={column}
              className={styles.bar}
              style={{ width: `${widths[(row * 3 + column) % widths.length]}%` }}
            />
          ))}
        </div>
      ))}
    </Skeleton>
  )
}
