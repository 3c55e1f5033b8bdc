import { jobKey, taskId } from '@praxis/practice'
import * as z from 'zod'
import type { Pressed } from '#src/conversation/act.ts'
import { act, pressedBy } from '#src/conversation/act.ts'
import type { Answer } from '#src/conversation/answer.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { renderJob } from '#src/render/render-job.ts'
import { asked } from './ask-despite.ts'
import { key } from './carried.ts'
import { finish } from './finish.ts'
import { onVerb } from './on-verb.ts'

const onJob = z.object({ card: z.literal('job'), job: jobKey })
const started = onJob.extend({ task: taskId.optional(), key })
const finished = started.required({ task: true })

/** A shared job stands in somebody's message, which nobody else can edit: each sees their own answer. */
const show = async (turn: Turn, { job }: z.infer<typeof onJob>, pressed?: Pressed): Promise<Answer> => ({
  card: await renderJob(turn, job, pressed),
  rewrite: false,
})

export const onShowJob = onVerb(onJob, (turn, on) => show(turn, on))

export const onStartOnJob = onVerb(started, async (turn, { key: used, ...on }) => {
  const { job, task } = on
  const input = { job, ...(task && { task }) }
  const acted = await act(turn, 'start-timer', input, used)
  return asked(turn, { verb: 'start-timer', input }, used, acted) ?? show(turn, on, pressedBy(used, acted))
})

export const onFinishOnJob = onVerb(finished, async (turn, { key: used, ...on }) => {
  const input = { job: on.job, task: on.task }
  const { finished: acted, stopped = acted } = await finish(turn, input, used)
  return asked(turn, { verb: 'finish-task', input }, used, acted) ?? show(turn, on, pressedBy(used, stopped))
})
