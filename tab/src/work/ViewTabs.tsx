import { Tab, TabList } from '@fluentui/react-components'
import { Board20Regular } from '@fluentui/react-icons/svg/board'
import { Table20Regular } from '@fluentui/react-icons/svg/table'
import { useKeys } from '#src/frame/keyboard.ts'
import type { JobsState } from './use-jobs.ts'

/** `1` and `2`: the same jobs as a table or as a board. */
export const useViewKeys = ({ show }: Pick<JobsState, 'show'>) =>
  useKeys('Jobs', [
    { keys: '1', words: 'Table', run: () => show('table') },
    { keys: '2', words: 'Board', run: () => show('board') },
  ])

/** The jobs as a table or as a board. */
export const ViewTabs = ({ view, show }: Pick<JobsState, 'view' | 'show'>) => (
  <TabList
    aria-label="How the jobs are shown"
    selectedValue={view}
    onTabSelect={(_, { value }) => show(value === 'board' ? 'board' : 'table')}
  >
    <Tab value="table" icon={<Table20Regular />}>
      Table
    </Tab>
    <Tab value="board" icon={<Board20Regular />}>
      Board
    </Tab>
  </TabList>
)
