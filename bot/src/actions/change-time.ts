import { isPlainDate, note, readDuration } from '@praxis/practice'
import * as z from 'zod'
import { actKey } from '#src/act-key.ts'
import { act } from '#src/conversation/act.ts'
import type { Answer } from '#src/conversation/answer.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { renderLogged } from '#src/render/render-logged.ts'
import { onLogged } from './carried.ts'
import { onVerb } from './on-verb.ts'

const changed = onLogged
  .required({ entry: true })
  .extend({ time: z.string().max(40), day: z.string().max(40), note: note.optional() })
type Changed = z.infer<typeof changed>

const dayMinutes = 24 * 60

/** The card as it was, with what could not be used said on top. */
const asItWas = async (turn: Turn, data: Changed, warning: string): Promise<Answer> => {
  const { did = 'nothing', commit } = data
  return { card: await renderLogged(turn, data, { did, commit, warning }), rewrite: true }
}

/** Corrects an entry from its card. Other words under the same button are another act. */
export const onChangeTime = onVerb(changed, async (turn, data) => {
  const { entry, time, day, note = '', key } = data
  const minutes = readDuration(time)
  if (minutes === undefined || minutes < 1 || minutes > dayMinutes)
    return asItWas(turn, data, `“${time}” is not a time of one day. Write 1:30, 1.5 or 90m.`)
  if (!isPlainDate(day)) return asItWas(turn, data, 'Please choose a day.')
  const input = { entry, minutes, date: day, note }
  const acted = await act(turn, 'change-time', input, actKey(key, minutes, day, note))
  if (!acted.ok) return asItWas(turn, data, acted.words)
  const now = { ...data, minutes, date: day, from: data.date }
  return { card: await renderLogged(turn, now, { did: 'change', commit: acted.done.commit }), rewrite: true }
})
