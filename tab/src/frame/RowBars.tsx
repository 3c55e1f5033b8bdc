import { makeStyles, Skeleton, SkeletonItem } from '@fluentui/react-components'
import { useSharedStyles } from './shared-styles.ts'

const useStyles = makeStyles({ bar: { height: '12px' } })

const widths = [72, 90, 83, 85, 96, 69, 80, 90, 83, 85]

type Props = { rows: number; height?: number; columns: string }

/** Rows that are still to come, in their final layout: bars that fade downwards. */
export const RowBars = ({ rows, height = 36, columns }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const count = columns.split(' ').length
  return (
    <Skeleton animation="pulse" aria-label="Loading">
      {Array.from({ length: rows }, (_, row) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the bars have no other name
          key={row}
          className={shared.row}
          style={{ gridTemplateColumns: columns, minHeight: height, opacity: Math.max(0.1, 1 - row * 0.05) }}
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
