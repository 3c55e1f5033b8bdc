import { askNextSteps } from '#src/settings/ask-next-steps.ts'
import type { Ask, AskName } from './ask.ts'
import { askRule, askRules } from './automations/ask-rules.ts'
import { askTryRule } from './automations/ask-try-rule.ts'
import { askClientViewers } from './clients/ask-client-viewers.ts'
import {
  askClientGroups,
  askClients,
  askClientTags,
  askColumnMapping,
  askPreviewImport,
} from './clients/ask-clients.ts'
import { askContact } from './clients/ask-contact.ts'
import { askDuplicates, askPreviewMerge } from './clients/ask-merge.ts'
import { askDeadlineDays, askDeadlines } from './deadlines/ask-deadlines.ts'
import { askFeeds, askFirmFeeds } from './deadlines/ask-feeds.ts'
import { askCalendar, askMe, askPeople, askStaff } from './people/ask-people.ts'
import { askClient } from './recurrence/ask-client.ts'
import { askComingUp, askPreviewService } from './recurrence/ask-coming-up.ts'
import { askPreviewYearEnd, askYearEnds } from './recurrence/ask-year-end.ts'
import { askRun } from './runs/ask-run.ts'
import { askSearch } from './search/ask-search.ts'
import { askClientFields } from './settings/ask-client-fields.ts'
import { askHolidays } from './settings/ask-holidays.ts'
import { askStatuses } from './settings/ask-statuses.ts'
import { askWeek } from './time/ask-week.ts'
import { askViews } from './views/ask-views.ts'
import { askPreviewApply, askTemplates } from './work/ask-apply.ts'
import { askPreviewChangeJobs } from './work/ask-change-jobs.ts'
import { askHome } from './work/ask-home.ts'
import { askJob } from './work/ask-job.ts'
import { askJobDays } from './work/ask-job-days.ts'
import { askJobGroups } from './work/ask-job-groups.ts'
import { askFind, askJobs } from './work/ask-jobs.ts'
import { askJobsBehind } from './work/ask-jobs-behind.ts'
import { askObstacle } from './work/ask-obstacle.ts'
import { askTasks } from './work/ask-tasks.ts'
import { askTemplate, askTemplateRows, askTryTemplate } from './work/ask-templates.ts'

/** Everything anyone sees. */
export const askers: { [Name in AskName]: Ask<Name> } = {
  me: askMe,
  people: askPeople,
  staff: askStaff,
  calendar: askCalendar,
  holidays: askHolidays,
  statuses: askStatuses,
  'client-fields': askClientFields,
  'next-steps': askNextSteps,
  home: askHome,
  views: askViews,
  jobs: askJobs,
  'job-days': askJobDays,
  'job-groups': askJobGroups,
  job: askJob,
  tasks: askTasks,
  clients: askClients,
  client: askClient,
  'client-tags': askClientTags,
  'client-groups': askClientGroups,
  duplicates: askDuplicates,
  'preview-merge': askPreviewMerge,
  contact: askContact,
  'client-viewers': askClientViewers,
  'coming-up': askComingUp,
  deadlines: askDeadlines,
  'deadline-days': askDeadlineDays,
  feeds: askFeeds,
  'firm-feeds': askFirmFeeds,
  'preview-year-end': askPreviewYearEnd,
  'year-ends': askYearEnds,
  'preview-service': askPreviewService,
  find: askFind,
  search: askSearch,
  week: askWeek,
  templates: askTemplates,
  'template-rows': askTemplateRows,
  template: askTemplate,
  'try-template': askTryTemplate,
  'jobs-behind': askJobsBehind,
  rules: askRules,
  rule: askRule,
  'try-rule': askTryRule,
  run: askRun,
  obstacle: askObstacle,
  'preview-import': askPreviewImport,
  'column-mapping': askColumnMapping,
  'preview-apply': askPreviewApply,
  'preview-change-jobs': askPreviewChangeJobs,
}
