import type { AnswerOf, commands, InputOf, queries } from '@praxis/practice'

type Queries = typeof queries
type Commands = typeof commands

export type Asked = keyof Queries
export type InputFor<Name extends Asked> = InputOf<Queries[Name]>
export type AnswerTo<Name extends Asked> = AnswerOf<Queries[Name]>

/** Everything a person can do here, with what each needs. `undo` and `try-again` are decided where the journal is. */
export type CommandInputs = { [Name in keyof Commands]: Parameters<Commands[Name]['decide']>[1] } & {
  undo: { commit: string }
  'try-again': { commit: string }
}
export type Commanded = keyof CommandInputs

/** What the changes feed answers: up to where it knows the journal, and each `stream:version` that is new. */
export type Changes = { at: number; streams: string[] }
