import { fieldOf } from '#src/field-of.ts'
import { onChangeTime } from './change-time.ts'
import { onGiveChoice } from './give-choice.ts'
import { onFinishOnJob, onShowJob, onStartOnJob } from './job.ts'
import { onLogTime, onShowUnlogged } from './log-time.ts'
import { onFinishOnMorning, onShowMorning, onStart } from './morning.ts'
import type { OnVerb } from './on-verb.ts'
import { onGiveOwner, onShowOwners } from './owners.ts'
import { onApprove, onRecall, onReturn, onShowReview } from './review.ts'
import { onShowRoles } from './show-roles.ts'
import { onSwitchRule } from './switch-rule.ts'
import { onShowTemplateChanges } from './template-changes.ts'
import { onUndo } from './undo.ts'
import type { Verb } from './verb.ts'

const cardOf = (data: unknown) => fieldOf(data, 'card')

/** The morning's list stays a list, a job a job; what was chosen for words becomes what was done. */
const onFinish: OnVerb = (turn, data) => {
  if (cardOf(data) === 'words') return onGiveChoice(turn, data)
  return cardOf(data) === 'job' ? onFinishOnJob(turn, data) : onFinishOnMorning(turn, data)
}

const onStartTimer: OnVerb = (turn, data) => {
  if (cardOf(data) === 'words') return onGiveChoice(turn, data)
  return cardOf(data) === 'job' ? onStartOnJob(turn, data) : onStart(turn, data)
}

/** What each button does. */
export const onVerbs: Record<Verb, OnVerb> = {
  'approve-task': onApprove,
  'return-task': onReturn,
  'recall-task': onRecall,
  'start-timer': onStartTimer,
  'finish-task': onFinish,
  'assign-task': onGiveChoice,
  'assign-job': onGiveChoice,
  'move-task': onGiveChoice,
  'move-job': onGiveChoice,
  'make-job': onGiveChoice,
  'change-jobs': onGiveOwner,
  'switch-rule': onSwitchRule,
  'log-time': onLogTime,
  'change-time': onChangeTime,
  undo: onUndo,
  'show-review': onShowReview,
  'show-morning': onShowMorning,
  'show-unlogged': onShowUnlogged,
  'show-roles': onShowRoles,
  'show-job': onShowJob,
  'show-owners': onShowOwners,
  'show-template-changes': onShowTemplateChanges,
}

export const isVerb = (verb: string): verb is Verb => Object.hasOwn(onVerbs, verb)
