// biome-ignore-all lint/a11y/useSemanticElements: rows that the virtualizer places cannot be rows of a table element
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowDown12Regular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUp12Regular } from '@fluentui/react-icons/svg/arrow-up'
import type { Column, Sorting } from './columns.ts'
import { leastWidth, tracks } from './columns.ts'

const useStyles = makeStyles({
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    display: 'grid',
    alignItems: 'center',
    columnGap: '16px',
    height: '32px',
    boxSizing: 'border-box',
    padding: '0 8px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  cell: { display: 'flex', alignItems: 'center', minWidth: 0, columnGap: '4px' },
  right: { justifyContent: 'flex-end' },
  sort: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    height: '32px',
    padding: '0',
    borderTopStyle: 'none',
    borderRightStyle: 'none',
    borderBottomStyle: 'none',
    borderLeftStyle: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    cursor: 'pointer',
    '&:hover': { color: tokens.colorNeutralForeground1 },
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
})

type Props<Row> = { columns: Column<Row>[]; sorting?: Sorting; onSort?: (sorting: Sorting) => void }

const ariaSort = (sorting: Sorting | undefined, sort: string | undefined) =>
  sort && sorting?.by === sort ? (sorting.descending ? 'descending' : 'ascending') : undefined

/** The head of a table; columns that can be sorted by are buttons. */
export const HeadRow = <Row,>({ columns, sorting, onSort }: Props<Row>) => {
  const styles = useStyles()
  return (
    <div role="rowgroup">
      {/* biome-ignore lint/a11y/useFocusableInteractive: a head row is read, its buttons are pressed */}
      <div
        role="row"
        aria-rowindex={1}
        className={styles.head}
        style={{ gridTemplateColumns: tracks(columns), minWidth: leastWidth(columns) }}
      >
        {columns.map(({ id, title, right, sort, info }) => {
          const is = ariaSort(sorting, sort)
          const turn = () => sort && onSort?.({ by: sort, descending: is === 'ascending' })
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the button inside is
            <div
              key={id}
              role="columnheader"
              className={mergeClasses(styles.cell, right && styles.right)}
              {...(is && { 'aria-sort': is })}
            >
              {sort && onSort ? (
                <button type="button" className={styles.sort} onClick={turn}>
                  {title}
                  {is === 'ascending' && <ArrowUp12Regular />}
                  {is === 'descending' && <ArrowDown12Regular />}
                </button>
              ) : (
                title
              )}
              {info}
            </div>
          )
        })}
      </div>
    </div>
  )
}
