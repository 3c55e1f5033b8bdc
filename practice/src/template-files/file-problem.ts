import type { DraftFacts } from '#src/work/template.ts'

/** What stands in a file of templates and could not be taken as it stands there. */
export type FileTrouble =
  | 'no-title'
  | 'too-long'
  | 'damaged'
  | 'too-many-steps'
  | 'too-many-sections'
  | 'too-many-items'
  | 'too-many-after'
  | 'too-many-templates'
  | 'unknown-role'
  | 'unknown-due'
  | 'unknown-job-day'
  | 'dated'
  | 'unknown-estimate'
  | 'unknown-step'
  | 'ambiguous-step'
  | 'unknown-frequency'
  | 'unknown-need'
  | 'unknown-condition'
  | 'unknown-budget'
  | 'unknown-request'
  | 'unknown-fee'
  | 'unknown-deadline'
  | 'other-rhythm'
  | 'repeated-id'
  | 'broken-reference'
  | 'no-deadline'
  | 'wrong-filing'
  | 'circle'
  | 'wrong-field'

/** One trouble: at which row, line or step of the file, and what was found there. Words are made at the edge. */
export type FileProblem = { at: number | undefined; what: FileTrouble; found: string }

/** A template as a file says it, with all that could not be taken. */
export type ReadTemplate = { facts: DraftFacts; problems: FileProblem[] }

/** Why a file holds no template at all; `at` is the line where it stops being readable. */
export type NoTemplate = {
  why: 'no-steps' | 'no-title-column' | 'not-json' | 'no-template' | 'wrong-fields'
  at?: number
}

/** The templates of a file; a problem's `at` counts rows below the header, lines, or steps. */
export type ReadFile =
  | { ok: true; counts: 'row' | 'line' | 'step'; templates: ReadTemplate[] }
  | ({ ok: false; problems: FileProblem[] } & NoTemplate)

export const noTemplate = (why: NoTemplate['why'], rest: { at?: number; problems?: FileProblem[] } = {}): ReadFile => ({
  ok: false,
  why,
  problems: [],
  ...rest,
})

/** More templates than one file is looked through for. */
export const mostTemplates = 20
