import * as z from 'zod'
import { act, pressedBy } from '#src/conversation/act.ts'
import type { Answer } from '#src/conversation/answer.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { renderLogged, renderUndone } from '#src/render/render-logged.ts'
import { onAct, onLogged } from './carried.ts'
import { showDay, undoOnMorning } from './morning.ts'
import { onVerb } from './on-verb.ts'
import { undoAct } from './undo-act.ts'

const undoOnLogged = onLogged.required({ commit: true, did: true })

/** Takes a commit about logged time back, or takes that back again; the card says what stands now. */
const undoTime = async (turn: Turn, data: z.infer<typeof undoOnLogged>): Promise<Answer> => {
  const { commit, did, key } = data
  const acted = await act(turn, 'undo', { commit }, key)
  if (!acted.ok)
    return { card: await renderLogged(turn, data, { did: 'nothing', warning: acted.words }), rewrite: true }
  const now = acted.done.commit
  switch (did) {
    case 'log':
      return { card: await renderUndone(turn, data, { did: 'undo', commit: now }), rewrite: true }
    case 'undo':
      return { card: await renderLogged(turn, data, { did: 'log', commit: now }), rewrite: true }
    case 'change':
      return {
        card: await renderLogged(turn, { ...data, date: data.from ?? data.date }, { did: 'nothing' }),
        rewrite: true,
      }
  }
}

export const onUndo = onVerb(z.discriminatedUnion('card', [undoOnMorning, undoOnLogged, onAct]), async (turn, data) => {
  if (data.card === 'logged') return undoTime(turn, data)
  if (data.card === 'act') return undoAct(turn, data)
  const { date, commit, key } = data
  return showDay(turn, date, pressedBy(key, await act(turn, 'undo', { commit }, key)))
})
