import {
  Button,
  Menu,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components'
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal'
import { Search20Regular } from '@fluentui/react-icons/svg/search'
import { useLocation } from 'wouter'
import { useMay } from '#src/people/use-me.ts'
import { GroupMenu } from './groups/GroupMenu.tsx'
import { jobsViews, viewWords } from './jobs-view.ts'
import type { JobsState } from './use-jobs.ts'

const useStyles = makeStyles({ touch: { minWidth: '44px', minHeight: '44px' } })

type Props = { jobs: JobsState; search: () => void; filter: () => void; select: (() => void) | undefined }

/** What the page's head does on a phone. */
export const NarrowActs = ({ jobs, search, filter, select }: Props) => {
  const styles = useStyles()
  const [, navigate] = useLocation()
  const mayApply = useMay('apply-template')
  return (
    <>
      <Button
        appearance="subtle"
        className={styles.touch}
        icon={<Search20Regular />}
        aria-label="Filter by words"
        onClick={search}
      />
      <Menu checkedValues={{ which: jobs.input.mine ? ['mine'] : [] }}>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            className={styles.touch}
            icon={<MoreHorizontal20Regular />}
            aria-label="More for jobs"
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItemCheckbox
              name="which"
              value="mine"
              onClick={() => jobs.change({ mine: jobs.input.mine ? undefined : true })}
            >
              Mine only
            </MenuItemCheckbox>
            <MenuItem onClick={filter}>Filter…</MenuItem>
            {jobs.view === 'table' && <GroupMenu jobs={jobs} inMenu />}
            {select && <MenuItem onClick={select}>Select jobs</MenuItem>}
            {jobsViews
              .filter(view => view !== jobs.view)
              .map(view => (
                <MenuItem key={view} onClick={() => jobs.show(view)}>
                  Show as a {view === 'table' ? 'list' : viewWords[view].toLowerCase()}
                </MenuItem>
              ))}
            {mayApply && <MenuItem onClick={() => navigate('/apply')}>Apply template</MenuItem>}
          </MenuList>
        </MenuPopover>
      </Menu>
    </>
  )
}
