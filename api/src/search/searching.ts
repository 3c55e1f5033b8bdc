import type { Hit, Ranked } from '@praxis/practice'
import { rankOf } from '@praxis/practice'
import type { Asked } from '#src/ask.ts'
import type { Marks } from './marks.ts'

/** One search on its way: who asks, how the texts answer the words, and how many of each kind are wanted. */
export type Searching = { asked: Asked; marks: Marks; most: number }

/** A hit with what its place among the others depends on. */
export type Placed = Ranked & { hit: Hit }

type Standing = Omit<Ranked, 'rank' | 'kind'> & { mark: number; isCode?: boolean; isOwn?: boolean }

export const placed = ({ gradesOf }: Marks, hit: Hit, { mark, isCode = false, isOwn = false, ...rest }: Standing) => ({
  hit,
  kind: hit.kind,
  rank: rankOf({ kind: hit.kind, isCode, grades: gradesOf(mark), isOpen: rest.isOpen, isOwn }),
  ...rest,
})
