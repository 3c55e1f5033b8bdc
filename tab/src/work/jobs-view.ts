/** The same jobs in several forms, each at its own address. */
export const jobsViews = ['table', 'board', 'calendar', 'timeline'] as const
export type JobsView = (typeof jobsViews)[number]

export const isJobsView = (text: string | undefined): text is JobsView => jobsViews.some(view => view === text)

export const viewWords: Record<JobsView, string> = {
  table: 'Table',
  board: 'Board',
  calendar: 'Calendar',
  timeline: 'Timeline',
}
