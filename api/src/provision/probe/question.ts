import type { ThrowAwayList } from './throw-away-list.ts'

/** What was found, and whether Praxis is written for it. */
export type Finding = { asExpected: boolean; found: string }

/** Something that no document says for certain, asked of the real service. */
export type Question = {
  asks: string
  expects: string
  /** Whether correctness rests on it; the others cost calls or comfort at most. */
  vital: boolean
  ask: (list: ThrowAwayList) => Promise<Finding>
}
