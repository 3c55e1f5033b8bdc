import type { Done } from '@praxis/practice'
import type * as z from 'zod'
import { actKey } from '#src/act-key.ts'
import { actCard } from '#src/cards/act.ts'
import { cut } from '#src/cards/elements/cut.ts'
import { refusedCard } from '#src/cards/refused.ts'
import { act } from '#src/conversation/act.ts'
import type { Answer } from '#src/conversation/answer.ts'
import { saySentence } from '#src/conversation/say-sentence.ts'
import type { Turn } from '#src/conversation/turn.ts'
import type { onAct } from './carried.ts'

/** A commit, and what it did. */
type DidAct = Omit<z.infer<typeof onAct>, 'card' | 'key'>

export const opensDay = ({ praxis }: Turn) => ({ title: 'Open my day', url: praxis.linkTo('home') })

const answerOf = (turn: Turn, act: DidAct, warning?: string): Answer => {
  const { did, sentence, about, commit } = act
  const back = warning ? undefined : { data: { card: 'act', ...act, key: actKey('act', 'undo', commit) } }
  return {
    card: actCard({
      did,
      sentence,
      about,
      back,
      opens: opensDay(turn),
      warning,
    }),
    rewrite: true,
  }
}

/** As much of an act as its card carries. */
const carriedSigns = 160

/** What a card says of an act besides its sentence. */
type More = { notes?: string[]; opens?: { title: string; url: string } }

/** The card of an act that was done by words, with its undo. */
export const newAct = (turn: Turn, { sentence, about, commit }: Done, more: More = {}): Answer => {
  const said = {
    sentence: cut(saySentence(turn, sentence), carriedSigns),
    ...(about && { about: cut(about, carriedSigns) }),
  }
  const data = { card: 'act', did: 'do', ...said, commit, key: actKey('act', 'undo', commit) }
  return {
    card: actCard({ did: 'act', ...said, back: { data }, opens: opensDay(turn), ...more }),
    rewrite: true,
  }
}

/** The card of an act that was taken back by this commit. */
export const undoneAct = (turn: Turn, { sentence, about }: DidAct, commit: string): Answer =>
  answerOf(turn, { did: 'undo', sentence, ...(about && { about }), commit })

/** Whether whoever looks may not see an act, or not any more: what a card carries of it is older than a wall. */
const isHidden = async ({ praxis, actor }: Turn, commit: string): Promise<boolean> => {
  const { refusal } = await praxis.ask(actor, 'obstacle', { commit })
  return refusal?.code === 'not-found' && refusal.what === 'commit'
}

const hiddenAct = (turn: Turn): Answer => {
  const words = 'What this was about is not there any more, or not yours to see.'
  return { card: refusedCard({ title: 'Nothing to show', words, opens: opensDay(turn) }), rewrite: true }
}

/** Takes an act back, or its taking back; the card says what stands now. */
export const undoAct = async (turn: Turn, { key, ...data }: z.infer<typeof onAct>): Promise<Answer> => {
  const { card: _card, ...did } = data
  const acted = await act(turn, 'undo', { commit: did.commit }, key)
  if (await isHidden(turn, acted.ok ? acted.done.commit : did.commit)) return hiddenAct(turn)
  if (!acted.ok) return answerOf(turn, did, acted.words)
  return answerOf(turn, { ...did, did: did.did === 'do' ? 'undo' : 'do', commit: acted.done.commit })
}
