import { onChangeTime } from './change-time.ts'
import { onLogTime, onShowUnlogged } from './log-time.ts'
import { onFinish, onShowMorning, onStart } from './morning.ts'
import type { OnVerb } from './on-verb.ts'
import { onApprove, onRecall, onReturn, onShowReview } from './review.ts'
import { onUndo } from './undo.ts'
import type { Verb } from './verb.ts'

/** What each button does. */
export const onVerbs: Record<Verb, OnVerb> = {
  'approve-task': onApprove,
  'return-task': onReturn,
  'recall-task': onRecall,
  'start-timer': onStart,
  'finish-task': onFinish,
  'log-time': onLogTime,
  'change-time': onChangeTime,
  undo: onUndo,
  'show-review': onShowReview,
  'show-morning': onShowMorning,
  'show-unlogged': onShowUnlogged,
}

export const isVerb = (verb: string): verb is Verb => Object.hasOwn(onVerbs, verb)
