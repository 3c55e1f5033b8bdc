import type { Act } from '@praxis/practice'
import { undoneAct } from '#src/actions/undo-act.ts'
import { cut } from '#src/cards/elements/cut.ts'
import { refusedCard } from '#src/cards/refused.ts'
import type { Acted } from '#src/conversation/act.ts'
import { act, NotKnownYet } from '#src/conversation/act.ts'
import type { Answer } from '#src/conversation/answer.ts'
import { saySentence } from '#src/conversation/say-sentence.ts'
import type { Turn } from '#src/conversation/turn.ts'

const nothing: Answer = { text: 'There is nothing of yours to undo.' }
const undoneBefore: Answer = { text: 'I did that when you wrote it.' }

/** As much of an act as its card carries. */
const carriedSigns = 160

const refused = ({ praxis }: Turn, { job, task }: Act, did: { sentence: string; about?: string }, words: string) => {
  const link = job ? praxis.linkTo('jobs', task ? `job/${job}/task/${task}` : `job/${job}`) : praxis.linkTo('home')
  return refusedCard({
    title: `Not undone: ${did.sentence}`,
    context: did.about,
    words,
    opens: { title: job ? 'Open the job' : 'Open my day', url: link },
  })
}

/**
 * The last thing that the person did, wherever that was, and that still stands; an undo is none, so the word goes back
 * step by step.
 */
const lastAct = async ({ praxis, actor }: Turn): Promise<Act | undefined> => {
  await praxis.catchUp()
  const { acts } = await praxis.ask(actor, 'home', { most: 1 })
  return acts.find(({ takesBack }) => !takesBack)
}

/** Takes back the last thing the person did, here or in the tab, or says what stands in the way. */
export const answerUndo = async (turn: Turn, key: string): Promise<Answer> => {
  const last = await lastAct(turn)
  if (!last) return nothing
  const { commit, about } = last
  const sentence = cut(saySentence(turn, last.sentence), carriedSigns)
  const did = { did: 'do' as const, commit, sentence, ...(about && { about: cut(about, carriedSigns) }) }
  let acted: Acted
  try {
    acted = await act(turn, 'undo', { commit }, key)
  } catch (error) {
    throw new NotKnownYet({ what: 'your undo', verb: 'undo', data: { card: 'act', ...did, key } }, error)
  }
  if (acted.ok) return undoneAct(turn, did, acted.done.commit)
  // Delivered a second time, the message finds another act to be the last.
  if (acted.refusal.code === 'key-reused') return undoneBefore
  return { card: refused(turn, last, did, acted.words), rewrite: false }
}
