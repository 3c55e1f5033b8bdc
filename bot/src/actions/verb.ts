import type { CommandName } from '@praxis/practice'

/** What a button asks for: a command by its name, or something to be shown. */
export type Verb =
  | CommandVerb
  | 'show-review'
  | 'show-morning'
  | 'show-unlogged'
  | 'show-roles'
  | 'show-job'
  | 'show-owners'
  | 'show-template-changes'

type CommandVerb = Extract<
  CommandName,
  | 'approve-task'
  | 'return-task'
  | 'recall-task'
  | 'start-timer'
  | 'finish-task'
  | 'assign-task'
  | 'assign-job'
  | 'move-task'
  | 'move-job'
  | 'make-job'
  | 'change-jobs'
  | 'switch-rule'
  | 'log-time'
  | 'change-time'
  | 'undo'
>

/** What each button asks for, as it is named when nobody knows what became of it; what only shows has no name. */
export const whatOf: Record<CommandVerb, string> & Record<Verb, string | undefined> = {
  'approve-task': 'your approval',
  'return-task': 'sending it back',
  'recall-task': 'taking it back',
  'start-timer': 'your start',
  'finish-task': 'finishing it',
  'assign-task': 'your assignment',
  'assign-job': 'your assignment',
  'move-task': 'your new date',
  'move-job': 'your new date',
  'make-job': 'your new job',
  'change-jobs': 'your assignment',
  'switch-rule': 'your switch',
  'log-time': 'your time',
  'change-time': 'your change',
  undo: 'your undo',
  'show-review': undefined,
  'show-morning': undefined,
  'show-unlogged': undefined,
  'show-roles': undefined,
  'show-job': undefined,
  'show-owners': undefined,
  'show-template-changes': undefined,
}
