import {
  Button,
  Menu,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components'
import { GroupList20Regular } from '@fluentui/react-icons/svg/group-list'
import type { JobGroup } from '@praxis/practice'
import type { JobsState } from '../use-jobs.ts'
import { groupNames } from './group-words.ts'

const useStyles = makeStyles({ list: { maxHeight: '420px', overflowY: 'auto' } })

const groups = Object.keys(groupNames) as JobGroup[] // the keys of a record by group

/** By what the rows are put together. */
export const GroupMenu = ({ jobs, inMenu = false }: { jobs: JobsState; inMenu?: boolean }) => {
  const styles = useStyles()
  const { group, changeAlso } = jobs
  return (
    <Menu
      checkedValues={{ group: [group ?? 'none'] }}
      onCheckedValueChange={(_, { checkedItems: [by] }) => changeAlso({ group: by === 'none' ? undefined : by })}
    >
      <MenuTrigger disableButtonEnhancement>
        {inMenu ? (
          <MenuItem>Group by</MenuItem>
        ) : (
          <Button appearance="subtle" icon={<GroupList20Regular />}>
            {group ? `By ${groupNames[group].toLowerCase()}` : 'Group'}
          </Button>
        )}
      </MenuTrigger>
      <MenuPopover>
        <MenuList className={styles.list}>
          <MenuItemRadio name="group" value="none">
            No groups
          </MenuItemRadio>
          {groups.map(by => (
            <MenuItemRadio key={by} name="group" value={by}>
              {groupNames[by]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
