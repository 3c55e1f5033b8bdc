import type { Ask, AskName } from './ask.ts'
import { askClients, askColumnMapping, askPreviewImport } from './clients/ask-clients.ts'
import { askCalendar, askMe, askPeople } from './people/ask-people.ts'
import { askClient } from './recurrence/ask-client.ts'
import { askComingUp, askPreviewService } from './recurrence/ask-coming-up.ts'
import { askRun } from './runs/ask-run.ts'
import { askWeek } from './time/ask-week.ts'
import { askPreviewApply, askTemplates } from './work/ask-apply.ts'
import { askPreviewChangeJobs } from './work/ask-change-jobs.ts'
import { askHome } from './work/ask-home.ts'
import { askJob } from './work/ask-job.ts'
import { askFind, askJobs } from './work/ask-jobs.ts'
import { askTasks } from './work/ask-tasks.ts'

/** Everything anyone sees. */
export const askers: { [Name in AskName]: Ask<Name> } = {
  me: askMe,
  people: askPeople,
  calendar: askCalendar,
  home: askHome,
  jobs: askJobs,
  job: askJob,
  tasks: askTasks,
  clients: askClients,
  client: askClient,
  'coming-up': askComingUp,
  'preview-service': askPreviewService,
  find: askFind,
  week: askWeek,
  templates: askTemplates,
  run: askRun,
  'preview-import': askPreviewImport,
  'column-mapping': askColumnMapping,
  'preview-apply': askPreviewApply,
  'preview-change-jobs': askPreviewChangeJobs,
}
