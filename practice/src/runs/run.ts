import type { PersonKey, RunKey } from '#src/keys.ts'

/** One page of a bulk act: what was asked. What became of each target is read from the journal, never stored twice. */
export type Run = {
  key: RunKey
  kind:
    | 'apply-template'
    | 'import-clients'
    | 'tag-clients'
    | 'change-jobs'
    | 'update-jobs'
    | 'add-people'
    | 'load-examples'
    | 'remove-examples'
  by: PersonKey
  /** What it is called to people: `VAT return, Q4 2026`, a file's name, or what was done. */
  title: string
  /** How many targets it has. */
  count: number
}
