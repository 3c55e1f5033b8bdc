import { useSharedStyles } from '#src/frame/shared-styles.ts'
import type { Column } from './columns.ts'
import { SelectBox } from './SelectBox.tsx'
import type { Selection } from './use-selection.ts'

const Unseen = ({ text }: { text: string }) => <span className={useSharedStyles().unseen}>{text}</span>

/** The boxes that tick the rows of a table. */
export const selectColumn = <Key, Row extends { key: Key }>(
  selection: Selection<Key>,
  nameOf: (row: Row) => string,
): Column<Row> => ({
  id: 'select',
  title: '',
  info: <Unseen text="Select" />,
  width: '24px',
  cell: row => (
    <SelectBox
      label={`Select ${nameOf(row)}`}
      checked={selection.has(row.key)}
      onChange={() => selection.toggle(row.key)}
    />
  ),
})
