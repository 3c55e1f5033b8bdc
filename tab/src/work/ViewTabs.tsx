import { Tab, TabList } from '@fluentui/react-components'
import { Board20Regular } from '@fluentui/react-icons/svg/board'
import { CalendarMonth20Regular } from '@fluentui/react-icons/svg/calendar-month'
import { GanttChart20Regular } from '@fluentui/react-icons/svg/gantt-chart'
import { Table20Regular } from '@fluentui/react-icons/svg/table'
import type { ComponentType } from 'react'
import { useKeys } from '#src/frame/keyboard.ts'
import { useRoomy } from '#src/frame/use-width.ts'
import type { JobsView } from './jobs-view.ts'
import { isJobsView, jobsViews, viewWords } from './jobs-view.ts'
import type { JobsState } from './use-jobs.ts'

const icons: Record<JobsView, ComponentType> = {
  table: Table20Regular,
  board: Board20Regular,
  calendar: CalendarMonth20Regular,
  timeline: GanttChart20Regular,
}

/** `1` to `4`: the same jobs in another form. */
export const useViewKeys = ({ show }: Pick<JobsState, 'show'>) =>
  useKeys(
    'Jobs',
    jobsViews.map((view, at) => ({ keys: String(at + 1), words: viewWords[view], run: () => show(view) })),
  )

/** The forms in which the jobs can be seen; by their signs alone where room is short. */
export const ViewTabs = ({ view, show }: Pick<JobsState, 'view' | 'show'>) => {
  const roomy = useRoomy()
  return (
    <TabList
      aria-label="How the jobs are shown"
      selectedValue={view}
      onTabSelect={(_, { value }) => {
        if (typeof value === 'string' && isJobsView(value)) show(value)
      }}
    >
      {jobsViews.map(each => {
        const Icon = icons[each]
        return (
          <Tab key={each} value={each} icon={<Icon />} aria-label={viewWords[each]}>
            {roomy && viewWords[each]}
          </Tab>
        )
      })}
    </TabList>
  )
}
