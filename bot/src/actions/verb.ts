import type { CommandName } from '@praxis/practice'

/** What a button asks for: a command by its name, or something to be shown. */
export type Verb = CommandVerb | 'show-review' | 'show-morning' | 'show-unlogged'

type CommandVerb = Extract<
  CommandName,
  'approve-task' | 'return-task' | 'recall-task' | 'start-timer' | 'finish-task' | 'log-time' | 'change-time' | 'undo'
>
