import { fireRule } from '#src/automations/fire-rule.ts'
import { removeRule, saveRule, switchRule } from '#src/automations/save-rule.ts'
import { addClient } from '#src/clients/add-client.ts'
import { addContact } from '#src/clients/add-contact.ts'
import { changeClient } from '#src/clients/change-client.ts'
import { changeContact } from '#src/clients/change-contact.ts'
import { importClients } from '#src/clients/import-clients.ts'
import { leaveContact, returnContact } from '#src/clients/leave-contact.ts'
import { linkContact, unlinkContact } from '#src/clients/link-contact.ts'
import { addExample, loadExamples } from '#src/clients/load-examples.ts'
import { mergeClients, takeMerged } from '#src/clients/merge-clients.ts'
import { removeExample, removeExamples } from '#src/clients/remove-examples.ts'
import { saveMapping } from '#src/clients/save-mapping.ts'
import { liftHold, setHold } from '#src/clients/set-hold.ts'
import { endWall, setWall } from '#src/clients/set-wall.ts'
import { tagClient, tagClients } from '#src/clients/tag-client.ts'
import { closeFeed, openFeed, renewFeed } from '#src/deadlines/feed.ts'
import { addPeople } from '#src/people/add-people.ts'
import { chooseView, loseChat, rememberChat, setMorning } from '#src/people/own-settings.ts'
import type { CommandName } from '#src/people/policy.ts'
import { savePerson } from '#src/people/save-person.ts'
import { addService } from '#src/recurrence/add-service.ts'
import { carryForward } from '#src/recurrence/carry-forward.ts'
import { changeService } from '#src/recurrence/change-service.ts'
import { endService } from '#src/recurrence/end-service.ts'
import { makeDueJob } from '#src/recurrence/make-due-job.ts'
import { changePeriod, moveYearEnd } from '#src/recurrence/move-client-year-end.ts'
import { pauseService, resumeService } from '#src/recurrence/pause-service.ts'
import { claimSend, recordSend } from '#src/sends/claim-send.ts'
import { saveCalendar } from '#src/settings/save-calendar.ts'
import { saveClientFields } from '#src/settings/save-client-fields.ts'
import { saveFirm } from '#src/settings/save-firm.ts'
import { saveStatuses } from '#src/settings/save-statuses.ts'
import { changeTime, removeTime } from '#src/time/change-time.ts'
import { logTime } from '#src/time/log-time.ts'
import { dropSitting, startTimer, stopTimer } from '#src/time/timer.ts'
import { removeView, saveView } from '#src/views/save-view.ts'
import { addTask } from '#src/work/add-task.ts'
import { applyTemplate } from '#src/work/apply-template.ts'
import { assignJob } from '#src/work/assign-job.ts'
import { assignTask } from '#src/work/assign-task.ts'
import { cancelJob, reopenJob } from '#src/work/cancel-job.ts'
import { changeJobs } from '#src/work/change-jobs.ts'
import { moveTask, reopenTask, skipTask, startTask, tickItem } from '#src/work/change-task.ts'
import { discardDraft } from '#src/work/discard-draft.ts'
import { recordApproval, recordFiling } from '#src/work/file-task.ts'
import { finishTask } from '#src/work/finish-task.ts'
import { makeJob } from '#src/work/make-job.ts'
import { moveJob } from '#src/work/move-job.ts'
import { publishTemplate } from '#src/work/publish-template.ts'
import { approveTask, recallTask, returnTask } from '#src/work/review-task.ts'
import { saveTemplate } from '#src/work/save-template.ts'
import { setStatus } from '#src/work/set-status.ts'
import { endWaiting, noteChase, setWaiting } from '#src/work/set-waiting.ts'
import { tagJob } from '#src/work/tag-job.ts'
import { updateJob, updateJobs } from '#src/work/update-jobs.ts'
import type { AnyCommand } from './command.ts'

/** Every command that a rule decides (`undo` and `try-again` are decided where the journal is). */
export const commands = {
  'add-client': addClient,
  'change-client': changeClient,
  'merge-clients': mergeClients,
  'take-merged': takeMerged,
  'add-contact': addContact,
  'change-contact': changeContact,
  'link-contact': linkContact,
  'unlink-contact': unlinkContact,
  'leave-contact': leaveContact,
  'return-contact': returnContact,
  'tag-client': tagClient,
  'tag-clients': tagClients,
  'move-year-end': moveYearEnd,
  'change-period': changePeriod,
  'import-clients': importClients,
  'load-examples': loadExamples,
  'add-example': addExample,
  'remove-examples': removeExamples,
  'remove-example': removeExample,
  'save-mapping': saveMapping,
  'set-wall': setWall,
  'end-wall': endWall,
  'set-hold': setHold,
  'lift-hold': liftHold,
  'add-service': addService,
  'change-service': changeService,
  'end-service': endService,
  'pause-service': pauseService,
  'resume-service': resumeService,
  'carry-forward': carryForward,
  'make-due-job': makeDueJob,
  'open-feed': openFeed,
  'renew-feed': renewFeed,
  'close-feed': closeFeed,
  'save-template': saveTemplate,
  'discard-draft': discardDraft,
  'publish-template': publishTemplate,
  'apply-template': applyTemplate,
  'make-job': makeJob,
  'assign-job': assignJob,
  'move-job': moveJob,
  'tag-job': tagJob,
  'change-jobs': changeJobs,
  'update-job': updateJob,
  'update-jobs': updateJobs,
  'set-status': setStatus,
  'set-waiting': setWaiting,
  'end-waiting': endWaiting,
  'note-chase': noteChase,
  'cancel-job': cancelJob,
  'reopen-job': reopenJob,
  'add-task': addTask,
  'assign-task': assignTask,
  'move-task': moveTask,
  'tick-item': tickItem,
  'start-task': startTask,
  'finish-task': finishTask,
  'skip-task': skipTask,
  'reopen-task': reopenTask,
  'approve-task': approveTask,
  'return-task': returnTask,
  'recall-task': recallTask,
  'record-approval': recordApproval,
  'record-filing': recordFiling,
  'log-time': logTime,
  'change-time': changeTime,
  'remove-time': removeTime,
  'start-timer': startTimer,
  'stop-timer': stopTimer,
  'drop-sitting': dropSitting,
  'save-person': savePerson,
  'add-people': addPeople,
  'save-firm': saveFirm,
  'save-calendar': saveCalendar,
  'save-statuses': saveStatuses,
  'save-client-fields': saveClientFields,
  'save-view': saveView,
  'remove-view': removeView,
  'choose-view': chooseView,
  'save-rule': saveRule,
  'switch-rule': switchRule,
  'remove-rule': removeRule,
  'fire-rule': fireRule,
  'set-morning': setMorning,
  'remember-chat': rememberChat,
  'lose-chat': loseChat,
  'claim-send': claimSend,
  'record-send': recordSend,
} satisfies Record<Exclude<CommandName, 'undo' | 'try-again'>, AnyCommand>
