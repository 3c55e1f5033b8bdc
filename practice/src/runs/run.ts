import type { PersonKey, RunKey } from '#src/keys.ts'

/** One page of a bulk act: what was asked. What became of each target is read from the journal, never stored twice. */
export type Run = {
  key: RunKey
  kind: 'apply-template' | 'import-clients'
  by: PersonKey
  /** What it is called to people: `VAT return, Q4 2026`, or a file's name. */
  title: string
  /** How many targets it has. */
  count: number
}
