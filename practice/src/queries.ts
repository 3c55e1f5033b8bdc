import { ruleQuery, rulesQuery, tryRuleQuery } from '#src/automations/queries.ts'
import { contactQuery } from '#src/clients/contact-query.ts'
import { duplicatesQuery, previewMergeQuery } from '#src/clients/merge-query.ts'
import {
  clientGroupsQuery,
  clientsQuery,
  clientTagsQuery,
  clientViewersQuery,
  columnMappingQuery,
  previewImportQuery,
} from '#src/clients/queries.ts'
import { deadlineDaysQuery, deadlinesQuery } from '#src/deadlines/deadlines-query.ts'
import { feedsQuery, firmFeedsQuery } from '#src/deadlines/feed.ts'
import { obstacleQuery } from '#src/journal/undo.ts'
import type { QueryName } from '#src/people/policy.ts'
import { calendarQuery, meQuery, peopleQuery, staffQuery } from '#src/people/queries.ts'
import { clientQuery, comingUpQuery, previewServiceQuery } from '#src/recurrence/queries.ts'
import { previewYearEndQuery, yearEndsQuery } from '#src/recurrence/year-end-query.ts'
import { searchQuery } from '#src/search/queries.ts'
import { nextStepsQuery } from '#src/settings/next-steps-query.ts'
import { clientFieldsQuery, holidaysQuery, statusesQuery } from '#src/settings/queries.ts'
import { weekQuery } from '#src/time/queries.ts'
import { viewsQuery } from '#src/views/views-query.ts'
import { previewApplyQuery, previewChangeJobsQuery, runQuery, templatesQuery } from '#src/work/bulk-queries.ts'
import { homeQuery } from '#src/work/home-query.ts'
import { jobDaysQuery } from '#src/work/job-days-query.ts'
import { jobGroupsQuery } from '#src/work/job-groups-query.ts'
import { jobQuery } from '#src/work/job-query.ts'
import { jobsBehindQuery } from '#src/work/jobs-behind-query.ts'
import { findQuery, jobsQuery } from '#src/work/jobs-query.ts'
import { tasksQuery } from '#src/work/tasks-query.ts'
import { templateQuery, templateRowsQuery, tryTemplateQuery } from '#src/work/template-queries.ts'
import type { Query } from './query.ts'

/** Every query with its input and the type of its answer. `changes` has a route of its own. */
export const queries = {
  me: meQuery,
  people: peopleQuery,
  staff: staffQuery,
  calendar: calendarQuery,
  holidays: holidaysQuery,
  statuses: statusesQuery,
  'client-fields': clientFieldsQuery,
  'next-steps': nextStepsQuery,
  home: homeQuery,
  views: viewsQuery,
  jobs: jobsQuery,
  'job-days': jobDaysQuery,
  'job-groups': jobGroupsQuery,
  job: jobQuery,
  tasks: tasksQuery,
  clients: clientsQuery,
  client: clientQuery,
  'client-tags': clientTagsQuery,
  'client-groups': clientGroupsQuery,
  duplicates: duplicatesQuery,
  'preview-merge': previewMergeQuery,
  contact: contactQuery,
  'client-viewers': clientViewersQuery,
  'coming-up': comingUpQuery,
  deadlines: deadlinesQuery,
  'deadline-days': deadlineDaysQuery,
  feeds: feedsQuery,
  'firm-feeds': firmFeedsQuery,
  'preview-year-end': previewYearEndQuery,
  'year-ends': yearEndsQuery,
  'preview-service': previewServiceQuery,
  find: findQuery,
  search: searchQuery,
  week: weekQuery,
  templates: templatesQuery,
  'template-rows': templateRowsQuery,
  template: templateQuery,
  'try-template': tryTemplateQuery,
  'jobs-behind': jobsBehindQuery,
  rules: rulesQuery,
  rule: ruleQuery,
  'try-rule': tryRuleQuery,
  run: runQuery,
  obstacle: obstacleQuery,
  'preview-import': previewImportQuery,
  'column-mapping': columnMappingQuery,
  'preview-apply': previewApplyQuery,
  'preview-change-jobs': previewChangeJobsQuery,
} satisfies Record<Exclude<QueryName, 'changes'>, Query<string, never, unknown> | Query<string, unknown, unknown>>
