import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components'
import { ColumnTriple20Regular } from '@fluentui/react-icons/svg/column-triple'
import { useWidth } from '#src/frame/use-width.ts'
import { columnNames, jobColumns } from './job-columns.tsx'
import { readColumns } from './jobs-list.ts'
import type { JobsState } from './use-jobs.ts'

/** Which columns the table has: those that fit, or those that were chosen. */
export const ColumnsMenu = ({ jobs }: { jobs: JobsState }) => {
  const { also, asked, changeAlso } = jobs
  const width = useWidth()
  const chosen = readColumns(also)
  const shown = jobColumns(asked, width, { chosen }).map(({ id }) => id)
  return (
    <Menu
      checkedValues={{ columns: shown }}
      onCheckedValueChange={(_, { checkedItems }) => changeAlso({ columns: ['client', ...checkedItems].join(' ') })}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content="Columns" relationship="label">
          <Button appearance="subtle" icon={<ColumnTriple20Regular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {Object.entries(columnNames).map(([id, words]) => (
            <MenuItemCheckbox key={id} name="columns" value={id} persistOnClick>
              {words}
            </MenuItemCheckbox>
          ))}
          <MenuDivider />
          <MenuItem disabled={!chosen} onClick={() => changeAlso({ columns: undefined })}>
            Those that fit
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
