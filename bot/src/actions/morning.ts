import type { PlainDate } from '@praxis/practice'
import { plainDate } from '@praxis/practice'
import * as z from 'zod'
import type { Pressed } from '#src/conversation/act.ts'
import { act, pressedBy } from '#src/conversation/act.ts'
import type { Answer } from '#src/conversation/answer.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { renderDay } from '#src/render/render-morning.ts'
import { asked } from './ask-despite.ts'
import { key, onMorning, onReview } from './carried.ts'
import { finish } from './finish.ts'
import { onVerb } from './on-verb.ts'
import { showReview } from './review.ts'

export const showDay = async (turn: Turn, date: PlainDate, pressed?: Pressed): Promise<Answer> => ({
  card: await renderDay(turn, date, pressed),
  rewrite: false,
})

/** Start runs the timer; the task is begun by it. */
export const onStart = onVerb(
  z.discriminatedUnion('card', [onMorning, onReview]),
  async (turn, { job, task, key, ...on }) => {
    const acted = await act(turn, 'start-timer', { job, task }, key)
    const question = asked(turn, { verb: 'start-timer', input: { job, task } }, key, acted)
    if (question) return question
    const pressed = pressedBy(key, acted)
    return on.card === 'morning'
      ? showDay(turn, on.date, pressed)
      : showReview(turn, { job, task, finishedAt: on.finishedAt }, pressed)
  },
)

/** Done finishes the task, and stops the timer that ran on it. */
export const onFinishOnMorning = onVerb(onMorning, async (turn, { date, job, task, key }) => {
  const { finished, stopped = finished } = await finish(turn, { job, task }, key)
  const question = asked(turn, { verb: 'finish-task', input: { job, task } }, key, finished)
  return question ?? showDay(turn, date, pressedBy(key, stopped))
})

export const undoOnMorning = z.object({ card: z.literal('morning'), date: plainDate, commit: z.uuid(), key })

/** Without a day it is today's: the button of a help card that may be old. */
export const onShowMorning = onVerb(z.object({ date: plainDate.optional() }), (turn, { date }) =>
  showDay(turn, date ?? turn.today),
)
