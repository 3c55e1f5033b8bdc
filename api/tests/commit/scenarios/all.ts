import { fires, undoFired } from './automations.ts'
import { applyAgain, applyToFive, moveFive, undoApply, undoMoveFive } from './bulk.ts'
import { approve, finishTask, sendBack, sendForReview, undoOne } from './tasks.ts'
import { publishDraft, saveDraft, undoUpdateFive, updateFive } from './templates.ts'
import { logTime, stopTimer } from './time.ts'
import { moveTheYearEnd, undoTheYearEnd } from './year-ends.ts'

/** What people do all day, and what is hard. */
export const scenarios = [
  finishTask,
  sendForReview,
  approve,
  sendBack,
  logTime,
  stopTimer,
  undoOne,
  applyToFive,
  undoApply,
  fires,
  undoFired('undo a firing', 'fire-rule'),
  undoFired('undo an act with the firing that followed', 'finish-task'),
  moveFive,
  undoMoveFive,
  moveTheYearEnd,
  undoTheYearEnd,
  updateFive,
  undoUpdateFive,
  applyAgain,
  saveDraft,
  publishDraft,
]
