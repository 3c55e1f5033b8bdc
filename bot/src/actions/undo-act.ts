import type { Done } from '@praxis/practice'
import type * as z from 'zod'
import { actKey } from '#src/act-key.ts'
import { actCard } from '#src/cards/act.ts'
import { cut } from '#src/cards/elements/cut.ts'
import { act } from '#src/conversation/act.ts'
import type { Answer } from '#src/conversation/answer.ts'
import { saySentence } from '#src/conversation/say-sentence.ts'
import type { Turn } from '#src/conversation/turn.ts'
import type { onAct } from './carried.ts'

/** A commit, and what it did. */
type DidAct = Omit<z.infer<typeof onAct>, 'card' | 'key'>

const answerOf = (turn: Turn, act: DidAct, warning?: string): Answer => {
  const { did, sentence, about, commit } = act
  const back = warning ? undefined : { data: { card: 'act', ...act, key: actKey('act', 'undo', commit) } }
  return {
    card: actCard({ did, sentence, about, back, link: turn.praxis.linkTo('home'), warning }),
    rewrite: true,
  }
}

/** As much of an act as its card carries. */
const carriedSigns = 160

/** The card of an act that was done by words, with its undo. */
export const newAct = (turn: Turn, { sentence, about, commit }: Done): Answer => {
  const said = {
    sentence: cut(saySentence(turn, sentence), carriedSigns),
    ...(about && { about: cut(about, carriedSigns) }),
  }
  const data = { card: 'act', did: 'do', ...said, commit, key: actKey('act', 'undo', commit) }
  return {
    card: actCard({ did: 'do', isNew: true, ...said, back: { data }, link: turn.praxis.linkTo('home') }),
    rewrite: false,
  }
}

/** The card of an act that was taken back by this commit. */
export const undoneAct = (turn: Turn, { sentence, about }: DidAct, commit: string): Answer =>
  answerOf(turn, { did: 'undo', sentence, ...(about && { about }), commit })

/** Takes an act back, or its taking back; the card says what stands now. */
export const undoAct = async (turn: Turn, { key, ...data }: z.infer<typeof onAct>): Promise<Answer> => {
  const { card: _card, ...did } = data
  const acted = await act(turn, 'undo', { commit: did.commit }, key)
  if (!acted.ok) return answerOf(turn, did, acted.words)
  return answerOf(turn, { ...did, did: did.did === 'do' ? 'undo' : 'do', commit: acted.done.commit })
}
